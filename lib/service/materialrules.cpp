// SPDX-License-Identifier: Apache-2.0
#include "service/materialrules.h"

#include "api/limits.h"
#include "api/materialstatus.h"
#include "service/apierror.h"

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

Status usableVideo(const store::Material &material, qint64 fileBytes)
{
    const bool waiting = material.status == api::InReview || material.status == api::AppealOpen;
    if (waiting)
        return apiError("FailedOperation.FuseMaterialNotAuth"_L1, material.id);
    if (material.kind != store::MaterialKind::Video || !api::isUsable(material.status))
        return apiError("FailedOperation.FuseMaterialNotAvailable"_L1, material.id + u' ' + material.reason);
    if (fileBytes <= 0)
        return apiError("FailedOperation.FuseMaterialNotExist"_L1, material.id);
    return {};
}

} // namespace

Status usable(const store::Material &material, qint64 fileBytes, CodeFamily family)
{
    if (family == CodeFamily::Video)
        return usableVideo(material, fileBytes);
    if (material.kind != store::MaterialKind::Image) {
        const auto code = family == CodeFamily::Image2018 ? "InvalidParameterValue.EngineValueError"_L1
                                                          : "FailedOperation.FuseMaterialNotExist"_L1;
        return apiError(code, material.id + u" is a video"_s);
    }
    if (std::max(material.size.width(), material.size.height()) > api::limits::materialSide)
        return apiError("FailedOperation.ImagePixelExceed"_L1, material.id);
    if (family == CodeFamily::Image2018 && fileBytes > api::limits::materialBytes)
        return apiError("FailedOperation.ImageSizeExceedFiveHundredKB"_L1, material.id);
    const bool refusedByPerson = material.status == api::RefusedByPerson || material.status == api::AppealLost;
    if (refusedByPerson && family == CodeFamily::Image2022)
        return apiError("FailedOperation.ModerationFailed"_L1, material.id + u' ' + material.reason);
    if (!api::isUsable(material.status))
        return apiError("FailedOperation.FuseMaterialNotAuth"_L1, material.id + u' ' + material.reason);
    if (fileBytes <= 0) {
        const auto code = family == CodeFamily::Image2018 ? "FailedOperation.FuseMaterialNotExist"_L1
                                                          : "FailedOperation.MediaDataError"_L1;
        return apiError(code, material.id);
    }
    return {};
}

Result<std::optional<store::Face>> faceOf(const store::Material &material, const std::optional<QString> &faceId)
{
    if (!faceId || faceId->isEmpty())
        return std::optional<store::Face>();
    for (const store::Face &face : material.faces) {
        if (face.id == *faceId)
            return std::optional(face);
    }
    const bool video = material.kind == store::MaterialKind::Video;
    return apiError(video ? "FailedOperation.FaceIdNotInVideo"_L1 : "FailedOperation.TemplateFaceIDNotExist"_L1,
                    faceId->left(80));
}

} // namespace likeness::service
