// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QStringList>
#include <limits>

namespace likeness::media {

//! What a picture file says of itself before its pixels are read.
struct PictureFacts
{
    QByteArray format{}; //!< of the content, not of the name: "jpeg", "png", "webp", "heic", "avif", …
    QSize storedSize{};  //!< as the pixels lie in the file
    QSize size{};        //!< upright, EXIF orientation applied
    bool upright = true; //!< false where the orientation turns or mirrors the stored pixels
    qint64 bytes = 0;

    bool operator==(const PictureFacts &) const = default;
};

//! A picture with its pixels upright. The image is smaller than its facts say where it was shrunk on reading.
struct Picture
{
    QImage image{};
    PictureFacts facts{};
};

//! By how much a picture of this size is shrunk so that no side is longer; 1: not at all.
double scaleWithin(const QSize &size, int longestSide);
//! Rounded down, but no side is less than one pixel.
QSize scaledDown(const QSize &size, double scale);

//! Pictures of more pixels than this are refused before they are read.
inline constexpr qint64 mostPixels = 120'000'000;

// All functions are safe from any thread. Errors: File.NotReadable, Input.NotAPicture, Input.PictureTooLarge,
// Input.NoDecoder.

Result<QByteArray> readFile(const QString &path);
Result<PictureFacts> pictureFacts(const QByteArray &bytes);
//! What is longer than that is shrunk by scaleWithin(), while decoding where the format can: a camera's photo takes
//! 100 MB.
Result<Picture> decodePicture(const QByteArray &bytes, int longestSide = std::numeric_limits<int>::max());
Result<Picture> loadPicture(const QString &path);

//! At most that size, upright, scaled while decoding where the format can.
Result<QImage> loadThumbnail(const QString &path, QSize atMost);

//! Name filters of the files that photos are read from: "*.jpg", "*.png", …
QStringList photoEndings();

//! "jpeg" or "png" by the first bytes, else empty: the formats results come in.
QByteArray sniffFormat(const QByteArray &bytes);

} // namespace likeness::media
