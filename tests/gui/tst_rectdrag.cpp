// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/rectdrag.h"

#include <QTest>

using namespace likeness::gui;

namespace {

const QSize picture(100, 80);
const QRect start(20, 20, 30, 20);

} // namespace

class RectDragTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void draggingStaysInside_data()
    {
        QTest::addColumn<int>("grip");
        QTest::addColumn<QPointF>("by");
        QTest::addColumn<QRect>("expected");
        const auto row = [](const char *name, Grip grip, QPointF by, QRect expected) {
            QTest::newRow(name) << int(grip) << by << expected;
        };
        row("a move keeps the size", Grip::Inside, {5, -5}, {25, 15, 30, 20});
        row("a move stops at the left and top edge", Grip::Inside, {-99, -99}, {0, 0, 30, 20});
        row("a move stops at the right and bottom edge", Grip::Inside, {99, 99}, {70, 60, 30, 20});
        row("the right edge grows", Grip::Right, {10, 50}, {20, 20, 40, 20});
        row("the right edge stops at the picture's", Grip::Right, {500, 0}, {20, 20, 80, 20});
        row("the top edge moves alone", Grip::Top, {9, -10}, {20, 10, 30, 30});
        row("a corner crosses over", Grip::TopLeft, {40, 30}, {50, 40, 10, 10});
        row("an edge crosses over", Grip::Left, {45, 0}, {50, 20, 15, 20});
        row("an edge on its opposite leaves one pixel", Grip::Right, {-30, 0}, {20, 20, 1, 20});
        row("a corner outside the picture stops", Grip::BottomRight, {999, 999}, {20, 20, 80, 60});
        row("nothing held, nothing changes", Grip::None, {5, 5}, start);
    }
    void draggingStaysInside()
    {
        QFETCH(int, grip);
        QFETCH(QPointF, by);
        QFETCH(QRect, expected);
        QCOMPARE((RectDrag{picture, start}.dragged(Grip(grip), {30, 30}, QPointF(30, 30) + by)), expected);
    }

    void drawingGivesARectangleInside_data()
    {
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<bool>("square");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("down right") << QPointF(10, 10) << QPointF(30, 40) << false << QRect(10, 10, 20, 30);
        QTest::newRow("up left") << QPointF(30, 40) << QPointF(10, 10) << false << QRect(10, 10, 20, 30);
        QTest::newRow("over the edge") << QPointF(90, 70) << QPointF(300, 300) << false << QRect(90, 70, 10, 10);
        QTest::newRow("square") << QPointF(10, 10) << QPointF(30, 15) << true << QRect(10, 10, 20, 20);
        QTest::newRow("square at the edge") << QPointF(90, 10) << QPointF(200, 15) << true << QRect(90, 10, 10, 10);
        QTest::newRow("a point is one pixel") << QPointF(5, 5) << QPointF(5, 5) << false << QRect(5, 5, 1, 1);
    }
    void drawingGivesARectangleInside()
    {
        QFETCH(QPointF, from);
        QFETCH(QPointF, to);
        QFETCH(bool, square);
        QFETCH(QRect, expected);
        QCOMPARE((RectDrag{picture, {}}.drawn(from, to, square)), expected);
    }

    void gripsAreFoundWithinReach_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<int>("expected");
        QTest::newRow("corner") << QPointF(19, 21) << int(Grip::TopLeft);
        QTest::newRow("edge") << QPointF(35, 42) << int(Grip::Bottom);
        QTest::newRow("middle") << QPointF(35, 30) << int(Grip::Inside);
        QTest::newRow("outside") << QPointF(60, 60) << int(Grip::None);
    }
    void gripsAreFoundWithinReach()
    {
        QFETCH(QPointF, at);
        QFETCH(int, expected);
        QCOMPARE(int(RectDrag({picture, start}).gripAt(at, 4)), expected);
    }

    void aSmallRectangleCanStillBeMoved()
    {
        QCOMPARE(int(RectDrag({picture, QRect(10, 10, 8, 8)}).gripAt({14, 14}, 20)), int(Grip::Inside));
    }

    void resizingByKeysStopsAtTheEdge()
    {
        QCOMPARE((RectDrag{picture, start}.resized({100, -100})), QRect(20, 20, 80, 1));
    }

    void aRectangleSnapsOnlyWhenAllEdgesAreNear()
    {
        const QList<QRect> targets{{22, 21, 29, 20}};
        QCOMPARE(snapped(start, targets, 3), targets.first());
        QCOMPARE(snapped(start.adjusted(0, 0, 20, 0), targets, 3), QRect());
    }
};

QTEST_GUILESS_MAIN(RectDragTest)
#include "tst_rectdrag.moc"
