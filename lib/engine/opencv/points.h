// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace likeness::engine::opencv {

//! A short list of points that needs no heap: outlines of a face are made dozens of times a frame.
class Points
{
public:
    static constexpr size_t most = 96;

    Points() = default;
    Points(std::initializer_list<cv::Point2f> points) { add(std::span(points.begin(), points.size())); }
    Points(std::span<const cv::Point2f> points) { add(points); }

    size_t size() const { return m_size; }
    const cv::Point2f *data() const { return m_points.data(); }
    cv::Point2f *data() { return m_points.data(); }
    const cv::Point2f *begin() const { return data(); }
    const cv::Point2f *end() const { return data() + m_size; }
    cv::Point2f *begin() { return data(); }
    cv::Point2f *end() { return data() + m_size; }
    const cv::Point2f &operator[](size_t i) const { return m_points[i]; }
    cv::Point2f &operator[](size_t i) { return m_points[i]; }
    cv::Rect box() const; //!< as cv::boundingRect() has it

    void push_back(cv::Point2f point) { add(std::span(&point, 1)); }
    //! All of them; more than `most` is a mistake in the program and throws cv::Exception.
    void add(std::span<const cv::Point2f> points)
    {
        CV_Assert(m_size + points.size() <= most);
        std::ranges::copy(points, end());
        m_size += points.size();
    }

private:
    std::array<cv::Point2f, most> m_points{};
    size_t m_size = 0;
};

} // namespace likeness::engine::opencv
