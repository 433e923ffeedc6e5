// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Adds the template's brows to what may be written (8-bit): raised or long ones reach beyond the photo's outline.
void addBrows(cv::Mat &hard, const Shape &templateShape);

//! Where the template's brows are, 0 to 1 as CV_32F: raised ones lie in the soft edge of the forehead and would show
//! beside the photo's.
cv::Mat browsAlpha(const Shape &templateShape, const cv::Mat &hard);

//! Where addBrows() draws them (8-bit): a little beyond the outline of the face.
cv::Mat browRoom(const Shape &templateShape, cv::Size size);

//! Takes out of a mask (8-bit) of what covers a face its own brows: what lies on them and ends with them. Hair that
//! hangs over them comes from above, and stays in.
void leaveBrows(cv::Mat &covered, const Shape &shape);

} // namespace likeness::engine::opencv
