// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/cascade.h"
#include "trainer/heads.h"

namespace likeness::trainer {

//! The mean face in crop pixels, symmetric, eyes level, and the ways faces differ from it (principal components after
//! scale, rotation and shift are taken out); also where the mean sits in a detector's box. Fills all of a cascade but
//! its stages.
engine::opencv::Cascade shapeSpace(const std::vector<Head> &heads, int modes);

} // namespace likeness::trainer
