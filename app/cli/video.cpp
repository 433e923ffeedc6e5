// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/fuseoptions.h"
#include "cli/fusing.h"
#include "words/findingtext.h"
#include "workflow/photosource.h"

#include <QJsonArray>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString submitExample = u"likeness-cli video submit --project samples --material sample_video --photo me.jpg"_s;
const QString waitExample = u"likeness-cli video wait C0a5EXaNR7JzGvlg --out fused.mp4"_s;

QString nameOf(store::Job::Status status)
{
    switch (status) {
    case store::Job::Status::Queued:
        return u"queued"_s;
    case store::Job::Status::Processing:
        return u"processing"_s;
    case store::Job::Status::Failed:
        return u"failed"_s;
    case store::Job::Status::Completed:
        return u"completed"_s;
    }
    return {};
}

workflow::Existing existing(const Context &context)
{
    return context.arguments().has("force"_L1) ? workflow::Existing::Replace : workflow::Existing::Keep;
}

Status readVideo(const Arguments &given, workflow::VideoInput &input)
{
    workflow::FuseInput picture;
    for (const auto read : {&readFaces, &readMark, &readSettings}) {
        if (Status status = read(given, picture); !status)
            return status;
    }
    input.project = given.value("project"_L1);
    input.material = given.value("material"_L1);
    if (input.project.isEmpty() || input.material.isEmpty() || picture.faces.size() != 1)
        return usage({u"video submit needs --project, --material and one --photo.",
                      u"video submit 需要 --project、--material 和一个 --photo。"},
                     submitExample);
    if (picture.mark.kind == workflow::MarkChoice::Kind::None)
        return usage({u"A video always carries a mark.", u"视频必须带有标识。"}, u"--logo default"_s);
    input.face = picture.faces.first();
    input.mark = picture.mark;
    input.metaData = picture.metaData;
    input.celebrityIdentify = picture.celebrityIdentify;
    input.userIp = given.value("user-ip"_L1);
    input.uploadUrl = QUrl(given.value("upload-url"_L1), QUrl::StrictMode);
    if (given.has("upload-url"_L1) && !workflow::isAddress(given.value("upload-url"_L1)))
        return usage({u"--upload-url is an http or https address.", u"--upload-url 应为 http 或 https 地址。"},
                     u"--upload-url https://bucket.example/a.mp4"_s);
    return {};
}

//! Asked before anything is sent: --out is there and may be written.
Status checkVideoOut(const Context &context)
{
    const QString out = context.arguments().value("out"_L1);
    if (out.isEmpty() || out == "-"_L1)
        return usage({u"Say where the video goes: --out FILE.", u"请用 --out FILE 指定视频保存位置。"}, waitExample);
    return workflow::mayBeWritten(out, existing(context));
}

QJsonObject jsonOf(const workflow::VideoOutcome &outcome)
{
    const api::VideoOutput &output = outcome.output;
    return {{u"jobId"_s, outcome.jobId},
            {u"status"_s, u"completed"_s},
            {u"requestId"_s, outcome.requestId},
            {u"out"_s, outcome.out},
            {u"width"_s, output.width},
            {u"height"_s, output.height},
            {u"fps"_s, output.fps},
            {u"durationSeconds"_s, output.durationInSec},
            {u"frames"_s, output.frame},
            {u"md5"_s, output.videoMd5}};
}

void follow(Context &context, const QString &jobId)
{
    const QString out = context.arguments().value("out"_L1);
    auto *following = context.assembly().followVideo(jobId, out, existing(context));
    QObject::connect(following, &Operation::progressed, &context, [&context](const Progress &progress) {
        context.showProgress(progress, true);
        if (progress.stage == "save"_L1)
            context.closeToInterrupts();
    });
    context.start<workflow::VideoOutcome>(following, [&context](const workflow::VideoOutcome &outcome) {
        for (const api::LikenessWarning &warning : outcome.warnings)
            context.note(words::warningText(warning.code, warning.text, context.language()));
        context.succeed(jsonOf(outcome), outcome.out);
    });
}

void report(Context &context, const workflow::VideoSubmission &submission)
{
    const QJsonObject json{{u"jobId"_s, submission.jobId},
                           {u"estimatedSeconds"_s, submission.estimatedSeconds},
                           {u"queueLength"_s, submission.queueLength},
                           {u"requestId"_s, submission.requestId}};
    context.succeed(json, u"%1  %2 s  %3"_s.arg(submission.jobId)
                              .arg(submission.estimatedSeconds, 0, 'f', 1)
                              .arg(submission.queueLength));
}

} // namespace

void runVideoSubmit(Context &context)
{
    workflow::VideoInput input;
    if (Status status = readVideo(context.arguments(), input); !status)
        return context.fail(status.error());
    const bool wait = context.arguments().has("wait"_L1);
    if (Status status = wait ? checkVideoOut(context) : Status(); !status)
        return context.fail(status.error());
    const workflow::FuseInput checked{.project = input.project,
                                      .material = input.material,
                                      .faces = {input.face},
                                      .mark = input.mark,
                                      .metaData = input.metaData};
    const auto submit = [&context, input, wait](const api::Findings &findings) {
        if (Status status = judged(context, findings); !status)
            return context.fail(status.error());
        context.start<workflow::VideoSubmission>(
            context.assembly().submitVideo(input), [&context, wait](const workflow::VideoSubmission &submission) {
                if (wait)
                    context.note(submission.jobId);
                return wait ? follow(context, submission.jobId) : report(context, submission);
            });
    };
    context.start<api::Findings>(context.assembly().preflight(checked), submit);
}

void runVideoStatus(Context &context)
{
    const QString jobId = context.arguments().words.value(2);
    if (context.arguments().words.size() != 3)
        return context.fail(usage({u"video status needs a job id.", u"video status 需要任务 ID。"},
                                  u"likeness-cli video status C0a5EXaNR7JzGvlg"_s));
    context.start<workflow::VideoState>(context.assembly().videoState(jobId), [&context](
                                                                                  const workflow::VideoState &state) {
        QJsonObject json{
            {u"jobId"_s, state.jobId}, {u"status"_s, nameOf(state.status)}, {u"requestId"_s, state.requestId}};
        if (!state.code.isEmpty())
            json.insert("code"_L1, state.code);
        if (!state.message.isEmpty())
            json.insert("message"_L1, state.message);
        context.succeed(json, QStringList{state.jobId, nameOf(state.status), state.code, state.message}.join(u"  "_s));
    });
}

void runVideoWait(Context &context)
{
    const QString jobId = context.arguments().words.value(2);
    if (context.arguments().words.size() != 3)
        return context.fail(usage({u"video wait needs a job id.", u"video wait 需要任务 ID。"}, waitExample));
    if (Status status = checkVideoOut(context); !status)
        return context.fail(status.error());
    follow(context, jobId);
}

void runVideoList(Context &context)
{
    using Jobs = QList<store::Job>;
    context.start<Jobs>(context.assembly().pastCalls().jobs(), [&context](const Jobs &jobs) {
        QJsonArray entries;
        QStringList lines;
        for (const store::Job &job : jobs) {
            QJsonObject json{{u"jobId"_s, job.id},
                             {u"project"_s, job.project},
                             {u"material"_s, job.material},
                             {u"status"_s, nameOf(job.status)},
                             {u"submitted"_s, job.submitted.toString(Qt::ISODateWithMs)}};
            if (!job.out.isEmpty())
                json.insert("out"_L1, job.out);
            entries.append(json);
            lines.append(QStringList{job.id, job.submitted.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                                     job.project, job.material, nameOf(job.status), job.out}
                             .join(u"  "_s));
        }
        context.succeed({{u"jobs"_s, entries}}, lines.join(u'\n'));
    });
}

} // namespace likeness::cli
