// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/opencv/plugins.h"

#include <QByteArray>
#include <memory>

namespace likeness::engine::opencv {

//! The engine on OpenCV and dlib: finds faces, fits landmarks, fuses and stamps. Any thread, several at once.
class OpenCvEngine : public Engine
{
public:
    //! From the bytes of a landmark model; ErrorKind::Integrity where they are none. Plug-ins take the place of what is
    //! built in, in pictures; one that cannot be loaded is an error.
    static Result<std::unique_ptr<Engine>> create(const QByteArray &landmarkModel, const PlugInFiles &files = {});
    ~OpenCvEngine() override;

    Result<FacesFound> findFaces(const QImage &picture, bool withLandmarks, std::stop_token stop = {}) const override;
    Result<Fused> fuse(const FusionJob &job, std::stop_token stop = {}) const override;
    const VideoEngine *video() const override;

private:
    OpenCvEngine();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::engine::opencv
