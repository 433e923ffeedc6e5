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
constexpr float besideHair = 0.18F;
constexpr float hairShade = 0.10F;
constexpr float surelyBeside = 1.6F; // times how surely what lies beside is hair

// Squared deviations of the skin's colours.
constexpr float maybeSkin = 4;
constexpr float noSkin = 12;

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

//! What is no skin and yet no darker than the cheeks, beside and above the mouth, is hair that hangs there, with the
//! shade at its edge. 8-bit, 255 there.
cv::Mat hairBeforeCheeks(const cv::Mat &picture, const cv::Mat &skinDistance, const Shape &shape)
{
    constexpr float asBright = 0.8F;
    const float pupils = interPupil(shape);
    cv::Mat light;
    cv::cvtColor(picture, light, cv::COLOR_BGR2GRAY);
    cv::GaussianBlur(light, light, {}, std::max(0.8F, strandWidth * pupils));
    const cv::Point2f up = upwards(shape);
    const cv::Point2f corners = (shape[48] + shape[54]) * 0.5F;
    const cv::Point2f across = shape[54] - shape[48];
    const float cheeks[] = {meanAround(light, shape[2] * 0.5F + shape[31] * 0.5F, cheekRadius * pupils),
                            meanAround(light, shape[14] * 0.5F + shape[35] * 0.5F, cheekRadius * pupils)};
    cv::Mat hair = cv::Mat::zeros(picture.size(), CV_8U);
    for (int y = 0; y < hair.rows; ++y) {
        const auto *at = light.ptr<float>(y);
        const auto *far = skinDistance.ptr<float>(y);
        auto *out = hair.ptr<uchar>(y);
        for (int x = 0; x < hair.cols; ++x) {
            const cv::Point2f from = cv::Point2f(float(x), float(y)) - corners;
            const float aside = from.dot(across) / across.dot(across);
            if (from.dot(up) > 0 && std::abs(aside) > 0.6F)
                out[x] = far[x] > maybeSkin && at[x] > asBright * cheeks[aside < 0 ? 0 : 1] ? 255 : 0;
        }
    }
    const int r = std::max(1, cvRound(hairShade * pupils));
    cv::erode(hair, hair, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3})); // not the seams of a beard
    cv::dilate(hair, hair, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
    return hair;
}

//! Between its strands a dense beard is as smooth as a shade: what is far from skin beside hair is beard.
void addDense(cv::Mat &beard, const cv::Mat &skinDistance, const cv::Mat &zone, float pupils)
{
    const int r = std::max(1, cvRound(besideHair * pupils));
    cv::Mat near;
    cv::dilate(beard, near, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
    cv::GaussianBlur(near, near, {}, 0.5 * r);
    for (int y = 0; y < beard.rows; ++y) {
        const auto *inside = zone.ptr<uchar>(y);
        const auto *hair = near.ptr<float>(y);
        const auto *far = skinDistance.ptr<float>(y);
        auto *out = beard.ptr<float>(y);
        for (int x = 0; x < beard.cols; ++x) {
            if (inside[x] == 0)
                continue;
            const float dense = smoothStep((far[x] - maybeSkin) / (noSkin - maybeSkin));
            out[x] = std::max(out[x], std::min(1.0F, surelyBeside * hair[x]) * dense);
        }
    }
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

cv::Mat beardBy(const cv::Mat &rough, const cv::Mat &skinDistance, const cv::Mat &picture, const Shape &shape)
{
    const float pupils = interPupil(shape);
    cv::Mat zone = beardZone(shape, rough.size());
    zone.setTo(0, hairBeforeCheeks(picture, skinDistance, shape));
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
    cv::GaussianBlur(beard, beard, {}, std::max(0.8F, 0.03F * pupils));
    addDense(beard, skinDistance, zone, pupils);
    return beard;
}

} // namespace likeness::engine::opencv
