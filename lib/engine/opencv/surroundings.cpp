// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/surroundings.h"

#include "engine/opencv/align.h"
#include "engine/opencv/bands.h"
#include "engine/opencv/blend.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/spline.h"

#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float reach = 0.42F;      // of the inter-pupil distance: what lies farther out stays
constexpr float smallest = 0.3F;    // picture pixels: jaws that move less do not move
constexpr float noticeable = 0.02F; // picture pixels

float largestMove(const Shape &from, const Shape &to)
{
    float most = 0;
    for (size_t i = 0; i < jawPoints; ++i)
        most = std::max(most, float(cv::norm(from[i] - to[i])));
    return most;
}

//! Takes places of the moved jaw back to the jaw, and rings inside and outside of it to themselves.
ThinPlate backwards(const Shape &from, const Shape &to)
{
    Points places{std::span(to).first(jawPoints)};
    Points origins{std::span(from).first(jawPoints)};
    const cv::Point2f nose = from[30];
    const float pupils = interPupil(from);
    for (size_t i = 0; i < jawPoints; i += 2) {
        const cv::Point2f away = from[i] - nose;
        const cv::Point2f anchor = from[i] + away * (pupils * reach * 1.3F / std::max(1.0F, float(cv::norm(away))));
        places.push_back(anchor);
        origins.push_back(anchor);
    }
    for (const cv::Point2f &point : foreheadArc(from)) {
        places.push_back(point);
        origins.push_back(point);
    }
    return {places, origins, 0.002F};
}

cv::Mat distanceTo(const cv::Mat &mask)
{
    cv::Mat distance;
    cv::distanceTransform(mask, distance, cv::DIST_L2, 3);
    return distance;
}

//! 1 at the jaw; 0 beyond the reach outside, and well inside, where mouth and eyes of the template stay.
cv::Mat windowOf(const Frame &frame, const Shape &from, const Shape &to)
{
    cv::Mat face = cv::Mat::zeros(frame.small, CV_8U);
    fillPolygon(face, outlineOf(from, 1), 255);
    fillPolygon(face, outlineOf(to, 1), 255);
    cv::Mat outside = distanceTo(~face);
    const cv::Mat inside = distanceTo(face);
    const float width = std::max(1.0F, reach * interPupil(from));
    for (int y = 0; y < outside.rows; ++y) {
        auto *at = outside.ptr<float>(y);
        const auto *deep = inside.ptr<float>(y);
        for (int x = 0; x < outside.cols; ++x)
            at[x] = smoothStep(1 - at[x] / width) * smoothStep(1.6F - 1.8F * deep[x] / width);
    }
    return outside;
}

} // namespace

cv::Mat givingWay(const Frame &frame, const Shape &from, const Shape &to)
{
    if (largestMove(from, to) < smallest)
        return {};
    const Shape smallFrom = frame.toSmall(from);
    const Shape smallTo = frame.toSmall(to);
    cv::Mat offsets = backwards(smallFrom, smallTo).grid(frame.small, 8);
    const cv::Mat window = windowOf(frame, smallFrom, smallTo);
    for (int y = 0; y < offsets.rows; ++y) {
        auto *offset = offsets.ptr<cv::Vec2f>(y);
        const auto *share = window.ptr<float>(y);
        for (int x = 0; x < offsets.cols; ++x)
            offset[x] = cv::Vec2f((offset[x][0] - float(x)) * frame.ratio.x * share[x],
                                  (offset[x][1] - float(y)) * frame.ratio.y * share[x]);
    }
    return offsets;
}

cv::Mat giveWay(cv::Mat &part, const cv::Mat &offsets, const Frame &frame)
{
    cv::Mat moved = cv::Mat::zeros(part.size(), CV_8U);
    const cv::Mat before = part.clone();
    const int middle = part.cols / 2; // between the two sides of the jaw little moves
    forBands(part.rows, [&](int first, int last) {
        RowReader reader(offsets, frame);
        cv::Mat map(last - first, part.cols, CV_32FC2);
        std::array<cv::Range, 2> columns{cv::Range(middle, 0), cv::Range(part.cols, middle)};
        for (int y = first; y < last; ++y) {
            auto *row = map.ptr<cv::Vec2f>(y - first);
            reader.read(y, row->val);
            auto *touched = moved.ptr<uchar>(y);
            for (int x = 0; x < part.cols; ++x) {
                if (std::abs(row[x][0]) + std::abs(row[x][1]) > noticeable) {
                    touched[x] = 255;
                    cv::Range &side = columns[x < middle ? 0 : 1];
                    side = {std::min(side.start, x), std::max(side.end, x + 1)};
                }
                row[x] += cv::Vec2f(float(x), float(y));
            }
        }
        for (const cv::Range &side : columns) {
            if (side.start >= side.end)
                continue;
            cv::Mat strip;
            cv::remap(before, strip, map.colRange(side), {}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
            strip.copyTo(part.rowRange(first, last).colRange(side), moved.rowRange(first, last).colRange(side));
        }
    });
    return moved;
}

} // namespace likeness::engine::opencv
