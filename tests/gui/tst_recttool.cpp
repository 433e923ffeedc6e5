// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "tests/gui/stallwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace likeness::gui;

namespace {

const QSize picture(200, 100);

} // namespace

class RectToolTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_tool = std::make_unique<RectTool>();
        m_canvas = std::make_unique<Canvas>();
        QImage image(picture, QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        m_canvas->resize(400, 300);
        m_canvas->setImage(image);
        m_tool->setBounds(picture);
        m_canvas->setTool(m_tool.get());
        m_canvas->show();
        m_canvas->fit();
    }
    void cleanup()
    {
        m_canvas.reset();
        m_tool.reset();
    }

    void aDragDrawsARectangleAndIsOneEdit()
    {
        QSignalSpy edited(m_tool.get(), &RectTool::edited);
        drag({20, 20}, {80, 70});
        QCOMPARE(m_tool->items().size(), 1);
        QCOMPARE(m_tool->items().first().rect, QRect(20, 20, 60, 50));
        QCOMPARE(m_tool->selected(), 1);
        QCOMPARE(edited.size(), 1);
        const auto edit = edited.first().first().value<RectEdit>();
        QVERIFY(edit.kind == RectEdit::Kind::Draw);
        QVERIFY(edit.before.isEmpty());
        QCOMPARE(edit.after, m_tool->items());
    }

    void aRectangleIsMovedAndResizedByItsHandles()
    {
        m_tool->setItems({{.id = 1, .rect = {20, 20, 60, 50}}});
        drag({50, 45}, {60, 50});
        QCOMPARE(m_tool->items().first().rect, QRect(30, 25, 60, 50));
        drag({90, 75}, {110, 85});
        QCOMPARE(m_tool->items().first().rect, QRect(30, 25, 80, 60));
    }

    void whatIsToldDuringADragDoesNotLoseIt()
    {
        QSignalSpy edited(m_tool.get(), &RectTool::edited);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, view({20, 20}));
        QTest::mouseMove(m_canvas.get(), view({80, 70}));
        QCOMPARE(m_tool->items().size(), 1);
        m_tool->setItems({}); // as where another part of the page has loaded meanwhile
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, view({80, 70}));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_tool->items().size(), 1);
        QCOMPARE(m_tool->items().first().rect, QRect(20, 20, 60, 50));
    }

    void otherRectanglesEndADrag()
    {
        QSignalSpy edited(m_tool.get(), &RectTool::edited);
        const QList<RectItem> others{{.id = 3, .rect = {100, 100, 60, 50}}};
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, view({20, 20}));
        QTest::mouseMove(m_canvas.get(), view({80, 70}));
        m_tool->setItems(others); // of another photo
        QVERIFY(!m_tool->isDragging());
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, view({80, 70}));
        QCOMPARE(edited.size(), 0);
        QCOMPARE(m_tool->items(), others);
    }

    void keysMoveResizeAndRemove_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("right") << int(Qt::Key_Right) << 0 << QRect(21, 20, 60, 50);
        QTest::newRow("up ten") << int(Qt::Key_Up) << int(Qt::ControlModifier) << QRect(20, 10, 60, 50);
        QTest::newRow("wider") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << QRect(20, 20, 61, 50);
        QTest::newRow("lower by ten") << int(Qt::Key_Up) << int(Qt::ShiftModifier | Qt::ControlModifier)
                                      << QRect(20, 20, 60, 40);
    }
    void keysMoveResizeAndRemove()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QRect, expected);
        m_tool->setItems({{.id = 1, .rect = {20, 20, 60, 50}}});
        m_tool->select(1);
        QSignalSpy edited(m_tool.get(), &RectTool::edited);
        QTest::keyClick(m_canvas.get(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(m_tool->items().first().rect, expected);
        QVERIFY(edited.first().first().value<RectEdit>().byKey);
        QTest::keyClick(m_canvas.get(), Qt::Key_Delete);
        QVERIFY(m_tool->items().isEmpty());
        QCOMPARE(edited.size(), 2);
    }

    void aClickAcceptsASuggestion()
    {
        m_tool->setSuggestions({{100, 10, 50, 60}});
        click({120, 40});
        QCOMPARE(m_tool->items().first().rect, QRect(100, 10, 50, 60));
        QVERIFY(m_tool->suggestions().isEmpty());
    }

    void aDragSnapsToASuggestionUnlessAltIsHeld()
    {
        m_tool->setSuggestions({{21, 22, 60, 50}});
        drag({20, 20}, {80, 70});
        QCOMPARE(m_tool->items().first().rect, QRect(21, 22, 60, 50));
        m_tool->setItems({});
        drag({20, 20}, {80, 70}, Qt::AltModifier);
        QCOMPARE(m_tool->items().first().rect, QRect(20, 20, 60, 50));
    }

    void noMoreThanTheMostAreDrawn()
    {
        m_tool->setMost(1);
        drag({20, 20}, {60, 60});
        drag({100, 20}, {150, 60});
        QCOMPARE(m_tool->items().size(), 1);
    }

    void escapeUndoesADragThenLeavesStepByStep()
    {
        m_tool->setItems({{.id = 1, .rect = {20, 20, 60, 50}}});
        QSignalSpy left(m_tool.get(), &RectTool::left);
        QSignalSpy edited(m_tool.get(), &RectTool::edited);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, view({50, 45}));
        QTest::mouseMove(m_canvas.get(), view({70, 45}));
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(m_tool->items().first().rect, QRect(20, 20, 60, 50));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, view({70, 45}));
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), m_tool->selected() == 0 ? left.size() : 0);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QVERIFY(left.size() >= 1);
        QVERIFY(edited.isEmpty());
    }

    void theCanvasTellsItsRectanglesAndTheirTroubles()
    {
        m_tool->setComplaint(
            [](const QRect &rect) { return rect.width() < 34 ? QStringLiteral("Too small.") : QString(); });
        m_tool->setItems({{.id = 1, .rect = {20, 20, 30, 50}, .label = QStringLiteral("Left")}});
        const QString told = m_canvas->accessibleDescription();
        QVERIFY(told.contains(QStringLiteral("1 (Left) at 20, 20, 30 by 50")));
        QVERIFY(told.contains(QStringLiteral("Too small.")));
    }

private:
    QPoint view(const QPointF &inPicture) const { return m_canvas->mapToView(inPicture).toPoint(); }
    void drag(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, modifiers, view(from));
        QMouseEvent move(QEvent::MouseMove, view(to), m_canvas->mapToGlobal(view(to)), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QCoreApplication::sendEvent(m_canvas.get(), &move);
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, modifiers, view(to));
    }
    void click(const QPointF &at) { QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, view(at)); }

    std::unique_ptr<RectTool> m_tool;
    std::unique_ptr<Canvas> m_canvas;
};

LIKENESS_GUI_MAIN(RectToolTest)
#include "tst_recttool.moc"
