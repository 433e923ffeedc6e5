// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace likeness::testing {

//! A picture whose corners are red, green, blue and white, clockwise from top left: its orientation can be seen.
QImage corners(QSize size);
//! Colour noise that compresses badly.
QImage noise(QSize size, unsigned seed = 1);
QByteArray jpeg(const QImage &image, int quality = 95);
QByteArray png(const QImage &image);
//! The JPEG with an EXIF segment of this orientation (1 to 8) and a GPS-like text in it.
QByteArray withExif(const QByteArray &jpegBytes, int orientation);

} // namespace likeness::testing
