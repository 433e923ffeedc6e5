// SPDX-License-Identifier: Apache-2.0
// An own logo: chosen from the keyboard, placed and resized on the template by mouse and keys, undone, sent as shown.
#include "tests/realuser/desktop.h"
#include "tests/realuser/screen.h"

using namespace likeness::testing;

namespace {

const QColor logoColor("#ff00fe"); // stands in no picture and in no theme

//! The smallest rectangle around all pixels of about this colour: what a JPEG makes of it.
QRect boxNear(const QImage &picture, const QColor &color)
{
    constexpr int tolerance = 60;
    QRect box;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) < tolerance &&
                std::abs(pixel.green() - color.green()) < tolerance &&
                std::abs(pixel.blue() - color.blue()) < tolerance)
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

double shapeOf(const QRect &box) { return double(box.width()) / std::max(1, box.height()); }

} // namespace

class TestLogoPlacement : public QObject
{
    Q_OBJECT

    Desktop m_desktop;
    QRect m_logo; // on the screen, inside its frame
    bool m_sound = true;

    //! Once it stays where it is.
    bool stands()
    {
        const QRect last = std::exchange(m_logo, boxOf(m_desktop.screen(), logoColor));
        return !m_logo.isEmpty() && m_logo == last;
    }
    bool standsAt(const QPoint &middle)
    {
        constexpr int about = 4;
        return stands() && (m_logo.center() - middle).manhattanLength() <= about;
    }
    QImage templateSide() const { return m_desktop.screen().copy(530, 30, 426, 580); }

private slots:
    void init() { QVERIFY2(m_sound, "an earlier step failed"); }
    void cleanup() { m_sound = m_sound && !QTest::currentTestFailed(); }
    void initTestCase()
    {
        const QString trouble = m_desktop.open();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QImage logo(80, 40, QImage::Format_RGB32);
        logo.fill(logoColor);
        QVERIFY(logo.save(m_desktop.path("logo.png")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Compose — Likeness").isEmpty(), 10000);
    }

    void aLogoIsChosenByKeyboard()
    {
        // The samples are there once the template's place is no longer of one colour.
        const auto filled = [this] {
            const QImage side = templateSide();
            return side.scaled(2, 2).convertToFormat(QImage::Format_RGB32).pixel(0, 0) != side.pixel(2, 2);
        };
        QTRY_VERIFY_WITH_TIMEOUT(filled(), 30000);
        m_desktop.key("alt+m");
        m_desktop.key("o"); // "Own logo"
        m_desktop.key("Tab");
        m_desktop.key("space");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Choose a logo").isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.answerFileDialog("Choose a logo", m_desktop.path("logo.png")), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(stands(), 20000);
        QVERIFY2(std::abs(shapeOf(m_logo) - 2) < 0.25, qPrintable(QString::number(shapeOf(m_logo)))); // its own shape
    }
    void itIsDraggedAndThatIsUndone()
    {
        const QPoint from = m_logo.center();
        const QPoint to = from - QPoint(83, 214); // far from every edge and from the middle
        m_desktop.drag(from, to);
        QTRY_VERIFY_WITH_TIMEOUT(standsAt(to), 10000);
        m_desktop.key("ctrl+z");
        QTRY_VERIFY_WITH_TIMEOUT(standsAt(from), 10000);
        m_desktop.key("ctrl+shift+z");
        QTRY_VERIFY_WITH_TIMEOUT(standsAt(to), 10000);
    }
    void keysMoveIt()
    {
        const QRect before = m_logo;
        for (int i = 0; i < 4; ++i)
            m_desktop.key("ctrl+Up");
        const auto moved = [&] { return stands() && m_logo.y() < before.y() - 10; };
        QTRY_VERIFY_WITH_TIMEOUT(moved(), 10000);
        QVERIFY(std::abs(m_logo.x() - before.x()) <= 1);
    }
    void aCornerResizesItInItsShape()
    {
        const QRect before = m_logo;
        const QPoint corner = before.bottomRight() + QPoint(1, 1);
        m_desktop.drag(corner, corner + QPoint(30, 3));
        const auto grown = [&] { return stands() && m_logo.width() > before.width() + 20; };
        QTRY_VERIFY_WITH_TIMEOUT(grown(), 10000);
        QVERIFY(std::abs(shapeOf(m_logo) - shapeOf(before)) < 0.15);
    }
    void itStopsInTheCornerAndIsSentThere()
    {
        m_desktop.drag(m_logo.center(), m_logo.center() - QPoint(400, 400));
        const QRect before = m_logo;
        const auto moved = [&] { return stands() && m_logo.y() < before.y() - 40; };
        QTRY_VERIFY_WITH_TIMEOUT(moved(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.isFused(), 60000);
        const QString saved = m_desktop.path("fused.jpg");
        m_desktop.key("ctrl+s");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Save the result").isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.answerFileDialog("Save the result", saved), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(saved).size() > 0, 10000);
        const QRect sent = boxNear(QImage(saved), logoColor);
        QVERIFY2(sent.x() <= 2 && sent.y() <= 2, qPrintable(QString("%1, %2").arg(sent.x()).arg(sent.y())));
        QVERIFY2(std::abs(shapeOf(sent) - 2) < 0.1, qPrintable(QString::number(shapeOf(sent))));
    }
    void theProgramEndsCleanly()
    {
        QVERIFY(m_desktop.isRunning());
        QCOMPARE(m_desktop.quit(), 0);
        QCOMPARE(m_desktop.programErrors(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLogoPlacement)
#include "tst_logoplacement.moc"
