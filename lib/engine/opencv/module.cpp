// SPDX-License-Identifier: Apache-2.0
// The engine as a module that the programs load after their first paint: OpenCV and dlib cost start-up time.
#include "engine/opencv/opencvengine.h"

//! The caller owns the engine. Null and an English reason where the model is not usable.
extern "C" Q_DECL_EXPORT likeness::engine::Engine *likeness_make_engine(const char *model, qsizetype size,
                                                                        QString *error)
{
    auto engine = likeness::engine::opencv::OpenCvEngine::create(QByteArray(model, size));
    if (engine)
        return std::move(*engine).release();
    *error = engine.error().detail;
    return nullptr;
}
