// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness::portrait {

using Curve = std::vector<cv::Point2f>;

Curve spline(const Curve &through, bool closed, int steps = 8); //!< Catmull-Rom
Curve oval(cv::Point2f centre, float rx, float ry);
Curve between(const Curve &upper, Curve lower); //!< the area between two curves of one direction
Curve shifted(Curve curve, cv::Point2f by);
float heightAt(const Curve &curve, float x);      //!< y of a curve that runs in x
float smooth(float low, float high, float value); //!< 0 to 1

} // namespace likeness::portrait
