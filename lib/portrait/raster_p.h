// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/camera_p.h"
#include "portrait/chart_p.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! A head as triangles between a grid of points that runs around it and down.
struct Mesh
{
    int around = 0;
    int down = 0;
    std::vector<cv::Point3f> points{};  //!< turned
    std::vector<cv::Vec3f> normals{};   //!< turned, unit length
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

    static constexpr float nothing = -1e8F;
};

//! `project` gives x and y in pixels and the depth, larger being nearer.
template<typename Project>
Seen rasterised(const Mesh &mesh, cv::Rect area, Project project, bool onlyDepth = false);

Seen seenBy(const Camera &camera, const Mesh &mesh, cv::Size picture);

//! How much of a light's rays reach a point: a depth map seen from the light.
class ShadowMap
{
public:
    ShadowMap(const Mesh &mesh, cv::Vec3f towardsLight);
    float lit(cv::Point3f turnedPoint) const; //!< 0 to 1

private:
    cv::Point3f onMap(cv::Point3f point) const;

    cv::Vec3f m_light;
    cv::Vec3f m_right;
    cv::Vec3f m_down;
    cv::Mat m_depth;
};

} // namespace likeness::portrait
