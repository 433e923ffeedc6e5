// SPDX-License-Identifier: Apache-2.0
// An own picture of two people: added on Materials, used in Compose, each face given another photo's by mouse, and both
// changed on the screen and in the file that is saved.
#include "tests/realuser/screen.h"
#include "tests/realuser/userpath.h"

#include <QPainter>

using namespace likeness::testing;

namespace {

constexpr QSize side(300, 375); // of one of the two; a sample person's own shape
constexpr int frame = 20;
const QColor firstFace("#4da6ff"), secondFace("#ff9f2e");
constexpr int tolerance = 60; // of what a JPEG makes of the frame's colour

QImage person(const QString &name) { return QImage(LIKENESS_SOURCE_DIR "/resources/sample/" + name); }

//! Two sample people side by side, in a frame that is easily found on the screen.
bool writeTwo(const QString &path)
{
    QImage two(2 * side.width() + 3 * frame, side.height() + 2 * frame, QImage::Format_RGB32);
    two.fill(signalColor);
    QPainter painter(&two);
    int x = frame;
    for (const char *name : {"photo-5-lucia.jpg", "photo-4-john.jpg"}) {
        painter.drawImage(x, frame, person(name).scaled(side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        x += side.width() + frame;
    }
    return two.save(path, "JPG", 95);
}

//! The middle of a face in that picture: 0 the left one, 1 the right one.
QPoint faceIn(int which)
{
    return {frame + side.width() / 2 + which * (side.width() + frame), frame + side.height() / 2};
}

QRect partAround(const QPoint &middle, int edge) { return {middle - QPoint(edge, edge) / 2, QSize(edge, edge)}; }

} // namespace

class TestOwnMaterial : public UserPath
{
    Q_OBJECT

    QRect m_frame; // of the picture on the screen

    //! The frame stands where it did, this wide at least.
    bool stands(int width)
    {
        const QRect last = std::exchange(m_frame, boxOf(m_desktop.screen(), signalColor, tolerance));
        return m_frame.width() >= width && m_frame == last;
    }
    //! A face of the template on the screen.
    QPoint faceOnScreen(int which) const
    {
        const double scale = double(m_frame.width()) / (2 * side.width() + 3 * frame);
        return m_frame.topLeft() + faceIn(which) * scale;
    }
    //! An outline in the full colour of a face is around this place: those of free faces are pale.
    bool isTied(int which) const
    {
        const QImage around = m_desktop.screen().copy(partAround(faceOnScreen(which), m_frame.width() / 2));
        const int least = m_frame.width() / 8;
        return boxOf(around, firstFace).width() > least || boxOf(around, secondFace).width() > least;
    }

private slots:
    void initTestCase()
    {
        open();
        QVERIFY(writeTwo(m_desktop.path("two.jpg")));
        QVERIFY(person("photo-1-mei.jpg").save(m_desktop.path("mei.png")));
        QVERIFY(person("photo-6-kofi.jpg").save(m_desktop.path("kofi.png")));
    }

    void aPictureBecomesAMaterial()
    {
        waitForSamples();
        goTo("Materials", "alt+5");
        choose("alt+a", "Add pictures", "two.jpg");
        QVERIFY(until([this] { return stands(300); }));
    }
    void itIsUsedInCompose()
    {
        const auto used = [this] { // the button is grey until the service has looked at the picture
            m_desktop.key("alt+c");
            return isShown("Compose");
        };
        QTRY_VERIFY_WITH_TIMEOUT(used(), 30000);
        QVERIFY(until([this] { return stands(300) && m_frame.left() > 500; }));
    }
    void eachFaceIsGivenAPhotoByMouse()
    {
        int which = 0;
        for (const char *photo : {"mei.png", "kofi.png"}) {
            choose("ctrl+o", "Open photos", photo);
            const auto given = [&] { // clicked again where the page was still moving
                if (stands(300) && !isTied(which))
                    m_desktop.click(faceOnScreen(which));
                return isTied(which);
            };
            QVERIFY2(until(given), photo);
            ++which;
        }
        QVERIFY(isTied(0));
    }
    void bothFacesAreChangedInTheFile()
    {
        fuse();
        saveResult("fused.jpg");
        const QImage before(m_desktop.path("two.jpg"));
        const QImage after(m_desktop.path("fused.jpg"));
        QCOMPARE(after.size(), before.size());
        for (int which : {0, 1}) {
            const double changed = meanDifference(before, after, partAround(faceIn(which), 120));
            QVERIFY2(changed > 6, qPrintable(QString("%1: %2").arg(which).arg(changed)));
        }
        QVERIFY(meanDifference(before, after, {0, 0, before.width(), frame}) < 3);
    }
    void bothAreSeenOnTheScreen()
    {
        const QImage picture(m_desktop.path("fused.jpg"));
        m_desktop.key("ctrl+1"); // one picture pixel on one screen pixel
        const auto at = [&](int which) {
            return placeOf(picture.copy(partAround(faceIn(which), 60)), m_desktop.screen(), 1);
        };
        QTRY_VERIFY_WITH_TIMEOUT(at(1), 20000);
        // The left half shows what was before until the divider is drawn to the edge.
        const QPoint divider = *at(1) - QPoint(130, 0);
        QVERIFY(!at(0));
        m_desktop.drag(divider, divider - QPoint(330, 0));
        QTRY_VERIFY_WITH_TIMEOUT(at(0), 20000);
    }
    void theProgramEndsCleanly() { end(); }
};

QTEST_GUILESS_MAIN(TestOwnMaterial)
#include "tst_ownmaterial.moc"
