// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/finish.h"
#include "engine/opencv/points.h"
#include "engine/opencv/shape.h"

#include <array>

namespace likeness::engine::opencv {

//! How much of the photo's person a fused face carries: 0 is all template, 1 all photo.
struct Shares
{
    float features = 0.5F; //!< form of brows, eyes, nose, mouth
    float outline = 0.5F;  //!< form of the jaw, within what the template's surroundings allow
    float skin = 1;        //!< of the picture inside the face
    Finish finish{};

    bool operator==(const Shares &) const = default;
};

//! Shares by the two degrees of a job (0 like the user, 100 like the template person).
Shares sharesOf(int featureDegree, int outlineDegree);

//! Of the outline: the last pixels of a face are the template's.
inline constexpr float outlineInset = 0.965F;

//! Where a photo's face is to go in the template.
struct Alignment
{
    Shape shape{};                      //!< the intended points, in template pixels
    bool templateMouth = false;         //!< the template's open mouth stays inside its lips
    std::array<bool, 2> templateEyes{}; //!< a closed eye of the template stays
};

Alignment aligned(const Shape &photo, const Shape &templateShape, const Shares &shares);

//! Nine points over the brows, from the picture's left to right.
std::array<cv::Point2f, 9> foreheadArc(const Shape &shape);

//! Jaw and forehead as a closed line of 26 points, drawn in towards the nose by `inset` (1 keeps it).
Points withForehead(const Shape &shape, const Shape &arcOf);
Points outlineOf(const Shape &shape, float inset);

float mouthOpening(const Shape &shape);          //!< of the inner lips, in inter-pupil distances
float eyeOpening(const Shape &shape, int first); //!< height by width of the eye whose points start at 36 or 42
float yawOf(const Shape &shape);                 //!< degrees the head is turned, roughly; + is to the picture's right
float rollOf(const Shape &shape);                //!< degrees the eyes' line is turned, clockwise

//! The unit vector from the mouth to the eyes.
cv::Point2f upwards(const Shape &shape);

} // namespace likeness::engine::opencv
