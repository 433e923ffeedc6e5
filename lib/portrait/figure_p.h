// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/portrait.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! Who stands where in a picture; lengths in its pixels.
struct Figure
{
    const Person &person;
    const Pose &pose;
    const Light &light;
    cv::Point2f eyes{};
    float interPupil = 0;
    float distance = 9;
};

//! Draws a person over a picture of linear light (CV_32FC3, red first) and tells where the 68 points came to lie.
std::array<cv::Point2f, 68> drawFigure(cv::Mat &picture, const Figure &figure);

} // namespace likeness::portrait
