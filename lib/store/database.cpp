// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "core/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QThreadStorage>
#include <QVariant>
#include <atomic>
#include <map>
#include <unordered_map>

namespace likeness::store {

struct Database::Private
{
    QString path;
    QString setAside;
    quint64 number = 0;
};

namespace {

//! The connections of one thread. They go with the thread; those of databases that went before it are swept when the
//! thread opens the next one.
struct ThreadConnections
{
    struct Entry
    {
        QSqlDatabase handle;
        std::weak_ptr<void> database;
        std::unordered_map<QString, QSqlQuery> prepared; // by statement; those that nobody uses just now
    };
    std::map<quint64, Entry> entries;

    static void close(Entry &entry)
    {
        const QString name = entry.handle.connectionName();
        entry.prepared.clear();
        entry.handle = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    ~ThreadConnections()
    {
        for (auto &[number, entry] : entries)
            close(entry);
    }
    void sweep()
    {
        for (auto item = entries.begin(); item != entries.end();) {
            const bool gone = item->second.database.expired();
            if (gone)
                close(item->second);
            item = gone ? entries.erase(item) : std::next(item);
        }
    }
    Entry *find(const QSqlDatabase &handle)
    {
        const auto found = std::ranges::find_if(
            entries, [&](const auto &item) { return item.second.handle.connectionName() == handle.connectionName(); });
        return found == entries.end() ? nullptr : &found->second;
    }
};

constexpr size_t mostPrepared = 64; // of a connection

ThreadConnections &ownConnections()
{
    // not thread_local: the thread of a pool runs such destructors when the program may have taken Qt down already
    static QThreadStorage<ThreadConnections> connections;
    return connections.localData();
}

quint64 nextNumber()
{
    static std::atomic<quint64> number{0};
    return ++number;
}

Error failure(const QSqlError &error, const QString &path)
{
    const bool damaged = error.nativeErrorCode() == u"11" || error.nativeErrorCode() == u"26";
    return {.kind = ErrorKind::File,
            .code = damaged ? corruptedCode : databaseCode,
            .detail = error.text(),
            .subject = path};
}

Status prepare(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    for (const char *pragma : {"PRAGMA busy_timeout = 5000", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
                               "PRAGMA foreign_keys = ON"}) {
        if (!query.exec(QLatin1StringView(pragma)))
            return failure(query.lastError(), database.databaseName());
        query.finish();
    }
    return {};
}

Status checkSoundness(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return failure(query.lastError(), database.databaseName());
    const QString answer = query.value(0).toString();
    if (answer == u"ok")
        return {};
    return Error{.kind = ErrorKind::File, .code = corruptedCode, .detail = answer, .subject = database.databaseName()};
}

QString moveAside(const QString &path)
{
    for (int n = 1; n < 1000; ++n) {
        QString name = QStringLiteral("%1.damaged-%2").arg(path).arg(n);
        if (QFile::exists(name) || !QFile::rename(path, name))
            continue;
        for (const char *side : {"-wal", "-shm"}) // they belong to the damaged file
            QFile::rename(path + QLatin1StringView(side), name + QLatin1StringView(side));
        return name;
    }
    return {};
}

} // namespace

Query::Query(const QSqlDatabase &database)
    : m_database(database)
{}

Query::~Query() { giveBack(); }

void Query::giveBack()
{
    if (!m_query)
        return;
    m_query->finish(); // a statement left open would keep the write-ahead log from being folded in
    if (ThreadConnections::Entry *entry = ownConnections().find(m_database);
        entry && entry->prepared.size() < mostPrepared)
        entry->prepared.emplace(m_statement, std::move(*m_query));
    m_query.reset();
}

Status Query::run(const QString &statement, const QVariantList &values)
{
    giveBack();
    m_statement = statement;
    ThreadConnections::Entry *entry = ownConnections().find(m_database);
    auto kept = entry ? entry->prepared.extract(statement) : decltype(entry->prepared)::node_type();
    bool fine = true;
    if (!kept.empty()) {
        m_query.emplace(std::move(kept.mapped()));
    } else {
        m_query.emplace(m_database);
        m_query->setForwardOnly(true);
        fine = m_query->prepare(statement);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(int(i), values.at(i));
    if (fine && m_query->exec())
        return {};
    const Error error{.kind = ErrorKind::File, .code = databaseCode, .detail = m_query->lastError().text()};
    m_query.reset(); // what failed is not kept
    return error;
}

Database::Database(const QString &path)
    : d(std::make_shared<Private>(Private{path, {}, nextNumber()}))
{}

Database::~Database()
{
    d.reset();
    ownConnections().sweep();
}

QString Database::path() const { return d->path; }
QString Database::setAside() const { return d->setAside; }

Result<QSqlDatabase> Database::connection() const
{
    ThreadConnections &own = ownConnections();
    if (const auto found = own.entries.find(d->number); found != own.entries.end())
        return found->second.handle;
    own.sweep();
    const QString name = QStringLiteral("likeness-%1-%2").arg(d->number).arg(nextNumber());
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(d->path);
    Status status;
    if (!database.open())
        status = failure(database.lastError(), d->path);
    else
        status = prepare(database);
    if (!status) {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return status.error();
    }
    own.entries.emplace(d->number, ThreadConnections::Entry{database, d, {}});
    return database;
}

Result<std::shared_ptr<Database>> Database::open(const QString &path, const Migrations &steps)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QString aside;
    for (int attempt = 0;; ++attempt) {
        std::shared_ptr<Database> opened(new Database(path));
        Status status;
        if (const Result<QSqlDatabase> connection = opened->connection(); !connection)
            status = connection.error();
        else if (status = checkSoundness(*connection); status)
            status = migrate(*connection, steps);
        if (status) {
            opened->d->setAside = aside;
            return opened;
        }
        opened.reset();
        if (status.error().code != corruptedCode || attempt > 0)
            return status.error();
        aside = moveAside(path);
        if (aside.isEmpty())
            return status.error();
        qCWarning(lcStore).noquote() << "damaged database set aside as" << aside;
    }
}

} // namespace likeness::store
