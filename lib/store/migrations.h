// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

class QSqlDatabase;

namespace likeness::store {

// Error::code of a database that cannot be used.
inline constexpr QLatin1StringView newerCode("Store.Newer");         //!< written by a later version of the program
inline constexpr QLatin1StringView databaseCode("Store.Database");   //!< SQLite refused; the detail is its text
inline constexpr QLatin1StringView corruptedCode("Store.Corrupted"); //!< not a database, or a damaged one

//! One step is a list of statements, carried out in one transaction. Steps are only ever appended.
using Migrations = QList<QStringList>;

const Migrations &catalogMigrations();
const Migrations &historyMigrations();

//! Brings an open database up to the last step; PRAGMA user_version counts the steps done. A count above the known
//! steps is refused with newerCode and nothing is touched.
Status migrate(const QSqlDatabase &database, const Migrations &steps);

} // namespace likeness::store
