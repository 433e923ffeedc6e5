// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <QLibrary>
#include <QMutex>
#include <memory>

namespace likeness::settings {
class Settings;
}

namespace likeness::assembly {

//! ONNX files that take the place of the engine's own steps; empty means built in.
struct EngineModels
{
    QString finder{};
    QString landmarker{};
    QString swapper{};
    QString embedder{};

    bool operator==(const EngineModels &) const = default;
};

EngineModels engineModels(const settings::Settings &settings);

//! Loads the fusion engine's module at the first wish, in the thread that wishes: the programs start without OpenCV.
//! Safe from any thread.
class EngineLoader
{
public:
    explicit EngineLoader(EngineModels models = {})
        : m_models(std::move(models))
    {}

    //! Engine.Model where a named file is no model of its kind, Engine.Unavailable where the module or its own model
    //! cannot be had; tried again at the next wish.
    Result<const engine::Engine *> engine();

private:
    const EngineModels m_models;
    QMutex m_mutex;
    QLibrary m_module;
    std::unique_ptr<engine::Engine> m_engine;
};

} // namespace likeness::assembly
