// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace likeness::json {

//! The object a text holds; anything else (a list, a number, broken or too deeply nested text) is an Error with
//! syntaxCode.
Result<QJsonObject> parseObject(const QByteArray &text);

QByteArray compact(const QJsonObject &object);
//! For people: four spaces a level.
QByteArray pretty(const QJsonObject &object);

} // namespace likeness::json
