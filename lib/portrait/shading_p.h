// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/raster_p.h"
#include "portrait/shot.h"

namespace likeness::portrait {

//! The lights of a picture in the camera's directions, as colours of light.
struct Lamps
{
    explicit Lamps(const Light &light);

    cv::Vec3f towardsKey{};
    cv::Vec3f key{};
    cv::Vec3f fill{};
    cv::Vec3f rim{};
    //! What reaches a surface from all around, by the way it faces.
    cv::Vec3f around(cv::Vec3f normal) const;
};

//! A kind of surface at a point and how it lies.
struct Surface
{
    cv::Vec3f colour{};
    float gloss = 0.2F;
    float skin = 1; //!< 0 for what is opaque to 1 for skin, in which light travels
    float lit = 1;  //!< how much of the key light reaches it
    float open = 1; //!< how much of the surroundings it sees
    cv::Vec3f normal{};
};

//! What light falls on the surface, and what it mirrors to the camera.
cv::Vec3f received(const Surface &surface, const Lamps &lamps);
cv::Vec3f mirrored(const Surface &surface, const Lamps &lamps);

//! Both together, for what is drawn without the travel of light from point to point.
cv::Vec3f shaded(const Surface &surface, const Lamps &lamps);

//! A head before the camera and in its light.
struct Sight
{
    const Chart &chart;
    const Mesh &mesh;
    const Camera &camera;
    const Lamps &lamps;
};

//! Lights what is seen of a head and lays it over the picture (CV_32FC3, linear light, red first).
void shade(cv::Mat &picture, const Sight &sight, const Seen &seen);

} // namespace likeness::portrait
