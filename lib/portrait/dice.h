// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace likeness::portrait {

//! Chance that repeats: the same seed gives the same throws on every run. Own distributions, since those of the
//! standard library may differ between versions. Not for secrets; one object belongs to one thread.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed * 0x9e3779b97f4a7c15ULL + 0x2545f4914f6cdd1dULL)
    {}

    float unit() { return float(m_engine() >> 40) * (1.0F / float(1 << 24)); } //!< 0 to below 1
    float between(float low, float high) { return low + (high - low) * unit(); }
    bool chance(float probability) { return unit() < probability; }
    int below(int count) { return std::min(count - 1, int(unit() * float(count))); }
    quint64 seed() { return m_engine(); } //!< for dice of its own

    //! Normal with this deviation, cut at 2.2 deviations so that nobody becomes a monster.
    float normal(float deviation)
    {
        const float radius = std::sqrt(-2 * std::log(std::max(unit(), 1e-7F)));
        const float value = radius * std::cos(2 * std::numbers::pi_v<float> * unit());
        return deviation * std::clamp(value, -2.2F, 2.2F);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace likeness::portrait
