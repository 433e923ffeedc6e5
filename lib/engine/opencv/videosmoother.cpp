// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videosmoother.h"

#include "engine/opencv/blend.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

//! How a point answers to its gap, all but the gain in inter-pupil distances.
struct Answer
{
    float gain = 0;
    float quiet = 0; // nearer is mostly noise and counts less still
    float slow = 0;  // nearer is noise
    float fast = 0;  // farther is movement
};

constexpr Answer usual{.gain = 0.15F, .quiet = 0.025F, .slow = 0.05F, .fast = 0.16F};
constexpr Answer lively{.gain = 0.5F, .quiet = 0.014F, .slow = 0.02F, .fast = 0.07F}; // eyes and mouth
constexpr float calmest = 0.15F;
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
        const Answer &answer = int(i) >= firstLively ? lively : usual;
        const float calm = std::clamp(far / answer.quiet, calmest, 1.0F);
        const float base = std::max(young, calm * answer.gain);
        const float gain = base + (1 - base) * smoothStep((far - answer.slow) / (answer.fast - answer.slow));
        out[i] = predicted[i] + gap * gain;
    }
    return out;
}

} // namespace likeness::engine::opencv
