// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/symmetry.h"

#include "engine/opencv/mask.h"
#include "engine/opencv/spline.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float worthAMirror = 20; // degrees nearer to the template: a mirror image is a little another person
constexpr float stillSeen = 14;    // degrees beyond the template that a spread half bears
constexpr float hidden = 22;       // from here on it comes from the near half
constexpr float widest = 40;       // beyond it the estimate of yaw says little
constexpr float radians = 0.0174533F;
constexpr float halfStiffness = 0.004F;

float smooth(float low, float high, float value)
{
    const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

PhotoFace mirroredFace(const PhotoFace &photo)
{
    PhotoFace out;
    cv::flip(photo.picture, out.picture, 1);
    out.shape = mirrored(photo.shape, photo.picture.cols);
    return out;
}

//! What the points would be from the front: the mean of a shape and its mirror image has lost the depth and keeps the
//! width times the cosine of the yaw. Lies where the shape does.
Shape fromTheFront(const Shape &shape, const Shape &image, float yaw)
{
    const Shape other = applied(similarity(image, shape), image);
    const cv::Point2f axis = rightEye(shape) - leftEye(shape);
    const cv::Point2f across = axis * (1 / std::max(1e-3F, float(cv::norm(axis))));
    const cv::Point2f middle = centreOf(shape);
    const float wider = 1 / std::cos(std::min(std::abs(yaw), widest) * radians) - 1;
    Shape out;
    for (size_t i = 0; i < out.size(); ++i) {
        const cv::Point2f mean = (shape[i] + other[i]) * 0.5F;
        out[i] = mean + across * ((mean - middle).dot(across) * wider);
    }
    return out;
}

cv::Mat laidOver(const PhotoFace &photo, const Shape &target)
{
    const ThinPlate warp(withForehead(target, target), withForehead(photo.shape, photo.shape), halfStiffness);
    cv::Mat out;
    cv::remap(photo.picture, out, warp.grid(photo.picture.size(), 8), {}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return out;
}

//! How much of each pixel comes from the mirror image: the side the nose points to, but for the eyes.
cv::Mat farSide(const Shape &shape, cv::Size size, bool right)
{
    const cv::Point2f axis = rightEye(shape) - leftEye(shape);
    const float pupils = std::max(1.0F, float(cv::norm(axis)));
    const cv::Point2f across = axis * ((right ? 1.0F : -1.0F) / pupils);
    const cv::Point2f nose = (shape[27] + shape[30] + shape[33] + shape[51]) * 0.25F;
    cv::Mat share(size, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        auto *out = share.ptr<float>(y);
        for (int x = 0; x < size.width; ++x)
            out[x] = smooth(-0.02F, 0.3F, (cv::Point2f(float(x), float(y)) - nose).dot(across) / pupils);
    }
    cv::Mat eyes = cv::Mat::zeros(size, CV_8U);
    fillPolygon(eyes, pointsOf(shape, 36, 41, 1.25F), 255);
    fillPolygon(eyes, pointsOf(shape, 42, 47, 1.25F), 255);
    cv::GaussianBlur(eyes, eyes, {}, std::max(0.8F, 0.03F * pupils));
    cv::Mat own;
    eyes.convertTo(own, CV_32F, -1 / 255.0, 1);
    return share.mul(own);
}

cv::Mat mixed(const cv::Mat &one, const cv::Mat &other, const cv::Mat &share)
{
    cv::Mat out(one.size(), CV_8UC3);
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x) {
            const float k = share.at<float>(y, x);
            const auto &a = one.at<cv::Vec3b>(y, x);
            const auto &b = other.at<cv::Vec3b>(y, x);
            for (int c = 0; c < 3; ++c)
                out.at<cv::Vec3b>(y, x)[c] = cv::saturate_cast<uchar>(float(a[c]) + k * (float(b[c]) - float(a[c])));
        }
    return out;
}

} // namespace

PhotoFace turnedTowards(const PhotoFace &photo, const Shape &target)
{
    const float wanted = yawOf(target);
    float yaw = yawOf(photo.shape);
    PhotoFace face = photo;
    if (std::abs(-yaw - wanted) + worthAMirror < std::abs(yaw - wanted)) {
        face = mirroredFace(photo);
        yaw = -yaw;
    }
    const float sign = yaw < 0 ? -1.0F : 1.0F;
    const float beyond = std::abs(yaw) - std::max(0.0F, sign * wanted);
    const float strength = smooth(stillSeen, hidden, beyond);
    if (strength <= 0)
        return face;
    const PhotoFace image = mirroredFace(face);
    const Shape front = fromTheFront(face.shape, image.shape, yaw);
    const float towards = strength * std::clamp(beyond / std::abs(yaw), 0.0F, 1.0F);
    PhotoFace out{.shape = face.shape};
    for (size_t i = 0; i < out.shape.size(); ++i)
        out.shape[i] += (front[i] - face.shape[i]) * towards;
    const cv::Mat share = farSide(out.shape, face.picture.size(), yaw > 0) * strength;
    out.picture = mixed(laidOver(face, out.shape), laidOver(image, out.shape), share);
    return out;
}

} // namespace likeness::engine::opencv
