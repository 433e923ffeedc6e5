// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "engine/opencv/gradientmap.h"

#include <QByteArray>
#include <vector>

namespace likeness::engine::opencv {

//! Everything a landmark model knows: a mean face, the ways faces differ, and regressors that walk towards the points.
//! The numbers of modes and stages are bounded; writeCascade() and readCascade() are inverse up to half precision.
struct Cascade
{
    static constexpr int rows = GradientMap::features + 1; //!< of a regressor: features and a constant
    static constexpr int similarityModes = 4;
    static constexpr int mostModes = 64;
    static constexpr int mostStages = 8;

    struct Stage
    {
        GradientMap::Reach reach{};
        std::vector<float> weights{}; //!< rows × modes
        std::vector<float> turned{};  //!< the same for heads turned to the right; none: the stage does not tell
    };

    //! Where the mean face goes in a detector's box, in parts of the box.
    struct Start
    {
        float x = 0.5F;
        float y = 0.5F;
        float scale = 0.01F; //!< box widths a crop pixel
    };

    int modes = 0;               //!< the first four are scale, rotation and shift
    Shape mean{};                //!< in crop pixels
    std::vector<float> basis{};  //!< modes × 136, orthonormal rows of x, y pairs
    std::vector<float> spread{}; //!< standard deviation of each mode; not used for the first four
    Start start{};
    std::vector<Stage> stages{};
    Stage judge{}; //!< rows × 1: how well a shape sits; its answer is cut to 0…1

    std::vector<float> inModes(const Shape &moves) const; //!< the part of moves that modes can tell
    void inModes(const Shape &moves, std::vector<float> &values) const;
    Shape fromModes(const std::vector<float> &values) const;
};

//! Magic, version, figures (modes, stages, how many of the last stages know turned heads), half-precision weights,
//! SHA-256 of all before it.
QByteArray writeCascade(const Cascade &cascade);

//! ErrorKind::Integrity for anything but an untouched file of this version.
Result<Cascade> readCascade(const QByteArray &file);

} // namespace likeness::engine::opencv
