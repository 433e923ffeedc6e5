// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace likeness {

//! What stands in place of something that is not shown.
inline constexpr QStringView redactedText = u"•••";

//! The value of an HTTP header as logs and the inspector may show it: headers that are not on the allow-list are
//! hidden. Of Authorization the scheme, date, service and signed header names are kept.
QString redactedHeader(const QByteArray &name, const QByteArray &value);

//! A request or answer with picture data and secrets elided; long texts become "<n bytes of picture data>".
QJsonValue redactedJson(const QJsonValue &value);

} // namespace likeness
