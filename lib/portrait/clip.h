// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/portrait.h"

#include <functional>

namespace likeness::portrait {

//! Someone who talks and turns the head, as a film. All but the pose stays as it is in the shot: the same skin, the
//! same hairs, the same grain in every frame.
struct Clip
{
    Person person{};
    Shot shot{}; //!< its pose is what the film moves around
    double seconds = 5;
    int framesPerSecond = 25;
    double turn = 16; //!< how far the head turns to either side, degrees
    quint64 seed = 1; //!< of what is said and when the eyes blink
};

int frameCount(const Clip &clip);

//! What the head does at a moment. Smooth in time; the same clip gives the same pose.
Pose poseAt(const Clip &clip, double seconds);

//! Draws frame after frame, with landmarks, until `take` says false. Holds one frame at a time.
void renderClip(const Clip &clip, const std::function<bool(int frame, const Portrait &portrait)> &take);

} // namespace likeness::portrait
