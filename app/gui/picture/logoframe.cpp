// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/logoframe.h"

#include "gui/picture/arrowstep.h"
#include "gui/picture/rectpainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>
#include <optional>

namespace likeness::gui {

namespace {

constexpr double marginShare = 0.03; // of the short side, as the service leaves around its own mark
constexpr int leastSide = 8;         // smaller ones could not be taken hold of

int marginOf(const QSize &bounds) { return int(std::lround(marginShare * std::min(bounds.width(), bounds.height()))); }

QList<int> edgeTargets(int limit, int margin) { return {0, margin, limit - margin, limit}; }

std::optional<int> nearest(int value, const QList<int> &targets, double reach)
{
    std::optional<int> best;
    for (const int each : targets) {
        if (std::abs(each - value) <= reach && (!best || std::abs(each - value) < std::abs(*best - value)))
            best = each;
    }
    return best;
}

bool hasEdge(Grip grip, Grip edge) { return (int(grip) & int(edge)) != 0; }

bool isCorner(Grip grip)
{
    return (hasEdge(grip, Grip::Left) || hasEdge(grip, Grip::Right)) &&
           (hasEdge(grip, Grip::Top) || hasEdge(grip, Grip::Bottom));
}

QLineF upright(int x, const QSize &bounds) { return {double(x), 0, double(x), double(bounds.height())}; }
QLineF level(int y, const QSize &bounds) { return {0, double(y), double(bounds.width()), double(y)}; }

//! By how much one direction of a moved rectangle is to be shifted, and the line it then stands at.
struct Shift
{
    int by = 0;
    int line = 0;
};

std::optional<Shift> shiftOf(int begin, int length, int limit, int margin, double reach)
{
    std::optional<Shift> best;
    const auto offer = [&](int at, const QList<int> &targets) {
        const auto target = nearest(at, targets, reach);
        if (target && (!best || std::abs(*target - at) < std::abs(best->by)))
            best = Shift{*target - at, *target};
    };
    offer(begin, edgeTargets(limit, margin));
    offer(begin + length, edgeTargets(limit, margin));
    offer(begin + length / 2, {limit / 2});
    return best;
}

} // namespace

QRect defaultLogoRect(const QSize &inTemplate, const QSize &logo)
{
    const QSize fifth = inTemplate / 5;
    const QSize box(2 * fifth.width(), fifth.height()); // a line of text has to be legible
    const QSize size = (logo.isEmpty() ? fifth : logo.scaled(box, Qt::KeepAspectRatio)).expandedTo({1, 1});
    const int margin = marginOf(inTemplate);
    return {{inTemplate.width() - size.width() - margin, inTemplate.height() - size.height() - margin}, size};
}

QRect placedLogoRect(const QRect &rect, const QSize &inTemplate, const QSize &logo)
{
    const bool lost = rect.isEmpty() || !QRect({}, inTemplate).contains(rect);
    return lost ? defaultLogoRect(inTemplate, logo) : rect;
}

void LogoFrame::setPicture(const QImage &picture) { m_picture = picture; }

void LogoFrame::place(const QRect &rect, const QSize &inTemplate)
{
    if (isHeld())
        return; // what the user is doing goes on
    m_selected = !rect.isEmpty() && (isEmpty() || m_selected);
    m_drag = {.bounds = inTemplate, .rect = rect};
}

Grip LogoFrame::gripAt(const Pointer &pointer) const
{
    return isEmpty() ? Grip::None : m_drag.gripAt(pointer.at, pointer.reach);
}

bool LogoFrame::press(const Pointer &pointer)
{
    m_grip = gripAt(pointer);
    m_from = pointer.at;
    m_start = m_drag.rect;
    m_selected = m_selected || isHeld();
    return isHeld();
}

void LogoFrame::drag(const Pointer &pointer)
{
    if (!isHeld())
        return;
    m_guides.clear();
    const bool snaps = !pointer.modifiers.testFlag(Qt::AltModifier);
    if (m_grip == Grip::Inside) {
        const QRect moved = RectDrag{m_drag.bounds, m_start}.dragged(m_grip, m_from, pointer.at);
        m_drag.rect = snaps ? snappedMove(moved, pointer.reach) : moved;
    } else if (isCorner(m_grip) && !pointer.modifiers.testFlag(Qt::ShiftModifier)) {
        m_drag.rect = draggedCorner(pointer);
    } else {
        m_drag.rect = draggedEdges(pointer);
    }
}

QRect LogoFrame::snappedMove(QRect rect, double reach)
{
    const QSize &bounds = m_drag.bounds;
    const int margin = marginOf(bounds);
    if (const auto across = shiftOf(rect.x(), rect.width(), bounds.width(), margin, reach)) {
        rect.translate(across->by, 0);
        m_guides.append(upright(across->line, bounds));
    }
    if (const auto down = shiftOf(rect.y(), rect.height(), bounds.height(), margin, reach)) {
        rect.translate(0, down->by);
        m_guides.append(level(down->line, bounds));
    }
    return RectDrag{bounds, rect}.moved({});
}

//! The opposite corner stays, the shape too.
QRect LogoFrame::draggedCorner(const Pointer &pointer)
{
    const QSize &bounds = m_drag.bounds;
    const bool left = hasEdge(m_grip, Grip::Left);
    const bool top = hasEdge(m_grip, Grip::Top);
    const QPoint fixed(left ? m_start.x() + m_start.width() : m_start.x(),
                       top ? m_start.y() + m_start.height() : m_start.y());
    const QPointF by = pointer.at - m_from;
    const double shape = double(m_start.height()) / m_start.width();
    const double roomAcross = left ? fixed.x() : bounds.width() - fixed.x();
    const double roomDown = top ? fixed.y() : bounds.height() - fixed.y();
    const double most = std::min(roomAcross, roomDown / shape);
    const double across = m_start.width() + (left ? -by.x() : by.x());
    const double down = m_start.height() + (top ? -by.y() : by.y());
    double width = std::clamp(std::max(across, down / shape), std::min<double>(leastSide, most), most);
    if (!pointer.modifiers.testFlag(Qt::AltModifier)) {
        const int margin = marginOf(bounds);
        const int x = fixed.x() + int(std::lround(left ? -width : width));
        const int y = fixed.y() + int(std::lround((top ? -width : width) * shape));
        if (const auto edge = nearest(x, edgeTargets(bounds.width(), margin), pointer.reach)) {
            width = std::clamp<double>(std::abs(*edge - fixed.x()), std::min<double>(leastSide, most), most);
            m_guides.append(upright(*edge, bounds));
        } else if (const auto line = nearest(y, edgeTargets(bounds.height(), margin), pointer.reach)) {
            width = std::clamp(std::abs(*line - fixed.y()) / shape, std::min<double>(leastSide, most), most);
            m_guides.append(level(*line, bounds));
        }
    }
    const QSize size(std::max(1, int(std::lround(width))), std::max(1, int(std::lround(width * shape))));
    const QPoint corner(left ? fixed.x() - size.width() : fixed.x(), top ? fixed.y() - size.height() : fixed.y());
    return RectDrag{bounds, {corner, size.boundedTo(bounds)}}.moved({});
}

QRect LogoFrame::draggedEdges(const Pointer &pointer)
{
    const QSize &bounds = m_drag.bounds;
    QPointF to = pointer.at;
    if (!pointer.modifiers.testFlag(Qt::AltModifier)) {
        const int margin = marginOf(bounds);
        const RectDrag start{bounds, m_start};
        const QPointF held = start.gripPoint(m_grip) + to - m_from; // where the edge would be
        const auto x = nearest(int(std::lround(held.x())), edgeTargets(bounds.width(), margin), pointer.reach);
        const auto y = nearest(int(std::lround(held.y())), edgeTargets(bounds.height(), margin), pointer.reach);
        if (x && (hasEdge(m_grip, Grip::Left) || hasEdge(m_grip, Grip::Right))) {
            to.rx() += *x - held.x();
            m_guides.append(upright(*x, bounds));
        }
        if (y && (hasEdge(m_grip, Grip::Top) || hasEdge(m_grip, Grip::Bottom))) {
            to.ry() += *y - held.y();
            m_guides.append(level(*y, bounds));
        }
    }
    return RectDrag{bounds, m_start}.dragged(m_grip, m_from, to);
}

bool LogoFrame::release()
{
    m_guides.clear();
    return std::exchange(m_grip, Grip::None) != Grip::None && m_drag.rect != m_start;
}

void LogoFrame::letGo()
{
    m_guides.clear();
    if (std::exchange(m_grip, Grip::None) != Grip::None)
        m_drag.rect = m_start;
}

LogoFrame::Keyed LogoFrame::key(const QKeyEvent &event)
{
    if (isEmpty())
        return Keyed::Unused;
    if (event.key() == Qt::Key_Escape && (isHeld() || m_selected)) {
        if (isHeld())
            letGo();
        else
            m_selected = false; // the arrows move the view again
        return Keyed::Used;
    }
    if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && event.modifiers() == Qt::NoModifier) {
        m_selected = true;
        return Keyed::Used;
    }
    const QPoint by = arrowStep(event);
    if (by.isNull() || !m_selected || isHeld())
        return Keyed::Unused;
    const QRect before = m_drag.rect;
    m_drag.rect = event.modifiers().testFlag(Qt::ShiftModifier) ? m_drag.resized(by) : m_drag.moved(by);
    return m_drag.rect == before ? Keyed::Used : Keyed::Moved;
}

void LogoFrame::paint(QPainter &painter, const Viewport &viewport, const QString &label) const
{
    if (isEmpty())
        return;
    if (!m_picture.isNull()) {
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(viewport.toView(QRectF(m_drag.rect)), m_picture);
        painter.restore();
    }
    RectPainter rects(painter, viewport);
    for (const QLineF &each : m_guides)
        rects.paintGuide(each);
    const RectItem item{.id = 0, .rect = m_drag.rect, .color = Qt::white, .label = label};
    rects.paintItem(item, {.selected = m_selected, .sizeShown = isHeld()});
}

} // namespace likeness::gui
