// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Squared distance (CV_32F) of each pixel of a BGR float picture from the skin of this face's cheeks, in deviations of
//! that skin's own colours. What coveringOf() is made of.
cv::Mat skinDistance(const cv::Mat &picture, const Shape &shape);

//! 0 to 1 (CV_32F): how far a pixel of that distance is skin. With a larger tolerance deep shade counts as skin.
cv::Mat likenessBy(const cv::Mat &skinDistance, float tolerance);

} // namespace likeness::engine::opencv
