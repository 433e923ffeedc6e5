// SPDX-License-Identifier: Apache-2.0
#include "workflow/pictureinput.h"

#include "media/fit.h"

namespace likeness::workflow {

namespace {

Result<media::FittedPicture> fitted(const QString &path)
{
    auto picture = media::fitFile(path);
    if (picture)
        return picture;
    Error error = picture.error();
    error.kind = ErrorKind::Input;
    error.subject = path;
    return error;
}

QString added(const media::FittedPicture &picture, net::Pictures &pictures)
{
    return picture.parts.isEmpty() ? pictures.add(picture.bytes) : pictures.add(picture.parts);
}

} // namespace

api::FaceRect wireRect(const QRect &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

Result<api::MergeInfo> mergeInfoOf(const FaceChoice &face, net::Pictures &pictures)
{
    api::MergeInfo info;
    if (!face.templateFaceId.isEmpty())
        info.templateFaceId = face.templateFaceId;
    if (face.templateRect)
        info.templateFaceRect = wireRect(*face.templateRect);
    if (face.photoPath.isEmpty()) {
        info.url = face.photoUrl.toString(QUrl::FullyEncoded);
        if (face.rect)
            info.inputImageFaceRect = wireRect(*face.rect);
        return info;
    }
    const auto picture = fitted(face.photoPath);
    if (!picture)
        return picture.error();
    info.image = added(*picture, pictures);
    if (face.rect)
        info.inputImageFaceRect = wireRect(picture->mapped(*face.rect));
    return info;
}

Result<std::optional<api::LogoParam>> logoParamOf(const MarkChoice &mark, net::Pictures &pictures)
{
    if (mark.kind != MarkChoice::Kind::Own)
        return std::optional<api::LogoParam>();
    api::LogoParam logo{.logoRect = wireRect(mark.rect)};
    if (mark.logoPath.isEmpty()) {
        logo.logoUrl = mark.logoUrl.toString(QUrl::FullyEncoded);
        return std::optional(logo);
    }
    const auto picture = fitted(mark.logoPath);
    if (!picture)
        return picture.error();
    logo.logoImage = added(*picture, pictures);
    return std::optional(logo);
}

} // namespace likeness::workflow
