// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFlags>
#include <QPointF>
#include <QRect>
#include <QSize>

namespace likeness::gui {

//! What of a rectangle is held; the eight grips are combinations of edges.
enum class Grip {
    None = 0,
    Left = 1,
    Right = 2,
    Top = 4,
    Bottom = 8,
    TopLeft = Top | Left,
    TopRight = Top | Right,
    BottomLeft = Bottom | Left,
    BottomRight = Bottom | Right,
    Inside = 16,
};

//! The eight grips, corners first.
const QList<Grip> &allGrips();
Qt::CursorShape cursorOf(Grip grip);

//! Arithmetic of one rectangle inside a picture, without widgets. A move stops at the edges with the size kept; an edge
//! or corner may cross over; every result lies inside the bounds and is at least one pixel in size.
struct RectDrag
{
    QSize bounds{};
    QRect rect{};

    QPointF gripPoint(Grip grip) const; //!< on the outline, in picture coordinates (edges, not pixel centres)
    Grip gripAt(const QPointF &point, double reach) const;
    QRect dragged(Grip grip, const QPointF &from, const QPointF &to) const;
    //! A fresh rectangle between two points; square keeps the sides equal.
    QRect drawn(const QPointF &from, const QPointF &to, bool square = false) const;
    QRect moved(const QPoint &by) const;
    QRect resized(const QPoint &by) const; //!< right and bottom edge
};

//! The rectangle among those whose edges are all within reach of the given one; empty when none is.
QRect snapped(const QRect &rect, const QList<QRect> &targets, double reach);

} // namespace likeness::gui
