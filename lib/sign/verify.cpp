// SPDX-License-Identifier: Apache-2.0
#include "sign/verify.h"

#include <algorithm>
#include <array>

namespace likeness::sign {

namespace {

using namespace Qt::Literals::StringLiterals;

Error authFailure(QLatin1StringView code, const QString &message)
{
    return {.kind = ErrorKind::Service, .code = "AuthFailure."_L1 + code, .detail = message};
}

Error invalidAuthorization(const QString &what)
{
    return authFailure("InvalidAuthorization"_L1, u"The Authorization header is not valid: "_s + what);
}

Error signatureFailure()
{
    return authFailure("SignatureFailure"_L1,
                       u"The provided credentials could not be validated. Please check your signature is correct."_s);
}

Error unknownId()
{
    return authFailure("SecretIdNotFound"_L1,
                       u"The SecretId is not found, please ensure that your SecretId is correct."_s);
}

//! The text between a key such as "Signature=" and the next comma.
std::optional<QByteArray> part(const QByteArray &text, const QByteArray &key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return std::nullopt;
    const qsizetype from = at + key.size();
    const qsizetype to = text.indexOf(',', from);
    return text.mid(from, to < 0 ? -1 : to - from).trimmed();
}

Status checkTime(const QByteArray &timestamp, const VerifyPolicy &policy)
{
    bool ok = false;
    const qint64 seconds = timestamp.toLongLong(&ok);
    if (!ok)
        return Error{.kind = ErrorKind::Service,
                     .code = u"MissingParameter"_s,
                     .detail = u"The timestamp is missing or no integer."_s};
    const qint64 now = policy.now.toSecsSinceEpoch();
    if (seconds < now - policy.skewSeconds || seconds > now + policy.skewSeconds) {
        return authFailure(
            "SignatureExpire"_L1,
            u"The signature has expired. The service's time is %1, the request's %2."_s.arg(now).arg(seconds));
    }
    return {};
}

Status checkToken(const Credential &known, const QByteArray &token)
{
    if (known.token == Secret(token))
        return {};
    return authFailure("TokenFailure"_L1, u"The token does not belong to this SecretId."_s);
}

QByteArray withoutPort(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.left(colon) : host;
}

bool matches(const Tc3Authorization &given, const ReceivedRequest &request, const Credential &known, bool bareHost,
             bool lower)
{
    SignedParts parts{.method = request.method, .path = request.path, .query = request.query};
    for (const QByteArray &name : given.signedHeaders) {
        QByteArray value = request.header(name);
        if (name == "host" && bareHost)
            value = withoutPort(value);
        parts.headers.append({name, lower || name == "x-tc-action" ? value.toLower() : value});
    }
    const bool isUnsigned = request.header("x-tc-content-sha256") == unsignedPayload;
    parts.payloadHash = isUnsigned ? sha256Hex(unsignedPayload) : request.bodyHash;
    const QDateTime when = QDateTime::fromSecsSinceEpoch(request.header("x-tc-timestamp").toLongLong(), Qt::UTC);
    return equalInConstantTime(tc3(known, given.service, parts, when).signature, given.signature);
}

Status checkScope(const Tc3Authorization &given, const ReceivedRequest &request)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(request.header("x-tc-timestamp").toLongLong(), Qt::UTC);
    if (given.date != when.toString(u"yyyy-MM-dd").toLatin1())
        return invalidAuthorization(u"the date of the scope is not the UTC date of X-TC-Timestamp."_s);
    for (const QByteArray &name : given.signedHeaders) {
        if (request.header(name).isEmpty())
            return invalidAuthorization(
                u"the signed header %1 is not in the request."_s.arg(QString::fromLatin1(name)));
    }
    return {};
}

QByteArray parameter(const V1Parameters &parameters, const QByteArray &name)
{
    const auto found = std::ranges::find(parameters, name, [](const auto &each) { return each.first; });
    return found == parameters.end() ? QByteArray() : found->second;
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const
{
    const auto found = std::ranges::find(headers, name, [](const auto &each) { return each.first; });
    return found == headers.end() ? QByteArray() : found->second;
}

Result<Tc3Authorization> parseAuthorization(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    if (!text.startsWith("TC3-HMAC-SHA256 "))
        return invalidAuthorization(u"it must begin with TC3-HMAC-SHA256."_s);
    const auto credential = part(text, "Credential=");
    const auto names = part(text, "SignedHeaders=");
    const auto signature = part(text, "Signature=");
    if (!credential || !names || !signature)
        return invalidAuthorization(u"Credential, SignedHeaders and Signature are needed."_s);
    const QList<QByteArray> scope = credential->split('/');
    if (scope.size() != 4 || scope[0].isEmpty() || scope[2].isEmpty() || scope[3] != "tc3_request")
        return invalidAuthorization(u"Credential must be SecretId/date/service/tc3_request."_s);
    Tc3Authorization parsed{.secretId = QString::fromUtf8(scope[0]), .date = scope[1], .service = scope[2]};
    parsed.signedHeaders = names->toLower().split(';');
    for (const char *needed : {"content-type", "host"}) {
        if (!parsed.signedHeaders.contains(needed))
            return invalidAuthorization(u"content-type and host must be among the signed headers."_s);
    }
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    parsed.signature = *signature;
    if (parsed.signature.size() != 64 || !std::ranges::all_of(parsed.signature, isHex))
        return invalidAuthorization(u"Signature must be 64 lower-case hexadecimal digits."_s);
    return parsed;
}

Result<Credential> verifyTc3(const ReceivedRequest &request, const CredentialLookup &lookup, const VerifyPolicy &policy)
{
    const Result<Tc3Authorization> given = parseAuthorization(request.header("authorization"));
    if (!given)
        return given.error();
    if (Status status = checkTime(request.header("x-tc-timestamp"), policy); !status)
        return status.error();
    if (Status status = checkScope(*given, request); !status)
        return status.error();
    const std::optional<Credential> known = lookup(given->secretId);
    if (!known)
        return unknownId();
    bool right = false;
    for (const bool bareHost : {false, true}) {
        for (const bool lower : {false, true})
            right = right || matches(*given, request, *known, bareHost, lower);
    }
    if (!right)
        return signatureFailure();
    if (Status status = checkToken(*known, request.header("x-tc-token")); !status)
        return status.error();
    return *known;
}

Result<Credential> verifyV1(const QByteArray &method, const QByteArray &host, const V1Parameters &parameters,
                            const CredentialLookup &lookup, const VerifyPolicy &policy)
{
    if (Status status = checkTime(parameter(parameters, "Timestamp"), policy); !status)
        return status.error();
    const QByteArray methodName = parameter(parameters, "SignatureMethod");
    if (!methodName.isEmpty() && methodName != "HmacSHA1" && methodName != "HmacSHA256")
        return signatureFailure();
    const std::optional<Credential> known = lookup(QString::fromUtf8(parameter(parameters, "SecretId")));
    if (!known)
        return unknownId();
    V1Parameters covered = parameters;
    covered.removeIf([](const auto &each) { return each.first == "Signature"; });
    const HashMethod hash = methodName == "HmacSHA256" ? HashMethod::Sha256 : HashMethod::Sha1;
    const QByteArray given = parameter(parameters, "Signature");
    bool right = false;
    for (const QByteArray &name : {host, withoutPort(host)}) {
        const QByteArray expected = v1Signature(hash, known->secretKey, v1StringToSign(method, name, covered));
        right = right || equalInConstantTime(expected, given);
    }
    if (!right)
        return signatureFailure();
    if (Status status = checkToken(*known, parameter(parameters, "Token")); !status)
        return status.error();
    return *known;
}

} // namespace likeness::sign
