// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"
#include "portrait/strands_p.h"

namespace likeness::portrait {

inline constexpr float irisRadius = 0.096F;

void paintEyes(Chart &chart, const Person &person);
void paintBrows(Chart &chart, const Person &person);
void paintNostrils(Chart &chart);
void paintMouth(Chart &chart, const Person &person);
void paintBeard(Chart &chart, const Person &person); //!< and moustache, down to stubble

//! Single hairs, for pictures large enough to show them.
std::vector<Strand> browStrands(const HeadSurface &head, const Person &person);
std::vector<Strand> lashStrands(const HeadSurface &head, const Person &person);
std::vector<Strand> beardStrands(const Chart &chart, const Person &person);

//! Keeps of a patch what is inside both.
void confine(Patch &patch, const Patch &to);

//! The middle of each iris in front coordinates, for the catch light.
std::array<cv::Point2f, 2> irisCentres(const HeadSurface &head, const Person &person);

} // namespace likeness::portrait
