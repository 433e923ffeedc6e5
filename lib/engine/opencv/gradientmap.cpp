// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/gradientmap.h"

#include "engine/opencv/shrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness::engine::opencv {

namespace {

constexpr float clip = 0.25F;                                // of a normalised feature
constexpr float quiet = 0.5F * float(GradientMap::perPoint); // keeps flat areas from becoming noise

using Pixel = cv::Vec<float, GradientMap::directions>;

//! What is worked out on the way to a map; each thread keeps its own.
struct Scratch
{
    cv::Mat soft{};
    cv::Mat1f gx{};
    cv::Mat1f gy{};
    cv::Mat1f strength{};
    cv::Mat1f angle{};
    cv::Mat raw{};
    cv::Mat once{};
};

// The gradient's strength shared between the two nearest directions.
void findDirections(const cv::Mat &crop8, Scratch &scratch)
{
    cv::GaussianBlur(crop8, scratch.soft, {}, 0.8);
    constexpr int last = GradientMap::side - 1;
    scratch.gx.create(crop8.size());
    scratch.gy.create(crop8.size());
    for (int y = 0; y <= last; ++y) {
        const auto *row = scratch.soft.ptr<uchar>(y);
        const auto *above = scratch.soft.ptr<uchar>(std::max(0, y - 1));
        const auto *below = scratch.soft.ptr<uchar>(std::min(last, y + 1));
        float *gx = scratch.gx[y];
        float *gy = scratch.gy[y];
        gx[0] = float(row[1] - row[0]);
        for (int x = 1; x < last; ++x)
            gx[x] = float(row[x + 1] - row[x - 1]);
        gx[last] = float(row[last] - row[last - 1]);
        for (int x = 0; x <= last; ++x)
            gy[x] = float(below[x] - above[x]);
    }
    cv::cartToPolar(scratch.gx, scratch.gy, scratch.strength, scratch.angle, true);
    scratch.raw.create(crop8.size(), CV_32FC(GradientMap::directions));
    scratch.raw.setTo(0);
    for (int y = 0; y <= last; ++y) {
        const float *s = scratch.strength[y];
        const float *a = scratch.angle[y];
        auto *out = scratch.raw.ptr<Pixel>(y);
        for (int x = 0; x <= last; ++x) {
            const float bin = a[x] * (float(GradientMap::directions) / 360.0F);
            const int low = int(bin);
            const float part = bin - float(low);
            out[x][low % GradientMap::directions] += s[x] * (1 - part);
            out[x][(low + 1) % GradientMap::directions] += s[x] * part;
        }
    }
}

// Means over 2 × radius + 1 pixels both ways, as cv::blur has them, by sums that run along.
void average(const cv::Mat &from, int radius, cv::Mat &to)
{
    constexpr int side = GradientMap::side;
    constexpr int directions = GradientMap::directions;
    constexpr int width = side * directions;
    const auto mirroredAt = [](int i) { return i < 0 ? -i : (i < side ? i : 2 * (side - 1) - i); };
    const auto rowOf = [&](int y) { return from.ptr<float>(mirroredAt(y)); };
    to.create(from.size(), from.type());
    std::array<float, width> columns{};
    for (int y = -radius; y <= radius; ++y)
        for (int i = 0; i < width; ++i)
            columns[size_t(i)] += rowOf(y)[i];
    const auto column = [&](int x) { return columns.data() + size_t(mirroredAt(x)) * directions; };
    const float share = 1.0F / float((2 * radius + 1) * (2 * radius + 1));
    for (int y = 0; y < side; ++y) {
        std::array<float, directions> sum{};
        for (int x = -radius; x <= radius; ++x)
            for (size_t d = 0; d < directions; ++d)
                sum[d] += column(x)[d];
        auto *out = to.ptr<float>(y);
        for (int x = 0; x < side; ++x, out += directions) {
            const float *next = column(x + radius + 1);
            const float *gone = column(x - radius);
            for (size_t d = 0; d < directions; ++d) {
                out[d] = sum[d] * share;
                sum[d] += next[d] - gone[d];
            }
        }
        const float *next = rowOf(y + radius + 1);
        const float *gone = rowOf(y - radius);
        for (int i = 0; i < width; ++i)
            columns[size_t(i)] += next[i] - gone[i];
    }
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

GradientMap::GradientMap(const cv::Mat &crop8) { update(crop8); }

void GradientMap::update(const cv::Mat &crop8)
{
    CV_Assert(crop8.type() == CV_8U && crop8.size() == cv::Size(side, side));
    thread_local Scratch scratch;
    findDirections(crop8, scratch);
    average(scratch.raw, 1, scratch.once);
    average(scratch.once, 1, m_fine);
    average(m_fine, 3, m_coarse);
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
            std::copy_n(pixel.val, directions, block.begin() + ptrdiff_t(k) * directions);
        }
        normalise(block);
    }
}

cv::Mat GradientMap::cut(const cv::Mat &grey8, const cv::Matx23f &toCrop)
{
    cv::Mat out;
    cut(grey8, toCrop, out);
    return out;
}

void GradientMap::cut(const cv::Mat &grey8, const cv::Matx23f &toCrop, cv::Mat &out)
{
    const cv::Size size(side, side);
    const float scale = scaleOf(toCrop);
    const cv::Rect whole(0, 0, grey8.cols, grey8.rows);
    if (!(scale > 1e-3F) || grey8.empty()) { // no face is that large
        out.create(size, CV_8U);
        out.setTo(0);
        return;
    }
    if (scale >= 0.5F || whole.width < 2 || whole.height < 2) {
        cv::warpAffine(grey8, out, toCrop, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        return;
    }
    // only the part that is seen is shrunk
    const cv::Matx23f back = inverse(toCrop);
    cv::Rect seen = cv::Rect(applied(back, cv::Point2f(0, 0)), cv::Size(1, 1));
    for (const cv::Point2f corner : {cv::Point2f(side, 0), cv::Point2f(0, side), cv::Point2f(side, side)})
        seen |= cv::Rect(applied(back, corner), cv::Size(1, 1));
    seen = halvable(cv::Rect(seen.x - 4, seen.y - 4, seen.width + 11, seen.height + 11) & whole);
    if (seen.width < 2 || seen.height < 2)
        seen = whole;
    const cv::Size smaller(std::max(1, cvRound(float(seen.width) * scale * 1.6F)),
                           std::max(1, cvRound(float(seen.height) * scale * 1.6F)));
    const cv::Mat small = shrunk(grey8(seen), smaller);
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
}

} // namespace likeness::engine::opencv
