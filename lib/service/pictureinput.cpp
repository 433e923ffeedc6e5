// SPDX-License-Identifier: Apache-2.0
#include "service/pictureinput.h"

#include "api/limits.h"
#include "core/base64.h"
#include "media/picture.h"
#include "service/apierror.h"
#include "service/http/fetch.h"

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;
namespace limits = api::limits;

constexpr qint64 ultraBase64Bytes = 10LL * 1024 * 1024;
constexpr qint64 ultraUrlBytes = 20LL * 1024 * 1024;

QString dimensions(const QSize &size) { return u"%1×%2"_s.arg(size.width()).arg(size.height()); }

Result<QByteArray> decoded(const QString &base64, qint64 most)
{
    if (base64.size() > most)
        return apiError("FailedOperation.ImageSizeExceed"_L1, u"%1 > %2"_s.arg(base64.size()).arg(most));
    const auto bytes = base64Decode(base64.toLatin1());
    if (!bytes)
        return apiError("FailedOperation.ImageDecodeFailed"_L1, u"not base64"_s);
    return *bytes;
}

Result<QByteArray> fetched(const QString &address, qint64 most, bool publicOnly)
{
    const Result<QByteArray> bytes = http::fetch(address, {.most = most, .publicOnly = publicOnly});
    if (bytes)
        return *bytes;
    if (bytes.error().code == http::badAddressCode)
        return apiError("InvalidParameterValue.UrlIllegal"_L1, bytes.error().detail);
    return apiError("FailedOperation.ImageDownloadError"_L1, bytes.error().code + u' ' + bytes.error().detail);
}

//! downloaded: what is no picture at an address counts as a failed download.
Result<GivenPicture> pictureOf(const QByteArray &bytes, bool downloaded)
{
    const QByteArray format = media::sniffFormat(bytes);
    if (format.isEmpty()) {
        const auto code = downloaded ? "FailedOperation.ImageDownloadError"_L1 : "FailedOperation.ImageDecodeFailed"_L1;
        return apiError(code, u"neither JPEG nor PNG"_s);
    }
    const Result<media::Picture> read = media::decodePicture(bytes);
    if (!read && read.error().code == "Input.PictureTooLarge"_L1)
        return apiError("FailedOperation.ImageResolutionExceed"_L1, read.error().detail);
    if (!read)
        return apiError("FailedOperation.ImageDecodeFailed"_L1, read.error().detail);
    return GivenPicture{read->image, bytes, format};
}

bool given(const std::optional<QString> &text) { return text && !text->isEmpty(); }

} // namespace

struct PictureInput::Bounds
{
    qint64 base64 = 0; //!< bytes
    qint64 url = 0;    //!< bytes
    int shortest = 0;  //!< px of the short side
    int longest = 0;   //!< px of the long side
};

Result<GivenPicture> PictureInput::read(const std::optional<QString> &url, const std::optional<QString> &image,
                                        const Bounds &bounds) const
{
    const bool byUrl = given(url);
    const Result<QByteArray> bytes =
        byUrl ? fetched(*url, bounds.url, m_publicUrlsOnly) : decoded(*image, bounds.base64);
    if (!bytes)
        return bytes.error();
    Result<GivenPicture> picture = pictureOf(*bytes, byUrl);
    if (!picture)
        return picture;
    const QSize size = picture->image.size();
    if (std::min(size.width(), size.height()) < bounds.shortest)
        return apiError("FailedOperation.ImageResolutionTooSmall"_L1, dimensions(size));
    if (std::max(size.width(), size.height()) > bounds.longest)
        return apiError("FailedOperation.ImageResolutionExceed"_L1, dimensions(size));
    return picture;
}

Result<GivenPicture> PictureInput::photo(const api::MergeInfo &info) const
{
    if (!given(info.url) && !given(info.image))
        return apiError("MissingParameter"_L1, u"Image, Url"_s);
    return read(info.url, info.image,
                {limits::photoBase64Bytes, limits::photoUrlBytes, limits::smallestPhotoSide, limits::largestPhotoSide});
}

Result<GivenPicture> PictureInput::ownTemplate(const std::optional<QString> &url,
                                               const std::optional<QString> &image) const
{
    if (!given(url) && !given(image))
        return apiError("MissingParameter"_L1, u"ModelUrl, ModelImage"_s);
    return read(url, image, {ultraBase64Bytes, ultraUrlBytes, limits::smallestPhotoSide, limits::largestUltraSide});
}

Result<std::optional<GivenPicture>> PictureInput::logo(const api::LogoParam &param, qint64 most) const
{
    const api::FaceRect &rect = param.logoRect;
    const bool fits = rect.width >= 0 && rect.height >= 0 && rect.width <= limits::largestLogoSide &&
                      rect.height <= limits::largestLogoSide;
    if (!fits)
        return apiError("FailedOperation.ParameterValueError"_L1, u"LogoParam.LogoRect"_s);
    if (!given(param.logoUrl) && !given(param.logoImage))
        return std::optional<GivenPicture>();
    const Result<GivenPicture> picture =
        read(param.logoUrl, param.logoImage, {most, limits::photoUrlBytes, 1, limits::largestPhotoSide});
    if (!picture)
        return picture.error();
    return std::optional(*picture);
}

Result<std::optional<QRect>> rectOn(const std::optional<api::FaceRect> &given, const QSize &picture)
{
    if (!given)
        return std::optional<QRect>();
    const bool large = given->width >= limits::smallestRect && given->height >= limits::smallestRect;
    // Compared by subtraction: a hostile rectangle must not overflow.
    const bool inside = given->x >= 0 && given->y >= 0 && given->width <= picture.width() &&
                        given->height <= picture.height() && given->x <= picture.width() - given->width &&
                        given->y <= picture.height() - given->height;
    if (large && inside)
        return std::optional<QRect>(QRect(given->x, given->y, given->width, given->height));
    const QString what = u"%1,%2 %3×%4 in %5"_s.arg(given->x)
                             .arg(given->y)
                             .arg(given->width)
                             .arg(given->height)
                             .arg(dimensions(picture));
    Error error = apiError("InvalidParameterValue.FaceRectParameterValueError"_L1, what);
    error.subject = large ? u"outside"_s : QString();
    return error;
}

} // namespace likeness::service
