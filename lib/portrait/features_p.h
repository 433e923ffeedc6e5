// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

void paintEyes(Chart &chart, const Person &person);
void paintBrows(Chart &chart, const Person &person);
void paintNostrils(Chart &chart);
void paintMouth(Chart &chart, const Person &person);

//! The middle of each iris in front coordinates, for the catch light.
std::array<cv::Point2f, 2> irisCentres(const HeadSurface &head, const Person &person);

} // namespace likeness::portrait
