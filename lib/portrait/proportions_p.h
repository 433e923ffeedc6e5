// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/dice.h"
#include "portrait/person.h"
#include "portrait/shot.h"

#include <array>
#include <opencv2/core.hpp>

namespace likeness::portrait {

//! The 68 points of a face seen from the front and the sizes of what rises from it, in inter-pupil distances.
//! x to the picture's right, y down, the eyes at y = 0.
struct Proportions
{
    std::array<cv::Point2f, 68> points{};
    float noseHeight = 0.42F;
    float noseWidth = 1; //!< of the mean
    float browRidge = 0.06F;
    float lips = 0.07F;
    float chin = 0.09F;
    float cheeks = 0.07F;
    float sockets = 0.12F;
    float depth = 1;                   //!< of the skull, of the mean
    float lean = 0;                    //!< of the lower face, forwards
    float headTop = 2.05F;             //!< above the eyes
    float restChin = 1.86F;            //!< height of the chin when the mouth is closed
    std::array<float, 2> irisHeight{}; //!< whatever the lids do
    cv::Point2f gaze{};
    float smile = 0;
    float open = 0;
    float rounded = 0;

    //! The height that a point of the jaw has when the mouth is closed.
    float atRest(float y) const;
    float fromRest(float y) const;   //!< and back
    cv::Point2f eye(int side) const; //!< 0 is the picture's left
};

Proportions proportionsOf(const Person &person, const Pose &pose);

} // namespace likeness::portrait
