// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::testing {

//! Registers each stage of a fusion of 1080p pictures, the whole of it and the textbook pipeline.
void registerStages();

//! Prints how long a whole fusion takes and how many times longer the textbook pipeline; false where a bar is missed.
bool printSpeed();

} // namespace likeness::testing
