// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/camera_p.h"
#include "portrait/chart_p.h"

#include <functional>
#include <opencv2/core.hpp>
#include <vector>

namespace likeness::portrait {

//! A head as triangles between a grid of points that runs around it and down.
struct Mesh
{
    int around = 0;
    int down = 0;
    std::vector<cv::Point3f> points{};  //!< turned
    std::vector<cv::Vec3f> normals{};   //!< turned, unit length
    std::vector<float> open{};          //!< how much of its surroundings a point sees, 0 to 1
    std::vector<cv::Point2f> charted{}; //!< chart pixels; beyond the chart's ends on the back of the head
};

//! Hair lifts the surface by `thickness` where the chart has it, roughened for locks.
Mesh meshOf(const Chart &chart, const Camera &camera, float thickness, quint64 seed);

//! What is seen at each pixel of a part of a picture.
struct Seen
{
    cv::Rect area{};
    cv::Mat depth{};   //!< CV_32F; below nothing where no surface is
    cv::Mat charted{}; //!< CV_32FC2
    cv::Mat normal{};  //!< CV_32FC3
    cv::Mat open{};    //!< CV_32F

    static constexpr float nothing = -1e8F;
};

Seen seenBy(const Camera &camera, const Mesh &mesh, cv::Size picture);

//! Only how near the mesh comes at each pixel; `project` gives x and y in pixels and the depth, larger being nearer.
cv::Mat depthOf(const Mesh &mesh, cv::Size size, const std::function<cv::Point3f(cv::Point3f)> &project);

} // namespace likeness::portrait
