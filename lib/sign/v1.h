// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sign/credential.h"
#include "sign/digest.h"

#include <QList>
#include <utility>

namespace likeness::sign {

//! Parameter names and values of a GET query or a form body, not percent-encoded, without Signature.
using V1Parameters = QList<std::pair<QByteArray, QByteArray>>;

//! The text that signature version 1 signs: METHOD host path ? sorted name=value pairs. The host has its port.
QByteArray v1StringToSign(const QByteArray &method, const QByteArray &host, const V1Parameters &parameters);

//! Base64 signature of those parameters. Which hash is the caller's word: HmacSHA1 where SignatureMethod is absent.
QByteArray v1Signature(HashMethod hash, const Secret &key, const QByteArray &stringToSign);

} // namespace likeness::sign
