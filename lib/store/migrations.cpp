// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace likeness::store {

namespace {

Error failure(const QSqlQuery &query)
{
    return {.kind = ErrorKind::File, .code = databaseCode, .detail = query.lastError().text()};
}

Status run(QSqlQuery &query, const QString &statement)
{
    if (!query.exec(statement))
        return failure(query);
    return {};
}

Result<int> version(QSqlQuery &query)
{
    if (Status status = run(query, QStringLiteral("PRAGMA user_version")); !status)
        return status.error();
    query.next();
    const int found = query.value(0).toInt();
    query.finish();
    return found;
}

Status steps(QSqlQuery &query, const Migrations &all)
{
    const Result<int> done = version(query);
    if (!done)
        return done.error();
    if (*done > all.size())
        return Error{
            .kind = ErrorKind::File,
            .code = newerCode,
            .detail = QStringLiteral("the database has version %1, this program knows %2").arg(*done).arg(all.size())};
    for (qsizetype i = *done; i < all.size(); ++i) {
        for (const QString &statement : all.at(i)) {
            if (Status status = run(query, statement); !status)
                return status;
        }
    }
    return run(query, QStringLiteral("PRAGMA user_version = %1").arg(all.size()));
}

} // namespace

Status migrate(const QSqlDatabase &database, const Migrations &all)
{
    QSqlQuery query(database);
    // IMMEDIATE: of two programs that start at once, the second waits and then finds the work done.
    if (Status status = run(query, QStringLiteral("BEGIN IMMEDIATE")); !status)
        return status;
    if (Status status = steps(query, all); !status) {
        query.exec(QStringLiteral("ROLLBACK"));
        return status;
    }
    return run(query, QStringLiteral("COMMIT"));
}

const Migrations &catalogMigrations()
{
    static const Migrations all{
        {QStringLiteral("CREATE TABLE projects (alias INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
                        "name TEXT NOT NULL, published INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL)"),
         QStringLiteral("CREATE TABLE materials (id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES projects(id) "
                        "ON DELETE CASCADE, kind INTEGER NOT NULL, name TEXT NOT NULL, status INTEGER NOT NULL, "
                        "reason TEXT NOT NULL, hash TEXT NOT NULL, extension TEXT NOT NULL, width INTEGER NOT NULL, "
                        "height INTEGER NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, "
                        "profile_degree INTEGER, face_degree INTEGER)"),
         QStringLiteral("CREATE INDEX materials_by_project ON materials(project, created, id)"),
         QStringLiteral("CREATE TABLE faces (id TEXT PRIMARY KEY, material TEXT NOT NULL REFERENCES materials(id) "
                        "ON DELETE CASCADE, place INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, "
                        "width INTEGER NOT NULL, height INTEGER NOT NULL)"),
         QStringLiteral("CREATE INDEX faces_by_material ON faces(material, place)")},
        {QStringLiteral("CREATE TABLE jobs (id TEXT PRIMARY KEY, place INTEGER NOT NULL, status INTEGER NOT NULL, "
                        "request TEXT NOT NULL, photo TEXT NOT NULL, logo TEXT NOT NULL, chinese INTEGER NOT NULL, "
                        "submitted INTEGER NOT NULL, changed INTEGER NOT NULL, "
                        "estimated REAL NOT NULL, progress REAL NOT NULL, holder TEXT NOT NULL, "
                        "lease INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, output TEXT NOT NULL)"),
         QStringLiteral("CREATE INDEX jobs_by_place ON jobs(status, place)"),
         QStringLiteral("ALTER TABLE materials ADD COLUMN duration REAL NOT NULL DEFAULT 0"),
         QStringLiteral("ALTER TABLE materials ADD COLUMN frames INTEGER NOT NULL DEFAULT 0"),
         QStringLiteral("ALTER TABLE faces ADD COLUMN seconds REAL NOT NULL DEFAULT 0")},
    };
    return all;
}

const Migrations &historyMigrations()
{
    static const Migrations all{
        {QStringLiteral("CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, "
                        "profile TEXT NOT NULL, ended INTEGER NOT NULL, project TEXT NOT NULL, material TEXT NOT NULL, "
                        "status INTEGER NOT NULL, code TEXT NOT NULL, request_id TEXT NOT NULL, out TEXT NOT NULL, "
                        "attempts INTEGER NOT NULL, elapsed INTEGER NOT NULL, parameters TEXT NOT NULL, "
                        "no_mark_reason TEXT NOT NULL)"),
         QStringLiteral("CREATE INDEX runs_by_time ON runs(ended DESC, id DESC)"),
         QStringLiteral("CREATE TABLE jobs (id TEXT PRIMARY KEY, profile TEXT NOT NULL, project TEXT NOT NULL, "
                        "material TEXT NOT NULL, status INTEGER NOT NULL, submitted INTEGER NOT NULL, "
                        "estimated REAL NOT NULL, queue_length INTEGER NOT NULL, request_id TEXT NOT NULL, "
                        "code TEXT NOT NULL, message TEXT NOT NULL, out TEXT NOT NULL, parameters TEXT NOT NULL)")},
    };
    return all;
}

} // namespace likeness::store
