// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <QLibrary>
#include <QMutex>
#include <memory>

namespace likeness::assembly {

//! Loads the fusion engine's module at the first wish, in the thread that wishes: the programs start without OpenCV.
//! Safe from any thread.
class EngineLoader
{
public:
    //! Engine.Unavailable where the module or its model cannot be had; tried again at the next wish.
    Result<const engine::Engine *> engine();

private:
    QMutex m_mutex;
    QLibrary m_module;
    std::unique_ptr<engine::Engine> m_engine;
};

} // namespace likeness::assembly
