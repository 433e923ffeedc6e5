// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

#include "engine/video.h"

namespace likeness::engine {

Engine::~Engine() = default;

const VideoEngine *Engine::video() const { return nullptr; }

VideoEngine::~VideoEngine() = default;

} // namespace likeness::engine
