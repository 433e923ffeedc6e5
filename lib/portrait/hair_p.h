// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/hairline_p.h"

namespace likeness::portrait {

//! The mass of hair below the single strands: fills Chart::hair and Chart::lift and darkens the skin beside it.
void paintHair(Chart &chart, const Person &person);

cv::Vec3f hairOf(const Person &person); //!< as light

} // namespace likeness::portrait
