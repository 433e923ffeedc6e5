// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <functional>

namespace likeness::workflow {

//! Milliseconds since some moment, never backwards: what a test moves on by hand.
using Stopwatch = std::function<qint64()>;
Stopwatch runningStopwatch();

//! How fast the rows of a batch end, by the time it was at work: a pause is none, so that neither the pace nor the time
//! left is spoiled by it. A value.
class BatchPace
{
public:
    explicit BatchPace(Stopwatch watch = runningStopwatch());

    //! Whether time counts from now on. At first it does not.
    void setWorking(bool isWorking);

    qint64 workedMs() const;
    //! Rows a minute; 0: not known yet.
    double perMinute(int ended) const;
    //! Seconds until as many more have ended at that pace; -1: not known yet.
    int secondsFor(int left, int ended) const;

private:
    Stopwatch m_watch;
    qint64 m_before = 0; //!< ms of work before the present stretch
    qint64 m_since = -1; //!< when this stretch began; -1: there is none
};

} // namespace likeness::workflow
