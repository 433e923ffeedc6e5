// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <span>
#include <vector>

namespace likeness::engine::opencv {

//! How far a head is turned, seen from its points alone: the tangent of the yaw, halved; positive to the picture's
//! right. Does not change with place, size and roll.
float turnOf(const Shape &shape);

//! How much of a step the regressor of turned heads does, 0 (straight) to 1 (beyond about 22°).
float turnedShare(float turn);

//! Moves of points as they are in a mirror.
Shape mirroredMoves(const Shape &moves);

//! What GradientMap would read of the mirrored crop at the mirrored points; the constant at the end stays.
std::vector<float> mirroredFeatures(std::span<const float> features);
void mirroredFeatures(std::span<const float> features, std::vector<float> &out);

} // namespace likeness::engine::opencv
