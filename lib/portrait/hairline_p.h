// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/person.h"

namespace likeness::portrait {

//! The line from forehead over temple and ear to neck: below it no hair grows. Angles as in HeadSurface.
struct Hairline
{
    explicit Hairline(const Person &person);

    float at(float angle) const; //!< height

    float front = -1.02F; //!< height above the brows
    float widow = 0;      //!< how far the middle comes down
    float corner = 0.1F;  //!< how far the temples go back
    float temple = 1.25F; //!< angle at which the line turns down
    float end = 0.3F;     //!< where it ends before the ear
    float parting = 0;    //!< angle of the parting; hair sweeps away from it
    float fringe = 0;     //!< how far hair falls below the line in front
};

//! How far hair stands off where it is thickest, in inter-pupil distances.
float hairThickness(const Person &person);

//! Whether the style hangs below the ears.
bool hangs(HairStyle style);

} // namespace likeness::portrait
