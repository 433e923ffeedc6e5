// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/chart_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

//! Where hair grows on the head and what it looks like; fills Chart::hair.
void paintHair(Chart &chart, const Person &person);

//! How far the hair stands off, in inter-pupil distances, where it is thickest.
float hairThickness(const Person &person);

cv::Vec3f hairOf(const Person &person);

} // namespace likeness::portrait
