// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <limits>

namespace likeness::json {

//! How strictly values are read. Clients read answers with the defaults; a service is strict about requests.
struct ReadOptions
{
    bool refuseUnknown = false; //!< a key without a field is an error
    bool numbersAsText = false; //!< "1" is the integer 1: GET and form bodies know only text
};

// Error::code of a failed read, all ErrorKind::Input; Error::subject is the path ("/MergeInfos/0/Url").
inline constexpr QLatin1StringView missingCode("json.Missing"); //!< a required member is absent or null
inline constexpr QLatin1StringView typeCode("json.Type");       //!< another JSON type was expected
inline constexpr QLatin1StringView valueCode("json.Value");     //!< out of range, or a name that is not known
inline constexpr QLatin1StringView unknownCode("json.Unknown"); //!< a key that is not known
inline constexpr QLatin1StringView syntaxCode("json.Syntax");   //!< the text is not JSON

//! Where in a document a value stands, and how to read it.
struct Place
{
    QString path{};
    ReadOptions options{};

    Place key(QLatin1StringView name) const { return {path + u'/' + name, options}; }
    Place index(qsizetype i) const { return {path + u'/' + QString::number(i), options}; }
    Error error(QLatin1StringView code, const QString &what) const;
};

Status readBool(const QJsonValue &value, bool &out, const Place &place);
Status readInteger(const QJsonValue &value, qint64 &out, qint64 least, qint64 most, const Place &place);
Status readNumber(const QJsonValue &value, double &out, const Place &place);
Status readText(const QJsonValue &value, QString &out, const Place &place);

} // namespace likeness::json
