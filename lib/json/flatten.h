// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <utility>

namespace likeness::json {

//! Name and value as they stand in a query or form, not percent-encoded.
using Pairs = QList<std::pair<QString, QString>>;

//! A nested object as "MergeInfos.0.InputImageFaceRect.X" = "1": the form of GET and form bodies. Nulls are left out.
Pairs flatten(const QJsonObject &object);

//! The nested object that was flattened; every value is text. Contradictory names ("A" and "A.0"), list indexes that
//! leave gaps and nesting deeper than 16 are Errors with syntaxCode.
Result<QJsonObject> unflatten(const Pairs &pairs);

} // namespace likeness::json
