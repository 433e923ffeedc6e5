// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/rectdrag.h"

#include <QList>
#include <algorithm>
#include <cmath>

namespace likeness::gui {

namespace {

bool holds(Grip grip, Grip edge) { return (int(grip) & int(edge)) != 0; }

//! One direction of a rectangle: [begin, end) in pixels.
struct Span
{
    int begin = 0;
    int end = 0;
};

//! In order, inside 0 … limit, at least one pixel long.
Span ordered(int one, int other, int limit)
{
    Span span{std::clamp(std::min(one, other), 0, limit), std::clamp(std::max(one, other), 0, limit)};
    if (span.begin == span.end && span.end < limit)
        ++span.end;
    else if (span.begin == span.end)
        --span.begin;
    return span;
}

QRect joined(const Span &across, const Span &down)
{
    return {across.begin, down.begin, across.end - across.begin, down.end - down.begin};
}

int rounded(double value) { return int(std::lround(value)); }

double middle(double one, double other) { return (one + other) / 2; }

} // namespace

const QList<Grip> &allGrips()
{
    static const QList<Grip> grips{Grip::TopLeft, Grip::TopRight, Grip::BottomLeft, Grip::BottomRight,
                                   Grip::Left,    Grip::Right,    Grip::Top,        Grip::Bottom};
    return grips;
}

Qt::CursorShape cursorOf(Grip grip)
{
    switch (grip) {
    case Grip::Left:
    case Grip::Right:
        return Qt::SizeHorCursor;
    case Grip::Top:
    case Grip::Bottom:
        return Qt::SizeVerCursor;
    case Grip::TopLeft:
    case Grip::BottomRight:
        return Qt::SizeFDiagCursor;
    case Grip::TopRight:
    case Grip::BottomLeft:
        return Qt::SizeBDiagCursor;
    case Grip::Inside:
        return Qt::SizeAllCursor;
    case Grip::None:
        break;
    }
    return Qt::CrossCursor;
}

QPointF RectDrag::gripPoint(Grip grip) const
{
    const QRectF box(rect);
    const double x = holds(grip, Grip::Left)    ? box.left()
                     : holds(grip, Grip::Right) ? box.right()
                                                : middle(box.left(), box.right());
    const double y = holds(grip, Grip::Top)      ? box.top()
                     : holds(grip, Grip::Bottom) ? box.bottom()
                                                 : middle(box.top(), box.bottom());
    return {x, y};
}

Grip RectDrag::gripAt(const QPointF &point, double reach) const
{
    if (rect.isEmpty())
        return Grip::None;
    // Grips of a small rectangle would cover it whole: half of each side stays free to move it.
    const bool inside = QRectF(rect).contains(point);
    const double across = inside ? std::min(reach, rect.width() / 4.0) : reach;
    const double down = inside ? std::min(reach, rect.height() / 4.0) : reach;
    const QRectF box(rect);
    if (!box.adjusted(-reach, -reach, reach, reach).contains(point))
        return Grip::None;
    int held = 0;
    if (std::abs(point.x() - box.left()) <= across)
        held |= int(Grip::Left);
    else if (std::abs(point.x() - box.right()) <= across)
        held |= int(Grip::Right);
    if (std::abs(point.y() - box.top()) <= down)
        held |= int(Grip::Top);
    else if (std::abs(point.y() - box.bottom()) <= down)
        held |= int(Grip::Bottom);
    if (held != 0)
        return Grip(held);
    return inside ? Grip::Inside : Grip::None;
}

QRect RectDrag::dragged(Grip grip, const QPointF &from, const QPointF &to) const
{
    const QPoint by(rounded(to.x() - from.x()), rounded(to.y() - from.y()));
    if (grip == Grip::None)
        return rect;
    if (grip == Grip::Inside)
        return moved(by);
    Span across{rect.x(), rect.x() + rect.width()};
    Span down{rect.y(), rect.y() + rect.height()};
    if (holds(grip, Grip::Left))
        across.begin += by.x();
    if (holds(grip, Grip::Right))
        across.end += by.x();
    if (holds(grip, Grip::Top))
        down.begin += by.y();
    if (holds(grip, Grip::Bottom))
        down.end += by.y();
    return joined(ordered(across.begin, across.end, bounds.width()), ordered(down.begin, down.end, bounds.height()));
}

QRect RectDrag::drawn(const QPointF &from, const QPointF &to, bool square) const
{
    const QPoint begin(std::clamp(int(std::floor(from.x())), 0, bounds.width()),
                       std::clamp(int(std::floor(from.y())), 0, bounds.height()));
    QPoint end(std::clamp(rounded(to.x()), 0, bounds.width()), std::clamp(rounded(to.y()), 0, bounds.height()));
    if (square) {
        const bool right = end.x() >= begin.x();
        const bool below = end.y() >= begin.y();
        const int room =
            std::min(right ? bounds.width() - begin.x() : begin.x(), below ? bounds.height() - begin.y() : begin.y());
        const int side = std::min(room, std::max(std::abs(end.x() - begin.x()), std::abs(end.y() - begin.y())));
        end = begin + QPoint(right ? side : -side, below ? side : -side);
    }
    return joined(ordered(begin.x(), end.x(), bounds.width()), ordered(begin.y(), end.y(), bounds.height()));
}

QRect RectDrag::moved(const QPoint &by) const
{
    const int x = std::clamp(rect.x() + by.x(), 0, std::max(0, bounds.width() - rect.width()));
    const int y = std::clamp(rect.y() + by.y(), 0, std::max(0, bounds.height() - rect.height()));
    return {QPoint(x, y), rect.size()};
}

QRect RectDrag::resized(const QPoint &by) const
{
    const int width = std::clamp(rect.width() + by.x(), 1, std::max(1, bounds.width() - rect.x()));
    const int height = std::clamp(rect.height() + by.y(), 1, std::max(1, bounds.height() - rect.y()));
    return {rect.topLeft(), QSize(width, height)};
}

QRect snapped(const QRect &rect, const QList<QRect> &targets, double reach)
{
    const auto isNear = [&rect, reach](const QRect &target) {
        return std::abs(target.left() - rect.left()) <= reach && std::abs(target.top() - rect.top()) <= reach &&
               std::abs(target.right() - rect.right()) <= reach && std::abs(target.bottom() - rect.bottom()) <= reach;
    };
    const auto found = std::find_if(targets.begin(), targets.end(), isNear);
    return found == targets.end() ? QRect() : *found;
}

} // namespace likeness::gui
