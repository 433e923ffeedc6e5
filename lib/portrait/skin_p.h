// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

//! The mean colour of a person's skin, as light.
cv::Vec3f skinOf(const Person &person);

//! Tone, blood, mottling, pores, freckles, folds and lines of age.
void paintSkin(Chart &chart, const Person &person);

} // namespace likeness::portrait
