// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Spreads known values (32-bit float, 1 or 3 channels) over a picture: weights (CV_32FC1, 0 unknown … 1 known) are
//! averaged into ever coarser pictures and the gaps filled from the coarsest back. Smooth, and costs a few passes.
cv::Mat pullPush(const cv::Mat &values, const cv::Mat &weights);

//! Gaussian mean of the values weighted by the weights; where there is no weight near, by the mean of all.
cv::Mat weightedBlur(const cv::Mat &values, const cv::Mat &weights, double sigma);

//! 0 at the border of a hard mask and outside, 1 from `width` pixels inside on, smooth between. CV_32FC1.
cv::Mat feathered(const cv::Mat &hard, float width);

float smoothStep(float t); //!< 0 below 0, 1 above 1, smooth between

} // namespace likeness::engine::opencv
