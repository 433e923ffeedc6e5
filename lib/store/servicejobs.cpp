// SPDX-License-Identifier: Apache-2.0
#include "store/servicejobs.h"

#include "store/database.h"
#include "store/rows.h"

namespace likeness::store {

namespace {

using namespace Qt::Literals::StringLiterals;
using Found = std::optional<ServiceJob>;

constexpr char serviceJobColumns[] =
    "id, status, request, photo, logo, chinese, submitted, changed, estimated, progress, code, message, output";

QDateTime timeOf(const QVariant &value) { return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC); }

ServiceJob serviceJobOf(const Query &query)
{
    return {.id = query.value(0).toString(),
            .status = ServiceJob::Status(query.value(1).toInt()),
            .request = query.value(2).toString(),
            .photo = query.value(3).toString(),
            .logo = query.value(4).toString(),
            .chinese = query.value(5).toBool(),
            .submitted = timeOf(query.value(6)),
            .changed = timeOf(query.value(7)),
            .estimatedSeconds = query.value(8).toDouble(),
            .progress = query.value(9).toDouble(),
            .code = query.value(10).toString(),
            .message = query.value(11).toString(),
            .output = query.value(12).toString()};
}

QString select(QLatin1StringView rest)
{
    return u"SELECT %1 FROM jobs %2"_s.arg(QLatin1StringView(serviceJobColumns), rest);
}

Result<QList<ServiceJob>> jobsOf(Query &query, const QString &statement, const QVariantList &values)
{
    if (Status status = query.run(statement, values); !status)
        return status.error();
    QList<ServiceJob> jobs;
    while (query.next())
        jobs.append(serviceJobOf(query));
    return jobs;
}

//! One UPDATE that picks and takes: two programs cannot take the same job.
constexpr char claiming[] =
    "UPDATE jobs SET status = 3, holder = ?, lease = ?, changed = ?, progress = 0 WHERE id = (SELECT id FROM jobs "
    "WHERE status = 1 OR (status = 3 AND lease < ?) ORDER BY place LIMIT 1) RETURNING id";

} // namespace

ServiceJobs::ServiceJobs(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{}

Status ServiceJobs::add(const ServiceJob &job)
{
    const auto added =
        changed(*m_database,
                u"INSERT INTO jobs (%1, place, holder, lease) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "(SELECT COALESCE(MAX(place), 0) + 1 FROM jobs), '', 0)"_s.arg(QLatin1StringView(serviceJobColumns)),
                {text(job.id), int(job.status), text(job.request), text(job.photo), text(job.logo), job.chinese,
                 job.submitted.toMSecsSinceEpoch(), job.changed.toMSecsSinceEpoch(), job.estimatedSeconds, job.progress,
                 text(job.code), text(job.message), text(job.output)});
    return added ? Status() : Status(added.error());
}

Result<Found> ServiceJobs::find(const QString &id) const
{
    return inDatabase<Found>(*m_database, [&](Query &query) -> Result<Found> {
        const auto jobs = jobsOf(query, select("WHERE id = ?"_L1), {text(id)});
        if (!jobs)
            return jobs.error();
        return jobs->isEmpty() ? Found() : Found(jobs->first());
    });
}

Result<QueueAhead> ServiceJobs::ahead() const
{
    return inDatabase<QueueAhead>(*m_database, [](Query &query) -> Result<QueueAhead> {
        if (Status status = query.run(u"SELECT COUNT(*), COALESCE(SUM(estimated * (1 - progress)), 0) FROM jobs "
                                      "WHERE status IN (1, 3)"_s);
            !status)
            return status.error();
        query.next();
        return QueueAhead{query.value(0).toInt(), query.value(1).toDouble()};
    });
}

Result<Found> ServiceJobs::claim(const Lease &lease)
{
    const auto id = inDatabase<QString>(*m_database, [&](Query &query) -> Result<QString> {
        const qint64 now = lease.now.toMSecsSinceEpoch();
        if (Status status = query.run(QString::fromLatin1(claiming),
                                      {text(lease.holder), lease.until.toMSecsSinceEpoch(), now, now});
            !status)
            return status.error();
        const QString taken = query.next() ? query.value(0).toString() : QString();
        return taken;
    });
    if (!id)
        return id.error();
    return id->isEmpty() ? Found() : find(*id);
}

Result<bool> ServiceJobs::renew(const QString &id, const Lease &lease, double progress)
{
    return changed(*m_database, u"UPDATE jobs SET lease = ?, progress = ? WHERE id = ? AND holder = ? AND status = 3"_s,
                   {lease.until.toMSecsSinceEpoch(), progress, text(id), text(lease.holder)});
}

Result<bool> ServiceJobs::finish(const ServiceJob &job, const QString &holder)
{
    return changed(*m_database,
                   u"UPDATE jobs SET status = ?, code = ?, message = ?, output = ?, changed = ?, progress = 1 "
                   "WHERE id = ? AND holder = ? AND status = 3"_s,
                   {int(job.status), text(job.code), text(job.message), text(job.output),
                    job.changed.toMSecsSinceEpoch(), text(job.id), text(holder)});
}

Result<bool> ServiceJobs::release(const QString &id, const QString &holder)
{
    return changed(*m_database,
                   u"UPDATE jobs SET status = 1, holder = '', lease = 0, progress = 0 "
                   "WHERE id = ? AND holder = ? AND status = 3"_s,
                   {text(id), text(holder)});
}

Result<QStringList> ServiceJobs::holders(const QDateTime &now) const
{
    return inDatabase<QStringList>(*m_database, [&](Query &query) -> Result<QStringList> {
        if (Status status = query.run(u"SELECT DISTINCT holder FROM jobs WHERE status = 3 AND lease >= ?"_s,
                                      {now.toMSecsSinceEpoch()});
            !status)
            return status.error();
        QStringList names;
        while (query.next())
            names.append(query.value(0).toString());
        return names;
    });
}

Status ServiceJobs::forget(const QString &holder)
{
    const auto done =
        changed(*m_database, u"UPDATE jobs SET lease = 0 WHERE holder = ? AND status = 3"_s, {text(holder)});
    return done ? Status() : Status(done.error());
}

Result<bool> ServiceJobs::cancel(const QString &id, const ServiceJob &verdict)
{
    return changed(*m_database,
                   u"UPDATE jobs SET status = 5, code = ?, message = ?, changed = ?, holder = '' "
                   "WHERE id = ? AND status IN (1, 3)"_s,
                   {text(verdict.code), text(verdict.message), verdict.changed.toMSecsSinceEpoch(), text(id)});
}

Result<QList<ServiceJob>> ServiceJobs::removeEnded(const QDateTime &before)
{
    return inDatabase<QList<ServiceJob>>(*m_database, [&](Query &query) -> Result<QList<ServiceJob>> {
        const QVariantList values{before.toMSecsSinceEpoch()};
        auto gone = jobsOf(query, select("WHERE status IN (5, 7) AND changed < ?"_L1), values);
        if (!gone || gone->isEmpty())
            return gone;
        if (Status status = query.run(u"DELETE FROM jobs WHERE status IN (5, 7) AND changed < ?"_s, values); !status)
            return status.error();
        return gone;
    });
}

Result<QList<ServiceJob>> ServiceJobs::completed(int limit) const
{
    return inDatabase<QList<ServiceJob>>(*m_database, [&](Query &query) {
        return jobsOf(query, select("WHERE status = 7 ORDER BY changed DESC LIMIT ?"_L1), {limit});
    });
}

} // namespace likeness::store
