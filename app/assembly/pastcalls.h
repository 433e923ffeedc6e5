// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "store/run.h"
#include "workflow/history.h"

#include <QMutex>
#include <memory>
#include <optional>

namespace likeness::store {
class Database;
}

namespace likeness::assembly {

//! The history of calls: history.sqlite of a data folder, opened at the first wish. Operations come unstarted, as
//! children of the parent given; recorder() and database() block and are safe from any thread.
class PastCalls
{
public:
    PastCalls(const QString &dataFolder, QObject *parent);

    OperationOf<QList<store::Run>> *list(const store::RunQuery &query);
    OperationOf<int> *count(const QString &search = {});
    OperationOf<std::optional<store::Run>> *find(qint64 id);
    OperationOf<bool> *remove(qint64 id);
    OperationOf<bool> *setOut(qint64 id, const QString &path);

    workflow::FuseRecorder recorder(const QString &profile);
    Result<std::shared_ptr<store::Database>> database();

private:
    QString m_path;
    QObject *m_parent;
    QMutex m_mutex;
    std::shared_ptr<store::Database> m_database; // shared with the rows that use it
};

} // namespace likeness::assembly
