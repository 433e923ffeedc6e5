// SPDX-License-Identifier: Apache-2.0
#include "service/videoactions.h"

#include "api/limits.h"
#include "service/http/fetch.h"
#include "service/review.h"
#include "service/videoanswer.h"
#include "json/text.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

//! What a submission was found to be.
struct VideoActions::Checked
{
    store::Material material{};
    GivenPicture photo{};
    std::optional<GivenPicture> logo{};
};

namespace {

Status written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = file.errorString(), .subject = path};
}

const api::Words &statusWords(store::ServiceJob::Status status)
{
    static const api::Words queued{u"Queued", u"排队中"};
    static const api::Words processing{u"Processing", u"处理中"};
    static const api::Words failed{u"Processing failed", u"处理失败"};
    static const api::Words completed{u"Processing completed", u"处理完成"};
    switch (status) {
    case store::ServiceJob::Status::Queued:
        return queued;
    case store::ServiceJob::Status::Processing:
        return processing;
    case store::ServiceJob::Status::Failed:
        return failed;
    case store::ServiceJob::Status::Completed:
        return completed;
    }
    Q_UNREACHABLE();
}

api::VideoOutput outputOf(const VideoAnswer &answer, const Caller &caller)
{
    const QString own = QString::fromLatin1(caller.origin()) + answer.target;
    return {.videoUrl = answer.designated.isEmpty() ? own : answer.designated,
            .videoMd5 = answer.md5,
            .width = answer.width,
            .height = answer.height,
            .fps = int(std::lround(answer.fps)),
            .durationInSec = answer.seconds,
            .frame = answer.frames};
}

//! The request without its pictures, which are kept in files.
QString kept(api::SubmitVideoJobRequest request)
{
    for (api::MergeInfo &info : request.mergeInfos) {
        info.image.reset();
        info.url.reset();
    }
    if (request.logoParam) {
        request.logoParam->logoImage.reset();
        request.logoParam->logoUrl.reset();
    }
    return QString::fromUtf8(json::compact(json::writeObject(request)));
}

} // namespace

VideoActions::VideoActions(const MaterialLibrary &library, JobQueue &queue, const ImageFusion &faces,
                           PictureInput input)
    : m_library(library)
    , m_queue(queue)
    , m_faces(faces)
    , m_input(input)
{}

Result<VideoActions::Checked> VideoActions::check(const api::SubmitVideoJobRequest &request) const
{
    if (request.mergeInfos.size() != 1)
        return apiError("FailedOperation.ParameterValueError"_L1, u"MergeInfos: %1"_s.arg(request.mergeInfos.size()));
    if (const auto metaData = checkedMetaData(request.metaData, -1); !metaData)
        return metaData.error();
    const bool badPlace = request.userDesignatedUrl && !request.userDesignatedUrl->isEmpty() &&
                          !http::isFetchable(*request.userDesignatedUrl);
    if (badPlace)
        return apiError("InvalidParameterValue.UrlIllegal"_L1, u"UserDesignatedUrl"_s);
    const Result<store::Project> project = m_library.project(request.projectId);
    if (!project)
        return project.error();
    const Result<store::Material> material = m_library.material(*project, request.modelId);
    if (!material)
        return material.error();
    const QFileInfo file(m_library.filePath(*material));
    if (Status status = usable(*material, file.isReadable() ? file.size() : -1, CodeFamily::Video); !status)
        return status.error();
    const api::MergeInfo &info = request.mergeInfos.first();
    if (const auto face = faceOf(*material, info.templateFaceId); !face)
        return face.error();
    const Result<GivenPicture> photo = m_input.photo(info);
    if (!photo)
        return photo.error();
    const Result<std::optional<QRect>> rect = rectOn(info.inputImageFaceRect, photo->image.size());
    if (!rect)
        return rect.error();
    Checked checked{.material = *material, .photo = *photo};
    if (request.logoParam) {
        const auto logo = m_input.logo(*request.logoParam, api::limits::logoBase64Bytes);
        if (!logo)
            return logo.error();
        checked.logo = *logo;
    }
    if (!m_faces.makesVideos())
        return apiError("ResourceUnavailable"_L1, u"this program makes no videos"_s);
    const Result<engine::FacesFound> found = m_faces.faces(photo->image);
    if (!found)
        return found.error();
    const bool hit = std::ranges::any_of(
        found->faces, [&](const engine::FoundFace &face) { return !*rect || face.rect.intersects(**rect); });
    if (!hit)
        return apiError("FailedOperation.NoFaceDetected"_L1);
    const QRect largest = found->faces.first().rect;
    if (std::min(largest.width(), largest.height()) < api::limits::smallestFace)
        return apiError("FailedOperation.FaceSizeTooSmall"_L1, u"%1×%2"_s.arg(largest.width()).arg(largest.height()));
    return checked;
}

//! The files first: a job in the queue always has them.
Status VideoActions::keep(const store::ServiceJob &job, const Checked &checked) const
{
    QDir().mkpath(m_queue.folderOf(job.id));
    if (Status status = written(job.photo, checked.photo.bytes); !status)
        return status;
    if (checked.logo) {
        if (Status status = written(job.logo, checked.logo->bytes); !status)
            return status;
    }
    return m_queue.jobs().add(job);
}

Result<api::SubmitVideoJobResponse> VideoActions::submit(const api::SubmitVideoJobRequest &request,
                                                         const Caller &caller) const
{
    const Result<Checked> checked = check(request);
    if (!checked)
        return checked.error();
    const Result<store::QueueAhead> ahead = m_queue.jobs().ahead();
    if (!ahead)
        return ahead.error();
    if (ahead->jobs >= m_queue.mostWaiting())
        return apiError("LimitExceeded"_L1, u"%1 jobs are waiting"_s.arg(ahead->jobs));
    if (caller.dryRun)
        return apiError(dryRunCode);
    const QDateTime now = m_library.now();
    store::ServiceJob job{.id = makeJobId(m_library.random()),
                          .request = kept(request),
                          .chinese = caller.language == api::Language::Chinese,
                          .submitted = now,
                          .changed = now,
                          .estimatedSeconds = m_queue.estimate(checked->material.frames, checked->material.size)};
    const QString folder = m_queue.folderOf(job.id);
    job.photo = folder + u"/photo"_s;
    job.logo = checked->logo ? folder + u"/logo"_s : QString();
    if (Status status = keep(job, *checked); !status)
        return status.error();
    m_queue.wake();
    return api::SubmitVideoJobResponse{.jobId = job.id,
                                       .estimatedProcessTime =
                                           job.estimatedSeconds + ahead->seconds / std::max(1, m_queue.workers()),
                                       .jobQueueLength = ahead->jobs,
                                       .reviewResultSet = reviewOf(request.celebrityIdentify, 1)};
}

Result<api::QueryVideoJobResponse> VideoActions::query(const api::QueryVideoJobRequest &request,
                                                       const Caller &caller) const
{
    const auto job = m_queue.jobs().find(request.jobId);
    if (!job)
        return job.error();
    if (!*job)
        return apiError("FailedOperation.JobNotExist"_L1, request.jobId.left(80));
    if ((*job)->code == cancelledJobCode)
        return apiError(cancelledJobCode, request.jobId);
    api::QueryVideoJobResponse response{.jobStatus = statusWords((*job)->status).in(caller.language),
                                        .jobStatusCode = int((*job)->status),
                                        .jobErrorCode = (*job)->code,
                                        .jobErrorMsg = (*job)->message};
    if (!(*job)->code.isEmpty() && caller.language == api::Language::Chinese)
        response.jobErrorMsg = worded(apiError(QLatin1StringView((*job)->code.toLatin1())), caller.language).detail;
    const std::optional<VideoAnswer> answer = answerOf(**job);
    if ((*job)->status == store::ServiceJob::Status::Completed && answer) {
        response.videoFaceFusionOutput = outputOf(*answer, caller);
        if (!answer->warnings.isEmpty())
            response.likenessWarnings = answer->warnings;
    }
    return response;
}

} // namespace likeness::service
