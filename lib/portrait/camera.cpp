// SPDX-License-Identifier: Apache-2.0
#include "portrait/camera_p.h"

#include <cmath>
#include <numbers>

namespace likeness::portrait {

namespace {

constexpr float pivot = 0.5F; // the head turns about a point below the eyes
constexpr float eyeDepth = 1.0F;

float radians(double degrees) { return float(degrees) * std::numbers::pi_v<float> / 180; }

} // namespace

Camera::Camera(const Pose &pose, cv::Point2f eyes, float interPupil, float distance)
    : m_eyes(eyes)
    , m_scale(interPupil)
    , m_distance(distance + eyeDepth)
    , m_roll(radians(pose.roll))
    , m_yaw(radians(pose.yaw))
{
    const float cy = std::cos(m_yaw);
    const float sy = std::sin(m_yaw);
    const float cp = std::cos(radians(pose.pitch));
    const float sp = std::sin(radians(pose.pitch));
    const float cr = std::cos(m_roll);
    const float sr = std::sin(m_roll);
    const cv::Matx33f yaw(cy, 0, sy, 0, 1, 0, -sy, 0, cy);
    const cv::Matx33f pitch(1, 0, 0, 0, cp, sp, 0, -sp, cp);
    const cv::Matx33f roll(cr, -sr, 0, sr, cr, 0, 0, 0, 1);
    m_turn = roll * pitch * yaw;
}

cv::Point3f Camera::turned(cv::Point3f head) const
{
    head.y -= pivot;
    cv::Point3f out = m_turn * head;
    out.y += pivot;
    return out;
}

cv::Vec3f Camera::turned(cv::Vec3f direction) const { return m_turn * direction; }

cv::Point3f Camera::projected(cv::Point3f p) const
{
    const float k = (m_distance - eyeDepth) / (m_distance - p.z) * m_scale;
    return {m_eyes.x + p.x * k, m_eyes.y + p.y * k, p.z};
}

cv::Point3f Camera::back(cv::Point2f pixel, float z) const
{
    const float k = (m_distance - z) / ((m_distance - eyeDepth) * m_scale);
    return {(pixel.x - m_eyes.x) * k, (pixel.y - m_eyes.y) * k, z};
}

} // namespace likeness::portrait
