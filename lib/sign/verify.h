// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "sign/tc3.h"
#include "sign/v1.h"

#include <functional>
#include <optional>

namespace likeness::sign {

//! Finds the key of an id; nothing where the id is not known.
using CredentialLookup = std::function<std::optional<Credential>(const QString &secretId)>;

//! A signed request as a service received it. Header names are in lower case, values as sent.
struct ReceivedRequest
{
    QByteArray method{};
    QByteArray path = "/";
    QByteArray query{};
    SignedHeaders headers{};
    QByteArray bodyHash{}; //!< hex SHA-256 of the body

    QByteArray header(const QByteArray &name) const;
};

//! An Authorization header of TC3-HMAC-SHA256, taken apart.
struct Tc3Authorization
{
    QString secretId{};
    QByteArray date{};
    QByteArray service{};
    QList<QByteArray> signedHeaders{};
    QByteArray signature{};

    bool operator==(const Tc3Authorization &) const = default;
};

//! How strict the service is.
struct VerifyPolicy
{
    QDateTime now{};               //!< UTC
    qint64 skewSeconds = 5LL * 60; //!< allowed difference between both clocks
};

//! AuthFailure.InvalidAuthorization unless every part is there in the right shape.
Result<Tc3Authorization> parseAuthorization(const QByteArray &header);

//! Whose request this is, or one of the service's AuthFailure codes as ErrorKind::Service. The key is derived for the
//! scope's service as received (SDKs take it from the endpoint's first label); the host may have been signed with or
//! without its port, values raw or in lower case.
Result<Credential> verifyTc3(const ReceivedRequest &request, const CredentialLookup &lookup,
                             const VerifyPolicy &policy);

//! The same for signature version 1, where everything stands among the parameters of a query or form.
Result<Credential> verifyV1(const QByteArray &method, const QByteArray &host, const V1Parameters &parameters,
                            const CredentialLookup &lookup, const VerifyPolicy &policy);

} // namespace likeness::sign
