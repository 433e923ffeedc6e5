// SPDX-License-Identifier: Apache-2.0
#include "portrait/curve_p.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness::portrait {

Curve spline(const Curve &through, bool closed, int steps)
{
    Curve out;
    const int n = int(through.size());
    const auto at = [&](int i) { return through[size_t(closed ? (i + n) % n : std::clamp(i, 0, n - 1))]; };
    for (int i = 0; i < (closed ? n : n - 1); ++i) {
        const cv::Point2f a = at(i - 1);
        const cv::Point2f b = at(i);
        const cv::Point2f c = at(i + 1);
        const cv::Point2f d = at(i + 2);
        for (int k = 0; k < steps; ++k) {
            const float t = float(k) / float(steps);
            out.push_back(0.5F * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) +
                                  (3 * b - a - 3 * c + d) * (t * t * t)));
        }
    }
    if (!closed)
        out.push_back(through.back());
    return out;
}

Curve oval(cv::Point2f centre, float rx, float ry)
{
    Curve out;
    for (int i = 0; i < 28; ++i) {
        const float a = float(i) * 2 * std::numbers::pi_v<float> / 28;
        out.emplace_back(centre.x + rx * std::cos(a), centre.y + ry * std::sin(a));
    }
    return out;
}

Curve between(const Curve &upper, Curve lower)
{
    Curve out = upper;
    std::reverse(lower.begin(), lower.end());
    out.insert(out.end(), lower.begin(), lower.end());
    return out;
}

Curve shifted(Curve curve, cv::Point2f by)
{
    for (cv::Point2f &p : curve)
        p += by;
    return curve;
}

float heightAt(const Curve &curve, float x)
{
    for (size_t i = 1; i < curve.size(); ++i) {
        const cv::Point2f a = curve[i - 1];
        const cv::Point2f b = curve[i];
        if ((a.x <= x && x <= b.x) || (b.x <= x && x <= a.x))
            return a.y + (b.y - a.y) * (x - a.x) / (std::abs(b.x - a.x) < 1e-6F ? 1e-6F : b.x - a.x);
    }
    const bool rising = curve.front().x < curve.back().x;
    return (x < curve.front().x) == rising ? curve.front().y : curve.back().y;
}

float smooth(float low, float high, float value)
{
    const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

} // namespace likeness::portrait
