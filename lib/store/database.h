// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/migrations.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <memory>
#include <optional>

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

    //! The calling thread's connection, or why there is none. It must not outlive this object.
    Result<QSqlDatabase> connection() const;
    QString path() const;
    //! Where a damaged file went when this one was opened; empty when it was sound.
    QString setAside() const;

private:
    explicit Database(const QString &path);

    struct Private;
    std::shared_ptr<Private> d; // second owner: the clean-up of each thread that used it
};

//! One statement at a time on a connection; statements stay prepared with the connection and are used again. Ends
//! before the connection's database does. One thread.
class Query
{
public:
    explicit Query(const QSqlDatabase &database);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    //! Binds and runs; the error carries SQLite's text. What was read before is gone.
    Status run(const QString &statement, const QVariantList &values = {});
    bool next() { return m_query && m_query->next(); }
    QVariant value(int column) const { return m_query ? m_query->value(column) : QVariant(); }
    int numRowsAffected() const { return m_query ? m_query->numRowsAffected() : 0; }
    QVariant lastInsertId() const { return m_query ? m_query->lastInsertId() : QVariant(); }

private:
    void giveBack();

    QSqlDatabase m_database;
    QString m_statement;
    std::optional<QSqlQuery> m_query;
};

} // namespace likeness::store
