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

//! Keys of the API are letters, digits and a few signs; spaces around one are a slip, not another kind of key.
Error unknownId(const QString &id)
{
    const auto fits = [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'*' || c == u'-' || c == u'_' || c == u' ';
    };
    constexpr qsizetype longestId = 64;
    if (id.size() > longestId || !std::ranges::all_of(id, fits))
        return authFailure("InvalidSecretId"_L1, u"The SecretId is not the key of an API."_s);
    return authFailure("SecretIdNotFound"_L1,
                       u"The SecretId is not found, please ensure that your SecretId is correct."_s);
}

//! The three parts of the header, each of which stands there once, in any order.
struct Parts
{
    std::optional<QByteArray> credential{};
    std::optional<QByteArray> names{};
    std::optional<QByteArray> signature{};
};

Result<Parts> partsOf(const QByteArray &text)
{
    Parts parts;
    for (const QByteArray &piece : text.split(',')) {
        const QByteArray trimmed = piece.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        const QByteArray key = trimmed.left(std::max(qsizetype(0), equals));
        auto *part = key == "Credential"      ? &parts.credential
                     : key == "SignedHeaders" ? &parts.names
                     : key == "Signature"     ? &parts.signature
                                              : nullptr;
        if (!part || *part)
            return invalidAuthorization(u"Credential, SignedHeaders and Signature stand in it once each."_s);
        *part = trimmed.mid(equals + 1).trimmed();
    }
    if (!parts.credential || !parts.names || !parts.signature)
        return invalidAuthorization(u"Credential, SignedHeaders and Signature are needed."_s);
    return parts;
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
    const Result<Parts> parts = partsOf(text.mid(text.indexOf(' ')));
    if (!parts)
        return parts.error();
    const QList<QByteArray> scope = parts->credential->split('/');
    if (scope.size() != 4 || scope[0].isEmpty() || scope[2].isEmpty() || scope[3] != "tc3_request")
        return invalidAuthorization(u"Credential must be SecretId/date/service/tc3_request."_s);
    Tc3Authorization parsed{.secretId = QString::fromUtf8(scope[0]), .date = scope[1], .service = scope[2]};
    parsed.signedHeaders = parts->names->toLower().split(';');
    for (const char *needed : {"content-type", "host"}) {
        if (!parsed.signedHeaders.contains(needed))
            return invalidAuthorization(u"content-type and host must be among the signed headers."_s);
    }
    if (QSet<QByteArray>(parsed.signedHeaders.begin(), parsed.signedHeaders.end()).size() !=
        parsed.signedHeaders.size())
        return invalidAuthorization(u"a header is signed once."_s);
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    parsed.signature = *parts->signature;
    if (parsed.signature.size() != 64 || !std::ranges::all_of(parsed.signature, isHex))
        return invalidAuthorization(u"Signature must be 64 lower-case hexadecimal digits."_s);
    return parsed;
}

Result<Credential> verifyTc3(const ReceivedRequest &request, const CredentialLookup &lookup, const VerifyPolicy &policy)
{
    const auto isAuthorization = [](const auto &header) { return header.first == "authorization"; };
    if (std::ranges::count_if(request.headers, isAuthorization) > 1)
        return invalidAuthorization(u"there is more than one."_s);
    const Result<Tc3Authorization> given = parseAuthorization(request.header("authorization"));
    if (!given)
        return given.error();
    if (Status status = checkTime(request.header("x-tc-timestamp"), policy); !status)
        return status.error();
    if (Status status = checkScope(*given, request); !status)
        return status.error();
    const std::optional<Credential> known = lookup(given->secretId);
    if (!known)
        return unknownId(given->secretId);
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
    const QString id = QString::fromUtf8(parameter(parameters, "SecretId"));
    const std::optional<Credential> known = lookup(id);
    if (!known)
        return unknownId(id);
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
