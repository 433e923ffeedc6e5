// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

namespace likeness::testing {

//! Draws 24 people in the conditions that fusions find hard (age, skin, beard, glasses, fringe, yaw, roll, mouth, harsh
//! light, low resolution), fuses them, and writes photo | template | result of each at 1:1 and a sheet of all results
//! into a folder; prints what the engine warned of. False where a pair was refused or a file not written.
bool writeHardPairs(const engine::Engine &engine, const QString &folder);

//! The same of every photo in the first face of every still material of a folder of samples (resources/sample).
bool writeSamplePairs(const engine::Engine &engine, const QString &samples, const QString &folder);

} // namespace likeness::testing
