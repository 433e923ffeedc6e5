// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/viewport.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace likeness::gui {

//! The round handle beside a rectangle from which a line can be drawn to something elsewhere. Of one size at every
//! zoom; at the right side, where that is out of sight at the left, else inside.
struct LinkHandle
{
    QPointF middle{}; //!< in the view

    static LinkHandle beside(const QRect &inPicture, const Viewport &viewport);

    bool contains(const QPointF &inView) const;
    void paint(QPainter &painter, const QColor &color, bool hovered) const;
};

} // namespace likeness::gui
