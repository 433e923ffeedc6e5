// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <QPainterPath>

namespace likeness::engine::opencv {

//! The default text as outlines, baseline at y = 0, one unit high; needs no font on the machine.
QPainterPath markOutline(bool chinese);

//! Draws the mark onto the picture and marks its pixels in `changed`. The text stands at the bottom right, at least 5 %
//! of the short side high, white with a dark edge; a logo is stretched to its rectangle, or stands there at its own
//! size.
void stampMark(QImage &picture, QImage &changed, const Mark &mark);

} // namespace likeness::engine::opencv
