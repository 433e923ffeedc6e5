// SPDX-License-Identifier: Apache-2.0
#include "assembly/pastcalls.h"

#include "core/background.h"
#include "core/clock.h"
#include "core/logging.h"
#include "store/database.h"
#include "store/runs.h"

namespace likeness::assembly {

namespace {

//! Work with the runs, in the pool.
template<typename T, typename Work>
OperationOf<T> *withRuns(PastCalls *calls, QObject *parent, Work work)
{
    const auto whole = [calls, work = std::move(work)]() -> Result<T> {
        const auto database = calls->database();
        if (!database)
            return database.error();
        store::Runs runs(*database);
        return work(runs);
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

OperationOf<int> *PastCalls::count(const QString &search)
{
    return withRuns<int>(this, m_parent, [search](store::Runs &runs) { return runs.count(search); });
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
