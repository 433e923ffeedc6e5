// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/messagebar.h"
#include "store/run.h"

#include <QList>

namespace likeness::gui {

//! What a HistoryPresenter asks of whoever shows the history.
class HistoryView
{
public:
    virtual ~HistoryView() = default;

    //! A new list; filtered tells whether anything was left out on purpose.
    virtual void showCount(int rows, bool filtered) = 0;
    virtual void showWindow(int first, const QList<store::Run> &runs) = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
