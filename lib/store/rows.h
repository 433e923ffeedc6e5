// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/database.h"

#include <QVariantList>

namespace likeness::store {

//! Runs a statement that changes rows: whether it changed any.
Result<bool> changed(const Database &database, const QString &statement, const QVariantList &values);

//! A text that is never bound as NULL.
QString text(const QString &value);

//! Work with a query on the calling thread's connection.
template<typename T, typename Work>
Result<T> inDatabase(const Database &database, Work &&work)
{
    const Result<QSqlDatabase> connection = database.connection();
    if (!connection)
        return connection.error();
    Query query(*connection);
    return work(query);
}

} // namespace likeness::store
