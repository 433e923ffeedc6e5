// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/plugins.h"

#include "engine/opencv/onnxfinder.h"
#include "engine/opencv/onnxlandmarker.h"
#include "engine/opencv/onnxswapper.h"

namespace likeness::engine::opencv {

namespace {

//! Fills a port from a file, if one is named.
template<typename Port, typename Made>
Status fill(std::unique_ptr<Port> &port, Result<std::unique_ptr<Made>> made)
{
    if (!made)
        return made.error();
    port = std::move(*made);
    return {};
}

} // namespace

PlugIns::PlugIns() = default;
PlugIns::PlugIns(PlugIns &&) noexcept = default;
PlugIns::~PlugIns() = default;

Result<PlugIns> loadPlugIns(const PlugInFiles &files)
{
    PlugIns loaded;
    if (!files.finder.isEmpty())
        if (const Status s = fill(loaded.finder, OnnxFinder::load(files.finder)); !s)
            return s.error();
    if (!files.landmarker.isEmpty())
        if (const Status s = fill(loaded.landmarker, OnnxLandmarker::load(files.landmarker)); !s)
            return s.error();
    if (!files.swapper.isEmpty())
        if (const Status s = fill(loaded.swapper, OnnxSwapper::load(files.swapper, files.embedder)); !s)
            return s.error();
    return loaded;
}

} // namespace likeness::engine::opencv
