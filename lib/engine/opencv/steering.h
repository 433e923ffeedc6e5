// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/opencv/align.h"

namespace likeness::engine::opencv {

//! The shares of a job's degrees (50 where they are absent) with what its fine steering asks for.
Shares sharesOf(const FusionJob &job);

//! Those shares steered: what the tuning leaves open stays, a model changes the ground it stands on.
Shares steered(Shares shares, const Tuning &tuning);

} // namespace likeness::engine::opencv
