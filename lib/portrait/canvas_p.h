// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/shading_p.h"

#include <functional>

namespace likeness::portrait {

//! The picture seen as a body stands in it, on which neck and clothes are drawn as shapes. Points are in inter-pupil
//! distances of the body: x to the picture's right, y down from the eyes.
class Canvas
{
public:
    //! `chin` is where the head's chin is seen, in pixels: below it, it is darker. All must outlive the canvas.
    Canvas(cv::Mat &picture, const Camera &upright, const Lamps &lamps, cv::Point2f chin);

    cv::Mat &picture() const { return m_picture; }
    float scale() const { return m_camera.scale(); }
    const Lamps &lamps() const { return m_lamps; }
    cv::Point2f seen(cv::Point2f body) const;
    cv::Point2f onBody(cv::Point2f pixel) const;

    //! A closed shape; `soft` in inter-pupil distances.
    Patch shape(const Curve &outline, float soft) const;
    Patch stroke(const Curve &line, float thickness, float soft) const;

    using Height = std::function<float(cv::Point2f)>; //!< towards the camera, of a point of the body
    //! The light that falls on a surface of this height within the area, in picture resolution (CV_32FC3).
    cv::Mat lightOn(cv::Rect area, const Height &height, float skin) const;

    using Colour = std::function<cv::Vec3f(int x, int y)>; //!< pixel of the picture
    void lay(const Patch &patch, const Colour &colour) const;
    void darken(const Patch &patch, cv::Vec3f factor, float amount) const;

private:
    Patch drawn(const Curve &points, float soft, float thickness) const;

    cv::Mat &m_picture;
    const Camera &m_camera;
    const Lamps &m_lamps;
    cv::Point2f m_origin;
    cv::Point2f m_chin; // on the body
};

} // namespace likeness::portrait
