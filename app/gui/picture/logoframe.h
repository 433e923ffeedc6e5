// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/rectdrag.h"
#include "gui/picture/tool.h"

#include <QImage>
#include <QLineF>

namespace likeness::gui {

//! The own logo on the template: shows its picture in place, and moves and resizes its rectangle by mouse and keys.
//! Corners keep its shape (Shift: not); edges snap to those of the template, to a margin inside it and to its middle
//! (Alt: not). All in pixels of the template; the rectangle never leaves it. Knows no widget.
class LogoFrame
{
public:
    void setPicture(const QImage &picture);                 //!< null: only the frame is shown
    void place(const QRect &rect, const QSize &inTemplate); //!< an empty rectangle: there is no logo

    bool isEmpty() const { return m_drag.rect.isEmpty(); }
    const QRect &rect() const { return m_drag.rect; }
    bool isSelected() const { return m_selected; } //!< keys go to it
    bool isHeld() const { return m_grip != Grip::None; }
    Grip gripAt(const Pointer &pointer) const;

    bool press(const Pointer &pointer); //!< true: it is held now
    void drag(const Pointer &pointer);
    bool release(); //!< true: it lies elsewhere than before
    void letGo();   //!< a drag given up
    enum class Keyed { Unused, Used, Moved };
    Keyed key(const QKeyEvent &event);

    void paint(QPainter &painter, const Viewport &viewport, const QString &label) const;

private:
    QRect snappedMove(QRect rect, double reach);
    QRect draggedCorner(const Pointer &pointer);
    QRect draggedEdges(const Pointer &pointer);

    QImage m_picture;
    RectDrag m_drag;
    QRect m_start;
    QPointF m_from;
    QList<QLineF> m_guides; //!< what it snaps to at the moment
    Grip m_grip = Grip::None;
    bool m_selected = false;
};

//! Where a logo of that size stands if nobody placed it: at the lower right, inside a margin, as high as a fifth of the
//! template and twice as wide at most.
QRect defaultLogoRect(const QSize &inTemplate, const QSize &logo);

//! The rectangle, or the default one where it is empty or leaves the template.
QRect placedLogoRect(const QRect &rect, const QSize &inTemplate, const QSize &logo);

} // namespace likeness::gui
