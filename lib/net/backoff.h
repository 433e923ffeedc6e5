// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <chrono>
#include <functional>
#include <optional>

namespace likeness::net {

//! What a lost answer means: a picture made twice costs little, a job submitted twice is a second job.
enum class CallKind {
    Image, //!< also tried again when the connection was lost before an answer
    Query, //!< changes nothing: like an image
    Job,   //!< never tried again when its answer may have been lost
};

//! Whether and when to try again. Pure: it knows no timers. Only errors of an exact list are worth another attempt; an
//! unknown code or a timeout never is.
struct Backoff
{
    int retries = 3; //!< after the first attempt
    CallKind kind = CallKind::Query;
    std::function<double()> jitter{}; //!< 0 to 1; absent: the middle

    //! The pause before retry number `next` (from 1), or nothing: give up. Never shorter than the service asked for;
    //! where it asked for more than a minute, giving up is the answer.
    std::optional<std::chrono::milliseconds> before(int next, const Error &last) const;
};

//! What stands in a Retry-After header: seconds, or a date told against the server's own time. 0 where it says neither.
std::chrono::milliseconds retryAfterOf(const QByteArray &header, const QDateTime &serverTime);

//! An HTTP date such as "Tue, 14 Nov 2023 22:13:10 GMT"; not valid where it is none.
QDateTime httpTime(const QByteArray &date);

//! A jitter from the system's random source.
std::function<double()> systemJitter();

} // namespace likeness::net
