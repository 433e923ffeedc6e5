// SPDX-License-Identifier: Apache-2.0
#include "bench/textbook.h"

#include "engine/opencv/facefinder.h"
#include "engine/opencv/mat.h"

#include <array>
#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>

namespace likeness::testing {

namespace {

using namespace engine::opencv;

std::vector<std::array<int, 3>> trianglesOf(const Shape &shape, const cv::Rect &bounds)
{
    cv::Subdiv2D subdivision(bounds);
    for (const cv::Point2f &point : shape)
        subdivision.insert(point);
    std::vector<cv::Vec6f> corners;
    subdivision.getTriangleList(corners);
    const auto indexOf = [&](cv::Point2f at) {
        for (int i = 0; i < shapePoints; ++i)
            if (cv::norm(shape[size_t(i)] - at) < 0.5)
                return i;
        return -1;
    };
    std::vector<std::array<int, 3>> triangles;
    for (const cv::Vec6f &c : corners) {
        const std::array<int, 3> triangle{indexOf({c[0], c[1]}), indexOf({c[2], c[3]}), indexOf({c[4], c[5]})};
        if (triangle[0] >= 0 && triangle[1] >= 0 && triangle[2] >= 0)
            triangles.push_back(triangle);
    }
    return triangles;
}

void warpTriangle(const cv::Mat &from, cv::Mat &to, const std::array<cv::Point2f, 3> &source,
                  const std::array<cv::Point2f, 3> &target)
{
    const cv::Rect box =
        cv::boundingRect(std::vector<cv::Point2f>(target.begin(), target.end())) & cv::Rect({}, to.size());
    const cv::Rect sourceBox =
        cv::boundingRect(std::vector<cv::Point2f>(source.begin(), source.end())) & cv::Rect({}, from.size());
    if (box.empty() || sourceBox.empty())
        return;
    std::array<cv::Point2f, 3> a = source;
    std::array<cv::Point2f, 3> b = target;
    std::vector<cv::Point> corners;
    for (size_t i = 0; i < 3; ++i) {
        a[i] -= cv::Point2f(sourceBox.tl());
        b[i] -= cv::Point2f(box.tl());
        corners.emplace_back(b[i]);
    }
    cv::Mat piece;
    cv::warpAffine(from(sourceBox), piece, cv::getAffineTransform(a.data(), b.data()), box.size(), cv::INTER_LINEAR,
                   cv::BORDER_REFLECT_101);
    cv::Mat mask = cv::Mat::zeros(box.size(), CV_8U);
    cv::fillConvexPoly(mask, corners, cv::Scalar(255));
    piece.copyTo(to(box), mask);
}

} // namespace

TextbookSwap::TextbookSwap(const LandmarkModel &model)
    : m_model(model)
{}

cv::Mat TextbookSwap::operator()(const QImage &photo, const QImage &templatePicture) const
{
    const FaceFinder finder;
    const auto shapeIn = [&](const QImage &picture) {
        const cv::Mat grey = greyOf(picture);
        const std::vector<Detection> faces = finder.find(grey);
        return faces.empty() ? Shape{} : m_model.fit(grey, cv::Rect2f(faces.front().rect)).shape;
    };
    const Shape source = shapeIn(photo);
    const Shape target = shapeIn(templatePicture);
    const cv::Mat from = colourOf(photo, {0, 0, photo.width(), photo.height()});
    const cv::Mat to = colourOf(templatePicture, {0, 0, templatePicture.width(), templatePicture.height()});
    cv::Mat warped = to.clone();
    for (const auto &[a, b, c] : trianglesOf(target, {{}, to.size()}))
        warpTriangle(from, warped, {source[size_t(a)], source[size_t(b)], source[size_t(c)]},
                     {target[size_t(a)], target[size_t(b)], target[size_t(c)]});
    std::vector<cv::Point> hull;
    cv::convexHull(std::vector<cv::Point>(target.begin(), target.end()), hull);
    cv::Mat mask = cv::Mat::zeros(to.size(), CV_8U);
    cv::fillConvexPoly(mask, hull, cv::Scalar(255));
    const cv::Rect box = cv::boundingRect(hull);
    cv::Mat result;
    cv::seamlessClone(warped, to, mask, (box.tl() + box.br()) / 2, result, cv::NORMAL_CLONE);
    return result;
}

} // namespace likeness::testing
