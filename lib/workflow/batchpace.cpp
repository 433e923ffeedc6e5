// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchpace.h"

#include <QElapsedTimer>

namespace likeness::workflow {

namespace {

constexpr double minuteMs = 60'000;
constexpr double longestSeconds = 1e9; // 30 years: an int still holds it

} // namespace

Stopwatch runningStopwatch()
{
    QElapsedTimer since;
    since.start();
    return [since] { return since.elapsed(); };
}

BatchPace::BatchPace(Stopwatch watch)
    : m_watch(std::move(watch))
{}

void BatchPace::setWorking(bool isWorking)
{
    if (isWorking == (m_since >= 0))
        return;
    if (!isWorking)
        m_before = workedMs();
    m_since = isWorking ? m_watch() : -1;
}

qint64 BatchPace::workedMs() const { return m_since < 0 ? m_before : m_before + m_watch() - m_since; }

double BatchPace::perMinute(int ended) const
{
    const qint64 worked = workedMs();
    return ended > 0 && worked > 0 ? ended * minuteMs / double(worked) : 0;
}

int BatchPace::secondsFor(int left, int ended) const
{
    if (left == 0 && ended > 0)
        return 0;
    const double pace = perMinute(ended);
    return pace > 0 ? int(std::min(left * 60.0 / pace, longestSeconds)) : -1;
}

} // namespace likeness::workflow
