// SPDX-License-Identifier: Apache-2.0
#include "workflow/videosubmit.h"

#include "core/background.h"
#include "core/logging.h"
#include "store/database.h"
#include "store/jobs.h"
#include "store/runs.h"
#include "workflow/inputjson.h"
#include "workflow/pictureinput.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

//! What the history keeps of a video job: that of a picture with the same choices.
QString parametersOf(const VideoInput &input)
{
    return textOf(FuseInput{.project = input.project,
                            .material = input.material,
                            .faces = {input.face},
                            .mark = input.mark,
                            .metaData = input.metaData,
                            .celebrityIdentify = input.celebrityIdentify});
}

store::Run rowOf(const VideoInput &input, const Result<VideoSubmission> &result)
{
    store::Run run{.action = u"SubmitVideoFaceFusionJob"_s,
                   .when = QDateTime::currentDateTimeUtc(),
                   .project = input.project,
                   .material = input.material,
                   .parameters = parametersOf(input)};
    if (result) {
        run.requestId = result->requestId;
        return run;
    }
    run.status =
        result.error().kind == ErrorKind::Cancelled ? store::Run::Status::Cancelled : store::Run::Status::Failed;
    run.code = result.error().code;
    run.requestId = result.error().requestId;
    run.attempts = result.error().attempts;
    return run;
}

store::Job jobOf(const VideoInput &input, const VideoSubmission &submission, const QString &profile)
{
    return {.id = submission.jobId,
            .profile = profile,
            .project = input.project,
            .material = input.material,
            .submitted = QDateTime::currentDateTimeUtc(),
            .estimatedSeconds = submission.estimatedSeconds,
            .queueLength = submission.queueLength,
            .requestId = submission.requestId,
            .parameters = parametersOf(input)};
}

Result<bool> kept(const JobMemory &memory, const store::Run &run, const std::optional<store::Job> &job)
{
    const auto database = memory.history();
    if (!database)
        return database.error();
    if (job) {
        if (Status put = store::Jobs(*database).put(*job); !put)
            return put.error();
    }
    const auto inserted = store::Runs(*database).insert(run);
    return inserted ? Result<bool>(true) : Result<bool>(inserted.error());
}

} // namespace

struct VideoSubmit::Prepared
{
    api::SubmitVideoJobRequest request{};
    net::Pictures pictures{};
};

VideoSubmit::VideoSubmit(net::Client client, VideoInput input, JobMemory memory, QObject *parent)
    : OperationOf(parent)
    , m_client(std::move(client))
    , m_input(std::move(input))
    , m_memory(std::move(memory))
{}

Result<VideoSubmit::Prepared> VideoSubmit::prepare(const VideoInput &input)
{
    Prepared prepared{.request = {.projectId = input.project, .modelId = input.material}};
    const auto info = mergeInfoOf(input.face, prepared.pictures);
    if (!info)
        return info.error();
    prepared.request.mergeInfos = {*info};
    const auto logo = logoParamOf(input.mark, prepared.pictures);
    if (!logo)
        return logo.error();
    prepared.request.logoParam = *logo;
    if (input.celebrityIdentify)
        prepared.request.celebrityIdentify = 1;
    if (!input.uploadUrl.isEmpty())
        prepared.request.userDesignatedUrl = input.uploadUrl.toString(QUrl::FullyEncoded);
    if (!input.userIp.isEmpty())
        prepared.request.userIp = input.userIp;
    if (!input.metaData.isEmpty())
        prepared.request.metaData = input.metaData;
    return prepared;
}

void VideoSubmit::run()
{
    m_since.start();
    emit progressed({0, 0, u"prepare"_s});
    const std::function<Result<Prepared>()> work = [input = m_input] { return prepare(input); };
    auto *preparing = new Background<Prepared>(work, this);
    m_step = preparing;
    preparing->whenDone(this, [this](const Result<Prepared> &prepared) {
        if (prepared)
            send(*prepared);
        else
            fail(prepared.error());
    });
    preparing->start();
}

void VideoSubmit::stop()
{
    if (m_step)
        m_step->cancel();
}

void VideoSubmit::send(const Prepared &prepared)
{
    using Answer = net::Answer<api::SubmitVideoJobResponse>;
    OperationOf<Answer> *call = m_client.submitVideoJob(prepared.request, prepared.pictures, this);
    m_step = call;
    connect(call, &Operation::progressed, this, &Operation::progressed);
    call->whenDone(this, [this](const Result<Answer> &answer) {
        if (!answer)
            return remember(answer.error());
        const api::SubmitVideoJobResponse &response = answer->response;
        remember(VideoSubmission{.jobId = response.jobId,
                                 .estimatedSeconds = response.estimatedProcessTime,
                                 .queueLength = response.jobQueueLength,
                                 .requestId = answer->requestId,
                                 .review = response.reviewResultSet.value_or(QList<api::ReviewResult>{})});
    });
    call->start();
}

void VideoSubmit::remember(const Result<VideoSubmission> &result)
{
    if (!m_memory.history)
        return finish(result);
    store::Run run = rowOf(m_input, result);
    run.profile = m_memory.profile;
    run.elapsedMs = m_since.elapsed();
    const auto job = result ? std::optional(jobOf(m_input, *result, m_memory.profile)) : std::nullopt;
    const std::function<Result<bool>()> work = [memory = m_memory, run, job] { return kept(memory, run, job); };
    auto *keeping = new Background<bool>(work, this);
    m_step = nullptr; // the job exists: it is remembered even where its owner no longer waits
    keeping->whenDone(this, [this, result](const Result<bool> &written) {
        if (!written)
            qCWarning(lcStore) << "the history was not written:" << written.error().detail;
        finish(result);
    });
    keeping->start();
}

} // namespace likeness::workflow

#include "moc_videosubmit.cpp"
