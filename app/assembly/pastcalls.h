// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "store/job.h"
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
    OperationOf<int> *count(const store::RunQuery &query = {});
    //! Writes all that the query means as a table of comma-separated values, its first line the headings given; ends
    //! with the number of rows. Errors: File.NotWritable, File.NoFolder.
    OperationOf<int> *writeTable(const store::RunQuery &query, const QString &path, const QStringList &headings);
    //! Forgets all but the newest so many; ends with how many went.
    OperationOf<int> *keepNewest(int most);
    OperationOf<std::optional<store::Run>> *find(qint64 id);
    OperationOf<bool> *remove(qint64 id);
    OperationOf<bool> *setOut(qint64 id, const QString &path);

    OperationOf<QList<store::Job>> *jobs(); //!< video jobs that were submitted from here, newest first
    OperationOf<bool> *removeJob(const QString &id);

    workflow::FuseRecorder recorder(const QString &profile);
    Result<std::shared_ptr<store::Database>> database();

private:
    QString m_path;
    QObject *m_parent;
    QMutex m_mutex;
    std::shared_ptr<store::Database> m_database; // shared with the rows that use it
};

} // namespace likeness::assembly
