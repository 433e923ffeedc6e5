// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

namespace likeness::engine {

Engine::~Engine() = default;

} // namespace likeness::engine
