// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "service/http/message.h"

#include <QMutex>
#include <QSet>

namespace likeness::service {

//! Knows the requests of the last minutes by their signature and body. Any thread.
class Replays
{
public:
    explicit Replays(Clock clock);

    //! Whether this very request was seen within the time a signature is good for; from now on it was.
    bool isReplay(const http::Request &request);

private:
    Clock m_clock;
    QMutex m_mutex;
    QSet<QByteArray> m_seen;   // since then
    QSet<QByteArray> m_before; // in the window before it
    qint64 m_since = 0;        // seconds since the epoch
};

} // namespace likeness::service
