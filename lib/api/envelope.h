// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace likeness::api {

//! A successful answer as it travels: {"Response":{…,"RequestId":"…"}}.
struct Envelope
{
    QJsonObject response{}; //!< without RequestId
    QString requestId{};

    bool operator==(const Envelope &) const = default;
};

QByteArray wrap(const QJsonObject &response, const QString &requestId);
//! {"Response":{"Error":{"Code","Message"},"RequestId"}}; code, detail (as the message) and requestId come from the
//! error.
QByteArray wrapError(const Error &error);

//! Both directions: an error envelope becomes ErrorKind::Service with its code, message and RequestId; a text that is
//! no envelope becomes ErrorKind::Network with code "Answer.NotAnEnvelope".
Result<Envelope> unwrap(const QByteArray &text);

} // namespace likeness::api
