// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/shape.h"

#include "engine/opencv/points.h"

#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr std::array<int, shapePoints> mirrorOrder = {
    16, 15, 14, 13, 12, 11, 10, 9,  8,  7,  6,  5,  4,  3,  2,  1,  0,  26, 25, 24, 23, 22, 21,
    20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36,
    41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65};

cv::Point2f meanOf(const Shape &shape, int first, int count)
{
    cv::Point2f sum(0, 0);
    for (int i = first; i < first + count; ++i)
        sum += shape[i];
    return sum * (1.0F / float(count));
}

} // namespace

cv::Point2f centreOf(const Shape &shape) { return meanOf(shape, 0, shapePoints); }

cv::Point2f leftEye(const Shape &shape) { return meanOf(shape, 36, 6); }

cv::Point2f rightEye(const Shape &shape) { return meanOf(shape, 42, 6); }

float interPupil(const Shape &shape) { return float(cv::norm(rightEye(shape) - leftEye(shape))); }

float outerEye(const Shape &shape) { return float(cv::norm(shape[45] - shape[36])); }

cv::Matx23f similarity(const Shape &from, const Shape &to)
{
    const cv::Point2f fromCentre = centreOf(from);
    const cv::Point2f toCentre = centreOf(to);
    double along = 0;
    double across = 0;
    double spread = 1e-9;
    for (int i = 0; i < shapePoints; ++i) {
        const cv::Point2f p = from[i] - fromCentre;
        const cv::Point2f q = to[i] - toCentre;
        along += double(p.x) * q.x + double(p.y) * q.y;
        across += double(p.x) * q.y - double(p.y) * q.x;
        spread += double(p.x) * p.x + double(p.y) * p.y;
    }
    const auto a = float(along / spread);
    const auto b = float(across / spread);
    return {a, -b, toCentre.x - a * fromCentre.x + b * fromCentre.y,
            b, a,  toCentre.y - b * fromCentre.x - a * fromCentre.y};
}

cv::Matx23f inverse(const cv::Matx23f &s)
{
    const float square = std::max(s(0, 0) * s(0, 0) + s(1, 0) * s(1, 0), 1e-12F);
    const float a = s(0, 0) / square;
    const float b = -s(1, 0) / square;
    return {a, -b, -(a * s(0, 2) - b * s(1, 2)), b, a, -(b * s(0, 2) + a * s(1, 2))};
}

cv::Point2f applied(const cv::Matx23f &m, cv::Point2f p)
{
    return {m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2), m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2)};
}

Shape applied(const cv::Matx23f &map, const Shape &shape)
{
    Shape out;
    for (int i = 0; i < shapePoints; ++i)
        out[i] = applied(map, shape[i]);
    return out;
}

float scaleOf(const cv::Matx23f &s) { return std::hypot(s(0, 0), s(1, 0)); }

Shape mirrored(const Shape &shape, int pictureWidth)
{
    Shape out;
    for (int i = 0; i < shapePoints; ++i) {
        const cv::Point2f &p = shape[mirrorOrder[i]];
        out[i] = {float(pictureWidth - 1) - p.x, p.y};
    }
    return out;
}

cv::Rect Points::box() const
{
    return cv::boundingRect(cv::Mat(int(m_size), 1, CV_32FC2, const_cast<cv::Point2f *>(data())));
}

} // namespace likeness::engine::opencv
