// SPDX-License-Identifier: Apache-2.0
#include "sign/tc3.h"

#include "sign/digest.h"

#include <algorithm>

namespace likeness::sign {

namespace {

constexpr char algorithm[] = "TC3-HMAC-SHA256";
constexpr char terminator[] = "tc3_request";

SignedHeaders sorted(SignedHeaders headers)
{
    std::ranges::sort(headers, {}, [](const auto &header) { return header.first; });
    return headers;
}

QByteArray namesOf(const SignedHeaders &headers)
{
    QByteArray names;
    for (const auto &header : headers)
        names += (names.isEmpty() ? "" : ";") + header.first;
    return names;
}

QByteArray canonicalRequest(const SignedParts &parts, const SignedHeaders &headers)
{
    QByteArray text = parts.method + '\n' + parts.path + '\n' + parts.query + '\n';
    for (const auto &[name, value] : headers)
        text += name + ':' + value.trimmed() + '\n';
    return text + '\n' + namesOf(headers) + '\n' + parts.payloadHash;
}

} // namespace

SignedParts usualParts(const QByteArray &contentType, const QByteArray &host, const QByteArray &action)
{
    SignedParts parts{.headers = {{"content-type", contentType}, {"host", host}}};
    if (!action.isEmpty())
        parts.headers.append({"x-tc-action", action.toLower()});
    return parts;
}

Tc3Trace tc3(const Credential &who, const QByteArray &service, const SignedParts &parts, const QDateTime &when)
{
    const QDateTime utc = when.toUTC();
    const QByteArray date = utc.toString(u"yyyy-MM-dd").toLatin1();
    const SignedHeaders headers = sorted(parts.headers);
    Tc3Trace trace;
    trace.canonicalRequest = canonicalRequest(parts, headers);
    trace.canonicalHash = sha256Hex(trace.canonicalRequest);
    trace.scope = date + '/' + service + '/' + terminator;
    trace.signedHeaderNames = namesOf(headers);
    trace.stringToSign = QByteArray(algorithm) + '\n' + QByteArray::number(utc.toSecsSinceEpoch()) + '\n' +
                         trace.scope + '\n' + trace.canonicalHash;
    const Secret first("TC3" + who.secretKey.reveal()); // wiped, as the key itself is
    trace.dateKey = Secret(hmac(HashMethod::Sha256, first.reveal(), date));
    trace.serviceKey = Secret(hmac(HashMethod::Sha256, trace.dateKey.reveal(), service));
    trace.signingKey = Secret(hmac(HashMethod::Sha256, trace.serviceKey.reveal(), terminator));
    trace.signature = hmac(HashMethod::Sha256, trace.signingKey.reveal(), trace.stringToSign).toHex();
    trace.authorization = QByteArray(algorithm) + " Credential=" + who.secretId.toUtf8() + '/' + trace.scope +
                          ", SignedHeaders=" + trace.signedHeaderNames + ", Signature=" + trace.signature;
    return trace;
}

QByteArray authorization(const Credential &who, const QByteArray &service, const SignedParts &parts,
                         const QDateTime &when)
{
    return tc3(who, service, parts, when).authorization;
}

} // namespace likeness::sign
