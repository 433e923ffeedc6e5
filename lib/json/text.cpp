// SPDX-License-Identifier: Apache-2.0
#include "json/text.h"

#include "json/reading.h"

#include <QJsonDocument>

namespace likeness::json {

using namespace Qt::Literals::StringLiterals;

Result<QJsonObject> parseObject(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QString what = u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset);
        return Error{.kind = ErrorKind::Input, .code = syntaxCode, .detail = what};
    }
    if (!document.isObject())
        return Error{.kind = ErrorKind::Input, .code = syntaxCode, .detail = u"not a JSON object"_s};
    return document.object();
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray pretty(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Indented); }

} // namespace likeness::json
