// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/beard.h"

#include "engine/opencv/blend.h"
#include "engine/opencv/mask.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

// Of the distance between the pupils.
constexpr float strandWidth = 0.02F; // what is finer than this is texture
constexpr float patchWidth = 0.05F;  // over which texture is averaged
constexpr float cheekRadius = 0.12F;

// Times the cheek's roughness.
constexpr float stillSkin = 1.5F;
constexpr float surelyHair = 2.6F;
constexpr float leastRoughness = 0.6F; // grey levels: nothing is rough against a blurred cheek

float meanAround(const cv::Mat &values, cv::Point2f at, float radius)
{
    const int r = std::max(1, cvRound(radius));
    const cv::Rect area(cvRound(at.x) - r, cvRound(at.y) - r, 2 * r + 1, 2 * r + 1);
    const cv::Rect seen = area & cv::Rect({}, values.size());
    return seen.empty() ? 0 : float(cv::mean(values(seen))[0]);
}

//! The lower face without the lips.
cv::Mat beardZone(const Shape &shape, cv::Size size)
{
    Points line{std::span(shape).subspan(1, 15)};
    line.add(Points{shape[35], shape[33], shape[31]});
    cv::Mat zone = cv::Mat::zeros(size, CV_8U);
    fillPolygon(zone, line, 255);
    fillPolygon(zone, pointsOf(shape, 48, 59, 1.04F), 0);
    return zone;
}

} // namespace

cv::Mat roughness(const PhotoFace &photo)
{
    const Shape &shape = photo.shape;
    const float pupils = interPupil(shape);
    cv::Mat grey;
    cv::cvtColor(photo.picture, grey, cv::COLOR_BGR2GRAY);
    grey.convertTo(grey, CV_32F);
    cv::Mat soft;
    cv::GaussianBlur(grey, soft, {}, std::max(0.8F, strandWidth * pupils));
    // the edges of the face, the lips and the nostrils are no texture
    cv::Mat inside = cv::Mat::zeros(grey.size(), CV_8U);
    fillPolygon(inside, outlineOf(shape, 0.95F), 255);
    inside.setTo(0, featuresOf(shape, grey.size()));
    cv::Mat weights;
    inside.convertTo(weights, CV_32F, 1 / 255.0);
    cv::Mat rough = cv::abs(grey - soft).mul(weights);
    const double sigma = std::max(1.0F, patchWidth * pupils);
    cv::GaussianBlur(rough, rough, {}, sigma);
    cv::GaussianBlur(weights, weights, {}, sigma);
    rough /= weights + 0.02F;
    const float left = meanAround(rough, shape[2] * 0.5F + shape[31] * 0.5F, cheekRadius * pupils);
    const float right = meanAround(rough, shape[14] * 0.5F + shape[35] * 0.5F, cheekRadius * pupils);
    return rough / std::max(leastRoughness, std::min(left, right));
}

cv::Mat beardBy(const cv::Mat &rough, const cv::Mat &skinDistance, const Shape &shape)
{
    const cv::Mat zone = beardZone(shape, rough.size());
    cv::Mat beard = cv::Mat::zeros(rough.size(), CV_32F);
    for (int y = 0; y < beard.rows; ++y) {
        const auto *inside = zone.ptr<uchar>(y);
        const auto *texture = rough.ptr<float>(y);
        const auto *far = skinDistance.ptr<float>(y);
        auto *out = beard.ptr<float>(y);
        for (int x = 0; x < beard.cols; ++x)
            if (inside[x] != 0)
                out[x] = smoothStep((texture[x] - stillSkin) / (surelyHair - stillSkin)) * smoothStep(far[x] / 2);
    }
    cv::GaussianBlur(beard, beard, {}, std::max(0.8F, 0.03F * interPupil(shape)));
    return beard;
}

} // namespace likeness::engine::opencv
