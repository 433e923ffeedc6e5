// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/fuser.h"

namespace likeness::engine::opencv {

//! How rough each pixel of a photo's face is, in times of what its smoother cheek is (CV_32F, of the picture's size).
//! Stubble and beards are rough, shadows are not.
cv::Mat roughness(const PhotoFace &photo);

//! Where a beard, a moustache or stubble grows (CV_32F, 0 to 1): what is rough below the nose and darker than the skin.
//! Where it is dense, what is far from skin beside it. All are of one size and lie under the shape; `picture` is BGR
//! float.
cv::Mat beardBy(const cv::Mat &rough, const cv::Mat &skinDistance, const cv::Mat &picture, const Shape &shape);

} // namespace likeness::engine::opencv
