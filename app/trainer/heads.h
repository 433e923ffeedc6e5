// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <QtGlobal>
#include <opencv2/core.hpp>
#include <vector>

namespace likeness::trainer {

//! A head to learn from: a grey picture, the box a detector gives, the true points.
struct Head
{
    cv::Mat grey{};
    cv::Rect2f box{};
    engine::opencv::Shape points{};
    float yaw = 0; //!< degrees
};

//! Draws `count` heads from these seeds and keeps those that the detector finds, in the order of their seeds. Uses all
//! cores.
std::vector<Head> drawHeads(quint64 firstSeed, int count);

//! Each head as it is and mirrored, with poorer pictures, light from a side, things before the face and boxes that sit
//! less well; `copies` of each.
std::vector<Head> varied(const std::vector<Head> &heads, int copies, quint64 seed);

} // namespace likeness::trainer
