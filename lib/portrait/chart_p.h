// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/curve_p.h"
#include "portrait/headsurface_p.h"
#include "portrait/noise_p.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! A soft mask that covers only part of a chart.
struct Patch
{
    cv::Rect area{};
    cv::Mat mask{}; //!< CV_32F, 0 to 1, of the area's size
};

//! The unrolled surface of a head, on which skin, features and hair are painted: angle to the right, height down. An
//! open jaw does not stretch the chart, so that the same skin is painted whatever the face does.
//! Colours are amounts of light (linear), red first.
class Chart
{
public:
    static constexpr float widest = 2.3F;    //!< the chart's ends, radians from the front
    static constexpr float perRadian = 1.1F; //!< inter-pupil distances a radian

    Chart(const HeadSurface &head, float pixelsPerUnit);

    const HeadSurface &head() const { return m_head; }
    float scale() const { return m_scale; }
    cv::Size size() const { return colour.size(); }
    cv::Point2f at(float angle, float y) const;
    cv::Point2f at(cv::Point2f front) const { return at(m_head.angleOf(front), front.y); }

    //! A closed area given in front coordinates, its edge softened (in inter-pupil distances).
    Patch area(const Curve &front, float soft) const;
    Patch spot(cv::Point2f centre, float rx, float ry, float soft) const { return area(oval(centre, rx, ry), soft); }
    //! A line of this thickness (inter-pupil distances).
    Patch line(const Curve &front, float thickness, float soft) const;

    void paint(const Patch &patch, cv::Vec3f paint, float amount); //!< towards a colour
    void tint(const Patch &patch, cv::Vec3f factor, float amount); //!< multiplied
    void raise(const Patch &patch, float height);                  //!< inter-pupil distances
    void polish(const Patch &patch, float gloss);                  //!< towards a gloss of 0 to 1

    cv::Mat colour; //!< CV_32FC3
    cv::Mat gloss;  //!< CV_32F, 0 dull to 1 wet
    cv::Mat relief; //!< CV_32F, fine height
    cv::Mat hair;   //!< CV_32F, 0 skin to 1 hair
    cv::Mat lift;   //!< CV_32F, how much of the hair's thickness there is, 0 to 1

private:
    Patch drawn(const Curve &front, float soft, float thickness) const;

    const HeadSurface &m_head;
    float m_scale;
};

} // namespace likeness::portrait
