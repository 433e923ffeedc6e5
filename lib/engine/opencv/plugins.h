// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>
#include <memory>

namespace likeness::engine::opencv {

class Finder;
class Landmarker;
class Swapper;

//! ONNX files that a user names to take the place of what is built in; empty means built in. They run on the CPU
//! through cv::dnn. What each has to look like stands with OnnxFinder, OnnxLandmarker and OnnxSwapper.
struct PlugInFiles
{
    QString finder{};
    QString landmarker{};
    QString swapper{};
    QString embedder{}; //!< of faces, for swappers that take an identity instead of a picture

    bool operator==(const PlugInFiles &) const = default;
};

//! What was loaded of them; null where no file was named.
struct PlugIns
{
    PlugIns();
    PlugIns(PlugIns &&) noexcept;
    ~PlugIns();

    std::unique_ptr<Finder> finder{};
    std::unique_ptr<Landmarker> landmarker{};
    std::unique_ptr<Swapper> swapper{};
};

//! ErrorKind::File for a file that cannot be read, ErrorKind::Integrity for one that is no model of its kind; the
//! subject is the file.
Result<PlugIns> loadPlugIns(const PlugInFiles &files);

} // namespace likeness::engine::opencv
