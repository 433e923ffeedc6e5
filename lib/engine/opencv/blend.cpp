// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/blend.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

//! values × weights in each channel.
cv::Mat weighted(const cv::Mat &values, const cv::Mat &weights)
{
    cv::Mat spread;
    if (values.channels() == 1)
        spread = weights;
    else
        cv::merge(std::array{weights, weights, weights, weights}.data(), size_t(values.channels()), spread);
    return values.mul(spread);
}

//! Divides each channel by the weights where they are not 0.
void divideBy(cv::Mat &sums, const cv::Mat &weights)
{
    const int channels = sums.channels();
    for (int y = 0; y < sums.rows; ++y) {
        auto *sum = sums.ptr<float>(y);
        const auto *weight = weights.ptr<float>(y);
        for (int x = 0; x < sums.cols; ++x) {
            const float share = weight[x] > 1e-6F ? 1 / weight[x] : 0;
            for (int c = 0; c < channels; ++c)
                sum[x * channels + c] *= share;
        }
    }
}

//! Keeps known values and takes the others from `filler`.
void fill(cv::Mat &values, const cv::Mat &weights, const cv::Mat &filler)
{
    const int channels = values.channels();
    for (int y = 0; y < values.rows; ++y) {
        auto *value = values.ptr<float>(y);
        const auto *other = filler.ptr<float>(y);
        const auto *weight = weights.ptr<float>(y);
        for (int x = 0; x < values.cols; ++x) {
            const float keep = std::min(1.0F, weight[x]);
            for (int c = 0; c < channels; ++c) {
                const int i = x * channels + c;
                value[i] = value[i] * keep + other[i] * (1 - keep);
            }
        }
    }
}

} // namespace

float smoothStep(float t)
{
    const float cut = std::clamp(t, 0.0F, 1.0F);
    return cut * cut * (3 - 2 * cut);
}

cv::Mat pullPush(const cv::Mat &values, const cv::Mat &weights)
{
    std::array<cv::Mat, 20> levels{values.clone()};
    std::array<cv::Mat, 20> known{weights.clone()};
    size_t top = 0;
    while (std::min(levels[top].rows, levels[top].cols) > 2 && top + 1 < levels.size()) {
        const cv::Size half((levels[top].cols + 1) / 2, (levels[top].rows + 1) / 2);
        cv::Mat sums;
        cv::Mat weight;
        cv::pyrDown(weighted(levels[top], known[top]), sums, half);
        cv::pyrDown(known[top], weight, half);
        divideBy(sums, weight);
        weight = cv::min(weight * 4, 1.0);
        ++top;
        levels[top] = sums;
        known[top] = weight;
    }
    for (size_t level = top; level > 0; --level) {
        cv::Mat finer;
        cv::resize(levels[level], finer, levels[level - 1].size(), 0, 0, cv::INTER_LINEAR);
        fill(levels[level - 1], known[level - 1], finer);
    }
    return levels[0];
}

cv::Mat weightedBlur(const cv::Mat &values, const cv::Mat &weights, double sigma)
{
    // computed at a size where sigma is a few pixels
    const double scale = std::min(1.0, 4.0 / std::max(1.0, sigma));
    const cv::Size small(std::max(4, cvRound(values.cols * scale)), std::max(4, cvRound(values.rows * scale)));
    cv::Mat sums;
    cv::Mat weight;
    cv::resize(weighted(values, weights), sums, small, 0, 0, cv::INTER_AREA);
    cv::resize(weights, weight, small, 0, 0, cv::INTER_AREA);
    const double smallSigma = sigma * small.width / values.cols;
    const cv::Scalar total = cv::sum(sums);
    const double all = std::max(1e-6, cv::sum(weight)[0]);
    cv::GaussianBlur(sums, sums, {}, smallSigma, smallSigma, cv::BORDER_CONSTANT);
    cv::GaussianBlur(weight, weight, {}, smallSigma, smallSigma, cv::BORDER_CONSTANT);
    constexpr double pull = 0.004; // how little weight counts as none
    sums += total * (pull / all);
    weight += pull;
    divideBy(sums, weight);
    cv::Mat result;
    cv::resize(sums, result, values.size(), 0, 0, cv::INTER_LINEAR);
    return result;
}

cv::Mat feathered(const cv::Mat &hard, float width)
{
    cv::Mat distance;
    cv::distanceTransform(hard, distance, cv::DIST_L2, 3);
    for (int y = 0; y < distance.rows; ++y)
        for (auto *at = distance.ptr<float>(y), *end = at + distance.cols; at != end; ++at)
            *at = smoothStep((*at - 1) / std::max(1.0F, width));
    return distance;
}

} // namespace likeness::engine::opencv
