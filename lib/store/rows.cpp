// SPDX-License-Identifier: Apache-2.0
#include "store/rows.h"

#include "store/migrations.h"

#include <QSqlError>
#include <QSqlQuery>

namespace likeness::store {

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

Result<bool> changed(const Database &database, const QString &statement, const QVariantList &values)
{
    return inDatabase<bool>(database, [&](QSqlQuery &query) -> Result<bool> {
        if (Status status = runQuery(query, statement, values); !status)
            return status.error();
        return query.numRowsAffected() > 0;
    });
}

QString text(const QString &value) { return value.isNull() ? QString::fromLatin1("") : value; }

} // namespace likeness::store
