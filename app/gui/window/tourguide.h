// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/pages.h"
#include "gui/window/tour.h"

#include <functional>

namespace likeness::gui {

class ComposePage;
class Rail;

//! Leads through the first fusion in four steps: photo, material, Fuse, result. Waits while another page is open, and
//! goes on to the last step when a result comes.
class TourGuide : public QObject
{
    Q_OBJECT

public:
    //! All three outlive it.
    TourGuide(ComposePage &page, Rail &rail, QWidget &window);

    bool isOn() const { return m_tour; }
    //! From the first step; ended is called when the user has seen or dismissed it.
    void start(std::function<void()> ended);
    void follow(PageId page);
    void retranslate();

private:
    QList<TourStop> stops() const;

    ComposePage &m_page;
    Rail &m_rail;
    QWidget &m_window;
    QPointer<Tour> m_tour;
};

} // namespace likeness::gui
