// SPDX-License-Identifier: Apache-2.0
#include "service/replays.h"

#include <QCryptographicHash>

namespace likeness::service {

namespace {

constexpr qint64 replayWindow = 10LL * 60; // seconds: five on either side of now

} // namespace

Replays::Replays(Clock clock)
    : m_clock(std::move(clock))
{}

bool Replays::isReplay(const http::Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.header("authorization"));
    hash.addData(request.target); // signature version 1 stands here or in the body
    hash.addData(request.body);
    const QByteArray key = hash.result();
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock().toSecsSinceEpoch();
    if (now - m_since > replayWindow) { // whole generations go: no call pays for all that came before
        m_before = now - m_since > 2 * replayWindow ? QSet<QByteArray>() : std::exchange(m_seen, {});
        m_seen.clear();
        m_since = now;
    }
    if (m_seen.contains(key) || m_before.contains(key))
        return true;
    m_seen.insert(key);
    return false;
}

} // namespace likeness::service
