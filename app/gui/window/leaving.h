// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

namespace likeness::gui {

//! What is going on when the window is to be closed, or everything to be deleted.
struct WorkGoingOn
{
    int batchRows = 0;       //!< pictures of a batch that are not made yet
    bool batch = false;      //!< one is under way
    bool fusing = false;     //!< a call of Compose
    bool submitting = false; //!< a video job has not gone out
    bool following = false;  //!< a video is waited for: goes on after the next start
    bool adding = false;     //!< materials
    bool testing = false;    //!< a material is tried on photos

    //! What is lost where the window closes.
    bool any() const { return batch || fusing || submitting || testing; }
};

//! Asks, without holding the event loop, whether to leave all the same.
void askToLeave(QWidget *window, const WorkGoingOn &work, std::function<void()> leave);

} // namespace likeness::gui
