// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/run.h"

#include <QList>
#include <memory>
#include <optional>

namespace likeness::store {

class Database;

//! The history of calls, over a database opened with historyMigrations(). Safe from any thread; several processes may
//! write the same file.
class Runs
{
public:
    explicit Runs(std::shared_ptr<Database> database);

    Result<qint64> insert(const Run &run);
    //! Once the result stands in a file. False where there is no such run.
    Result<bool> setOut(qint64 id, const QString &out);
    Result<QList<Run>> list(const RunQuery &query) const;
    //! All that the query means, whatever its limit.
    Result<int> count(const RunQuery &query = {}) const;
    Result<std::optional<Run>> find(qint64 id) const;
    Result<bool> remove(qint64 id);
    //! Keeps the newest so many; returns how many went.
    Result<int> keepNewest(int most);

private:
    std::shared_ptr<Database> m_database; // other owners: the jobs of the same file
};

} // namespace likeness::store
