// SPDX-License-Identifier: Apache-2.0
#include "service/photoinput.h"

#include "api/limits.h"
#include "core/base64.h"
#include "media/picture.h"
#include "service/apierror.h"

#include <QUrl>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;
namespace limits = api::limits;

Result<QByteArray> decoded(const QString &base64, qint64 most)
{
    if (base64.size() > most)
        return apiError("FailedOperation.ImageSizeExceed"_L1, u"%1 > %2"_s.arg(base64.size()).arg(most));
    const auto bytes = base64Decode(base64.toLatin1());
    if (!bytes)
        return apiError("FailedOperation.ImageDecodeFailed"_L1, u"not base64"_s);
    return *bytes;
}

//! This service has no business in the network: an address is judged and then refused as one that cannot be fetched.
Error unfetched(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool absolute =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    if (!absolute)
        return apiError("InvalidParameterValue.UrlIllegal"_L1, address.left(200));
    return apiError("FailedOperation.ImageDownloadError"_L1,
                    u"this service fetches no addresses; send the picture as base64"_s);
}

Result<QImage> picture(const QByteArray &bytes)
{
    const QByteArray format = media::sniffFormat(bytes);
    if (format.isEmpty())
        return apiError("FailedOperation.ImageDecodeFailed"_L1, u"neither JPEG nor PNG"_s);
    const Result<media::Picture> read = media::decodePicture(bytes);
    if (!read && read.error().code == "Input.PictureTooLarge"_L1)
        return apiError("FailedOperation.ImageResolutionExceed"_L1, read.error().detail);
    if (!read)
        return apiError("FailedOperation.ImageDecodeFailed"_L1, read.error().detail);
    return read->image;
}

} // namespace

Result<QImage> photoOf(const api::MergeInfo &info)
{
    if (info.url && !info.url->isEmpty())
        return unfetched(*info.url);
    if (!info.image || info.image->isEmpty())
        return apiError("MissingParameter"_L1, u"Image, Url"_s);
    const Result<QByteArray> bytes = decoded(*info.image, limits::photoBase64Bytes);
    if (!bytes)
        return bytes.error();
    Result<QImage> photo = picture(*bytes);
    if (!photo)
        return photo;
    const QString size = u"%1×%2"_s.arg(photo->width()).arg(photo->height());
    if (std::min(photo->width(), photo->height()) < limits::smallestPhotoSide)
        return apiError("FailedOperation.ImageResolutionTooSmall"_L1, size);
    if (std::max(photo->width(), photo->height()) > limits::largestPhotoSide)
        return apiError("FailedOperation.ImageResolutionExceed"_L1, size);
    return photo;
}

Result<std::optional<QRect>> rectOf(const api::MergeInfo &info, const QImage &photo)
{
    if (!info.inputImageFaceRect)
        return std::optional<QRect>();
    const api::FaceRect &given = *info.inputImageFaceRect;
    const bool large = given.width >= limits::smallestRect && given.height >= limits::smallestRect;
    // Compared by subtraction: a hostile rectangle must not overflow.
    const bool inside = given.x >= 0 && given.y >= 0 && given.width <= photo.width() &&
                        given.height <= photo.height() && given.x <= photo.width() - given.width &&
                        given.y <= photo.height() - given.height;
    if (!large || !inside) {
        const QString what = u"%1,%2 %3×%4 in %5×%6"_s.arg(given.x)
                                 .arg(given.y)
                                 .arg(given.width)
                                 .arg(given.height)
                                 .arg(photo.width())
                                 .arg(photo.height());
        return apiError("InvalidParameterValue.FaceRectParameterValueError"_L1, what);
    }
    return std::optional<QRect>(QRect(given.x, given.y, given.width, given.height));
}

Result<std::optional<QImage>> logoOf(const api::LogoParam &param)
{
    const api::FaceRect &rect = param.logoRect;
    const bool fits = rect.width >= 0 && rect.height >= 0 && rect.width <= limits::largestLogoSide &&
                      rect.height <= limits::largestLogoSide;
    if (!fits)
        return apiError("FailedOperation.ParameterValueError"_L1, u"LogoParam.LogoRect"_s);
    if (param.logoUrl && !param.logoUrl->isEmpty())
        return unfetched(*param.logoUrl);
    if (!param.logoImage || param.logoImage->isEmpty())
        return std::optional<QImage>();
    const Result<QByteArray> bytes = decoded(*param.logoImage, limits::logoBase64Bytes);
    if (!bytes)
        return bytes.error();
    const Result<QImage> logo = picture(*bytes);
    if (!logo)
        return logo.error();
    return std::optional<QImage>(*logo);
}

} // namespace likeness::service
