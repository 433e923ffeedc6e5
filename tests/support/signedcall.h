// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sign/tc3.h"

#include <QJsonObject>

namespace likeness::testing {

//! A TC3-signed POST over a socket of its own, for tests that want to send what our client never would.
struct SignedCall
{
    quint16 port = 0;
    sign::Credential who{};
    QByteArray action = "FuseFace";
    QByteArray version = "2022-09-27";
    QByteArray method = "POST";
    QByteArray host{}; //!< empty: 127.0.0.1 with the port
    QByteArray language{};
    QByteArray region{};
    qint64 clockOffset = 0; //!< seconds that the caller's clock is off

    //! The bytes of the answer, head and body.
    QByteArray send(const QByteArray &body) const;
    //! The "Response" of the answer.
    QJsonObject response(const QJsonObject &body) const;
    //! Error.Code of the answer, or "ok".
    QString code(const QJsonObject &body) const;
};

//! Sends bytes to a local port and reads until the answer is whole or the other side closes.
QByteArray exchange(quint16 port, const QByteArray &bytes);

} // namespace likeness::testing
