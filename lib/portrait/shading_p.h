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

//! How a kind of surface answers light.
struct Surface
{
    cv::Vec3f colour{};
    float gloss = 0.2F;
    float hair = 0; //!< 0 skin to 1 hair
};

cv::Vec3f shaded(const Surface &surface, cv::Vec3f normal, cv::Vec3f grain, const Lamps &lamps, float lit);

//! Lights what is seen of a head and lays it over the picture (CV_32FC3, linear light, red first).
void shade(cv::Mat &picture, const Chart &chart, const Camera &camera, const Seen &seen, const Mesh &mesh,
           const Lamps &lamps);

} // namespace likeness::portrait
