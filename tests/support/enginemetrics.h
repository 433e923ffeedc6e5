// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <vector>

namespace likeness::testing {

//! Figures of a fused picture. Pictures before and after have one size; `changed` is Grayscale8, not 0 where the fusion
//! was allowed to touch and 255 where it put the face; the border is that of the face. Lengths are in parts of the
//! inter-pupil distance (`pupils`, pixels).

//! Bytes that differ where they must not; a picture of another size or format differs everywhere.
qsizetype bytesChangedOutside(const QImage &before, const QImage &after, const QImage &changed);

//! The face of the result that lies where it was intended, if the engine finds one there.
std::optional<engine::FoundFace> foundAgain(const engine::Engine &engine, const QImage &after,
                                            const engine::FoundFace &intended);

double pupilDistance(const engine::Landmarks &shape);

//! Mean distance of the points 17 to 67, in percent of the intended inter-pupil distance.
double innerLandmarkError(const engine::Landmarks &found, const engine::Landmarks &intended);

//! Mean colour difference (Lab, 1976) in the band of 0.06 just inside the border.
double ringDifference(const QImage &before, const QImage &after, const QImage &changed, double pupils);

//! Gradient energy in the band of 0.06 on either side of the border, against the same band before; 1 is no seam.
double seamEnergy(const QImage &before, const QImage &after, const QImage &changed, double pupils);

//! How a face looks, as numbers that change little with light: uniform local binary patterns in 8×8 cells of a chip
//! that is turned upright and scaled by the eyes and the mouth.
std::vector<float> descriptorOf(const QImage &picture, const engine::Landmarks &shape);
double cosineOf(const std::vector<float> &one, const std::vector<float> &other);

//! Index of the most alike descriptor, empty ones left out; -1 where there is none.
int mostAlike(const std::vector<float> &one, const std::vector<std::vector<float>> &gallery);

double meanOf(const std::vector<double> &values);
double percentile(std::vector<double> values, double percent); //!< of not no values; between two by the upper one

} // namespace likeness::testing
