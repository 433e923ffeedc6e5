// SPDX-License-Identifier: Apache-2.0
#include "core/parallel.h"

#include <algorithm>
#include <memory>

namespace likeness {

Parallel::Parallel(QList<Maker> makers, int atOnce, QObject *parent)
    : OperationOf(parent)
    , m_makers(std::move(makers))
    , m_atOnce(std::max(1, atOnce))
{
    m_tally.total = int(m_makers.size());
}

void Parallel::run() { fill(); }

void Parallel::stop()
{
    m_next = m_makers.size();
    const auto running = std::exchange(m_running, {});
    for (Operation *operation : running) {
        disconnect(operation, nullptr, this, nullptr);
        operation->cancel();
    }
}

void Parallel::fill()
{
    while (m_running.size() < m_atOnce && m_next < m_makers.size())
        startOne(m_makers[m_next++]);
    if (m_running.isEmpty() && m_next >= m_makers.size())
        finish(m_tally);
}

void Parallel::startOne(const Maker &maker)
{
    // Shared by the outcome callback and the ended connection, which fire one after the other.
    const auto success = std::make_shared<bool>(false);
    Operation *operation = maker([success](bool ok) { *success = ok; });
    m_running.insert(operation);
    connect(operation, &Operation::ended, this, [this, operation, success] { note(operation, *success); });
    operation->start();
}

void Parallel::note(Operation *operation, bool success)
{
    if (!m_running.remove(operation))
        return;
    ++(success ? m_tally.succeeded : m_tally.failed);
    emit progressed({.done = m_tally.succeeded + m_tally.failed, .total = m_tally.total});
    fill();
}

} // namespace likeness

#include "moc_parallel.cpp"
