// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/job.h"

#include <QList>
#include <memory>
#include <optional>

namespace likeness::store {

class Database;

//! Video jobs to be followed again after a restart, over a database opened with historyMigrations(). Safe from any
//! thread; several processes may write the same file.
class Jobs
{
public:
    explicit Jobs(std::shared_ptr<Database> database);

    //! A job known already keeps its row; the new one takes its place.
    Status put(const Job &job);
    //! Status, code and message only. False where there is no such job.
    Result<bool> setStatus(const Job &job);
    Result<bool> setOut(const QString &id, const QString &out);
    Result<QList<Job>> list() const; //!< newest first
    Result<std::optional<Job>> find(const QString &id) const;
    Result<bool> remove(const QString &id);

private:
    std::shared_ptr<Database> m_database; // other owners: the runs of the same file
};

} // namespace likeness::store
