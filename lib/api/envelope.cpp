// SPDX-License-Identifier: Apache-2.0
#include "api/envelope.h"

#include "json/text.h"

namespace likeness::api {

namespace {

using namespace Qt::Literals::StringLiterals;

Error notAnEnvelope(const QString &what)
{
    return {.kind = ErrorKind::Network, .code = u"Answer.NotAnEnvelope"_s, .detail = what};
}

} // namespace

QByteArray wrap(const QJsonObject &response, const QString &requestId)
{
    QJsonObject inner = response;
    inner.insert("RequestId"_L1, requestId);
    return json::compact({{u"Response"_s, inner}});
}

QByteArray wrapError(const Error &error)
{
    const QJsonObject inner{{u"Code"_s, error.code}, {u"Message"_s, error.detail}};
    return wrap({{u"Error"_s, inner}}, error.requestId);
}

Result<Envelope> unwrap(const QByteArray &text)
{
    const Result<QJsonObject> document = json::parseObject(text);
    if (!document)
        return notAnEnvelope(document.error().detail);
    const QJsonValue found = document->value("Response"_L1);
    if (!found.isObject())
        return notAnEnvelope(u"no Response object"_s);
    QJsonObject response = found.toObject();
    const QString requestId = response.take("RequestId"_L1).toString();
    const QJsonValue problem = response.value("Error"_L1);
    if (problem.isObject()) {
        return Error{.kind = ErrorKind::Service,
                     .code = problem["Code"_L1].toString(),
                     .detail = problem["Message"_L1].toString(),
                     .requestId = requestId};
    }
    return Envelope{response, requestId};
}

} // namespace likeness::api
