// SPDX-License-Identifier: Apache-2.0
#include "workflow/fuserequest.h"

#include "media/fit.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

api::FaceRect wireRect(const QRect &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

Result<media::FittedPicture> fitted(const QString &path)
{
    const auto picture = media::readFile(path).then([](const QByteArray &bytes) { return media::fitPicture(bytes); });
    if (picture)
        return picture;
    Error error = picture.error();
    error.kind = ErrorKind::Input;
    error.subject = path;
    return error;
}

Result<api::MergeInfo> mergeInfo(const FaceChoice &face, net::Pictures &pictures)
{
    api::MergeInfo info;
    if (!face.templateFaceId.isEmpty())
        info.templateFaceId = face.templateFaceId;
    if (face.photoPath.isEmpty()) {
        info.url = face.photoUrl.toString(QUrl::FullyEncoded);
        if (face.rect)
            info.inputImageFaceRect = wireRect(*face.rect);
        return info;
    }
    const auto picture = fitted(face.photoPath);
    if (!picture)
        return picture.error();
    info.image = pictures.add(picture->bytes);
    if (face.rect)
        info.inputImageFaceRect = wireRect(picture->mapped(*face.rect));
    return info;
}

Status setMark(const MarkChoice &mark, PreparedFusion &prepared)
{
    prepared.request.logoAdd = mark.kind == MarkChoice::Kind::None ? 0 : 1;
    if (mark.kind != MarkChoice::Kind::Own)
        return {};
    api::LogoParam logo{.logoRect = wireRect(mark.rect)};
    if (mark.logoPath.isEmpty()) {
        logo.logoUrl = mark.logoUrl.toString(QUrl::FullyEncoded);
    } else {
        const auto picture = fitted(mark.logoPath);
        if (!picture)
            return picture.error();
        logo.logoImage = prepared.pictures.add(picture->bytes);
    }
    prepared.request.logoParam = logo;
    return {};
}

} // namespace

Result<PreparedFusion> prepareFusion(const FuseInput &input)
{
    PreparedFusion prepared;
    prepared.request = {.projectId = input.project,
                        .modelId = input.material,
                        .rspImgType = input.form,
                        .fuseProfileDegree = input.profileDegree,
                        .fuseFaceDegree = input.faceDegree};
    for (const FaceChoice &face : input.faces) {
        const auto info = mergeInfo(face, prepared.pictures);
        if (!info)
            return info.error();
        prepared.request.mergeInfos.append(*info);
    }
    if (const Status status = setMark(input.mark, prepared); !status)
        return status.error();
    if (!input.metaData.isEmpty())
        prepared.request.fuseParam = api::FuseParam{api::ImageCodecParam{input.metaData}};
    return prepared;
}

} // namespace likeness::workflow
