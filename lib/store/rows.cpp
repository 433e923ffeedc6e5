// SPDX-License-Identifier: Apache-2.0
#include "store/rows.h"

namespace likeness::store {

Result<bool> changed(const Database &database, const QString &statement, const QVariantList &values)
{
    return inDatabase<bool>(database, [&](Query &query) -> Result<bool> {
        if (Status status = query.run(statement, values); !status)
            return status.error();
        return query.numRowsAffected() > 0;
    });
}

QString text(const QString &value) { return value.isNull() ? QString::fromLatin1("") : value; }

} // namespace likeness::store
