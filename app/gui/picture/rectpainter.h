// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/rectitem.h"
#include "gui/picture/viewport.h"

class QLineF;
class QPainter;

namespace likeness::gui {

//! How one rectangle should look at the moment.
struct RectLook
{
    bool selected = false;
    bool sizeShown = false;
    QString complaint{}; //!< not empty: red, with this text below
};

//! Draws rectangles over a picture in view space: outlines with a dark and a light side, so that they are seen on every
//! ground, handles of one size at every zoom, numbers (none for 0), sizes and complaints that stay inside the view.
class RectPainter
{
public:
    RectPainter(QPainter &painter, const Viewport &viewport);

    void paintItem(const RectItem &item, const RectLook &look);
    //! A line in picture pixels that something snaps to.
    void paintGuide(const QLineF &line);
    void paintSuggestion(const QRect &rect, bool hovered);

private:
    void outline(const QRectF &box, const QColor &color, bool dashed, double width);
    void handles(const QRect &rect, const QColor &color);
    void tag(const RectItem &item, const QRectF &box, const QColor &color);
    void note(const QString &text, const QRectF &box, const QColor &fill, const QColor &ink);

    QPainter &m_painter;
    const Viewport &m_viewport;
};

} // namespace likeness::gui
