// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "engine/engine.h"

namespace likeness::workflow {

//! Returns the engine, loading it where that is still to be done; called in the pool. The engine outlives the calls.
using EngineSource = std::function<Result<const engine::Engine *>()>;

//! Faces of a photo, in pixels of the upright picture, found off the event loop.
OperationOf<engine::FacesFound> *suggestFaces(const EngineSource &engine, const QString &path, bool withLandmarks,
                                              QObject *parent = nullptr);

} // namespace likeness::workflow
