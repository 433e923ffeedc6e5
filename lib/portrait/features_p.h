// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

inline constexpr float irisRadius = 0.096F;

void paintEyes(Chart &chart, const Person &person);
void paintBrows(Chart &chart, const Person &person);
void paintNostrils(Chart &chart);
void paintMouth(Chart &chart, const Person &person);

//! Keeps of a patch what is inside both.
void confine(Patch &patch, const Patch &to);

//! The middle of each iris in front coordinates, for the catch light.
std::array<cv::Point2f, 2> irisCentres(const HeadSurface &head, const Person &person);

} // namespace likeness::portrait
