// SPDX-License-Identifier: Apache-2.0
// Assigning by a line from a face of the photo to one of the template.
#include "gui/compose/templatetool.h"
#include "gui/compose/tieline.h"
#include "gui/picture/linkhandle.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/chip.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestTieLine : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;

    ComposePresenter &composing() { return m_fixture.window->composePresenter(); }
    Canvas *photo() { return m_fixture.window->composePage()->photoCanvas(); }
    TemplateCanvas *target() { return m_fixture.window->composePage()->templateCanvas(); }
    RectTool *tool() { return m_fixture.window->composePage()->rectTool(); }
    TieLine *line() { return m_fixture.window->composePage()->findChild<TieLine *>("tieLine"); }

    void draw(int id, const QRect &rect)
    {
        QList<RectItem> after = tool()->items();
        after.append({.id = id, .rect = rect});
        composing().editRects({.kind = RectEdit::Kind::Draw, .id = id, .before = tool()->items(), .after = after});
    }
    QPoint handleOf(const QRect &rect) { return LinkHandle::beside(rect, photo()->viewport()).middle.toPoint(); }
    //! A place on the template, as the photo's canvas counts.
    QPoint onTemplate(const QPointF &inPicture)
    {
        return photo()->mapFrom(
            m_fixture.window->composePage(),
            target()->mapTo(m_fixture.window->composePage(), target()->mapToView(inPicture).toPoint()));
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mouseMove(photo(), from);
        QTest::mousePress(photo(), Qt::LeftButton, {}, from);
        QTest::mouseMove(photo(), (from + to) / 2);
        QTest::mouseMove(photo(), to);
    }
    void letGo(const QPoint &at) { QTest::mouseRelease(photo(), Qt::LeftButton, {}, at); }
    QString tiedTo(int rect) { return composing().state().drawn.assignment.templateFaceOf({"a.jpg", rect}); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_fixture.open();
        m_fixture.window->composePresenter().setProject("at_1");
        composing().startWith({"a.jpg"});
        m_fixture.settle();
        QTRY_COMPARE(tool()->suggestions().size(), 1);
        photo()->grab(); // the handles are where they are painted
    }
    void cleanup() { m_fixture = {}; }

    void aLineAssignsAndIsOneStepBack()
    {
        draw(1, {20, 20, 60, 60});
        draw(2, {20, 110, 60, 60});
        photo()->grab();
        const QPoint to = onTemplate({140, 40}); // mt_1_2
        drag(handleOf({20, 110, 60, 60}), to);
        QVERIFY(line()->isVisible());
        QCOMPARE(line()->number(), 2);
        letGo(to);
        QVERIFY(!line()->isVisible());
        QCOMPARE(tiedTo(2), QString("mt_1_2"));
        QCOMPARE(tiedTo(1), QString());
        QCOMPARE(tool()->items().size(), 2);
        QCOMPARE(tool()->items().last().rect, QRect(20, 110, 60, 60)); // it was not moved
        m_fixture.window->action(ActionId::Undo)->trigger();
        QCOMPARE(tiedTo(2), QString());
        m_fixture.window->action(ActionId::Redo)->trigger();
        QCOMPARE(tiedTo(2), QString("mt_1_2"));
    }
    void aPhotoWithoutRectanglesGivesItsLargestFace()
    {
        const QPoint to = onTemplate({50, 50});
        drag(handleOf(tool()->suggestions().first()), to);
        letGo(to);
        QVERIFY(tool()->items().isEmpty());
        QCOMPARE(tiedTo(0), QString("mt_1_1"));
    }
    void theTargetIsHighlightedAndTheLineTakesItsColour()
    {
        draw(1, {20, 20, 60, 60});
        photo()->grab();
        const QImage plain = target()->grab().toImage();
        drag(handleOf({20, 20, 60, 60}), onTemplate({140, 40}));
        QVERIFY(target()->grab().toImage() != plain); // an untied face is paler
        const QImage page = m_fixture.window->composePage()->grab().toImage();
        const QPoint end = target()->mapTo(m_fixture.window->composePage(), target()->mapToView({140, 40}).toPoint());
        QCOMPARE(page.pixelColor(end), faceColor(2)); // it ends in the middle of the face
        letGo(onTemplate({140, 40}));
        QVERIFY(m_fixture.window->composePage()->grab().toImage().pixelColor(end) != faceColor(2));
    }
    void besideAFaceNothingIsAssigned()
    {
        draw(1, {20, 20, 60, 60});
        photo()->grab();
        const int steps = composing().undoStack().count();
        drag(handleOf({20, 20, 60, 60}), onTemplate({100, 180}));
        QVERIFY(line()->isVisible());
        QCOMPARE(line()->number(), 0);
        letGo(onTemplate({100, 180}));
        QVERIFY(!line()->isVisible());
        QCOMPARE(composing().undoStack().count(), steps);
    }
    void escapeGivesItUp()
    {
        draw(1, {20, 20, 60, 60});
        photo()->grab();
        const QPoint to = onTemplate({50, 50});
        drag(handleOf({20, 20, 60, 60}), to);
        QVERIFY(line()->isVisible());
        QTest::keyClick(photo(), Qt::Key_Escape);
        QVERIFY(!line()->isVisible());
        letGo(to);
        QVERIFY(composing().state().drawn.assignment.ties.isEmpty());
        QCOMPARE(tool()->items().size(), 1);
    }
    void otherRectanglesEndALine()
    {
        draw(1, {20, 20, 60, 60});
        photo()->grab();
        const QPoint to = onTemplate({50, 50});
        drag(handleOf({20, 20, 60, 60}), to);
        m_fixture.window->action(ActionId::Undo)->trigger();
        QVERIFY(!line()->isVisible());
        letGo(to);
        QVERIFY(composing().state().drawn.assignment.ties.isEmpty());
    }
    void rectanglesAreDrawnAndMovedAsBefore()
    {
        draw(1, {20, 20, 60, 60});
        photo()->grab();
        const QPoint inside = photo()->mapToView({50, 50}).toPoint();
        const QPoint beside = photo()->mapToView({60, 70}).toPoint();
        drag(inside, beside);
        letGo(beside);
        QCOMPARE(tool()->items().first().rect, QRect(30, 40, 60, 60));
        const QPoint corner = photo()->mapToView({90, 100}).toPoint();
        drag(corner, photo()->mapToView({120, 130}).toPoint());
        letGo(photo()->mapToView({120, 130}).toPoint());
        QCOMPARE(tool()->items().first().rect, QRect(30, 40, 90, 90));
        QVERIFY(composing().state().drawn.assignment.ties.isEmpty());
    }
    void theHandleStaysInSight_data()
    {
        QTest::addColumn<QRect>("rect");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("room at the right") << QRect(100, 100, 100, 100) << true;
        QTest::newRow("at the right edge") << QRect(300, 100, 100, 100) << false;
        QTest::newRow("at both edges") << QRect(0, 100, 400, 100) << true;
        QTest::newRow("at the upper edge") << QRect(100, 0, 50, 4) << true;
        QTest::newRow("wider than the view") << QRect(-50, 100, 600, 100) << true;
    }
    void theHandleStaysInSight()
    {
        QFETCH(QRect, rect);
        QFETCH(bool, isRight);
        const Viewport view{.picture = {400, 300}, .view = {400, 300}};
        const QPointF middle = LinkHandle::beside(rect, view).middle;
        QVERIFY(QRectF(8, 8, 384, 284).contains(middle));
        QCOMPARE(middle.x() > rect.center().x(), isRight);
    }
    void itIsOfOneSizeAtEveryZoom()
    {
        Viewport view{.picture = {400, 300}, .view = {4000, 3000}};
        const QRect rect(100, 100, 100, 100);
        const double away = LinkHandle::beside(rect, view).middle.x() - view.toView(QRectF(rect)).right();
        view.zoom = 8;
        QCOMPARE(LinkHandle::beside(rect, view).middle.x() - view.toView(QRectF(rect)).right(), away);
    }
    void theFirstTieMovesNoChip()
    {
        QTRY_VERIFY(m_fixture.window->composePage()->findChild<Chip *>());
        const auto place = [this] {
            const auto chips = m_fixture.window->composePage()->findChildren<Chip *>();
            return chips.last()->mapTo(m_fixture.window->composePage(), QPoint()).y();
        };
        QTRY_VERIFY(place() > 20);
        QCoreApplication::sendPostedEvents();
        const int before = place();
        composing().tieCurrent(1);
        QTRY_VERIFY(m_fixture.window->composePage()->findChildren<Chip *>().last()->number() == 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(place(), before);
    }
};

LIKENESS_GUI_MAIN(TestTieLine)
#include "tst_tieline.moc"
