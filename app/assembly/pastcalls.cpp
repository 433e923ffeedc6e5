// SPDX-License-Identifier: Apache-2.0
#include "assembly/pastcalls.h"

#include "core/background.h"
#include "core/clock.h"
#include "core/logging.h"
#include "store/database.h"
#include "store/jobs.h"
#include "store/runs.h"
#include "workflow/runtable.h"
#include "workflow/savedresult.h"

namespace likeness::assembly {

namespace {

//! Work with the rows of one table, in the pool.
template<typename T, typename Rows = store::Runs, typename Work>
OperationOf<T> *withRuns(PastCalls *calls, QObject *parent, Work work)
{
    const auto whole = [calls, work = std::move(work)]() -> Result<T> {
        const auto database = calls->database();
        if (!database)
            return database.error();
        Rows rows(*database);
        return work(rows);
    };
    return new Background<T>(std::function<Result<T>()>(whole), parent);
}

} // namespace

PastCalls::PastCalls(const QString &dataFolder, QObject *parent)
    : m_path(dataFolder + QStringLiteral("/history.sqlite"))
    , m_parent(parent)
{}

Result<std::shared_ptr<store::Database>> PastCalls::database()
{
    const QMutexLocker lock(&m_mutex);
    if (m_database)
        return m_database;
    auto opened = store::Database::open(m_path, store::historyMigrations());
    if (!opened)
        return opened.error();
    m_database = *opened;
    if (!m_database->setAside().isEmpty())
        qCWarning(lcStore) << "the history was damaged; it was set aside as" << m_database->setAside();
    return m_database;
}

OperationOf<QList<store::Run>> *PastCalls::list(const store::RunQuery &query)
{
    return withRuns<QList<store::Run>>(this, m_parent, [query](store::Runs &runs) { return runs.list(query); });
}

OperationOf<int> *PastCalls::count(const store::RunQuery &query)
{
    return withRuns<int>(this, m_parent, [query](store::Runs &runs) { return runs.count(query); });
}

OperationOf<int> *PastCalls::writeTable(const store::RunQuery &query, const QString &path, const QStringList &headings)
{
    return withRuns<int>(this, m_parent, [query, path, headings](store::Runs &runs) -> Result<int> {
        workflow::RunTable table(headings);
        store::RunQuery part = query;
        part.limit = 1000;
        for (part.offset = 0;; part.offset += part.limit) {
            const auto rows = runs.list(part);
            if (!rows)
                return rows.error();
            table.add(*rows);
            if (rows->size() < part.limit)
                break;
        }
        const Status saved = workflow::saveResult(table.bytes(), path, workflow::Existing::Replace);
        return saved ? Result<int>(table.rows()) : saved.error();
    });
}

OperationOf<int> *PastCalls::keepNewest(int most)
{
    return withRuns<int>(this, m_parent, [most](store::Runs &runs) { return runs.keepNewest(most); });
}

OperationOf<std::optional<store::Run>> *PastCalls::find(qint64 id)
{
    return withRuns<std::optional<store::Run>>(this, m_parent, [id](store::Runs &runs) { return runs.find(id); });
}

OperationOf<bool> *PastCalls::remove(qint64 id)
{
    return withRuns<bool>(this, m_parent, [id](store::Runs &runs) { return runs.remove(id); });
}

OperationOf<bool> *PastCalls::setOut(qint64 id, const QString &path)
{
    return withRuns<bool>(this, m_parent, [id, path](store::Runs &runs) { return runs.setOut(id, path); });
}

OperationOf<QList<store::Job>> *PastCalls::jobs()
{
    return withRuns<QList<store::Job>, store::Jobs>(this, m_parent, [](store::Jobs &jobs) { return jobs.list(); });
}

OperationOf<bool> *PastCalls::removeJob(const QString &id)
{
    return withRuns<bool, store::Jobs>(this, m_parent, [id](store::Jobs &jobs) { return jobs.remove(id); });
}

workflow::FuseRecorder PastCalls::recorder(const QString &profile)
{
    return [this, profile, clock = systemClock()](const workflow::FuseRecord &record) -> Result<qint64> {
        const auto opened = database();
        if (!opened)
            return opened.error();
        return store::Runs(*opened).insert(workflow::rowOf(record, profile, clock()));
    };
}

} // namespace likeness::assembly
