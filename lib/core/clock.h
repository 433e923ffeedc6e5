// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <functional>

namespace likeness {

//! Returns the time now, UTC. Injected wherever time matters, so that tests choose it.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace likeness
