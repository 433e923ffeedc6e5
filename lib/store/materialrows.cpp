// SPDX-License-Identifier: Apache-2.0
#include "store/materialrows.h"

#include "store/migrations.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace likeness::store {

namespace {

QVariant orNull(const std::optional<int> &value) { return value ? QVariant(*value) : QVariant(); }

std::optional<int> fromNull(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

Material materialOf(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .project = row.value(1).toString(),
            .kind = MaterialKind(row.value(2).toInt()),
            .name = row.value(3).toString(),
            .status = row.value(4).toInt(),
            .reason = row.value(5).toString(),
            .hash = row.value(6).toString(),
            .extension = row.value(7).toString(),
            .size = QSize(row.value(8).toInt(), row.value(9).toInt()),
            .created = QDateTime::fromString(row.value(10).toString(), Qt::ISODateWithMs),
            .updated = QDateTime::fromString(row.value(11).toString(), Qt::ISODateWithMs),
            .profileDegree = fromNull(row.value(12)),
            .faceDegree = fromNull(row.value(13)),
            .faces = {}};
}

Status readFaces(const QSqlDatabase &database, Material &material)
{
    QSqlQuery query(database);
    const Status status =
        runQuery(query, QStringLiteral("SELECT id, x, y, width, height FROM faces WHERE material = ? ORDER BY place"),
                 {material.id});
    while (status && query.next())
        material.faces.append({query.value(0).toString(), QRect(query.value(1).toInt(), query.value(2).toInt(),
                                                                query.value(3).toInt(), query.value(4).toInt())});
    return status;
}

} // namespace

Status runQuery(QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    bool fine = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    fine = fine && query.exec();
    if (!fine)
        return Error{.kind = ErrorKind::File, .code = databaseCode, .detail = query.lastError().text()};
    return {};
}

Result<QList<Material>> readMaterials(const QSqlDatabase &database, const QString &where, const QVariantList &values)
{
    QSqlQuery query(database);
    const QString columns = QStringLiteral("SELECT id, project, kind, name, status, reason, hash, extension, width, "
                                           "height, created, updated, profile_degree, face_degree FROM materials ");
    if (Status status = runQuery(query, columns + where, values); !status)
        return status.error();
    QList<Material> found;
    while (query.next())
        found.append(materialOf(query));
    for (Material &material : found) {
        if (Status status = readFaces(database, material); !status)
            return status.error();
    }
    return found;
}

Status insertMaterial(const QSqlDatabase &database, const Material &material)
{
    QSqlQuery query(database);
    Status status = runQuery(
        query, QStringLiteral("INSERT INTO materials VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {material.id, material.project, int(material.kind), material.name.isNull() ? QStringLiteral("") : material.name,
         material.status, material.reason.isNull() ? QStringLiteral("") : material.reason, material.hash,
         material.extension, material.size.width(), material.size.height(),
         material.created.toString(Qt::ISODateWithMs), material.updated.toString(Qt::ISODateWithMs),
         orNull(material.profileDegree), orNull(material.faceDegree)});
    for (qsizetype i = 0; status && i < material.faces.size(); ++i) {
        const Face &face = material.faces.at(i);
        status = runQuery(
            query, QStringLiteral("INSERT INTO faces VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {face.id, material.id, int(i), face.rect.x(), face.rect.y(), face.rect.width(), face.rect.height()});
    }
    return status;
}

} // namespace likeness::store
