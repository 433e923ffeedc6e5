// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

namespace likeness::workflow {

//! When to ask about a job, and when to give up. Pure: it knows no timers.
struct PollPace
{
    std::chrono::milliseconds first{5'000}; //!< at most; the estimate where that is shorter
    std::chrono::milliseconds shortest{2'000};
    std::chrono::milliseconds longest{15'000};
    std::chrono::milliseconds patience{30 * 60'000}; //!< at least; ten times the estimate where that is longer
    std::function<double()> jitter{};                //!< 0 to 1; absent: the middle

    //! The pause before question number n (from 0): it grows by half each time and is spread by a fifth both ways.
    std::chrono::milliseconds before(int n, double estimatedSeconds) const;
    std::chrono::milliseconds patienceFor(double estimatedSeconds) const;

    //! For the embedded service, which costs nothing to ask.
    static PollPace local();
};

} // namespace likeness::workflow
