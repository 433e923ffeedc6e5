// SPDX-License-Identifier: Apache-2.0
#include "gui/window/tourguide.h"

#include "gui/compose/composepage.h"
#include "gui/window/rail.h"

#include <QPushButton>

namespace likeness::gui {

TourGuide::TourGuide(ComposePage &page, Rail &rail, QWidget &window)
    : QObject(&window)
    , m_page(page)
    , m_rail(rail)
    , m_window(window)
{}

QList<TourStop> TourGuide::stops() const
{
    return {
        {m_page.photoCanvas()->parentWidget(), tr("1. A photo"),
         tr("Drop a photo here, paste one, or press Add. A sample stands here so that you can try at once.")},
        {m_page.findChild<QWidget *>(QStringLiteral("materials")), tr("2. A material"),
         tr("Choose the picture the face goes into. Pictures of your own are added on the Materials page.")},
        {m_page.findChild<QWidget *>(QStringLiteral("fuse")), tr("3. Fuse"),
         tr("One click makes the picture. The service inside this program does it without an account; a cloud account "
            "is entered on the Settings page.")},
        {m_rail.buttonOf(PageId::Result), tr("4. The result"),
         tr("It appears on this page, to be compared, saved and dragged out. "
            "Videos and all earlier calls have pages of their own below.")},
    };
}

void TourGuide::start(std::function<void()> ended)
{
    if (!m_tour) {
        m_tour = new Tour(stops(), &m_window);
        connect(m_tour, &Tour::ended, this, [this, ended = std::move(ended)] {
            m_tour = nullptr;
            m_page.photoCanvas()->setFocus(Qt::OtherFocusReason);
            if (ended)
                ended();
        });
    }
    m_tour->goTo(0);
}

void TourGuide::follow(PageId page)
{
    if (!m_tour)
        return;
    const int last = int(stops().size()) - 1;
    if (page == PageId::Result)
        m_tour->goTo(last);
    else if (page == PageId::Compose && m_tour->at() >= 0 && m_tour->at() <= last)
        m_tour->goTo(m_tour->at());
    else
        m_tour->hide(); // until Compose is back
}

void TourGuide::retranslate()
{
    if (m_tour)
        m_tour->setStops(stops());
}

} // namespace likeness::gui

#include "moc_tourguide.cpp"
