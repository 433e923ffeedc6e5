// SPDX-License-Identifier: Apache-2.0
#include "store/catalog.h"

#include "store/database.h"
#include "store/materialrows.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace likeness::store {

namespace {

Error exists(const QString &id)
{
    return {.kind = ErrorKind::Input, .code = existsCode, .detail = QStringLiteral("the id is taken"), .subject = id};
}

Error notFound(const QString &id)
{
    return {.kind = ErrorKind::Input, .code = notFoundCode, .detail = QStringLiteral("no such id"), .subject = id};
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).size() == bytes.size()) // the name is the hash of the content
        return {};
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
        file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{.kind = ErrorKind::File,
                 .code = QStringLiteral("File.NotWritable"),
                 .detail = file.errorString(),
                 .subject = path};
}

QList<Project> projectsOf(Query &query)
{
    QList<Project> found;
    while (query.next())
        found.append({query.value(1).toString(), query.value(2).toString(), query.value(0).toInt(),
                      query.value(3).toBool(), QDateTime::fromString(query.value(4).toString(), Qt::ISODateWithMs)});
    return found;
}

} // namespace

Catalog::Catalog(QString folder, std::shared_ptr<Database> database)
    : m_folder(std::move(folder))
    , m_database(std::move(database))
{}

Result<std::shared_ptr<Catalog>> Catalog::open(const QString &folder)
{
    const auto database = Database::open(folder + QStringLiteral("/catalog.sqlite"), catalogMigrations());
    if (!database)
        return database.error();
    return std::shared_ptr<Catalog>(new Catalog(folder, *database));
}

QString Catalog::setAside() const { return m_database->setAside(); }

QString Catalog::filePath(const Material &material) const
{
    return QStringLiteral("%1/materials/%2/%3.%4")
        .arg(m_folder, material.hash.left(2), material.hash, material.extension);
}

QString Catalog::posterPath(const Material &material) const
{
    return QStringLiteral("%1/materials/%2/%3.poster.jpg").arg(m_folder, material.hash.left(2), material.hash);
}

Status Catalog::setPublished(const QString &project, bool published)
{
    const auto done =
        changed(*m_database, QStringLiteral("UPDATE projects SET published = ? WHERE id = ?"), {published, project});
    if (!done)
        return done.error();
    return *done ? Status() : Status(notFound(project));
}

Status Catalog::renameProject(const QString &id, const QString &name)
{
    const auto done = changed(*m_database, QStringLiteral("UPDATE projects SET name = ? WHERE id = ?"), {name, id});
    if (!done)
        return done.error();
    return *done ? Status() : Status(notFound(id));
}

Result<QList<Project>> Catalog::projects() const
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    Query query(*database);
    if (Status status = query.run(QStringLiteral("SELECT alias, id, name, published, created FROM projects "
                                                 "ORDER BY alias"));
        !status)
        return status.error();
    return projectsOf(query);
}

Result<std::optional<Project>> Catalog::findProject(const QString &idOrAlias) const
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    bool isNumber = false;
    const int alias = idOrAlias.toInt(&isNumber);
    Query query(*database);
    // An id that looks like a number wins over another project's alias.
    if (Status status = query.run(QStringLiteral("SELECT alias, id, name, published, created FROM projects "
                                                 "WHERE id = ? OR alias = ? ORDER BY id = ? DESC"),
                                  {idOrAlias, isNumber ? alias : -1, idOrAlias});
        !status)
        return status.error();
    const QList<Project> found = projectsOf(query);
    return found.isEmpty() ? std::optional<Project>() : std::optional(found.first());
}

Result<Project> Catalog::addProject(const Project &project)
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    Query query(*database);
    const Status status =
        query.run(QStringLiteral("INSERT INTO projects (id, name, published, created) VALUES (?, ?, ?, ?)"),
                  {project.id, project.name, project.published, project.created.toString(Qt::ISODateWithMs)});
    if (!status)
        return status.error().detail.contains(u"UNIQUE") ? exists(project.id) : status.error();
    Project added = project;
    added.alias = query.lastInsertId().toInt();
    return added;
}

Status Catalog::removeProject(const QString &id)
{
    const auto database = m_database->connection();
    const auto page = materials({.project = id});
    if (!database || !page)
        return database ? page.error() : database.error();
    Query query(*database);
    if (Status status = query.run(QStringLiteral("DELETE FROM projects WHERE id = ?"), {id}); !status)
        return status;
    if (query.numRowsAffected() == 0)
        return notFound(id);
    return dropUnused(page->materials);
}

Result<MaterialPage> Catalog::materials(const MaterialQuery &wanted) const
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    QString where = QStringLiteral("WHERE project = ?");
    QVariantList values{wanted.project};
    if (wanted.material) {
        where += QStringLiteral(" AND id = ?");
        values.append(*wanted.material);
    }
    const auto found = readMaterials(*database, where + QStringLiteral(" ORDER BY created DESC, id LIMIT ? OFFSET ?"),
                                     values + QVariantList{wanted.limit, wanted.offset});
    if (!found)
        return found.error();
    MaterialPage page{.materials = *found, .count = int(found->size())};
    const bool isAll = wanted.offset == 0 && (wanted.limit < 0 || page.count < wanted.limit);
    if (isAll)
        return page;
    Query query(*database);
    if (Status status = query.run(QStringLiteral("SELECT COUNT(*) FROM materials ") + where, values); !status)
        return status.error();
    query.next();
    page.count = query.value(0).toInt();
    return page;
}

Result<std::optional<Material>> Catalog::findMaterial(const QString &id) const
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    const auto found = readMaterials(*database, QStringLiteral("WHERE id = ?"), {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Material>() : std::optional(found->first());
}

Result<Material> Catalog::addMaterial(Material material, const QByteArray &bytes)
{
    material.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (Status status = writeFile(filePath(material), bytes); !status)
        return status.error();
    if (Status status = inTransaction(material, &insertMaterial); !status)
        return status.error();
    return material;
}

Status Catalog::changeMaterial(const Material &material)
{
    const auto known = findMaterial(material.id);
    if (!known)
        return known.error();
    return *known ? inTransaction(material, &updateMaterial) : notFound(material.id);
}

Status Catalog::inTransaction(const Material &material, Write write)
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    Query query(*database);
    if (Status status = query.run(QStringLiteral("BEGIN IMMEDIATE")); !status)
        return status;
    const Status status = write(*database, material);
    if (status)
        return query.run(QStringLiteral("COMMIT"));
    (void)query.run(QStringLiteral("ROLLBACK"));
    return status.error().detail.contains(u"UNIQUE") ? exists(material.id) : status.error();
}

Status Catalog::removeMaterial(const QString &id)
{
    const auto database = m_database->connection();
    const auto material = findMaterial(id);
    if (!database || !material)
        return database ? material.error() : database.error();
    if (!*material)
        return notFound(id);
    Query query(*database);
    if (Status status = query.run(QStringLiteral("DELETE FROM materials WHERE id = ?"), {id}); !status)
        return status;
    return dropUnused({**material});
}

Status Catalog::dropUnused(const QList<Material> &gone)
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    Query query(*database);
    for (const Material &material : gone) {
        if (Status status = query.run(QStringLiteral("SELECT COUNT(*) FROM materials WHERE hash = ?"), {material.hash});
            !status)
            return status;
        query.next();
        if (query.value(0).toInt() > 0)
            continue;
        QFile::remove(filePath(material));
        QFile::remove(posterPath(material));
    }
    return {};
}

Result<int> Catalog::materialCount() const
{
    const auto database = m_database->connection();
    if (!database)
        return database.error();
    Query query(*database);
    if (Status status = query.run(QStringLiteral("SELECT COUNT(*) FROM materials")); !status)
        return status.error();
    query.next();
    return query.value(0).toInt();
}

} // namespace likeness::store
