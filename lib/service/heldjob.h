// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/servicejobs.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace likeness::service {

//! Who holds a job, and how.
struct Holding
{
    QString holder{};
    std::chrono::milliseconds lease{15'000};
    Clock clock{};
};

//! A claimed job: a thread of its own renews the lease, and asks the work to stop as soon as the job is no longer ours
//! (cancelled, or taken over because this computer slept) or the program ends.
class HeldJob
{
public:
    //! outer: the program is ending.
    HeldJob(store::ServiceJobs &jobs, store::ServiceJob job, Holding holding, std::stop_token outer);
    ~HeldJob();
    Q_DISABLE_COPY_MOVE(HeldJob)

    std::stop_token token() const { return m_work.get_token(); }
    void setProgress(double progress) { m_progress = progress; } //!< any thread
    bool isLost() const { return m_lost; }

    //! Writes the verdict; false where it does not count because the job is no longer ours.
    bool finish(const store::ServiceJob &verdict);
    void release(); //!< back to the queue

private:
    void keep(const std::stop_token &stop);

    store::ServiceJobs &m_jobs;
    store::ServiceJob m_job;
    Holding m_holding;
    std::stop_source m_work;
    std::atomic<double> m_progress = 0;
    std::atomic<bool> m_lost = false;
    std::mutex m_mutex;
    std::condition_variable_any m_tick;
    std::stop_callback<std::function<void()>> m_outer;
    std::jthread m_keeper; // last: it uses all the others
};

} // namespace likeness::service
