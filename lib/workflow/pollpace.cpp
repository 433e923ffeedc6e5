// SPDX-License-Identifier: Apache-2.0
#include "workflow/pollpace.h"

#include <algorithm>
#include <cmath>

namespace likeness::workflow {

namespace {

using Milliseconds = std::chrono::milliseconds;

Milliseconds ofSeconds(double seconds)
{
    constexpr double day = 86'400;
    return Milliseconds(qint64(std::clamp(std::isfinite(seconds) ? seconds : day, 0.0, day) * 1000));
}

} // namespace

Milliseconds PollPace::before(int n, double estimatedSeconds) const
{
    const double spread = 0.8 + 0.4 * (jitter ? jitter() : 0.5);
    if (n == 0)
        return std::clamp(ofSeconds(estimatedSeconds), std::min(shortest, first), first);
    const double grown = double(shortest.count()) * std::pow(1.5, std::min(n - 1, 20));
    return Milliseconds(qint64(std::min(grown, double(longest.count())) * spread));
}

Milliseconds PollPace::patienceFor(double estimatedSeconds) const
{
    return std::max(patience, 10 * ofSeconds(estimatedSeconds));
}

PollPace PollPace::local()
{
    return {.first = Milliseconds(400), .shortest = Milliseconds(250), .longest = Milliseconds(1'000)};
}

} // namespace likeness::workflow
