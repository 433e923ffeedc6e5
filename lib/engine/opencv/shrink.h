// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! The mean of the pixels under each pixel of a smaller picture, nearly as cv::INTER_AREA has it, but by
//! halves as long as sides are even: these take a tenth of the time. A larger size is cut from between pixels. `to`
//! keeps its memory when it has the size. Any thread; of 8-bit or float pictures.
void shrink(const cv::Mat &from, cv::Mat &to, cv::Size size);
cv::Mat shrunk(const cv::Mat &from, cv::Size size);

//! A rectangle less up to three rows and columns at its end, so that it can be halved twice; small ones stay.
cv::Rect halvable(cv::Rect rect);

} // namespace likeness::engine::opencv
