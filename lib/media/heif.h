// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/picture.h"

namespace likeness::media {

// HEIC and AVIF by libheif, for media/picture.cpp. Any thread. Errors: Input.NotAPicture, Input.PictureTooLarge,
// Input.NoDecoder where this system's libheif lacks the codec of the file.

//! By the first bytes. A video in the same kind of container is none.
bool isHeif(const QByteArray &bytes);

//! Of the primary picture; its pixels are not read. The container's own properties turn it (an EXIF orientation in such
//! a file only repeats them) and libheif tells all sizes as they are then: the stored size is the upright one.
Result<PictureFacts> heifFacts(const QByteArray &bytes);

//! Upright, 8 bits a channel, with its colour space. Larger pictures than mostPixels are refused by their head.
Result<Picture> decodeHeif(const QByteArray &bytes);

} // namespace likeness::media
