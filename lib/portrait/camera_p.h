// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/shot.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! Turns a head (in inter-pupil distances) and puts it into a picture. x right, y down, z towards the camera.
class Camera
{
public:
    //! `eyes` is where the point between the eyes comes to lie when the head looks straight ahead, in pixels.
    Camera(const Pose &pose, cv::Point2f eyes, float interPupil, float distance);

    cv::Point3f turned(cv::Point3f head) const;
    cv::Vec3f turned(cv::Vec3f direction) const;
    //! x and y in pixels, z in inter-pupil distances.
    cv::Point3f seen(cv::Point3f head) const { return projected(turned(head)); }
    cv::Point3f projected(cv::Point3f turnedPoint) const;
    //! The turned point that is seen at a pixel at this depth.
    cv::Point3f back(cv::Point2f pixel, float z) const;

    float scale() const { return m_scale; } //!< pixels an inter-pupil distance
    float roll() const { return m_roll; }   //!< radians
    float yaw() const { return m_yaw; }

private:
    cv::Matx33f m_turn;
    cv::Point2f m_eyes;
    float m_scale;
    float m_distance;
    float m_roll;
    float m_yaw;
};

} // namespace likeness::portrait
