// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mask.h"

#include "engine/opencv/blend.h"
#include "engine/opencv/brows.h"
#include "engine/opencv/skin.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float jawFeather = 0.17F; // of the inter-pupil distance
constexpr float foreheadFeather = 0.22F;

int radius(float pixels) { return std::max(1, cvRound(pixels)); }

void grow(cv::Mat &mask, float pixels)
{
    const int r = radius(pixels);
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
}

void soften(cv::Mat &mask, float sigma) { cv::GaussianBlur(mask, mask, {}, std::max(0.7F, sigma)); }

//! Where hair and the like may lie: forehead strictly, cheeks near the outline only for what is far from skin.
cv::Mat coverable(const Shape &shape, cv::Size size)
{
    const float pupils = interPupil(shape);
    const auto arc = foreheadArc(shape);
    Points forehead{std::span(arc)};
    for (int i = 26; i >= 17; --i)
        forehead.push_back(shape[size_t(i)]);
    const cv::Point2f up = upwards(shape);
    for (cv::Point2f &point : forehead)
        point += up * (0.02F * pupils);
    for (size_t i = 0; i < arc.size(); ++i)
        forehead[i] += up * (0.15F * pupils);
    cv::Mat zone = cv::Mat::zeros(size, CV_8U);
    for (const bool left : {true, false}) {
        Points side;
        for (int i = 0; i <= 4; ++i)
            side.push_back(shape[size_t(left ? i : 16 - i)]);
        const cv::Point2f nose = shape[left ? 31 : 35];
        for (int i = 4; i >= 1; --i)
            side.push_back(shape[size_t(left ? i : 16 - i)] * 0.55F + nose * 0.45F);
        side.push_back(shape[left ? 17 : 26]);
        fillPolygon(zone, side, 128);
    }
    fillPolygon(zone, forehead, 255);
    cv::Mat beside = browRoom(shape, size);
    fillPolygon(beside, outlineOf(shape, 0.95F), 0);
    zone.setTo(128, beside); // a fringe at the end of a brow
    cv::Mat eyes = cv::Mat::zeros(size, CV_8U);
    fillPolygon(eyes, pointsOf(shape, 36, 41, 1.7F), 255);
    fillPolygon(eyes, pointsOf(shape, 42, 47, 1.7F), 255);
    zone.setTo(0, eyes);
    return zone;
}

//! Where an eye would be if it were open: a closed one is a line, and an open one laid over it would look out beside
//! it.
Points lidsOf(const Shape &shape, size_t first)
{
    const cv::Point2f along = (shape[first + 3] - shape[first]) * 0.5F;
    const cv::Point2f middle = shape[first] + along;
    const cv::Point2f up = upwards(shape) * float(cv::norm(along));
    Points line;
    for (int i = 0; i < 16; ++i) {
        const float angle = float(i) * float(CV_PI) / 8;
        const float height = std::sin(angle);
        line.push_back(middle + along * (1.3F * std::cos(angle)) + up * (height * (height > 0 ? 0.85F : 0.65F)));
    }
    return line;
}

} // namespace

void fillPolygon(cv::Mat &mask, std::span<const cv::Point2f> points, int value)
{
    constexpr int shift = 4;
    CV_Assert(points.size() <= Points::most);
    std::array<cv::Point, Points::most> fixed;
    std::ranges::transform(points, fixed.begin(), [](cv::Point2f point) {
        return cv::Point(cvRound(point.x * (1 << shift)), cvRound(point.y * (1 << shift)));
    });
    const cv::Point *line = fixed.data();
    const auto count = int(points.size());
    cv::fillPoly(mask, &line, &count, 1, cv::Scalar(value), cv::LINE_8, shift);
}

Points pointsOf(const Shape &shape, int first, int last, float growth)
{
    Points points{std::span(shape).subspan(size_t(first), size_t(last) + 1 - size_t(first))};
    cv::Point2f middle;
    for (const cv::Point2f &point : points)
        middle += point * (1.0F / float(points.size()));
    for (cv::Point2f &point : points)
        point = middle + (point - middle) * growth;
    return points;
}

cv::Mat featuresOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    for (const auto &[first, last, growth] :
         {std::tuple{36, 41, 1.25F}, {42, 47, 1.25F}, {48, 59, 1.08F}, {31, 35, 1.1F}})
        fillPolygon(mask, pointsOf(shape, first, last, growth), 255);
    const int thick = radius(interPupil(shape) * 0.14F);
    for (const int first : {17, 22})
        for (int i = first; i < first + 4; ++i)
            cv::line(mask, shape[size_t(i)], shape[size_t(i) + 1], cv::Scalar(255), thick);
    grow(mask, interPupil(shape) * 0.03F);
    return mask;
}

cv::Mat coveringBy(const cv::Mat &distance, const Shape &shape, const cv::Mat &rough)
{
    // a shade is as far from skin as grey hair is, but smooth
    constexpr float hairy = 2.2F;
    constexpr float hairFar = 8.0F;
    const float pupils = interPupil(shape);
    const cv::Mat zone = coverable(shape, distance.size());
    cv::Mat covered = cv::Mat::zeros(distance.size(), CV_8U);
    for (int y = 0; y < covered.rows; ++y) {
        const auto *at = zone.ptr<uchar>(y);
        const auto *far = distance.ptr<float>(y);
        const auto *texture = rough.empty() ? nullptr : rough.ptr<float>(y);
        auto *out = covered.ptr<uchar>(y);
        for (int x = 0; x < covered.cols; ++x) {
            const float side = texture && texture[x] > hairy ? hairFar : 20.0F;
            out[x] = at[x] != 0 && far[x] > (at[x] == 255 ? 9.0F : side) ? 255 : 0;
        }
    }
    const cv::Mat small = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    cv::morphologyEx(covered, covered, cv::MORPH_OPEN, small);
    leaveBrows(covered, shape);
    grow(covered, pupils * 0.03F);
    soften(covered, pupils * 0.035F);
    cv::Mat soft;
    covered.convertTo(soft, CV_32F, 1 / 255.0);
    return soft;
}

cv::Mat coveringOf(const cv::Mat &picture, const Shape &shape)
{
    return coveringBy(skinDistance(picture, shape), shape);
}

cv::Mat faceAlpha(const Alignment &face, const Shape &templateShape, const cv::Mat &hard)
{
    const float pupils = interPupil(templateShape);
    // the forehead's edge is softer than the jaw's: hair and wrinkles lie there
    cv::Mat awayFromForehead = cv::Mat(hard.size(), CV_8U, cv::Scalar(255));
    const Points line = outlineOf(face.shape, 1);
    for (size_t i = jawPoints - 1; i < line.size(); ++i)
        cv::line(awayFromForehead, line[i], line[(i + 1) % line.size()], cv::Scalar(0), 2);
    cv::Mat alpha = feathered(hard, jawFeather * pupils);
    cv::Mat distance;
    cv::distanceTransform(awayFromForehead, distance, cv::DIST_L2, 3);
    for (int y = 0; y < hard.rows; ++y)
        for (int x = 0; x < hard.cols; ++x)
            alpha.at<float>(y, x) *=
                smoothStep((distance.at<float>(y, x) - 1) / std::max(1.0F, foreheadFeather * pupils));
    cv::max(alpha, browsAlpha(templateShape, hard), alpha);
    cv::Mat kept = cv::Mat::zeros(hard.size(), CV_8U);
    if (face.templateMouth)
        fillPolygon(kept, pointsOf(templateShape, 60, 67, 0.97F), 255);
    for (size_t eye = 0; eye < 2; ++eye)
        if (face.templateEyes[eye])
            fillPolygon(kept, lidsOf(templateShape, eye == 0 ? 36 : 42), 255);
    soften(kept, pupils * 0.02F);
    cv::Mat keep;
    kept.convertTo(keep, CV_32F, 1 / 255.0);
    return alpha.mul(cv::Scalar(1) - keep);
}

cv::Mat innerFaceOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    const Points inner = {shape[17], shape[26], shape[54], shape[57], shape[48]};
    fillPolygon(mask, inner, 255);
    return mask;
}

} // namespace likeness::engine::opencv
