// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/camera_p.h"
#include "portrait/headsurface_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

//! Frame, lenses with a faint reflection, and the frame's shadow on the skin; does nothing for people without glasses.
void drawGlasses(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera);

} // namespace likeness::portrait
