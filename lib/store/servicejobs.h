// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/servicejob.h"

#include <QStringList>
#include <memory>
#include <optional>

namespace likeness::store {

class Database;

//! Who works on a job until when; a lease that has run out lets another program go on with the job.
struct Lease
{
    QString holder{}; //!< of one worker of one program
    QDateTime now{};
    QDateTime until{};
};

//! The queue of video jobs in the catalog's database: several programs may serve one data folder, none does a job that
//! another holds, and a job whose worker died is taken up again. Safe from any thread.
class ServiceJobs
{
public:
    explicit ServiceJobs(std::shared_ptr<Database> database);

    //! To the end of the queue.
    Status add(const ServiceJob &job);
    Result<std::optional<ServiceJob>> find(const QString &id) const;
    //! Queued and processing jobs before a new one.
    Result<QueueAhead> ahead() const;
    //! The first job that waits or whose lease has run out; from now on it is the holder's.
    Result<std::optional<ServiceJob>> claim(const Lease &lease);
    //! False where the job is no longer the holder's: its work is void.
    Result<bool> renew(const QString &id, const Lease &lease, double progress);
    //! Status, code, message and output. False, and nothing changed, where the job is no longer the holder's.
    Result<bool> finish(const ServiceJob &job, const QString &holder);
    //! Who holds jobs by leases that still run.
    Result<QStringList> holders(const QDateTime &now) const;
    //! Ends the leases of a holder that is known to be gone.
    Status forget(const QString &holder);
    //! Back to the queue, at its old place, for whoever comes next.
    Result<bool> release(const QString &id, const QString &holder);
    //! False where it has ended already or is not known.
    Result<bool> cancel(const QString &id, const ServiceJob &verdict);
    //! Jobs that ended before that time; their files are the caller's to remove.
    Result<QList<ServiceJob>> removeEnded(const QDateTime &before);
    //! The latest that were done, newest first.
    Result<QList<ServiceJob>> completed(int limit) const;

private:
    std::shared_ptr<Database> m_database; // other owners: the catalog of the same file
};

} // namespace likeness::store
