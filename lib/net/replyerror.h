// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>

class QNetworkReply;

namespace likeness::net {

// Codes of ErrorKind::Network and, for the last, ErrorKind::Timeout. "Answer.*" ones: something came, but of no use.
inline constexpr QLatin1StringView refusedCode("Network.Refused");
inline constexpr QLatin1StringView lostCode("Network.ConnectionLost");
inline constexpr QLatin1StringView hostCode("Network.HostNotFound");
inline constexpr QLatin1StringView tlsCode("Network.Tls");
inline constexpr QLatin1StringView proxyCode("Network.Proxy");
inline constexpr QLatin1StringView otherCode("Network.Other");
inline constexpr QLatin1StringView httpStatusCode("Answer.HttpStatus");
inline constexpr QLatin1StringView redirectCode("Answer.Redirect");
inline constexpr QLatin1StringView oversizeCode("Answer.TooLarge");
inline constexpr QLatin1StringView wrongTypeCode("Answer.WrongType");
inline constexpr QLatin1StringView timeoutCode("Network.Timeout");

Error networkError(QLatin1StringView code, const QString &detail);
Error timeoutError();

int httpStatus(const QNetworkReply &reply); //!< 0 where there was none
//! Why there is no answer to read, for a finished reply without an HTTP status or with a cut body.
Error connectionError(const QNetworkReply &reply);
//! "HTTP 502", or a redirect with its target's host: for an answer whose status says that it is of no use.
Error statusError(const QNetworkReply &reply);

} // namespace likeness::net
