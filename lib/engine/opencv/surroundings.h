// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/frame.h"

namespace likeness::engine::opencv {

//! How the template's picture gives way around a jaw that moves from one shape to the other: for each pixel of the
//! frame's small size how far away (picture pixels, CV_32FC2) to read. 0 from some way outside the jaw on; empty where
//! the jaw hardly moves.
cv::Mat givingWay(const Frame &frame, const Shape &from, const Shape &to);

//! Moves the pixels of the frame's part by such offsets and tells which ones may differ now (8-bit, 255).
cv::Mat giveWay(cv::Mat &part, const cv::Mat &offsets, const Frame &frame);

} // namespace likeness::engine::opencv
