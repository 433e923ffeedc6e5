// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/spline.h"

#include <cmath>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

template<typename Number>
Number bend(Number squaredDistance)
{
    return squaredDistance < Number(1e-9) ? Number(0) : squaredDistance * std::log(squaredDistance);
}

} // namespace

ThinPlate::ThinPlate(std::span<const cv::Point2f> from, std::span<const cv::Point2f> to, float stiffness)
    : m_count(from.size())
{
    CV_Assert(from.size() <= mostKnots && to.size() == from.size());
    const auto count = int(from.size());
    const cv::Rect2f box = cv::boundingRect(cv::Mat(count, 1, CV_32FC2, const_cast<cv::Point2f *>(from.data())));
    m_centre = {box.x + box.width / 2, box.y + box.height / 2};
    m_unit = std::max(1.0F, std::max(box.width, box.height));
    for (size_t i = 0; i < from.size(); ++i) {
        m_knots[i].x = (from[i].x - m_centre.x) / m_unit;
        m_knots[i].y = (from[i].y - m_centre.y) / m_unit;
    }
    cv::Mat1d system = cv::Mat1d::zeros(count + 3, count + 3);
    cv::Mat1d target = cv::Mat1d::zeros(count + 3, 2);
    for (int i = 0; i < count; ++i) {
        const Knot &a = m_knots[size_t(i)];
        for (int j = 0; j < i; ++j) {
            const Knot &b = m_knots[size_t(j)];
            const double dx = double(a.x) - b.x;
            const double dy = double(a.y) - b.y;
            system(i, j) = system(j, i) = bend(dx * dx + dy * dy);
        }
        system(i, i) = stiffness;
        system(i, count) = system(count, i) = 1;
        system(i, count + 1) = system(count + 1, i) = a.x;
        system(i, count + 2) = system(count + 2, i) = a.y;
        target(i, 0) = to[size_t(i)].x;
        target(i, 1) = to[size_t(i)].y;
    }
    cv::Mat1d weights;
    if (!cv::solve(system, target, weights, cv::DECOMP_LU))
        cv::solve(system, target, weights, cv::DECOMP_SVD);
    for (int i = 0; i < count; ++i) {
        m_knots[size_t(i)].weightX = float(weights(i, 0));
        m_knots[size_t(i)].weightY = float(weights(i, 1));
    }
    for (int axis = 0; axis < 2; ++axis)
        for (int term = 0; term < 3; ++term)
            m_plane(axis, term) = float(weights(count + term, axis));
}

cv::Point2f ThinPlate::operator()(cv::Point2f point) const
{
    const float x = (point.x - m_centre.x) / m_unit;
    const float y = (point.y - m_centre.y) / m_unit;
    cv::Point2f sum(m_plane(0, 0) + m_plane(0, 1) * x + m_plane(0, 2) * y,
                    m_plane(1, 0) + m_plane(1, 1) * x + m_plane(1, 2) * y);
    for (const Knot &knot : std::span(m_knots).first(m_count)) {
        const float dx = x - knot.x;
        const float dy = y - knot.y;
        const float u = bend(dx * dx + dy * dy);
        sum.x += knot.weightX * u;
        sum.y += knot.weightY * u;
    }
    return sum;
}

cv::Mat ThinPlate::grid(cv::Size size, int step) const
{
    cv::Mat2f coarse((size.height + step - 1) / step + 1, (size.width + step - 1) / step + 1);
    const auto fillRow = [&](int y) {
        for (int x = 0; x < coarse.cols; ++x) {
            const cv::Point2f at = (*this)(cv::Point2f(float(x * step), float(y * step)));
            coarse(y, x) = cv::Vec2f(at.x, at.y);
        }
    };
    // one reference alone fits into the function that is handed on: nothing is taken from the heap
    cv::parallel_for_({0, coarse.rows}, [&fillRow](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y)
            fillRow(y);
    });
    cv::Mat2f fine(size);
    for (int y = 0; y < size.height; ++y) {
        const cv::Vec2f *upper = coarse[y / step];
        const cv::Vec2f *lower = coarse[y / step + 1];
        const float ty = float(y % step) / float(step);
        for (int x = 0; x < size.width; ++x) {
            const int i = x / step;
            const float tx = float(x % step) / float(step);
            fine(y, x) =
                (upper[i] * (1 - tx) + upper[i + 1] * tx) * (1 - ty) + (lower[i] * (1 - tx) + lower[i + 1] * tx) * ty;
        }
    }
    return fine;
}

} // namespace likeness::engine::opencv
