// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/proportions_p.h"

#include <opencv2/core.hpp>
#include <vector>

namespace likeness::portrait {

//! A head as a surface: horizontal slices from crown to chin, each half ellipse-like, with the face's relief on the
//! front. Angles run around the head, 0 in front, positive to the picture's right; lengths in inter-pupil distances,
//! z to the camera.
class HeadSurface
{
public:
    explicit HeadSurface(const Proportions &face);

    const Proportions &face() const { return m_face; }
    float top() const { return m_slices.front().y; }
    float chin() const { return m_slices.back().y; }
    float widthAt(float y) const; //!< half of it
    float angleOf(cv::Point2f front) const;

    //! The point at an angle and height; `lift` moves it outwards, for hair.
    cv::Point3f at(float angle, float y, float lift = 0) const;
    cv::Point3f at(cv::Point2f front) const { return at(angleOf(front), front.y); }

    //! A point that is nearer to the skull than `lift` is moved out to it.
    cv::Point3f outside(cv::Point3f point, float lift) const;

private:
    struct Slice
    {
        float y = 0;
        float width = 0;
    };

    void addSkull();
    void addJaw();
    float depthAt(float y) const;
    float middleAt(float y) const;
    float relief(float x, float y) const;
    float nose(float x, float y) const;
    float upperFace(float x, float y) const;
    float lowerFace(float x, float y) const;

    Proportions m_face;
    std::vector<Slice> m_slices;
};

} // namespace likeness::portrait
