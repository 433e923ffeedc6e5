// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/gradientmap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness::engine::opencv {

namespace {

constexpr float clip = 0.25F;                                // of a normalised feature
constexpr float quiet = 0.5F * float(GradientMap::perPoint); // keeps flat areas from becoming noise

using Pixel = cv::Vec<float, GradientMap::directions>;

// The gradient's strength shared between the two nearest directions.
cv::Mat directionsOf(const cv::Mat &crop8)
{
    cv::Mat soft;
    cv::GaussianBlur(crop8, soft, {}, 0.8);
    cv::Mat gx;
    cv::Mat gy;
    cv::Sobel(soft, gx, CV_32F, 1, 0, 1, 1, 0, cv::BORDER_REPLICATE);
    cv::Sobel(soft, gy, CV_32F, 0, 1, 1, 1, 0, cv::BORDER_REPLICATE);
    cv::Mat strength;
    cv::Mat angle;
    cv::cartToPolar(gx, gy, strength, angle, true);
    cv::Mat map(crop8.size(), CV_32FC(GradientMap::directions), cv::Scalar::all(0));
    for (int y = 0; y < map.rows; ++y) {
        const auto *s = strength.ptr<float>(y);
        const auto *a = angle.ptr<float>(y);
        auto *out = map.ptr<Pixel>(y);
        for (int x = 0; x < map.cols; ++x) {
            const float bin = a[x] * (float(GradientMap::directions) / 360.0F);
            const int low = int(bin);
            const float part = bin - float(low);
            out[x][low % GradientMap::directions] += s[x] * (1 - part);
            out[x][(low + 1) % GradientMap::directions] += s[x] * part;
        }
    }
    return map;
}

// The nearest pixel of the crop; a number that is none is the first, so that a shape gone astray reads nothing foreign.
int pixelAt(float v) { return v > 0 ? cvRound(std::min(v, float(GradientMap::side - 1))) : 0; }

// Unit length, large numbers clipped, unit length again.
void normalise(std::span<float> block)
{
    float sum = quiet;
    for (float v : block)
        sum += v * v;
    float factor = 1 / std::sqrt(sum);
    sum = 1e-6F;
    for (float &v : block) {
        v = std::min(v * factor, clip);
        sum += v * v;
    }
    factor = 1 / std::sqrt(sum);
    for (float &v : block)
        v *= factor;
}

} // namespace

GradientMap::GradientMap(const cv::Mat &crop8)
{
    const cv::Mat raw = directionsOf(crop8);
    cv::blur(raw, m_fine, {3, 3});
    cv::blur(m_fine, m_fine, {3, 3});
    cv::blur(m_fine, m_coarse, {7, 7});
}

void GradientMap::read(const Shape &inCrop, Reach reach, std::span<float> out) const
{
    constexpr float sixth = std::numbers::pi_v<float> / 3;
    std::array<cv::Point2f, samples> offsets{};
    for (int k = 0; k < 6; ++k) {
        const float in = float(k) * sixth;
        const float between = (float(k) + 0.5F) * sixth;
        offsets[1 + k] = cv::Point2f(std::cos(in), std::sin(in)) * reach.inner;
        offsets[7 + k] = cv::Point2f(std::cos(between), std::sin(between)) * reach.outer;
    }
    for (int i = 0; i < shapePoints; ++i) {
        const auto block = out.subspan(size_t(i) * perPoint, perPoint);
        for (int k = 0; k < samples; ++k) {
            const cv::Point2f p = inCrop[i] + offsets[k];
            const auto &pixel = (k < 7 ? m_fine : m_coarse).at<Pixel>(pixelAt(p.y), pixelAt(p.x));
            std::copy_n(pixel.val, directions, block.begin() + k * directions);
        }
        normalise(block);
    }
}

cv::Mat GradientMap::cut(const cv::Mat &grey8, const cv::Matx23f &toCrop)
{
    const cv::Size size(side, side);
    cv::Mat out;
    const float scale = scaleOf(toCrop);
    const cv::Rect whole(0, 0, grey8.cols, grey8.rows);
    if (!(scale > 1e-3F) || grey8.empty()) // no face is that large
        return cv::Mat::zeros(size, CV_8U);
    if (scale >= 0.5F || whole.width < 2 || whole.height < 2) {
        cv::warpAffine(grey8, out, toCrop, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        return out;
    }
    // only the part that is seen is shrunk
    const cv::Matx23f back = inverse(toCrop);
    cv::Rect seen = cv::Rect(applied(back, cv::Point2f(0, 0)), cv::Size(1, 1));
    for (const cv::Point2f corner : {cv::Point2f(side, 0), cv::Point2f(0, side), cv::Point2f(side, side)})
        seen |= cv::Rect(applied(back, corner), cv::Size(1, 1));
    seen = cv::Rect(seen.x - 4, seen.y - 4, seen.width + 8, seen.height + 8) & whole;
    if (seen.width < 2 || seen.height < 2)
        seen = whole;
    const cv::Size smaller(std::max(1, cvRound(float(seen.width) * scale * 1.6F)),
                           std::max(1, cvRound(float(seen.height) * scale * 1.6F)));
    cv::Mat small;
    cv::resize(grey8(seen), small, smaller, 0, 0, cv::INTER_AREA);
    const float fx = float(seen.width) / float(smaller.width);
    const float fy = float(seen.height) / float(smaller.height);
    cv::Matx23f map = toCrop;
    for (int row = 0; row < 2; ++row) {
        const float sx = float(seen.x) + 0.5F * fx - 0.5F;
        const float sy = float(seen.y) + 0.5F * fy - 0.5F;
        map(row, 2) += toCrop(row, 0) * sx + toCrop(row, 1) * sy;
        map(row, 0) *= fx;
        map(row, 1) *= fy;
    }
    cv::warpAffine(small, out, map, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

} // namespace likeness::engine::opencv
