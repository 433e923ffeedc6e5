// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/theme.h"

#include <QPainter>

class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace likeness::gui {

// How the style draws what one types into or draws along: flat, in the colours of the option's palette.

inline constexpr double ringWidth = 2; //!< of the line around what has the focus

QColor tinted(const QColor &ground, const QColor &ink, double share);
void drawBox(QPainter &painter, const QRectF &box, const QPen &pen, const QBrush &fill,
             double radius = spacing::radius);
void drawInput(QPainter &painter, const QStyleOption &option, bool filled);

//! The frame and the two arrows; the number is a line edit of its own.
void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);
//! A lying one.
void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

} // namespace likeness::gui
