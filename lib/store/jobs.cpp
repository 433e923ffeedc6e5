// SPDX-License-Identifier: Apache-2.0
#include "store/jobs.h"

#include "store/database.h"
#include "store/rows.h"

namespace likeness::store {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr char jobColumns[] = "id, profile, project, material, status, submitted, estimated, queue_length, request_id, "
                              "code, message, out, parameters";

Job jobOf(const Query &query)
{
    return {.id = query.value(0).toString(),
            .profile = query.value(1).toString(),
            .project = query.value(2).toString(),
            .material = query.value(3).toString(),
            .status = Job::Status(query.value(4).toInt()),
            .submitted = QDateTime::fromMSecsSinceEpoch(query.value(5).toLongLong(), Qt::UTC),
            .estimatedSeconds = query.value(6).toDouble(),
            .queueLength = query.value(7).toInt(),
            .requestId = query.value(8).toString(),
            .code = query.value(9).toString(),
            .message = query.value(10).toString(),
            .out = query.value(11).toString(),
            .parameters = query.value(12).toString()};
}

} // namespace

Jobs::Jobs(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{}

Status Jobs::put(const Job &job)
{
    const QString statement = u"INSERT OR REPLACE INTO jobs (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
        QLatin1StringView(jobColumns));
    const auto put =
        changed(*m_database, statement,
                {text(job.id), text(job.profile), text(job.project), text(job.material), int(job.status),
                 job.submitted.toMSecsSinceEpoch(), job.estimatedSeconds, job.queueLength, text(job.requestId),
                 text(job.code), text(job.message), text(job.out), text(job.parameters)});
    return put ? Status() : Status(put.error());
}

Result<bool> Jobs::setStatus(const Job &job)
{
    return changed(*m_database, u"UPDATE jobs SET status = ?, code = ?, message = ? WHERE id = ?"_s,
                   {int(job.status), text(job.code), text(job.message), text(job.id)});
}

Result<bool> Jobs::setOut(const QString &id, const QString &out)
{
    return changed(*m_database, u"UPDATE jobs SET out = ? WHERE id = ?"_s, {text(out), text(id)});
}

Result<QList<Job>> Jobs::list() const
{
    return inDatabase<QList<Job>>(*m_database, [&](Query &query) -> Result<QList<Job>> {
        const QString statement =
            u"SELECT %1 FROM jobs ORDER BY submitted DESC, rowid DESC"_s.arg(QLatin1StringView(jobColumns));
        if (Status status = query.run(statement); !status)
            return status.error();
        QList<Job> found;
        while (query.next())
            found.append(jobOf(query));
        return found;
    });
}

Result<std::optional<Job>> Jobs::find(const QString &id) const
{
    using Found = std::optional<Job>;
    return inDatabase<Found>(*m_database, [&](Query &query) -> Result<Found> {
        const QString statement = u"SELECT %1 FROM jobs WHERE id = ?"_s.arg(QLatin1StringView(jobColumns));
        if (Status status = query.run(statement, {text(id)}); !status)
            return status.error();
        return query.next() ? Found(jobOf(query)) : Found();
    });
}

Result<bool> Jobs::remove(const QString &id)
{
    return changed(*m_database, u"DELETE FROM jobs WHERE id = ?"_s, {text(id)});
}

} // namespace likeness::store
