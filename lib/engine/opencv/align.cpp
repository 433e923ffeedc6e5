// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/align.h"

#include <algorithm>
#include <cmath>

namespace likeness::engine::opencv {

namespace {

constexpr float wideOpen = 0.06F;  // of inter-pupil distance: mouths that differ more keep one's own form
constexpr float closedEye = 0.13F; // height by width
constexpr float openEye = 0.17F;
constexpr float farthestJaw = 0.12F; // of inter-pupil distance: how far the outline may leave the template's
constexpr float arcHeight = 0.30F;
constexpr std::array stablePoints = {27, 30, 31, 33, 35, 36, 39, 42, 45, 48, 54};

cv::Matx23f stableSimilarity(const Shape &from, const Shape &to)
{
    // fills both shapes with the stable points in turn: all of them count (nearly) the same, no others count
    Shape stableFrom{};
    Shape stableTo{};
    for (size_t i = 0; i < stableFrom.size(); ++i) {
        const auto index = size_t(stablePoints[i % stablePoints.size()]);
        stableFrom[i] = from[index];
        stableTo[i] = to[index];
    }
    return similarity(stableFrom, stableTo);
}

cv::Point2f mixed(cv::Point2f templatePoint, cv::Point2f photoPoint, float share)
{
    return templatePoint * (1 - share) + photoPoint * share;
}

//! Points first…last of `from`, moved, turned and scaled so that two of them lie on the same two of `to`.
void pinned(Shape &to, const Shape &from, std::array<int, 2> range, std::array<int, 2> pins)
{
    const cv::Point2f a = from[size_t(pins[0])];
    const cv::Point2f b = from[size_t(pins[1])];
    const cv::Point2f u = to[size_t(pins[0])];
    const cv::Point2f v = to[size_t(pins[1])];
    const cv::Point2f before = b - a;
    const cv::Point2f after = v - u;
    const float square = std::max(1e-6F, before.dot(before));
    const float cosine = before.dot(after) / square;
    const float sine = (before.x * after.y - before.y * after.x) / square;
    for (int i = range[0]; i <= range[1]; ++i) {
        const cv::Point2f d = from[size_t(i)] - a;
        to[size_t(i)] = u + cv::Point2f(d.x * cosine - d.y * sine, d.x * sine + d.y * cosine);
    }
}

void moveJaw(Shape &shape, const Shape &moved, const Shape &templateShape, float share)
{
    const float most = farthestJaw * interPupil(templateShape);
    std::array<cv::Point2f, jawPoints> shifts{};
    for (size_t i = 0; i < jawPoints; ++i) {
        const cv::Point2f gap = moved[i] - templateShape[i];
        const auto length = float(cv::norm(gap));
        // saturates smoothly, so that a larger wish is still a larger move
        shifts[i] = length > 0 ? gap * (most * std::tanh(length / (2 * most)) / length) : gap;
    }
    for (size_t i = 0; i < jawPoints; ++i) {
        const size_t before = i == 0 ? i : i - 1;
        const size_t after = i + 1 == jawPoints ? i : i + 1;
        const cv::Point2f smooth = shifts[before] * 0.25F + shifts[i] * 0.5F + shifts[after] * 0.25F;
        const float fromEnd = float(std::min(i, jawPoints - 1 - i));
        shape[i] = templateShape[i] + smooth * (share * std::min(1.0F, fromEnd / 3));
    }
}

void settleMouth(Alignment &result, const Shape &photo, const Shape &moved, const Shape &templateShape)
{
    const float photoOpening = mouthOpening(photo);
    const float templateOpening = mouthOpening(templateShape);
    if (templateOpening > photoOpening + wideOpen) {
        for (size_t i = 48; i < 68; ++i)
            result.shape[i] = mixed(templateShape[i], moved[i], i == 48 || i == 54 ? 0.2F : 0.0F);
        result.templateMouth = true;
        return;
    }
    if (photoOpening > templateOpening + wideOpen) {
        Shape own = result.shape;
        pinned(own, photo, {48, 67}, {48, 54});
        // the lower lip stays clear of the chin
        const float room = float(cv::norm(templateShape[8] - templateShape[57]));
        const float left = float(cv::norm(result.shape[8] - own[57]));
        const float share = left >= room * 0.75F ? 0.85F : std::max(0.25F, left / room);
        for (size_t i = 48; i < 68; ++i)
            result.shape[i] = mixed(result.shape[i], own[i], share);
    }
}

void settleEye(Alignment &result, const Shape &photo, const Shape &templateShape, int eye)
{
    const int first = eye == 0 ? 36 : 42;
    const float inPhoto = eyeOpening(photo, first);
    const float inTemplate = eyeOpening(templateShape, first);
    if (inTemplate < closedEye && inPhoto > openEye) {
        for (int i = first; i < first + 6; ++i)
            result.shape[size_t(i)] = templateShape[size_t(i)];
        result.templateEyes[size_t(eye)] = true;
    } else if (inPhoto < closedEye && inTemplate > openEye) {
        pinned(result.shape, photo, {first, first + 5}, {first, first + 3});
    }
}

} // namespace

Shares sharesOf(int featureDegree, int outlineDegree)
{
    const float features = float(std::clamp(featureDegree, 0, 100)) / 100;
    const float outline = float(std::clamp(outlineDegree, 0, 100)) / 100;
    Shares shares;
    shares.features = 0.92F * (1 - std::pow(features, 1.8F));
    // half way is already near the template: what surrounds the face should give way only when asked to
    shares.outline = std::pow(1 - outline, 5.0F);
    // up to the middle the picture is the photo's; from there the template's shines through
    shares.skin = features <= 0.5F ? 1 : 1 - 1.3F * (features - 0.5F);
    return shares;
}

Alignment aligned(const Shape &photo, const Shape &templateShape, const Shares &shares)
{
    const Shape moved = applied(stableSimilarity(photo, templateShape), photo);
    // forms seen from different sides are not compared: the template's is kept the more the poses differ
    const float gap = std::abs(yawOf(photo) - yawOf(templateShape));
    const float trust = std::clamp(1.3F - gap / 20, 0.0F, 1.0F);
    Alignment result{.shape = templateShape};
    for (size_t i = jawPoints; i < 68; ++i)
        result.shape[i] = mixed(templateShape[i], moved[i], shares.features * trust);
    moveJaw(result.shape, moved, templateShape, shares.outline * trust);
    settleMouth(result, photo, moved, templateShape);
    settleEye(result, photo, templateShape, 0);
    settleEye(result, photo, templateShape, 1);
    return result;
}

cv::Point2f upwards(const Shape &shape)
{
    const cv::Point2f eyes = (leftEye(shape) + rightEye(shape)) * 0.5F;
    const cv::Point2f across = rightEye(shape) - leftEye(shape);
    const float length = std::max(1e-3F, float(cv::norm(across)));
    cv::Point2f up(across.y / length, -across.x / length);
    const cv::Point2f mouth = (shape[51] + shape[57]) * 0.5F;
    return (mouth - eyes).dot(up) > 0 ? -up : up;
}

std::array<cv::Point2f, 9> foreheadArc(const Shape &shape)
{
    constexpr std::array<float, 9> height = {0.50F, 0.75F, 0.90F, 0.98F, 1.0F, 0.98F, 0.90F, 0.75F, 0.50F};
    const std::array<cv::Point2f, 9> feet = {shape[17] * 0.7F + shape[0] * 0.3F, shape[18], shape[19], shape[20],
                                             (shape[21] + shape[22]) * 0.5F,     shape[23], shape[24], shape[25],
                                             shape[26] * 0.7F + shape[16] * 0.3F};
    const cv::Point2f up = upwards(shape) * (arcHeight * interPupil(shape));
    std::array<cv::Point2f, 9> arc{};
    for (size_t i = 0; i < arc.size(); ++i)
        arc[i] = feet[i] + up * height[i];
    return arc;
}

Points withForehead(const Shape &shape, const Shape &arcOf)
{
    Points points{std::span(shape)};
    points.add(foreheadArc(arcOf));
    return points;
}

Points outlineOf(const Shape &shape, float inset)
{
    Points line{std::span(shape).first(jawPoints)};
    auto arc = foreheadArc(shape);
    std::ranges::reverse(arc);
    line.add(arc);
    const cv::Point2f nose = (shape[27] + shape[30]) * 0.5F;
    for (cv::Point2f &point : line)
        point = nose + (point - nose) * inset;
    return line;
}

float mouthOpening(const Shape &shape)
{
    const double height =
        cv::norm(shape[61] - shape[67]) + cv::norm(shape[62] - shape[66]) + cv::norm(shape[63] - shape[65]);
    return float(height / 3) / std::max(1e-3F, interPupil(shape));
}

float eyeOpening(const Shape &shape, int first)
{
    const auto at = [&](int i) { return shape[size_t(first) + size_t(i)]; };
    const double height = (cv::norm(at(1) - at(5)) + cv::norm(at(2) - at(4))) / 2;
    return float(height / std::max(1e-3, cv::norm(at(0) - at(3))));
}

float yawOf(const Shape &shape)
{
    const double left = cv::norm(shape[30] - leftEye(shape));
    const double right = cv::norm(shape[30] - rightEye(shape));
    return float((left - right) / std::max(1e-3, left + right) * 100);
}

float rollOf(const Shape &shape)
{
    const cv::Point2f across = rightEye(shape) - leftEye(shape);
    return std::atan2(across.y, across.x) * 57.29578F;
}

} // namespace likeness::engine::opencv
