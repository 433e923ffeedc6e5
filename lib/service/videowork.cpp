// SPDX-License-Identifier: Apache-2.0
#include "service/videowork.h"

#include "api/limits.h"
#include "core/logging.h"
#include "engine/video.h"
#include "media/picture.h"
#include "service/apierror.h"
#include "service/http/fetch.h"
#include "service/imagefusion.h"
#include "service/materialrules.h"
#include "service/servicelabels.h"
#include "json/text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <chrono>
#include <cmath>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;
using Seconds = std::chrono::duration<double>;

constexpr std::chrono::minutes uploadTime{5};

Result<engine::VideoFusionJob> fusionOf(const store::ServiceJob &job, const api::SubmitVideoJobRequest &request,
                                        const VideoTools &tools)
{
    const Result<store::Project> project = tools.library.project(request.projectId);
    if (!project)
        return project.error();
    const Result<store::Material> material = tools.library.material(*project, request.modelId);
    if (!material)
        return material.error();
    const QFileInfo file(tools.library.filePath(*material));
    if (Status status = usable(*material, file.isReadable() ? file.size() : -1, CodeFamily::Video); !status)
        return status.error();
    const api::MergeInfo &info = request.mergeInfos.first();
    const Result<std::optional<store::Face>> face = faceOf(*material, info.templateFaceId);
    if (!face)
        return face.error();
    const Result<media::Picture> photo = media::loadPicture(job.photo);
    if (!photo)
        return apiError("FailedOperation.ImageDecodeFailed"_L1, photo.error().detail);
    const Result<std::optional<QRect>> rect = rectOn(info.inputImageFaceRect, photo->image.size());
    if (!rect)
        return rect.error();
    engine::VideoFusionJob fusion{.templateFile = file.filePath(),
                                  .resultFile = tools.folder + u"/fused.mp4"_s,
                                  .profileDegree = material->profileDegree,
                                  .faceDegree = material->faceDegree};
    fusion.swaps.append(
        {photo->image, *rect, *face ? std::optional((*face)->rect) : std::nullopt, *face ? (*face)->seconds : 0.0});
    fusion.mark.chinese = job.chinese;
    if (!job.logo.isEmpty()) {
        const Result<media::Picture> logo = media::loadPicture(job.logo);
        if (!logo)
            return apiError("FailedOperation.ImageDecodeFailed"_L1, logo.error().detail);
        const api::FaceRect &place = request.logoParam->logoRect;
        fusion.mark.kind = engine::Mark::Kind::Picture;
        fusion.mark.picture = logo->image;
        fusion.mark.rect = QRect(place.x, place.y, place.width, place.height);
    }
    for (const api::MetaData &each : request.metaData.value_or(QList<api::MetaData>()))
        fusion.metadata.append({each.metaKey, each.metaValue});
    return fusion;
}

Status label(const QString &file, const store::ServiceJob &job, const engine::VideoFusionJob &fusion)
{
    media::Labels labels = serviceLabels(job.id);
    for (const auto &[key, value] : fusion.metadata)
        labels.metaData.append({key, value});
    return media::writeLabels(file, labels);
}

QString md5Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex().toUpper());
}

//! The address without its signature, where the upload worked; a failure is no failure of the job.
QString uploaded(const QString &file, const api::SubmitVideoJobRequest &request, bool publicUrlsOnly)
{
    if (!request.userDesignatedUrl || request.userDesignatedUrl->isEmpty())
        return {};
    const Status sent =
        http::upload(file, "video/mp4", *request.userDesignatedUrl, {.time = uploadTime, .publicOnly = publicUrlsOnly});
    if (!sent) {
        qCInfo(lcService) << "not uploaded to the designated address:" << sent.error().code << sent.error().detail;
        return {};
    }
    return QUrl(*request.userDesignatedUrl).toString(QUrl::RemoveQuery | QUrl::FullyEncoded);
}

Error videoError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    if (error.code == engine::faceNotInVideoCode)
        return apiError("FailedOperation.FaceIdNotInVideo"_L1, error.detail);
    if (error.code == engine::notAVideoCode)
        return apiError("FailedOperation.FuseMaterialNotAvailable"_L1, error.detail);
    return fromInside(error);
}

} // namespace

Result<api::SubmitVideoJobRequest> keptRequest(const store::ServiceJob &job)
{
    const Result<QJsonObject> object = json::parseObject(job.request.toUtf8());
    if (!object)
        return object.error();
    api::SubmitVideoJobRequest request;
    if (Status status = json::read(*object, request); !status)
        return status.error();
    if (request.mergeInfos.isEmpty())
        return apiError("FailedOperation.InnerError"_L1);
    return request;
}

Result<VideoAnswer> makeVideo(const store::ServiceJob &job, const VideoTools &tools, HeldJob &held)
{
    const auto began = std::chrono::steady_clock::now();
    const Result<api::SubmitVideoJobRequest> request = keptRequest(job);
    if (!request)
        return apiError("FailedOperation.InnerError"_L1, request.error().detail);
    const Result<engine::VideoFusionJob> fusion = fusionOf(job, *request, tools);
    if (!fusion)
        return fusion.error();
    const Result<const engine::Engine *> engine = tools.engine();
    if (!engine || !(*engine)->video())
        return apiError("FailedOperation.RpcFail"_L1, engine ? u"no video engine"_s : engine.error().detail);
    const Result<engine::VideoFused> fused = (*engine)->video()->fuse(
        *fusion, [&held](double progress) { held.setProgress(progress); }, held.token());
    if (!fused)
        return videoError(fused.error());
    if (Status labelled = label(fusion->resultFile, job, *fusion); !labelled)
        return apiError("FailedOperation.InnerError"_L1, labelled.error().detail);
    const Seconds work = std::chrono::steady_clock::now() - began;
    const engine::VideoFacts &facts = fused->facts;
    const auto language = job.chinese ? api::Language::Chinese : api::Language::English;
    VideoAnswer answer{.designated = uploaded(fusion->resultFile, *request, tools.publicUrlsOnly),
                       .md5 = md5Of(fusion->resultFile),
                       .width = facts.size.width(),
                       .height = facts.size.height(),
                       .fps = facts.fps,
                       .seconds = facts.seconds,
                       .frames = int(facts.frames),
                       .work = work.count(),
                       .warnings = warningsOf(fused->warnings, language).value_or(QList<api::LikenessWarning>())};
    const Result<QByteArray> target = tools.results.take(fusion->resultFile, "mp4", api::limits::videoUrlDays);
    if (!target)
        return fromInside(target.error());
    answer.target = QString::fromLatin1(*target);
    return answer;
}

} // namespace likeness::service
