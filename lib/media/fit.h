// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fileparts.h"
#include "media/picture.h"

#include <QRect>

namespace likeness::media {

//! What a picture to be sent must keep to.
struct FitLimits
{
    int longestSide = 4095;                   //!< px
    qint64 bytes = 5LL * 1024 * 1024 / 4 * 3; //!< of the file, before base64
};

//! A photo as it is sent: upright, without metadata, JPEG or PNG, within the limits.
struct FittedPicture
{
    QByteArray bytes{};  //!< empty where parts of the file are sent as they are
    FileParts parts{};   //!< of fitFile()
    QByteArray format{}; //!< "jpeg" or "png"
    QSize size{};
    double scale = 1;       //!< of the sent picture to the upright original
    bool reencoded = false; //!< false: the pixels are bit for bit those of the file

    //! A rectangle of the upright original in pixels of this picture, kept inside it.
    QRect mapped(const QRect &original) const;
};

//! By how much a picture of this size is shrunk for its pixels alone; 1: not at all.
double pixelScale(const QSize &size, const FitLimits &limits = {});
//! JPEG and PNG that already fit lose only their metadata; all else is turned upright, shrunk as far as needed and
//! written as JPEG of quality 95 or better (PNG where there is transparency). Takes as long as a decode and encode;
//! errors are those of decodePicture().
Result<FittedPicture> fitPicture(const QByteArray &file, const FitLimits &limits = {});
//! The same for a picture that was decoded from the file before, whole or within the longest side; it is let go of on
//! the way.
FittedPicture fitDecoded(Picture picture, const QByteArray &file, const FitLimits &limits = {});
//! The same for a file: what already fits is not held in memory but named by its parts. Also File.NotReadable.
Result<FittedPicture> fitFile(const QString &path, const FitLimits &limits = {});

//! JPEG without chroma subsampling, or PNG; the colour profile is kept.
QByteArray encodePicture(const QImage &image, const QByteArray &format, int quality = 97);

} // namespace likeness::media
