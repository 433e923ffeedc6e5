// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace likeness::media {

//! A JPEG without chroma subsampling (4:4:4), which Qt's own writer cannot make, with the picture's ICC profile. Alpha
//! is dropped. Empty where there is no memory or no picture.
QByteArray encodeJpeg(const QImage &image, int quality);

} // namespace likeness::media
