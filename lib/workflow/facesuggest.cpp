// SPDX-License-Identifier: Apache-2.0
#include "workflow/facesuggest.h"

#include "core/background.h"
#include "media/picture.h"

namespace likeness::workflow {

namespace {

Result<engine::FacesFound> facesIn(const EngineSource &source, const QString &path, bool withLandmarks,
                                   const std::stop_token &stop)
{
    const auto picture = media::loadPicture(path);
    if (!picture) {
        Error error = picture.error();
        error.kind = ErrorKind::Input;
        error.subject = path;
        return error;
    }
    const auto engine = source();
    if (!engine)
        return engine.error();
    return (*engine)->findFaces(picture->image, withLandmarks, stop);
}

} // namespace

OperationOf<engine::FacesFound> *suggestFaces(const EngineSource &engine, const QString &path, bool withLandmarks,
                                              QObject *parent)
{
    return new Background<engine::FacesFound>(
        [engine, path, withLandmarks](const std::stop_token &stop, const ProgressSink &) {
            return facesIn(engine, path, withLandmarks, stop);
        },
        parent);
}

} // namespace likeness::workflow
