// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/landmarks.h"
#include "trainer/heads.h"

#include <QString>

namespace likeness::trainer {

//! What a model does on heads that it has not seen, as text for people: errors in percent of the outer-eye distance,
//! overall and by how far heads are turned; the time of a fit; and how well its score tells fits that sit from fits
//! that began in a wrong place and failed (ROC: area, and a row for each threshold).
QString report(const engine::opencv::LandmarkModel &model, const std::vector<Head> &heads);

} // namespace likeness::trainer
