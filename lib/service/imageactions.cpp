// SPDX-License-Identifier: Apache-2.0
#include "service/imageactions.h"

#include "api/limits.h"
#include "media/picture.h"
#include "service/legacycodes.h"
#include "service/review.h"
#include "service/ultra.h"

#include <QFileInfo>

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

//! What the actions with a material have in common.
struct ImageActions::MaterialCall
{
    CodeFamily family = CodeFamily::Image2022;
    QString project{};
    QString material{};
    QList<api::MergeInfo> mergeInfos{};
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    std::optional<api::FuseParam> fuseParam{};
    api::ResponseForm form = api::ResponseForm::Base64;
};

namespace {

Status checkCount(const QList<api::MergeInfo> &infos)
{
    if (infos.isEmpty() || infos.size() > api::limits::mostFaces)
        return apiError("FailedOperation.ParameterValueError"_L1, u"MergeInfos: %1"_s.arg(infos.size()));
    return {};
}

Status checkDegree(std::optional<int> degree)
{
    if (!degree || (*degree >= 0 && *degree <= api::limits::mostDegree))
        return {};
    Error error = apiError("FailedOperation.ParameterValueError"_L1, u"degree: %1"_s.arg(*degree));
    error.subject = badDegree;
    return error;
}

//! FuseFace of 2022 knows one code for a picture that is too large to work with.
Error in2022Words(const Error &error)
{
    if (error.code == "FailedOperation.ImageResolutionExceed"_L1)
        return apiError("FailedOperation.ImageSizeInvalid"_L1, error.detail);
    return error;
}

} // namespace

ImageActions::ImageActions(const MaterialLibrary &library, const ImageFusion &fusion, PictureInput input)
    : m_library(library)
    , m_fusion(fusion)
    , m_input(input)
{}

Status ImageActions::addSwap(FusionOrder &order, const api::MergeInfo &info, const MaterialCall &call,
                             const store::Material &material) const
{
    const Result<std::optional<store::Face>> target = faceOf(material, info.templateFaceId);
    if (!target)
        return target.error();
    const Result<GivenPicture> photo = m_input.photo(info);
    if (!photo)
        return call.family == CodeFamily::Image2022 ? in2022Words(photo.error()) : photo.error();
    const Result<std::optional<QRect>> rect = rectOn(info.inputImageFaceRect, photo->image.size());
    if (!rect)
        return rect.error();
    const auto targetRect = *target ? std::optional((*target)->rect) : std::nullopt;
    order.job.swaps.append({.photo = photo->image, .photoRect = *rect, .templateRect = targetRect});
    return {};
}

Result<FusionOrder> ImageActions::orderFor(const MaterialCall &call) const
{
    for (const Status &status :
         {checkCount(call.mergeInfos), checkDegree(call.profileDegree), checkDegree(call.faceDegree)}) {
        if (!status)
            return status.error();
    }
    const Result<QList<api::MetaData>> metaData = checkedMetaData(call.fuseParam);
    if (!metaData)
        return metaData.error();
    const Result<store::Project> project = m_library.project(call.project);
    if (!project)
        return project.error();
    if (call.family == CodeFamily::Image2018) {
        const Result<store::MaterialPage> any = m_library.page({.project = project->id, .limit = 1});
        if (any && any->count == 0)
            return apiError("FailedOperation.ActivityStatusInvalid"_L1, project->id + u" has no material yet"_s);
    }
    const Result<store::Material> material = m_library.material(*project, call.material);
    if (!material)
        return material.error();
    const QString path = m_library.filePath(*material);
    const QFileInfo file(path);
    if (Status status = usable(*material, file.isReadable() ? file.size() : -1, call.family); !status)
        return status.error();
    FusionOrder order{.format = material->extension == "png"_L1 ? "png" : "jpeg",
                      .metaData = *metaData,
                      .form = call.form,
                      .urlDays = api::limits::imageUrlDays};
    order.job.profileDegree = call.profileDegree ? call.profileDegree : material->profileDegree;
    order.job.faceDegree = call.faceDegree ? call.faceDegree : material->faceDegree;
    for (const api::MergeInfo &info : call.mergeInfos) {
        if (Status added = addSwap(order, info, call, *material); !added)
            return added.error();
    }
    const Result<media::Picture> picture = media::loadPicture(path);
    if (!picture)
        return apiError("FailedOperation.MediaDataError"_L1, material->id);
    order.job.templatePicture = picture->image;
    return order;
}

Result<api::FuseFaceResponse> ImageActions::fuseFace(const api::FuseFaceRequest &request, const Caller &caller) const
{
    Result<FusionOrder> order = orderFor({.project = request.projectId,
                                          .material = request.modelId,
                                          .mergeInfos = request.mergeInfos,
                                          .profileDegree = request.fuseProfileDegree,
                                          .faceDegree = request.fuseFaceDegree,
                                          .fuseParam = request.fuseParam,
                                          .form = request.rspImgType});
    if (!order)
        return order.error();
    const Result<engine::Mark> mark =
        markOf(m_input, request.logoAdd, request.logoParam, api::limits::logoBase64Bytes, caller);
    if (!mark)
        return in2022Words(mark.error());
    order->job.mark = *mark;
    const Result<FusionAnswer> answer = m_fusion.run(*order, caller);
    if (!answer)
        return answer.error();
    return api::FuseFaceResponse{answer->picture, answer->warnings};
}

Result<FusionOrder> ImageActions::orderFor(const api::FuseFaceUltraRequest &request, const Caller &caller) const
{
    if (Status count = checkCount(request.mergeInfos); !count)
        return count.error();
    const Result<engine::Tuning> tuning = tuningOf(request);
    if (!tuning)
        return tuning.error();
    const Result<GivenPicture> given = m_input.ownTemplate(request.modelUrl, request.modelImage);
    if (!given)
        return in2022Words(given.error());
    FusionOrder order{.format = given->format, .form = request.rspImgType, .urlDays = ultraUrlDays};
    order.job.templatePicture = given->image;
    order.job.tuning = *tuning;
    for (const api::MergeInfo &info : request.mergeInfos) {
        const Result<GivenPicture> photo = m_input.photo(info);
        if (!photo)
            return in2022Words(photo.error());
        const Result<std::optional<QRect>> from = rectOn(info.inputImageFaceRect, photo->image.size());
        if (!from)
            return from.error();
        const Result<std::optional<QRect>> to = rectOn(info.templateFaceRect, given->image.size());
        if (!to)
            return to.error();
        order.job.swaps.append({photo->image, *from, *to});
    }
    const Result<engine::Mark> mark = markOf(m_input, request.logoAdd, request.logoParam, ultraLogoBytes, caller);
    if (!mark)
        return in2022Words(mark.error());
    order.job.mark = *mark;
    return order;
}

Result<api::FuseFaceUltraResponse> ImageActions::fuseFaceUltra(const api::FuseFaceUltraRequest &request,
                                                               const Caller &caller) const
{
    const Result<FusionOrder> order = orderFor(request, caller);
    if (!order)
        return order.error();
    const Result<FusionAnswer> answer = m_fusion.run(*order, caller);
    if (!answer)
        return answer.error();
    return api::FuseFaceUltraResponse{answer->picture, answer->warnings};
}

Result<FusionAnswer> ImageActions::runLegacy(const MaterialCall &call, const Caller &caller) const
{
    Result<FusionOrder> order = orderFor(call);
    if (!order)
        return inLegacyWords(order.error());
    order->job.mark.chinese = caller.language == api::Language::Chinese;
    for (qsizetype i = 0; i < order->job.swaps.size(); ++i) {
        const engine::FaceSwap &swap = order->job.swaps.at(i);
        const Result<engine::FacesFound> found = m_fusion.faces(swap.photo);
        if (!found)
            return apiError("FailedOperation.FaceDetectFailed"_L1, found.error().detail);
        // Of several photos the caller is told which; of one FuseDetectNoFace says all.
        if (found->faces.isEmpty() && order->job.swaps.size() > 1)
            return apiError("InvalidParameterValue.NoFaceInPhoto"_L1, u"MergeInfos.%1"_s.arg(i));
        // Which of several faces a rectangle names is the engine's to say: the rules judge the largest.
        if (found->faces.isEmpty() || swap.photoRect)
            continue;
        if (Status status = legacyFaceCheck(found->faces.first(), found->size); !status)
            return status.error();
    }
    Result<FusionAnswer> answer = m_fusion.run(*order, caller);
    if (!answer)
        return inLegacyWords(answer.error());
    return answer;
}

Result<api::LegacyFuseFaceResponse> ImageActions::legacyFuseFace(const api::LegacyFuseFaceRequest &request,
                                                                 const Caller &caller) const
{
    const Result<FusionAnswer> answer = runLegacy({.family = CodeFamily::Image2018,
                                                   .project = request.projectId,
                                                   .material = request.modelId,
                                                   .mergeInfos = request.mergeInfos,
                                                   .profileDegree = request.fuseProfileDegree,
                                                   .faceDegree = request.fuseFaceDegree,
                                                   .fuseParam = request.fuseParam,
                                                   .form = request.rspImgType},
                                                  caller);
    if (!answer)
        return answer.error();
    return api::LegacyFuseFaceResponse{answer->picture, reviewOf(request.celebrityIdentify, request.mergeInfos.size()),
                                       answer->warnings};
}

Result<api::FaceFusionResponse> ImageActions::faceFusion(const api::FaceFusionRequest &request,
                                                         const Caller &caller) const
{
    const Result<FusionAnswer> answer = runLegacy({.family = CodeFamily::Image2018,
                                                   .project = request.projectId,
                                                   .material = request.modelId,
                                                   .mergeInfos = {{.image = request.image, .url = request.url}},
                                                   .fuseParam = request.fuseParam,
                                                   .form = request.rspImgType},
                                                  caller);
    if (!answer)
        return answer.error();
    return api::FaceFusionResponse{answer->picture, reviewOf(request.celebrityIdentify, 1), answer->warnings};
}

} // namespace likeness::service
