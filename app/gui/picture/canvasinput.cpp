// SPDX-License-Identifier: Apache-2.0
// The canvas's ears: mouse, pen, wheel, gestures and keys.
#include "gui/picture/canvas.h"
#include "gui/picture/tool.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPinchGesture>
#include <QTabletEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace likeness::gui {

namespace {

constexpr double mouseReach = 8;
constexpr double penReach = 14;
constexpr double oneNotch = 120;
constexpr double zoomOfNotch = 1.2;
constexpr double panOfKey = 60;

} // namespace

Pointer Canvas::pointerAt(const QPointF &inView, Qt::KeyboardModifiers modifiers, bool pen) const
{
    return {mapToImage(inView), (pen ? penReach : mouseReach) / m_viewport.scale(), modifiers};
}

void Canvas::press(const QPointF &at, Qt::MouseButton button, const Pointer &pointer)
{
    m_last = at;
    if (isEmpty() || m_drag != Drag::None)
        return;
    const bool left = button == Qt::LeftButton;
    if (left && !m_spaceHeld && m_tool && m_tool->pressed(pointer))
        m_drag = Drag::Tool;
    else if (left || button == Qt::MiddleButton)
        m_drag = Drag::Pan;
    updateCursor();
}

void Canvas::move(const QPointF &at, const Pointer &pointer)
{
    if (m_drag == Drag::Pan) {
        Viewport to = m_viewport;
        to.panBy(at - m_last);
        change(to);
    } else if (m_drag == Drag::Tool && m_tool) {
        m_tool->dragged(pointer);
    } else if (m_tool && !isEmpty()) {
        m_tool->hovered(pointer);
    }
    m_last = at;
    updateCursor();
}

void Canvas::release(const Pointer &pointer)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Tool && m_tool)
        m_tool->released(pointer);
    updateCursor();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    press(event->position(), event->button(), pointerAt(event->position(), event->modifiers()));
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    move(event->position(), pointerAt(event->position(), event->modifiers()));
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        release(pointerAt(event->position(), event->modifiers()));
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

void Canvas::tabletEvent(QTabletEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers(), true);
    event->accept();
    if (event->type() == QEvent::TabletPress) {
        setFocus(Qt::MouseFocusReason);
        press(event->position(), event->button(), pointer);
    } else if (event->type() == QEvent::TabletMove) {
        move(event->position(), pointer);
    } else if (event->type() == QEvent::TabletRelease) {
        release(pointer);
    }
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (isEmpty())
        return;
    Viewport to = m_viewport;
    // A touch pad scrolls in pixels: it pans, and zooms with Ctrl. A wheel turns in notches: it zooms.
    const bool touchPad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (touchPad && !event->modifiers().testFlag(Qt::ControlModifier))
        to.panBy(event->pixelDelta());
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        to.panBy(QPointF(event->angleDelta().y() + event->angleDelta().x(), 0));
    else
        to.zoomTo(zoom() * std::pow(zoomOfNotch, event->angleDelta().y() / oneNotch), event->position());
    change(to);
}

bool Canvas::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture || event->type() == QEvent::NativeGesture)
        return pinch(event) || QWidget::event(event);
    if (event->type() == QEvent::ToolTip)
        return showTip(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Plain keys belong to the picture while it has the focus, not to the window's shortcuts.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !key->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if (plain && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Space))
            event->accept();
    }
    return QWidget::event(event);
}

bool Canvas::pinch(QEvent *event)
{
    Viewport to = m_viewport;
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        to.zoomTo(zoom() * (1 + native->value()), native->position());
    } else {
        auto *gesture = static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture);
        const auto *pinch = qobject_cast<QPinchGesture *>(gesture);
        if (!pinch)
            return false;
        const QPointF centre = mapFromGlobal(pinch->hotSpot());
        to.zoomTo(zoom() * pinch->scaleFactor(), centre);
        to.panBy(pinch->centerPoint() - pinch->lastCenterPoint());
    }
    change(to);
    event->accept();
    return true;
}

bool Canvas::showTip(QEvent *event)
{
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = m_tool && !isEmpty() ? m_tool->tipAt(pointerAt(help->pos(), Qt::NoModifier)) : QString();
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

bool Canvas::zoomKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    default:
        return false;
    }
}

bool Canvas::panKey(const QKeyEvent &event)
{
    Viewport to = m_viewport;
    switch (event.key()) {
    case Qt::Key_Left:
        to.panBy({panOfKey, 0});
        break;
    case Qt::Key_Right:
        to.panBy({-panOfKey, 0});
        break;
    case Qt::Key_Up:
        to.panBy({0, panOfKey});
        break;
    case Qt::Key_Down:
        to.panBy({0, -panOfKey});
        break;
    default:
        return false;
    }
    change(to);
    return true;
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !isEmpty()) {
        m_spaceHeld = true;
        updateCursor();
    } else if (isEmpty() || !((m_tool && m_tool->keyPressed(*event)) || zoomKey(*event) || panKey(*event))) {
        QWidget::keyPressEvent(event);
    }
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_spaceHeld = false;
    updateCursor();
}

void Canvas::leaveEvent(QEvent *)
{
    if (m_tool)
        m_tool->leftCanvas();
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    updateCursor();
    QWidget::focusOutEvent(event);
}

void Canvas::updateCursor()
{
    Qt::CursorShape shape = m_tool && !isEmpty() ? m_tool->cursor() : Qt::ArrowCursor;
    if (m_drag == Drag::Pan)
        shape = Qt::ClosedHandCursor;
    else if (m_spaceHeld)
        shape = Qt::OpenHandCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

} // namespace likeness::gui
