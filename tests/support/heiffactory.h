// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace likeness::testing {

enum class HeifKind { Heic, Avif };

//! The picture as a file by libheif's own encoders, with the ICC profile of its colour space; empty where this system
//! has none. The orientation is that of EXIF (1 to 8), written as properties of the container.
QByteArray heif(const QImage &image, HeifKind kind, int orientation = 1);

} // namespace likeness::testing
