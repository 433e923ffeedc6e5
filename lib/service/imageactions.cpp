// SPDX-License-Identifier: Apache-2.0
#include "service/imageactions.h"

#include "api/limits.h"
#include "api/materialstatus.h"
#include "core/base64.h"
#include "media/fit.h"
#include "media/labels.h"
#include "media/picture.h"
#include "service/photoinput.h"

#include <QDir>
#include <QTemporaryFile>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

Status checkParameters(const api::FuseFaceRequest &request)
{
    if (request.mergeInfos.isEmpty() || request.mergeInfos.size() > api::limits::mostFaces)
        return apiError("FailedOperation.ParameterValueError"_L1, u"MergeInfos: %1"_s.arg(request.mergeInfos.size()));
    for (const auto &degree : {request.fuseProfileDegree, request.fuseFaceDegree}) {
        if (degree && (*degree < 0 || *degree > api::limits::mostDegree))
            return apiError("FailedOperation.ParameterValueError"_L1, u"degree: %1"_s.arg(*degree));
    }
    if (!request.fuseParam || !request.fuseParam->imageCodecParam || !request.fuseParam->imageCodecParam->metaData)
        return {};
    const QList<api::MetaData> &metaData = *request.fuseParam->imageCodecParam->metaData;
    if (metaData.size() > api::limits::mostImageMetaData)
        return apiError("FailedOperation.ParameterValueError"_L1, u"MetaData: %1"_s.arg(metaData.size()));
    for (const api::MetaData &each : metaData) {
        if (each.metaKey.size() > api::limits::metaKeyLength || each.metaValue.size() > api::limits::metaValueLength)
            return apiError("FailedOperation.ParameterValueError"_L1, u"MetaData: length"_s);
    }
    return {};
}

Result<std::optional<QRect>> templateRectOf(const api::MergeInfo &info, const store::Material &material)
{
    if (!info.templateFaceId || info.templateFaceId->isEmpty())
        return std::optional<QRect>();
    for (const store::Face &face : material.faces) {
        if (face.id == *info.templateFaceId)
            return std::optional<QRect>(face.rect);
    }
    return apiError("FailedOperation.TemplateFaceIDNotExist"_L1, info.templateFaceId->left(80));
}

Result<engine::Mark> markOf(const api::FuseFaceRequest &request, const Caller &caller)
{
    engine::Mark mark{.chinese = caller.language == api::Language::Chinese};
    if (request.logoAdd && *request.logoAdd == 0) {
        mark.kind = engine::Mark::Kind::None;
        return mark;
    }
    if (!request.logoParam)
        return mark;
    const Result<std::optional<QImage>> logo = logoOf(*request.logoParam);
    if (!logo)
        return logo.error();
    if (!*logo)
        return mark;
    const api::FaceRect &rect = request.logoParam->logoRect;
    mark.kind = engine::Mark::Kind::Picture;
    mark.picture = **logo;
    mark.rect = QRect(rect.x, rect.y, rect.width, rect.height);
    return mark;
}

struct WarningWords
{
    engine::FusionWarning::Code code;
    const char16_t *name;
    api::Words words;
};

const WarningWords warningTable[] = {
    {engine::FusionWarning::Code::Pose,
     u"Pose",
     {u"The heads are turned differently.", u"照片与模板的头部朝向差异较大。"}},
    {engine::FusionWarning::Code::Resolution,
     u"Resolution",
     {u"The photo's face is much smaller than the template's.", u"照片中的人脸远小于模板人脸。"}},
    {engine::FusionWarning::Code::Light,
     u"Light",
     {u"The photo's light is too harsh, dark or bright.", u"照片光线过强、过暗或过亮。"}},
    {engine::FusionWarning::Code::Occlusion, u"Occlusion", {u"Something covers a part of the face.", u"面部有遮挡。"}},
    {engine::FusionWarning::Code::LowFit,
     u"LowFit",
     {u"The points of the face are uncertain.", u"人脸关键点定位不够可靠。"}},
};

std::optional<QList<api::LikenessWarning>> warningsOf(const QList<engine::FusionWarning> &warnings,
                                                      api::Language language)
{
    if (warnings.isEmpty())
        return std::nullopt;
    QList<api::LikenessWarning> out;
    for (const engine::FusionWarning &warning : warnings) {
        for (const WarningWords &known : warningTable) {
            if (known.code == warning.code)
                out.append({QStringView(known.name).toString(), known.words.in(language)});
        }
    }
    return out;
}

} // namespace

ImageActions::ImageActions(MaterialLibrary &library, Results &results, EngineAccess engine, QString scratchFolder)
    : m_library(library)
    , m_results(results)
    , m_engine(std::move(engine))
    , m_scratchFolder(std::move(scratchFolder))
{}

Result<engine::FusionJob> ImageActions::jobOf(const api::FuseFaceRequest &request, const store::Material &material,
                                              const Caller &caller) const
{
    engine::FusionJob job{.profileDegree =
                              request.fuseProfileDegree ? request.fuseProfileDegree : material.profileDegree,
                          .faceDegree = request.fuseFaceDegree ? request.fuseFaceDegree : material.faceDegree};
    for (const api::MergeInfo &info : request.mergeInfos) {
        const Result<std::optional<QRect>> target = templateRectOf(info, material);
        if (!target)
            return target.error();
        const Result<QImage> photo = photoOf(info);
        if (!photo)
            return photo.error();
        const Result<std::optional<QRect>> rect = rectOf(info, *photo);
        if (!rect)
            return rect.error();
        job.swaps.append({.photo = *photo, .photoRect = *rect, .templateRect = *target});
    }
    const Result<engine::Mark> mark = markOf(request, caller);
    if (!mark)
        return mark.error();
    job.mark = *mark;
    const Result<media::Picture> picture = media::loadPicture(m_library.filePath(material));
    if (!picture)
        return apiError("FailedOperation.FuseMaterialNotExist"_L1, material.id);
    job.templatePicture = picture->image;
    return job;
}

Result<QByteArray> ImageActions::fileOf(const QImage &picture, const QByteArray &format,
                                        const api::FuseFaceRequest &request, const Caller &caller) const
{
    const QByteArray bytes = media::encodePicture(picture, format);
    QDir().mkpath(m_scratchFolder);
    QTemporaryFile file(m_scratchFolder + u"/fused-XXXXXX"_s);
    if (bytes.isEmpty() || !file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return apiError("FailedOperation.InnerError"_L1);
    file.close();
    media::Labels labels{.aigc = media::aigcJson(u"LIKENESS-LOCAL-SERVICE"_s, QString(caller.requestId).remove(u'-')),
                         .digitalSourceType = media::digitalSourceAddress(u"compositeCapture"_s),
                         .creatorTool = u"Likeness"_s};
    if (request.fuseParam && request.fuseParam->imageCodecParam && request.fuseParam->imageCodecParam->metaData) {
        for (const api::MetaData &each : *request.fuseParam->imageCodecParam->metaData)
            labels.metaData.append({each.metaKey, each.metaValue});
    }
    if (const Status labelled = media::writeLabels(file.fileName(), labels); !labelled)
        return labelled.error();
    return media::readFile(file.fileName());
}

Result<api::FuseFaceResponse> ImageActions::fuseFace(const api::FuseFaceRequest &request, const Caller &caller) const
{
    if (Status status = checkParameters(request); !status)
        return status.error();
    const Result<store::Project> project = m_library.project(request.projectId);
    if (!project)
        return project.error();
    const Result<store::Material> material = m_library.material(*project, request.modelId);
    if (!material)
        return material.error();
    if (!api::isUsable(material->status))
        return apiError("FailedOperation.FuseMaterialNotAuth"_L1, material->id);
    const Result<engine::FusionJob> job = jobOf(request, *material, caller);
    if (!job)
        return job.error();
    const Result<const engine::Engine *> engine = m_engine();
    if (!engine)
        return apiError("FailedOperation.RpcFail"_L1, engine.error().detail);
    const Result<engine::Fused> fused = (*engine)->fuse(*job);
    if (!fused)
        return fused.error();
    const QByteArray format = material->extension == "png"_L1 ? "png" : "jpeg";
    const Result<QByteArray> file = fileOf(fused->picture, format, request, caller);
    if (!file)
        return file.error();
    api::FuseFaceResponse response{.likenessWarnings = warningsOf(fused->warnings, caller.language)};
    if (request.rspImgType == api::ResponseForm::Base64) {
        response.fusedImage = QString::fromLatin1(base64Encode(*file));
        return response;
    }
    const Result<QByteArray> target = m_results.add(*file, format, api::limits::imageUrlDays);
    if (!target)
        return target.error();
    response.fusedImage = u"http://"_s + QString::fromLatin1(caller.host + *target);
    return response;
}

} // namespace likeness::service
