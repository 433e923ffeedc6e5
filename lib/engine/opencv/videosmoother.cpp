// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videosmoother.h"

#include "engine/opencv/blend.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr float usualGain = 0.15F;
constexpr float livelyGain = 0.45F; // eyes and mouth
constexpr float quiet = 0.025F;     // of the inter-pupil distance: nearer is mostly noise and counts less still
constexpr float slow = 0.05F;       // of the inter-pupil distance: nearer is noise
constexpr float fast = 0.16F;       // farther is movement
constexpr int firstLively = 36;

} // namespace

Shape ShapeSmoother::next(const Shape &predicted, const Shape &measured)
{
    const float pupils = std::max(1.0F, interPupil(predicted));
    const float young = 1 / float(++m_age);
    Shape out;
    for (size_t i = 0; i < out.size(); ++i) {
        const cv::Point2f gap = measured[i] - predicted[i];
        const auto far = float(cv::norm(gap)) / pupils;
        const float calm = std::clamp(far / quiet, 0.15F, 1.0F);
        const float base = std::max(young, calm * (int(i) >= firstLively ? livelyGain : usualGain));
        const float gain = base + (1 - base) * smoothStep((far - slow) / (fast - slow));
        out[i] = predicted[i] + gap * gain;
    }
    return out;
}

} // namespace likeness::engine::opencv
