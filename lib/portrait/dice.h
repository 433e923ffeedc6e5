// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness::portrait {

//! Chance that repeats: the same seed gives the same throws on every run. Own distributions, since those of the
//! standard library may differ between versions. Not for secrets; one object belongs to one thread.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(mixed(seed + 0x2545f4914f6cdd1dULL)) // neighbouring seeds share no stretch of throws
    {}

    float unit() { return float(next() >> 40) * (1.0F / float(1 << 24)); } //!< 0 to below 1
    float between(float low, float high) { return low + (high - low) * unit(); }
    bool chance(float probability) { return unit() < probability; }
    int below(int count) { return std::min(count - 1, int(unit() * float(count))); }
    quint64 seed() { return next(); } //!< for dice of its own

    //! Normal with this deviation, cut at 2.2 deviations so that nobody becomes a monster.
    float normal(float deviation)
    {
        const float radius = std::sqrt(-2 * std::log(std::max(unit(), 1e-7F)));
        const float value = radius * std::cos(2 * std::numbers::pi_v<float> * unit());
        return deviation * std::clamp(value, -2.2F, 2.2F);
    }

private:
    // SplitMix64: a strand of hair has dice of its own, so they must cost nothing to make.
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }

    quint64 m_state;
};

} // namespace likeness::portrait
