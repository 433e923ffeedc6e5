// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/material.h"

#include <QSqlDatabase>
#include <QVariantList>

class QSqlQuery;

namespace likeness::store {

//! Prepares, binds and runs one statement; the error carries SQLite's text.
Status runQuery(QSqlQuery &query, const QString &statement, const QVariantList &values = {});

Result<QList<Material>> readMaterials(const QSqlDatabase &database, const QString &where, const QVariantList &values);
Status insertMaterial(const QSqlDatabase &database, const Material &material);

} // namespace likeness::store
