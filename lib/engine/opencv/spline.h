// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <span>

namespace likeness::engine::opencv {

//! A thin-plate spline of the plane: takes points to points and bends as little as it can between them.
class ThinPlate
{
public:
    static constexpr size_t mostKnots = 96;

    //! As many `from` as `to`, 3 to mostKnots; `stiffness` ≥ 0 lets it miss points to bend less.
    ThinPlate(std::span<const cv::Point2f> from, std::span<const cv::Point2f> to, float stiffness);

    cv::Point2f operator()(cv::Point2f point) const;

    //! Where each pixel of a grid goes, CV_32FC2: evaluated every `step` pixels, linear between.
    cv::Mat grid(cv::Size size, int step) const;

private:
    struct Knot
    {
        float x = 0;
        float y = 0;
        float weightX = 0;
        float weightY = 0;
    };

    std::array<Knot, mostKnots> m_knots; // in units of m_unit around m_centre
    size_t m_count = 0;
    cv::Point2f m_centre;
    float m_unit = 1;
    cv::Matx23f m_plane;
};

} // namespace likeness::engine::opencv
