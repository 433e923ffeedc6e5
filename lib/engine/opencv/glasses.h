// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/fuser.h"

namespace likeness::engine::opencv {

//! The frame of the glasses that a face wears: 8-bit, 255 on the frame, of the picture's size; empty where there are
//! none. Only dark frames that run over the nose and below both eyes are seen. `picture` is BGR, 8-bit or float.
cv::Mat glassesOf(const cv::Mat &picture, const Shape &shape);

//! Paints over the frame what stands around it. Which pixels changed, as a mask of the picture's size; empty where the
//! face wears none and stays as it is.
cv::Mat takeGlassesOff(PhotoFace &face);
cv::Mat takeGlassesOff(PhotoFace &face, const cv::Mat &frame); //!< of glassesOf() it

} // namespace likeness::engine::opencv
