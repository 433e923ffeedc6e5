// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videopresenter.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

using JobStatus = store::Job::Status;

void VideoPresenter::takeUpJobs()
{
    if (m_reading || !m_actions.jobs)
        return;
    auto *reading = m_actions.jobs();
    m_reading = reading;
    reading->whenDone(this, [this](const Result<QList<store::Job>> &stored) {
        m_reading = nullptr;
        if (stored)
            takeJobs(*stored);
        else
            tell(stored.error());
    });
    reading->start();
}

void VideoPresenter::takeJobs(const QList<store::Job> &stored)
{
    QList<JobRow> rows;
    for (const store::Job &job : stored) {
        const JobRow *known = findJob(job.id);
        JobRow row = known ? *known : JobRow{};
        if (!row.followed)
            row.job = job;
        row.name = nameOf(job.material);
        row.here = !row.job.out.isEmpty() && QFileInfo::exists(row.job.out);
        rows.append(row);
    }
    for (const JobRow &row : std::as_const(m_jobs)) { // followed, but not (yet) stored
        if (row.followed && std::ranges::find(stored, row.job.id, &store::Job::id) == stored.end())
            rows.prepend(row);
    }
    m_jobs = rows;
    if (!findJob(m_job))
        m_job = !m_job.isEmpty() || m_jobs.isEmpty() || m_isTemplateSeen ? QString() : m_jobs.first().job.id;
    for (const JobRow &row : rows) {
        // One whose video was here once and is gone, or that ended in an error, is fetched again on request only.
        if (!row.isOver() && row.job.out.isEmpty() && row.trouble.isEmpty() && mayFollow(row))
            follow(row.job.id);
    }
    showJobs();
    showVideo();
}

JobRow *VideoPresenter::findJob(const QString &id)
{
    const auto at = std::ranges::find_if(m_jobs, [&](const JobRow &row) { return row.job.id == id; });
    return at == m_jobs.end() ? nullptr : &*at;
}

bool VideoPresenter::mayFollow(const JobRow &row) const
{
    return m_actions.follow && !row.followed && (!m_actions.profile || row.job.profile == m_actions.profile());
}

void VideoPresenter::follow(const QString &id)
{
    JobRow *row = findJob(id);
    if (!row || m_followers.contains(id))
        return;
    auto *following = m_actions.follow(id, m_actions.folder + QLatin1Char('/') + id + QStringLiteral(".mp4"));
    m_followers.insert(id, following);
    row->followed = true;
    row->here = false; // it comes anew
    row->trouble.clear();
    row->progress = {};
    connect(following, &Operation::progressed, this,
            [this, id](const Progress &progress) { takeProgress(id, progress); });
    following->whenDone(this, [this, id](const auto &outcome) { takeVideo(id, outcome); });
    following->start();
    showJobs();
    showVideo();
}

void VideoPresenter::takeProgress(const QString &id, const Progress &progress)
{
    JobRow *row = findJob(id);
    if (!row)
        return;
    row->progress = progress;
    if (progress.stage == QLatin1String("process"))
        row->job.status = JobStatus::Processing;
    else if (progress.stage == QLatin1String("download"))
        row->job.status = JobStatus::Completed;
    showJobs();
    if (id == m_job)
        showVideo();
}

void VideoPresenter::takeVideo(const QString &id, const Result<workflow::VideoOutcome> &outcome)
{
    m_followers.remove(id);
    JobRow *row = findJob(id);
    if (!row)
        return;
    row->followed = false;
    row->progress = {};
    row->here = !row->job.out.isEmpty() && QFileInfo::exists(row->job.out);
    if (outcome) {
        row->job.status = JobStatus::Completed;
        row->job.out = outcome->out;
        row->here = true;
        QStringList warnings;
        for (const api::LikenessWarning &each : outcome->warnings)
            warnings.append(m_actions.warningWords(each));
        tellEnd(*row, {.severity = Severity::Good,
                       .text = tr("The video of %1 is ready.").arg(row->name),
                       .advice = warnings.join(QLatin1Char(' '))});
    } else if (outcome.error().kind != ErrorKind::Cancelled) {
        const Message words = m_actions.errorWords(outcome.error());
        row->trouble = words.text + QLatin1Char(' ') + words.advice;
        if (outcome.error().kind == ErrorKind::Job) {
            row->job.status = JobStatus::Failed;
            row->job.code = outcome.error().code;
            row->job.message = outcome.error().detail;
        }
        tellEnd(*row, words);
    }
    showJobs();
    showVideo();
}

void VideoPresenter::tellEnd(const JobRow &row, const Message &message)
{
    Message named = message;
    if (!row.here && findMaterial(row.job.material))
        named.text = tr("%1: %2").arg(row.name, message.text);
    else if (!row.here) // nobody knows it by the material's ID
        //: %1 is a date and time, %2 what happened
        named.text = tr("The job of %1: %2")
                         .arg(QLocale().toString(row.job.submitted.toLocalTime(), QLocale::ShortFormat), message.text);
    m_view.showMessage(named);
    emit jobEnded(named.text);
}

void VideoPresenter::chooseJob(const QString &id)
{
    m_job = id;
    m_isTemplateSeen = false;
    showJobs();
    showVideo();
}

void VideoPresenter::followChosen()
{
    const JobRow *row = findJob(m_job);
    if (row && mayFollow(*row))
        follow(m_job);
}

void VideoPresenter::stopFollowing()
{
    if (const QPointer<Operation> follower = m_followers.value(m_job))
        follower->cancel();
}

void VideoPresenter::askToRemove()
{
    const JobRow *row = findJob(m_job);
    if (!row || !m_actions.forget)
        return;
    m_asked = [this, id = m_job] { remove(id); };
    m_view.showMessage({.severity = Severity::Warning,
                        //: %1 is the name of a material
                        .text = tr("Take the job of %1 off the list?").arg(row->name),
                        .advice = row->here ? tr("Its video is deleted here; copies that were saved stay.")
                                            : tr("The service goes on with it, but its video is not fetched."),
                        .actions = {tr("Take it off"), tr("Keep it")}});
}

void VideoPresenter::actOnMessage(int action)
{
    m_view.clearMessage();
    const std::function<void()> deed = std::exchange(m_asked, {});
    if (deed && action == 0)
        deed();
}

void VideoPresenter::remove(const QString &id)
{
    if (const QPointer<Operation> follower = m_followers.value(id))
        follower->cancel();
    const JobRow *row = findJob(id);
    const QString kept = row ? row->job.out : QString();
    auto *forgetting = m_actions.forget(id);
    forgetting->whenDone(this, [this, id, kept](const Result<bool> &gone) {
        if (!gone)
            return tell(gone.error());
        m_jobs.removeIf([&](const JobRow &each) { return each.job.id == id; });
        m_job = m_jobs.isEmpty() ? QString() : m_jobs.first().job.id;
        showJobs();
        showVideo(); // the player has let go of the file
        if (QFileInfo(kept).absolutePath() == QFileInfo(m_actions.folder).absoluteFilePath())
            QFile::remove(kept);
    });
    forgetting->start();
}

void VideoPresenter::chooseFile()
{
    const JobRow *row = findJob(m_job);
    if (row && row->here)
        m_view.askForFile(row->name + QStringLiteral(".mp4"));
}

void VideoPresenter::saveAs(const QString &path)
{
    const JobRow *row = findJob(m_job);
    if (!row || !row->here || !m_actions.copy)
        return;
    auto *copying = m_actions.copy(row->job.out, path);
    copying->whenDone(this, [this, path](const Result<bool> &copied) {
        if (!copied)
            return tell(copied.error());
        m_view.showMessage({.severity = Severity::Good,
                            //: %1 is a path
                            .text = tr("The video was saved as %1.").arg(QDir::toNativeSeparators(path))});
    });
    copying->start();
}

void VideoPresenter::showJobs()
{
    const JobRow *row = findJob(m_job);
    m_view.showJobs(m_jobs, m_job,
                    {.save = row && row->here,
                     .follow = row && row->job.status != JobStatus::Failed && mayFollow(*row),
                     .stop = row && row->followed,
                     .remove = row != nullptr});
}

void VideoPresenter::showVideo()
{
    const JobRow *row = findJob(m_job);
    const workflow::Material *material = findMaterial(row ? row->job.material : m_material);
    const QString templateVideo = material ? material->videoPath : QString();
    if (row && row->here)
        return m_view.showVideo({.path = row->job.out, .beside = templateVideo});
    if (!row && !templateVideo.isEmpty())
        return m_view.showVideo({.path = templateVideo});
    if (!row)
        return m_view.showVideo({.title = tr("No video yet"),
                                 .hint = tr("Choose a photo and a video material, then submit the job. It goes on "
                                            "while you do something else.")});
    VideoShown shown{.title = stateText(*row), .hint = row->trouble};
    if (row->job.status == JobStatus::Failed && shown.hint.isEmpty()) {
        const Message words =
            m_actions.errorWords({.kind = ErrorKind::Job, .code = row->job.code, .detail = row->job.message});
        shown.hint = words.text + QLatin1Char(' ') + words.advice;
    }
    if (shown.hint.isEmpty() && row->followed)
        shown.hint = tr("The video appears here when it is ready.");
    else if (shown.hint.isEmpty() && !row->job.out.isEmpty())
        shown.hint = tr("The video's file is no longer where it was. Fetch it again.");
    else if (shown.hint.isEmpty())
        shown.hint = mayFollow(*row) ? tr("Fetch the job's video when you want it.")
                                     //: %1 is the name of a profile
                                     : tr("Use the profile %1 to fetch it.").arg(row->job.profile);
    m_view.showVideo(shown);
}

} // namespace likeness::gui
