// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/cascade.h"
#include "trainer/heads.h"

#include <functional>

namespace likeness::trainer {

//! What training is made of; the figures belong together (see engine/opencv/landmarks.h for the method).
struct Recipe
{
    int modes = 40;
    int copies = 4;
    size_t turnedStages = 3; //!< the last ones, with a regressor for turned heads
    float ridge = 3;         //!< times the mean of the diagonal: less overfits the first stage
    std::vector<engine::opencv::GradientMap::Reach> reaches{{7, 17}, {6, 15}, {5, 13}, {4, 10}, {3.5F, 9}};
};

//! Learns stage after stage, then a judge that tells good fits from bad. Tells each stage's error (mean distance in
//! parts of the outer-eye distance) on the heads it learned from.
engine::opencv::Cascade trained(const std::vector<Head> &heads, const Recipe &recipe,
                                const std::function<void(int stage, double error)> &tell);

//! Distance between points in parts of the outer-eye distance of the truth.
double errorOf(const engine::opencv::Shape &found, const engine::opencv::Shape &truth);

} // namespace likeness::trainer
