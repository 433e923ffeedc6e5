// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/picture/logoframe.h"
#include "tests/gui/stallwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace likeness::gui;

namespace {

const QSize bounds(1000, 800); // its margin: 24
const QRect start(300, 300, 200, 100);

QRect dragged(const QRect &rect, const QPointF &from, const QPointF &by, Qt::KeyboardModifiers held = {})
{
    LogoFrame frame;
    frame.place(rect, bounds);
    frame.press({.at = from, .reach = 10});
    frame.drag({.at = from + by, .reach = 10, .modifiers = held});
    frame.release();
    return frame.rect();
}

} // namespace

class LogoFrameTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemplateCanvas> m_canvas;

    TemplateTool &tool() { return *m_canvas->templateTool(); }
    QWidget *canvas() { return m_canvas.get(); }
    void showCanvas()
    {
        m_canvas = std::make_unique<TemplateCanvas>();
        QImage image(bounds, QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        m_canvas->resize(500, 400);
        m_canvas->setImage(image);
        m_canvas->show();
        m_canvas->fit();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }
    void cleanup() { m_canvas.reset(); }

    void aDragPlacesIt_data()
    {
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<QPointF>("by");
        QTest::addColumn<int>("held");
        QTest::addColumn<QRect>("expected");
        const auto row = [](const char *name, QPointF from, QPointF by, Qt::KeyboardModifiers held, QRect expected) {
            QTest::newRow(name) << from << by << int(held) << expected;
        };
        const QPointF inside(400, 350), corner(500, 400), right(500, 350), topLeft(300, 300);
        row("a move keeps the size", inside, {50, 80}, {}, {350, 380, 200, 100});
        row("a move stops at the edges", inside, {-900, 900}, {}, {0, 700, 200, 100});
        row("a move snaps to the margin", inside, {-271, -281}, {}, {24, 24, 200, 100});
        row("a move snaps into a corner", inside, {495, 397}, {}, {800, 700, 200, 100});
        row("a move snaps to the middle", inside, {97, 47}, {}, {400, 350, 200, 100});
        row("with Alt it does not snap", inside, {97, 47}, Qt::AltModifier, {397, 347, 200, 100});
        row("a corner keeps the shape", corner, {100, 0}, {}, {300, 300, 300, 150});
        row("the other corner too", topLeft, {-60, 0}, {}, {240, 270, 260, 130});
        row("with Shift it does not", corner, {100, 0}, Qt::ShiftModifier, {300, 300, 300, 100});
        row("a corner snaps to the margin in its shape", corner, {473, 0}, {}, {300, 300, 676, 338});
        row("a corner stops at the edge in its shape", corner, {5000, 0}, {}, {300, 300, 700, 350});
        row("a corner does not cross over", corner, {-5000, -5000}, {}, {300, 300, 8, 4});
        row("an edge moves alone", right, {60, 30}, {}, {300, 300, 260, 100});
        row("an edge snaps", right, {495, 0}, {}, {300, 300, 700, 100});
        row("beside it nothing happens", {100, 100}, {50, 50}, {}, start);
    }
    void aDragPlacesIt()
    {
        QFETCH(QPointF, from);
        QFETCH(QPointF, by);
        QFETCH(int, held);
        QFETCH(QRect, expected);
        QCOMPARE(dragged(start, from, by, Qt::KeyboardModifiers(held)), expected);
    }
    void keysMoveAndResizeIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("held");
        QTest::addColumn<QRect>("expected");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers held, QRect expected) {
            QTest::newRow(name) << int(key) << int(held) << expected;
        };
        row("left", Qt::Key_Left, {}, {299, 300, 200, 100});
        row("ten down", Qt::Key_Down, Qt::ControlModifier, {300, 310, 200, 100});
        row("wider", Qt::Key_Right, Qt::ShiftModifier, {300, 300, 201, 100});
        row("ten lower", Qt::Key_Up, Qt::ShiftModifier | Qt::ControlModifier, {300, 300, 200, 90});
    }
    void keysMoveAndResizeIt()
    {
        QFETCH(int, key);
        QFETCH(int, held);
        QFETCH(QRect, expected);
        showCanvas();
        tool().setLogo(start, bounds);
        QSignalSpy moved(&tool(), &TemplateTool::logoMoved);
        QTest::keyClick(canvas(), Qt::Key(key), Qt::KeyboardModifiers(held));
        QCOMPARE(tool().logo(), expected);
        QCOMPARE(moved.size(), 1);
        QVERIFY(moved.first().last().toBool());
    }
    void escapeGivesTheArrowsBackToTheView()
    {
        showCanvas();
        tool().setLogo(start, bounds);
        QVERIFY(m_canvas->accessibleDescription().contains("300, 300, 200 by 100"));
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(tool().logo(), start);
        QTest::keyClick(canvas(), Qt::Key_Return);
        QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(tool().logo(), start.translated(-1, 0));
    }
    void escapeGivesADragUp()
    {
        showCanvas();
        tool().setLogo(start, bounds);
        QSignalSpy moved(&tool(), &TemplateTool::logoMoved);
        const auto at = [this](const QPoint &point) { return m_canvas->mapToView(point).toPoint(); };
        QTest::mousePress(canvas(), Qt::LeftButton, {}, at({400, 350}));
        QTest::mouseMove(canvas(), at({500, 450}));
        QVERIFY(tool().logo() != start);
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at({500, 450}));
        QCOMPARE(tool().logo(), start);
        QVERIFY(moved.isEmpty());
    }
    void itsPictureIsShownInPlace()
    {
        showCanvas();
        QImage logo(40, 20, QImage::Format_ARGB32);
        logo.fill(QColor("#ff00fe"));
        tool().setLogoPicture(logo);
        tool().setLogo(start, bounds);
        const auto pixel = [this](const QPointF &point) {
            const QImage shown = m_canvas->grab().toImage();
            return shown.pixelColor((m_canvas->mapToView(point) * shown.devicePixelRatio()).toPoint());
        };
        QCOMPARE(pixel({400, 350}), QColor("#ff00fe"));
        QCOMPARE(pixel({200, 350}), QColor(Qt::darkGray));
        tool().setLogo({}, bounds);
        QCOMPARE(pixel({400, 350}), QColor(Qt::darkGray));
    }
    void byDefaultItHasItsOwnShape()
    {
        QCOMPARE(defaultLogoRect(bounds, {400, 100}), QRect(576, 676, 400, 100));
        QCOMPARE(defaultLogoRect(bounds, {100, 400}), QRect(936, 616, 40, 160));
        QCOMPARE(defaultLogoRect(bounds, {}), QRect(776, 616, 200, 160));
    }
};

LIKENESS_GUI_MAIN(LogoFrameTest)
#include "tst_logoframe.moc"
