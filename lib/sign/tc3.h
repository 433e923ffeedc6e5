// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sign/credential.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <utility>

namespace likeness::sign {

//! Stands for the hash of a payload that is not signed.
inline constexpr char unsignedPayload[] = "UNSIGNED-PAYLOAD";

//! Header name in lower case and its value, in the order of the signature.
using SignedHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! What a TC3-HMAC-SHA256 signature covers.
struct SignedParts
{
    QByteArray method = "POST";
    QByteArray path = "/";
    QByteArray query{}; //!< of a GET, exactly as sent; empty for a POST
    SignedHeaders headers{};
    QByteArray payloadHash{}; //!< hex SHA-256 of the body; of an empty body for a GET

    bool operator==(const SignedParts &) const = default;
};

//! Parts of a request with the usual headers: content-type, host and, where one is given, x-tc-action in lower case.
SignedParts usualParts(const QByteArray &contentType, const QByteArray &host, const QByteArray &action = {});

//! Every intermediate value of a signature, as the inspector and the command line show them.
struct Tc3Trace
{
    QByteArray canonicalRequest{};
    QByteArray canonicalHash{};
    QByteArray scope{}; //!< date/service/tc3_request
    QByteArray stringToSign{};
    QByteArray signedHeaderNames{};
    Secret dateKey{};       //!< raw, 32 bytes: who has one of the three signs as this account until the day ends
    Secret serviceKey{};    //!< raw
    Secret signingKey{};    //!< raw
    QByteArray signature{}; //!< hex
    QByteArray authorization{};
};

//! Signs; the date of the scope is the UTC date of the timestamp. The service is a word of its own ("facefusion"),
//! never computed from the host here. Source: the service's signature version 3.
Tc3Trace tc3(const Credential &who, const QByteArray &service, const SignedParts &parts, const QDateTime &when);

//! The value of the Authorization header.
QByteArray authorization(const Credential &who, const QByteArray &service, const SignedParts &parts,
                         const QDateTime &when);

} // namespace likeness::sign
