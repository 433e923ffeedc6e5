// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/headsurface_p.h"
#include "portrait/person.h"
#include "portrait/shading_p.h"

namespace likeness::portrait {

//! Both ears, as far as hair leaves them free and the head does not hide them; before the head.
void drawEars(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera,
              const Lamps &lamps);

} // namespace likeness::portrait
