// SPDX-License-Identifier: Apache-2.0
#include "service/heldjob.h"

#include "core/logging.h"

#include <functional>

namespace likeness::service {

HeldJob::HeldJob(store::ServiceJobs &jobs, store::ServiceJob job, Holding holding, std::stop_token outer)
    : m_jobs(jobs)
    , m_job(std::move(job))
    , m_holding(std::move(holding))
    , m_outer(std::move(outer), [this] { m_work.request_stop(); })
    , m_keeper([this](const std::stop_token &stop) { keep(stop); })
{}

HeldJob::~HeldJob() = default;

void HeldJob::keep(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested() && !m_lost) {
        // A third of the lease: one missed renewal costs nothing; a cancelled job is noticed within a second.
        const auto pause = std::min<std::chrono::milliseconds>(m_holding.lease / 3, std::chrono::milliseconds(500));
        m_tick.wait_for(lock, stop, pause, [] { return false; });
        if (stop.stop_requested())
            return;
        const QDateTime now = m_holding.clock();
        const auto kept =
            m_jobs.renew(m_job.id, {m_holding.holder, now, now.addMSecs(m_holding.lease.count())}, m_progress);
        if (!kept)
            qCWarning(lcService) << "a lease was not renewed:" << kept.error().detail;
        if (kept && !*kept) {
            m_lost = true;
            m_work.request_stop();
        }
    }
}

bool HeldJob::finish(const store::ServiceJob &verdict)
{
    const auto counted = m_jobs.finish(verdict, m_holding.holder);
    if (!counted)
        qCWarning(lcService) << "a job's end was not written:" << counted.error().detail;
    return counted && *counted;
}

void HeldJob::release()
{
    if (const auto released = m_jobs.release(m_job.id, m_holding.holder); !released)
        qCWarning(lcService) << "a job was not given back:" << released.error().detail;
}

} // namespace likeness::service
