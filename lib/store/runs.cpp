// SPDX-License-Identifier: Apache-2.0
#include "store/runs.h"

#include "store/database.h"
#include "store/rows.h"

namespace likeness::store {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr char runColumns[] = "id, action, profile, ended, project, material, status, code, request_id, out, attempts, "
                              "elapsed, parameters, no_mark_reason";

Run runOf(const Query &query)
{
    return {.id = query.value(0).toLongLong(),
            .action = query.value(1).toString(),
            .profile = query.value(2).toString(),
            .when = QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong(), Qt::UTC),
            .project = query.value(4).toString(),
            .material = query.value(5).toString(),
            .status = Run::Status(query.value(6).toInt()),
            .code = query.value(7).toString(),
            .requestId = query.value(8).toString(),
            .out = query.value(9).toString(),
            .attempts = query.value(10).toInt(),
            .elapsedMs = query.value(11).toLongLong(),
            .parameters = query.value(12).toString(),
            .noMarkReason = query.value(13).toString()};
}

//! The condition of a query, and its values.
std::pair<QString, QVariantList> matching(const RunQuery &wanted)
{
    QStringList conditions;
    QVariantList values;
    if (!wanted.search.isEmpty()) {
        QString pattern = wanted.search;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        // One by one: joining them first takes as long again.
        QStringList alternatives;
        for (const char *column : {"request_id", "out", "material", "project", "code", "action"}) {
            alternatives << QLatin1StringView(column) + u" LIKE ? ESCAPE '\\'"_s;
            values << QVariant(u'%' + pattern + u'%');
        }
        conditions << u'(' + alternatives.join(u" OR "_s) + u')';
    }
    if (wanted.status) {
        conditions << u"status = ?"_s;
        values << int(*wanted.status);
    }
    return {conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s), values};
}

} // namespace

Runs::Runs(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{}

Result<qint64> Runs::insert(const Run &run)
{
    return inDatabase<qint64>(*m_database, [&](Query &query) -> Result<qint64> {
        const QString statement = u"INSERT INTO runs (%1) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
            QLatin1StringView(runColumns));
        const QVariantList values{
            text(run.action), text(run.profile),    run.when.toMSecsSinceEpoch(), text(run.project), text(run.material),
            int(run.status),  text(run.code),       text(run.requestId),          text(run.out),     run.attempts,
            run.elapsedMs,    text(run.parameters), text(run.noMarkReason)};
        if (Status status = query.run(statement, values); !status)
            return status.error();
        return query.lastInsertId().toLongLong();
    });
}

Result<bool> Runs::setOut(qint64 id, const QString &out)
{
    return changed(*m_database, u"UPDATE runs SET out = ? WHERE id = ?"_s, {text(out), id});
}

Result<QList<Run>> Runs::list(const RunQuery &wanted) const
{
    return inDatabase<QList<Run>>(*m_database, [&](Query &query) -> Result<QList<Run>> {
        auto [where, values] = matching(wanted);
        values << wanted.limit << wanted.offset;
        const QString statement = u"SELECT %1 FROM runs%2 ORDER BY ended DESC, id DESC LIMIT ? OFFSET ?"_s.arg(
            QLatin1StringView(runColumns), where);
        if (Status status = query.run(statement, values); !status)
            return status.error();
        QList<Run> found;
        while (query.next())
            found.append(runOf(query));
        return found;
    });
}

Result<int> Runs::count(const RunQuery &wanted) const
{
    return inDatabase<int>(*m_database, [&](Query &query) -> Result<int> {
        const auto [where, values] = matching(wanted);
        if (Status status = query.run(u"SELECT COUNT(*) FROM runs"_s + where, values); !status)
            return status.error();
        query.next();
        return query.value(0).toInt();
    });
}

Result<std::optional<Run>> Runs::find(qint64 id) const
{
    using Found = std::optional<Run>;
    return inDatabase<Found>(*m_database, [&](Query &query) -> Result<Found> {
        const QString statement = u"SELECT %1 FROM runs WHERE id = ?"_s.arg(QLatin1StringView(runColumns));
        if (Status status = query.run(statement, {id}); !status)
            return status.error();
        return query.next() ? Found(runOf(query)) : Found();
    });
}

Result<bool> Runs::remove(qint64 id) { return changed(*m_database, u"DELETE FROM runs WHERE id = ?"_s, {id}); }

Result<int> Runs::keepNewest(int most)
{
    return inDatabase<int>(*m_database, [&](Query &query) -> Result<int> {
        const QString statement =
            u"DELETE FROM runs WHERE id IN (SELECT id FROM runs ORDER BY ended DESC, id DESC LIMIT -1 OFFSET ?)"_s;
        if (Status status = query.run(statement, {most}); !status)
            return status.error();
        return query.numRowsAffected();
    });
}

} // namespace likeness::store
