// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <chrono>

namespace likeness::service::http {

struct FetchOptions
{
    qint64 most = 10LL * 1024 * 1024;       //!< bytes of the body at most
    std::chrono::milliseconds time{15'000}; //!< for everything together, redirections included
    int redirections = 3;                   //!< followed at most
    bool publicOnly = false;                //!< refuse loopback, private, link-local and other special addresses
};

// Error::code of a failed fetch; ErrorKind::Input for the first two, Network or Timeout for the others.
inline constexpr QLatin1StringView badAddressCode("Http.BadAddress");         //!< not absolute http or https
inline constexpr QLatin1StringView privateAddressCode("Http.PrivateAddress"); //!< with publicOnly
inline constexpr QLatin1StringView unreachableCode("Http.Unreachable");
inline constexpr QLatin1StringView fetchTimeoutCode("Http.Timeout");
inline constexpr QLatin1StringView refusedCode("Http.Refused");   //!< another status than 2xx, or too many redirections
inline constexpr QLatin1StringView tooLargeCode("Http.TooLarge"); //!< the body is over the cap

//! Whether an address is absolute http or https with a host; nothing is resolved.
bool isFetchable(const QString &address);

//! GET of a picture that a caller names; certificates are checked against the system's store. Blocks; any thread.
Result<QByteArray> fetch(const QString &address, const FetchOptions &options = {});

//! PUT of a file to an address signed beforehand; no redirections. Blocks; any thread.
Status upload(const QString &file, const QByteArray &contentType, const QString &address,
              const FetchOptions &options = {});

} // namespace likeness::service::http
