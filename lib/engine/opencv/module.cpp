// SPDX-License-Identifier: Apache-2.0
// The engine as a module that the programs load after their first paint: OpenCV and dlib cost start-up time.
#include "engine/opencv/opencvengine.h"

using likeness::engine::opencv::OpenCvEngine;
using likeness::engine::opencv::PlugInFiles;

namespace {

likeness::engine::Engine *made(const QByteArray &model, const PlugInFiles &files, QString *error)
{
    auto engine = OpenCvEngine::create(model, files);
    if (engine)
        return std::move(*engine).release();
    *error = engine.error().detail;
    return nullptr;
}

} // namespace

//! The caller owns the engine. Null and an English reason where the model is not usable.
extern "C" Q_DECL_EXPORT likeness::engine::Engine *likeness_make_engine(const char *model, qsizetype size,
                                                                        QString *error)
{
    return made(QByteArray(model, size), {}, error);
}

//! The same with ONNX files in place of what is built in: finder, landmarker, swapper, embedder; empty is built in.
extern "C" Q_DECL_EXPORT likeness::engine::Engine *likeness_make_engine_with(const char *model, qsizetype size,
                                                                             const QString (&files)[4], QString *error)
{
    return made(QByteArray(model, size),
                {.finder = files[0], .landmarker = files[1], .swapper = files[2], .embedder = files[3]}, error);
}
