// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"
#include "portrait/shading_p.h"

#include <functional>

namespace likeness::portrait {

//! The camera of what does not turn with the head: the body stays nearly straight.
Camera bodyCamera(const Camera &head);

//! What of a person is not the head, drawn as flat shapes with round shading onto a picture of linear light.
class Body
{
public:
    Body(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera, const Camera &upright,
         const Lamps &lamps);

    void hairBehind(); //!< before all else
    void neckAndClothes();
    void ears();

private:
    using Outline = std::vector<cv::Point2f>;

    cv::Point2f seen(float x, float y, float z) const;
    cv::Mat mask(const Outline &outline, float soft) const;
    void lay(const cv::Mat &mask, const std::function<cv::Vec3f(cv::Point2f)> &colour);
    void cloth(float neck, float collar);

    cv::Mat &m_picture;
    const HeadSurface &m_head;
    const Person &m_person;
    const Camera &m_camera;
    const Camera &m_upright; //!< the body stays straight when the head turns
    const Lamps &m_lamps;
};

} // namespace likeness::portrait
