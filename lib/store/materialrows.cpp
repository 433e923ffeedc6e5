// SPDX-License-Identifier: Apache-2.0
#include "store/materialrows.h"

#include "store/migrations.h"
#include "store/rows.h"

#include <QVariant>

namespace likeness::store {

namespace {

constexpr char materialColumns[] =
    "id, project, kind, name, status, reason, hash, extension, width, height, created, updated, "
    "profile_degree, face_degree, duration, frames";

QVariant orNull(const std::optional<int> &value) { return value ? QVariant(*value) : QVariant(); }

std::optional<int> fromNull(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

Material materialOf(const Query &row)
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
            .seconds = row.value(14).toDouble(),
            .frames = row.value(15).toInt(),
            .created = QDateTime::fromString(row.value(10).toString(), Qt::ISODateWithMs),
            .updated = QDateTime::fromString(row.value(11).toString(), Qt::ISODateWithMs),
            .profileDegree = fromNull(row.value(12)),
            .faceDegree = fromNull(row.value(13)),
            .faces = {}};
}

Status readFaces(const QSqlDatabase &database, Material &material)
{
    Query query(database);
    Status status = query.run(
        QStringLiteral("SELECT id, x, y, width, height, seconds FROM faces WHERE material = ? ORDER BY place"),
        {material.id});
    while (status && query.next())
        material.faces.append(
            {query.value(0).toString(),
             QRect(query.value(1).toInt(), query.value(2).toInt(), query.value(3).toInt(), query.value(4).toInt()),
             query.value(5).toDouble()});
    return status;
}

} // namespace

Result<QList<Material>> readMaterials(const QSqlDatabase &database, const QString &where, const QVariantList &values)
{
    Query query(database);
    if (Status status = query.run(
            QStringLiteral("SELECT %1 FROM materials ").arg(QLatin1StringView(materialColumns)) + where, values);
        !status)
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
    Query query(database);
    Status status = query.run(
        QStringLiteral("INSERT INTO materials (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(QLatin1StringView(materialColumns)),
        {material.id, material.project, int(material.kind), text(material.name), material.status, text(material.reason),
         material.hash, material.extension, material.size.width(), material.size.height(),
         material.created.toString(Qt::ISODateWithMs), material.updated.toString(Qt::ISODateWithMs),
         orNull(material.profileDegree), orNull(material.faceDegree), material.seconds, material.frames});
    return status ? insertFaces(database, material) : status;
}

Status insertFaces(const QSqlDatabase &database, const Material &material)
{
    Query query(database);
    Status status;
    for (qsizetype i = 0; status && i < material.faces.size(); ++i) {
        const Face &face = material.faces.at(i);
        status = query.run(QStringLiteral("INSERT INTO faces VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                           {face.id, material.id, int(i), face.rect.x(), face.rect.y(), face.rect.width(),
                            face.rect.height(), face.seconds});
    }
    return status;
}

Status updateMaterial(const QSqlDatabase &database, const Material &material)
{
    Query query(database);
    Status status = query.run(QStringLiteral("UPDATE materials SET name = ?, status = ?, reason = ?, updated = ?, "
                                             "profile_degree = ?, face_degree = ? WHERE id = ?"),
                              {text(material.name), material.status, text(material.reason),
                               material.updated.toString(Qt::ISODateWithMs), orNull(material.profileDegree),
                               orNull(material.faceDegree), material.id});
    if (!status)
        return status;
    if (Status emptied = query.run(QStringLiteral("DELETE FROM faces WHERE material = ?"), {material.id}); !emptied)
        return emptied;
    return insertFaces(database, material);
}

} // namespace likeness::store
