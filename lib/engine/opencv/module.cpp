// SPDX-License-Identifier: Apache-2.0
// The engine as a module that the programs load after their first paint: OpenCV and dlib cost start-up time.
#include "engine/opencv/opencvengine.h"

//! The caller owns the engine. Files are the ONNX files in place of what is built in: finder, landmarker, swapper,
//! embedder; empty is built in. Null and the error where the model or a file is not usable: the subject is the file.
extern "C" Q_DECL_EXPORT likeness::engine::Engine *
likeness_make_engine(const char *model, qsizetype size, const QString (&files)[4], likeness::Error *error)
{
    auto engine = likeness::engine::opencv::OpenCvEngine::create(
        QByteArray(model, size),
        {.finder = files[0], .landmarker = files[1], .swapper = files[2], .embedder = files[3]});
    if (engine)
        return std::move(*engine).release();
    *error = engine.error();
    return nullptr;
}
