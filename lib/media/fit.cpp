// SPDX-License-Identifier: Apache-2.0
#include "media/fit.h"

#include "media/jpegwriter.h"
#include "media/metadatastrip.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <algorithm>
#include <cmath>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

bool fits(const PictureFacts &facts, const FitLimits &limits)
{
    const bool sendable = facts.format == "jpeg" || facts.format == "png";
    const bool small = std::max(facts.size.width(), facts.size.height()) <= limits.longestSide;
    return sendable && facts.upright && small && facts.bytes <= limits.bytes;
}

QImage shrunk(const QImage &image, const QSize &size)
{
    return size == image.size() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

//! Tries the picture smaller and smaller until its file fits; the quality stays. What has more pixels than may be sent
//! is let go of as soon as it is shrunk.
FittedPicture encodeWithin(QImage image, const QSize &original, const FitLimits &limits)
{
    FittedPicture fitted{.format = image.hasAlphaChannel() ? "png" : "jpeg", .reencoded = true};
    const double first = pixelScale(original, limits);
    image = shrunk(image, scaledDown(original, first));
    fitted.scale = first;
    for (int attempt = 0; attempt < 12; ++attempt) {
        const QImage smaller = shrunk(image, scaledDown(image.size(), fitted.scale / first));
        fitted.bytes = encodePicture(smaller, fitted.format, 95);
        fitted.size = smaller.size();
        if (fitted.bytes.size() <= limits.bytes)
            break;
        const double ratio = std::sqrt(double(limits.bytes) / double(fitted.bytes.size()));
        fitted.scale *= std::min(0.95, ratio);
    }
    return fitted;
}

} // namespace

double pixelScale(const QSize &size, const FitLimits &limits) { return scaleWithin(size, limits.longestSide); }

QRect FittedPicture::mapped(const QRect &original) const
{
    if (scale >= 1)
        return original;
    const int left = std::clamp(int(std::floor(original.x() * scale)), 0, std::max(0, size.width() - 1));
    const int top = std::clamp(int(std::floor(original.y() * scale)), 0, std::max(0, size.height() - 1));
    const int width = std::min(int(std::ceil(original.width() * scale)), size.width() - left);
    const int height = std::min(int(std::ceil(original.height() * scale)), size.height() - top);
    return {left, top, width, height};
}

Result<FittedPicture> fitPicture(const QByteArray &file, const FitLimits &limits)
{
    Result<Picture> picture = decodePicture(file, limits.longestSide);
    if (!picture)
        return picture.error();
    return fitDecoded(std::move(*picture), file, limits);
}

FittedPicture fitDecoded(Picture picture, const QByteArray &file, const FitLimits &limits)
{
    if (fits(picture.facts, limits)) {
        if (const Result<QByteArray> bare = withoutMetadata(file))
            return FittedPicture{.bytes = *bare, .format = picture.facts.format, .size = picture.facts.size};
    }
    return encodeWithin(std::move(picture.image), picture.facts.size, limits);
}

Result<FittedPicture> fitFile(const QString &path, const FitLimits &limits)
{
    const auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::Input, .code = u"File.NotReadable"_s, .detail = file->errorString(), .subject = path};
    // The file's state is taken before its bytes, so that a change between the two is found.
    FileParts parts(file, {{0, file->size()}});
    const QByteArray bytes = file->readAll();
    Result<Picture> picture = decodePicture(bytes, limits.longestSide);
    if (!picture)
        return picture.error();
    if (!fits(picture->facts, limits))
        return encodeWithin(std::move(picture->image), picture->facts.size, limits);
    const Result<QList<FilePart>> kept = partsWithoutMetadata(bytes);
    if (!kept)
        return encodeWithin(std::move(picture->image), picture->facts.size, limits);
    parts.choose(*kept);
    return FittedPicture{.parts = parts, .format = picture->facts.format, .size = picture->facts.size};
}

QByteArray encodePicture(const QImage &image, const QByteArray &format, int quality)
{
    if (format == "jpeg")
        return encodeJpeg(image, quality);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    QImage plain = image;
    for (const QString &key : plain.textKeys())
        plain.setText(key, QString());
    writer.write(plain);
    return bytes;
}

} // namespace likeness::media
