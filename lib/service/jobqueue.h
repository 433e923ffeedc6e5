// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/engineaccess.h"
#include "service/materiallibrary.h"
#include "service/results.h"
#include "store/servicejobs.h"

#include <QLockFile>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace likeness::service {

struct QueueOptions
{
    int workers = 1;                         //!< videos fused at once; 0: jobs are taken but not worked on
    int mostWaiting = 1'000;                 //!< jobs; more are LimitExceeded
    std::chrono::milliseconds lease{15'000}; //!< without a sign of life for so long, another program goes on
    std::chrono::milliseconds look{500};     //!< how often an idle worker looks for jobs of other programs
    std::chrono::hours kept{24 * 7};         //!< how long an ended job can be asked about
    bool publicUrlsOnly = false;             //!< for UserDesignatedUrl
};

//! Works on the video jobs of a data folder, one after another, on threads of its own. A job that was begun and not
//! ended, by this or a killed program, is begun again; only one result of it counts.
class JobQueue
{
public:
    JobQueue(MaterialLibrary &library, Results &results, EngineAccess engine, QueueOptions options);
    ~JobQueue();
    Q_DISABLE_COPY_MOVE(JobQueue)

    //! Looks at the queue now.
    void wake();
    //! Ends the work under way, which goes back to the queue; joins. May be called twice.
    void stop();

    store::ServiceJobs &jobs() { return m_jobs; }
    const store::ServiceJobs &jobs() const { return m_jobs; }
    int workers() const { return m_options.workers; }
    int mostWaiting() const { return m_options.mostWaiting; }
    //! Seconds of work for so many frames of that size, by what the last jobs took here.
    double estimate(qint64 frames, const QSize &size) const;
    //! Queued or processing, it ends as JobHasBeenCanceled; false where it has ended already.
    Result<bool> cancel(const QString &id);
    QString folderOf(const QString &job) const; //!< for its photo, logo and unfinished result

private:
    void run(const std::stop_token &stop);
    void work(const store::ServiceJob &job, const QString &holder, const std::stop_token &stop);
    void tidy();
    void lookForDead();

    MaterialLibrary &m_library;
    Results &m_results;
    EngineAccess m_engine;
    QueueOptions m_options;
    store::ServiceJobs m_jobs;
    QString m_name;    // of this queue among the programs on the data folder
    QLockFile m_alive; // held while this program lives: others see at once when it was killed
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    quint64 m_calls = 0;                 // of wake()
    std::vector<std::jthread> m_threads; // last: they use all the others
};

//! The code of a job that its owner has called off.
inline constexpr QLatin1StringView cancelledJobCode("FailedOperation.JobHasBeenCanceled");

//! What is kept of a finished video, or nothing.
struct VideoAnswer;
std::optional<VideoAnswer> answerOf(const store::ServiceJob &job);

} // namespace likeness::service
