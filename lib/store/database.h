// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/migrations.h"

#include <QSqlDatabase>
#include <memory>

namespace likeness::store {

//! One SQLite file (WAL), used from any thread: each thread gets a connection of its own, closed with the thread or
//! with this object, whichever goes first. Keeps no cache, so several programs may use the file at once. A file that is
//! damaged is set aside under another name and a new one begun; one of a newer program is refused.
class Database
{
public:
    static Result<std::shared_ptr<Database>> open(const QString &path, const Migrations &steps);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    //! The calling thread's connection, or why there is none.
    Result<QSqlDatabase> connection() const;
    QString path() const;
    //! Where a damaged file went when this one was opened; empty when it was sound.
    QString setAside() const;

private:
    explicit Database(const QString &path);

    struct Private;
    std::shared_ptr<Private> d; // second owner: the clean-up of each thread that used it
};

} // namespace likeness::store
