// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/raster_p.h"

namespace likeness::portrait {

//! How much of a light's rays reach a point: a depth map seen from the light.
class ShadowMap
{
public:
    //! `step` leaves out points of the mesh: coarser and faster.
    ShadowMap(const Mesh &mesh, cv::Vec3f towardsLight, int side = 384, int step = 1);

    float lit(cv::Point3f turnedPoint) const;          //!< 0 to 1, with a soft edge
    bool reaches(cv::Point3f turnedPoint) const;       //!< a single look
    cv::Vec3f towardsLight() const { return m_light; } //!< unit length

private:
    cv::Point3f onMap(cv::Point3f point) const;

    cv::Vec3f m_light;
    cv::Vec3f m_right;
    cv::Vec3f m_down;
    int m_side;
    cv::Mat m_depth;
};

//! How much of the sky and the room each point of the mesh sees, 0 to 1: dark in folds, beside the nose, in sockets.
std::vector<float> opennessOf(const Mesh &mesh);

} // namespace likeness::portrait
