// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>
#include <optional>

namespace likeness::testing {

//! The picture on an X server's screen, from the frame buffer file it keeps (X window dump, 32 bits a pixel).
QImage readScreen(const QString &file);

//! Stands in no sample picture and in no theme.
inline const QColor signalColor("#ff00fe");

//! The smallest rectangle around all pixels of this colour, each channel within the tolerance; empty: there are none.
QRect boxOf(const QImage &screen, const QColor &color, int tolerance = 0);

//! Where a part of a picture stands on the screen pixel by pixel, each channel within the tolerance.
std::optional<QPoint> placeOf(const QImage &part, const QImage &screen, int tolerance);

//! The mean difference of the channels in one place of two pictures of one size, 0 … 255.
double meanDifference(const QImage &one, const QImage &other, const QRect &place);

//! The share of pixels along a line that differ between two screens, 0 … 1.
double changedShare(const QImage &before, const QImage &after, const QLine &line);

} // namespace likeness::testing
