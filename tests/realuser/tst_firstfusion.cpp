// SPDX-License-Identifier: Apache-2.0
// A newcomer's first path: open a photo, draw a rectangle, fuse, save; what is on the screen is what was saved.
#include "tests/realuser/desktop.h"
#include "tests/realuser/screen.h"

#include <QPainter>

using namespace likeness::testing;

namespace {

const QColor frameColor("#ff00fe"); // stands in no picture and in no theme

//! A sample person inside a frame that is easily found on the screen.
bool writeFramedPhoto(const QString &path)
{
    const QImage person(LIKENESS_SOURCE_DIR "/resources/sample/photo-1-mei.jpg");
    if (person.isNull())
        return false;
    QImage framed(person.size() + QSize(40, 40), QImage::Format_RGB32);
    framed.fill(frameColor);
    QPainter(&framed).drawImage(20, 20, person);
    return framed.save(path);
}

} // namespace

class TestFirstFusion : public QObject
{
    Q_OBJECT

    Desktop m_desktop;
    QRect m_photo; // on the screen
    bool m_sound = true;

private slots:
    void init() { QVERIFY2(m_sound, "an earlier step failed"); }
    void cleanup() { m_sound = m_sound && !QTest::currentTestFailed(); }
    void initTestCase()
    {
        const QString trouble = m_desktop.open();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QVERIFY(writeFramedPhoto(m_desktop.path("mine.png")));
    }

    void aPhotoIsOpenedByDialog()
    {
        m_desktop.key("ctrl+o");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Open photos").isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.answerFileDialog("Open photos", m_desktop.path("mine.png")), 10000);
        // Its thumbnail shows the frame too: the canvas is what is wide.
        const auto stands = [this] {
            const QRect last = std::exchange(m_photo, boxOf(m_desktop.screen(), frameColor));
            return m_photo.width() > 250 && m_photo == last;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stands(), 30000);
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

    void fusingShowsTheResult() { QTRY_VERIFY_WITH_TIMEOUT(m_desktop.isFused(), 60000); }

    void whatIsShownIsWhatIsSaved()
    {
        const QString saved = m_desktop.path("fused.jpg");
        m_desktop.key("ctrl+s");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Save the result").isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.answerFileDialog("Save the result", saved), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(saved).size() > 0, 10000);
        const QImage picture(saved);
        QVERIFY(!picture.isNull());
        m_desktop.key("ctrl+1"); // one picture pixel on one screen pixel
        // Right of the divider stands the result, up to the middle of its right half.
        const QRect part(picture.width() / 2 + 24, picture.height() / 2 - 60, 120, 120);
        std::optional<QPoint> place;
        QTRY_VERIFY_WITH_TIMEOUT((place = placeOf(picture.copy(part), m_desktop.screen(), 1)), 20000);
        const QImage shown = m_desktop.screen().copy({*place, part.size()});
        QVERIFY(placeOf(picture.copy(part), shown, 1));
    }

    void theProgramEndsCleanly()
    {
        QVERIFY(m_desktop.isRunning());
        QCOMPARE(m_desktop.quit(), 0);
        QCOMPARE(m_desktop.programErrors(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestFirstFusion)
#include "tst_firstfusion.moc"
