// SPDX-License-Identifier: Apache-2.0
// A newcomer's first path: open a photo, draw a rectangle, fuse, save; what is on the screen is what was saved.
#include "tests/realuser/screen.h"
#include "tests/realuser/userpath.h"

#include <QPainter>

using namespace likeness::testing;

namespace {

//! A sample person inside a frame that is easily found on the screen.
bool writeFramedPhoto(const QString &path)
{
    const QImage person(LIKENESS_SOURCE_DIR "/resources/sample/photo-1-mei.jpg");
    if (person.isNull())
        return false;
    QImage framed(person.size() + QSize(40, 40), QImage::Format_RGB32);
    framed.fill(signalColor);
    QPainter(&framed).drawImage(20, 20, person);
    return framed.save(path);
}

} // namespace

class TestFirstFusion : public UserPath
{
    Q_OBJECT

    QRect m_photo; // on the screen

private slots:
    void initTestCase()
    {
        open();
        QVERIFY(writeFramedPhoto(m_desktop.path("mine.png")));
    }

    void aPhotoIsOpenedByDialog()
    {
        choose("ctrl+o", "Open photos", "mine.png");
        // Its thumbnail shows the frame too: the canvas is what is wide.
        const auto stands = [this] {
            const QRect last = std::exchange(m_photo, boxOf(m_desktop.screen(), signalColor));
            return m_photo.width() > 250 && m_photo == last;
        };
        QVERIFY(until(stands, 30000));
    }

    void aRectangleIsDrawnByMouse()
    {
        const auto at = [this](double x, double y) {
            return m_photo.topLeft() + QPoint(int(m_photo.width() * x), int(m_photo.width() * y));
        };
        const QImage before = m_desktop.screen();
        const QPoint from = at(0.14, 0.14), to = at(0.86, 0.92);
        m_desktop.drag(from, to);
        // The rectangle keeps to whole pixels of the photo: its edge may be a little beside the mouse.
        const auto drawn = [&] {
            const QImage now = m_desktop.screen();
            double share = 0;
            for (int beside = -2; beside <= 2; ++beside)
                share = std::max(
                    share,
                    changedShare(before, now, QLine(from.x() + 12, from.y() + beside, to.x() - 12, from.y() + beside)));
            return share > 0.8;
        };
        QTRY_VERIFY_WITH_TIMEOUT(drawn(), 10000);
    }

    void fusingShowsTheResult() { fuse(); }

    void whatIsShownIsWhatIsSaved()
    {
        saveResult("fused.jpg");
        const QImage picture(m_desktop.path("fused.jpg"));
        QVERIFY(!picture.isNull());
        m_desktop.key("ctrl+1"); // one picture pixel on one screen pixel
        // Right of the divider stands the result, up to the middle of its right half.
        const QRect part(picture.width() / 2 + 24, picture.height() / 2 - 60, 120, 120);
        std::optional<QPoint> place;
        QTRY_VERIFY_WITH_TIMEOUT((place = placeOf(picture.copy(part), m_desktop.screen(), 1)), 20000);
        const QImage shown = m_desktop.screen().copy({*place, part.size()});
        QVERIFY(placeOf(picture.copy(part), shown, 1));
    }

    void theProgramEndsCleanly() { end(); }
};

QTEST_GUILESS_MAIN(TestFirstFusion)
#include "tst_firstfusion.moc"
