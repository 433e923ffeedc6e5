// SPDX-License-Identifier: Apache-2.0
#include "service/jobqueue.h"

#include "core/logging.h"
#include "service/apierror.h"
#include "service/heldjob.h"
#include "service/videoanswer.h"
#include "service/videowork.h"
#include "json/text.h"

#include <QDir>
#include <algorithm>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double firstGuess = 3.6e-8; // seconds a pixel and frame, until a job has been done here
constexpr double startOfWork = 0.4;   // seconds, whatever the length
constexpr int jobsForEstimate = 5;
constexpr std::chrono::minutes tidyingPause{30};

//! A file that a living queue of this name holds locked.
QString aliveFile(const QString &dataFolder, const QString &name) { return dataFolder + u"/alive/"_s + name; }

} // namespace

std::optional<VideoAnswer> answerOf(const store::ServiceJob &job)
{
    const Result<QJsonObject> object = json::parseObject(job.output.toUtf8());
    VideoAnswer answer;
    if (!object || !json::read(*object, answer))
        return std::nullopt;
    return answer;
}

JobQueue::JobQueue(MaterialLibrary &library, Results &results, EngineAccess engine, QueueOptions options)
    : m_library(library)
    , m_results(results)
    , m_engine(std::move(engine))
    , m_options(options)
    , m_jobs(library.database())
    , m_name(makeToken(16, library.random()))
    , m_alive(aliveFile(library.folder(), m_name))
{
    QDir().mkpath(library.folder() + u"/alive"_s);
    m_alive.setStaleLockTime(0); // only a dead program's lock is stale, however old a living one's may be
    if (!m_alive.tryLock(0))
        qCWarning(lcService) << "others cannot see whether this program lives:" << m_alive.fileName();
    for (int i = 0; i < m_options.workers; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { run(stop); });
}

JobQueue::~JobQueue() { stop(); }

void JobQueue::stop()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

void JobQueue::wake()
{
    const std::lock_guard lock(m_mutex);
    ++m_calls;
    m_news.notify_all();
}

QString JobQueue::folderOf(const QString &job) const { return m_library.folder() + u"/jobs/"_s + job; }

double JobQueue::estimate(qint64 frames, const QSize &size) const
{
    double work = 0;
    double pixels = 0;
    const auto done = m_jobs.completed(jobsForEstimate);
    for (const store::ServiceJob &job : done ? *done : QList<store::ServiceJob>()) {
        const std::optional<VideoAnswer> answer = answerOf(job);
        if (!answer)
            continue;
        work += std::max(0.0, answer->work - startOfWork);
        pixels += double(answer->frames) * answer->width * answer->height;
    }
    const double rate = pixels > 0 ? work / pixels : firstGuess;
    return startOfWork + rate * double(frames) * size.width() * size.height();
}

Result<bool> JobQueue::cancel(const QString &id)
{
    store::ServiceJob verdict{.id = id, .changed = m_library.now()};
    verdict.code = cancelledJobCode;
    verdict.message = api::findError(verdict.code)->meaning.in(api::Language::English);
    return m_jobs.cancel(id, verdict);
}

void JobQueue::run(const std::stop_token &stop)
{
    auto tidied = std::chrono::steady_clock::now() - tidyingPause;
    while (!stop.stop_requested()) {
        if (const auto now = std::chrono::steady_clock::now(); now - tidied >= tidyingPause) {
            tidy();
            tidied = now;
        }
        quint64 seen = 0;
        {
            const std::lock_guard lock(m_mutex);
            seen = m_calls;
        }
        lookForDead();
        const QString holder = m_name + u'/' + makeToken(16, m_library.random());
        const QDateTime now = m_library.now();
        const auto job = m_jobs.claim({holder, now, now.addMSecs(m_options.lease.count())});
        if (job && *job) {
            work(**job, holder, stop);
            continue;
        }
        if (!job)
            qCWarning(lcService) << "the queue cannot be read:" << job.error().detail;
        std::unique_lock lock(m_mutex);
        m_news.wait_for(lock, stop, m_options.look, [&] { return m_calls != seen; });
    }
}

//! A lease tells of a program that hangs or of another computer's; a program killed here is seen by its lock.
void JobQueue::lookForDead()
{
    const auto holders = m_jobs.holders(m_library.now());
    for (const QString &holder : holders ? *holders : QStringList()) {
        const QString name = holder.section(u'/', 0, 0);
        if (name == m_name || name == holder)
            continue;
        QLockFile lock(aliveFile(m_library.folder(), name));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        if (const Status ended = m_jobs.forget(holder); !ended)
            qCWarning(lcService) << "a dead program's job was not taken over:" << ended.error().detail;
    }
}

void JobQueue::work(const store::ServiceJob &job, const QString &holder, const std::stop_token &stop)
{
    const QString folder = folderOf(job.id);
    HeldJob held(m_jobs, job, {holder, m_options.lease, m_library.clock()}, stop);
    const VideoTools tools{m_library, m_results, m_engine, folder, m_options.publicUrlsOnly};
    const Result<VideoAnswer> answer = makeVideo(job, tools, held);
    if (held.isLost())
        return;
    const bool ending = !answer && answer.error().kind == ErrorKind::Cancelled;
    if (ending)
        return held.release();
    store::ServiceJob verdict = job;
    verdict.changed = m_library.now();
    verdict.status = answer ? store::ServiceJob::Status::Completed : store::ServiceJob::Status::Failed;
    if (answer) {
        verdict.output = QString::fromUtf8(json::compact(json::writeObject(*answer)));
    } else {
        const Error error = worded(answer.error(), api::Language::English);
        verdict.code = error.code;
        verdict.message = error.detail;
    }
    if (held.finish(verdict))
        QDir(folder).removeRecursively();
    else if (answer)
        m_results.discard(answer->target.toLatin1());
}

void JobQueue::tidy()
{
    m_results.tidy();
    const auto gone = m_jobs.removeEnded(m_library.now().addSecs(-std::chrono::seconds(m_options.kept).count()));
    if (!gone)
        return;
    const QString alive = m_library.folder() + u"/alive"_s;
    for (const QString &name : QDir(alive).entryList(QDir::Files)) {
        QLockFile lock(alive + u'/' + name); // one that can be had was a dead program's, and goes with this object
        lock.setStaleLockTime(0);
        if (name != m_name)
            lock.tryLock(0);
    }
    // Folders without a job: of jobs that ended or were cancelled, or of a program killed between folder and row.
    const QFileInfoList folders =
        QDir(m_library.folder() + u"/jobs"_s).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        const auto job = m_jobs.find(folder.fileName());
        const bool young = folder.lastModified().secsTo(QDateTime::currentDateTime()) < 3600;
        const bool ended = job && *job && (*job)->status != store::ServiceJob::Status::Queued &&
                           (*job)->status != store::ServiceJob::Status::Processing;
        const bool unknown = job && !*job && !young;
        if (ended || unknown)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace likeness::service
