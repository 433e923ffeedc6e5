// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/canvas_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

//! The camera of what does not turn with the head: the body stays nearly straight.
Camera bodyCamera(const Camera &head);

//! What of a person is not the head, drawn as rounded shapes onto a picture of linear light.
class Body
{
public:
    //! `camera` is the head's, `upright` the body's.
    Body(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera, const Camera &upright,
         const Lamps &lamps);

    void hairBehind(); //!< before all else
    void neckAndClothes();

private:
    void neck(float half);
    cv::Point2f headPoint(cv::Point3f head) const; //!< on the body

    const HeadSurface &m_head;
    const Person &m_person;
    const Camera &m_camera;
    const Lamps &m_lamps;
    Canvas m_canvas;
};

} // namespace likeness::portrait
