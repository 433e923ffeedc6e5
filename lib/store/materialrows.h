// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/material.h"

#include <QSqlDatabase>
#include <QVariantList>

namespace likeness::store {

Result<QList<Material>> readMaterials(const QSqlDatabase &database, const QString &where, const QVariantList &values);
Status insertMaterial(const QSqlDatabase &database, const Material &material);
Status insertFaces(const QSqlDatabase &database, const Material &material);
//! What may change of a material: name, status, reason, degrees and faces.
Status updateMaterial(const QSqlDatabase &database, const Material &material);

} // namespace likeness::store
