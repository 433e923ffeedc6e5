// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <functional>

namespace likeness::service {

//! Returns the engine, loading it where that is still to be done. Called on any thread, several at once; the engine
//! outlives the service.
using EngineAccess = std::function<Result<const engine::Engine *>()>;

} // namespace likeness::service
