// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/frame.h"

namespace likeness::engine::opencv {

//! How a fused face is finished beyond putting it there.
struct Finish
{
    float enhance = 0;   //!< 0 to 1: more detail in brows, eyes, nose and mouth
    float smooth = 0;    //!< 0 to 1: less of the skin's texture
    bool teeth = false;  //!< brighter, evener teeth
    bool makeup = false; //!< lips and lids in the template person's colours
    float light = 0.85F; //!< of the template's soft light and shade
    float colour = 1;    //!< of the template's skin colour
    float covering = 1;  //!< how far hair and the like over the template's face stay
    bool detail = false; //!< the photo's own detail stays where the template has less

    bool operator==(const Finish &) const = default;
};

//! Evens out the skin of a full-size face whose upper left pixel lies at `corner` of the frame's part; `skin` is CV_32F
//! of the frame's small size.
void smoothSkin(cv::Mat &face, const cv::Mat &skin, const Frame &frame, float amount, cv::Point corner = {});

//! Sharpens such a face where `features` (CV_32F of the small size) is not 0.
void sharpenFeatures(cv::Mat &face, const cv::Mat &features, const Frame &frame, float amount, cv::Point corner = {});

//! Brightens what is tooth between the inner lips. Shape in pixels of the 8-bit BGR part.
void brightenTeeth(cv::Mat &part, const Shape &shape);

//! What to add to a face (BGR float) so that its lips and lids have the colours those of the template have.
cv::Mat makeupOf(const cv::Mat &face, const Shape &shape, const cv::Mat &templatePicture, const Shape &templateShape);

} // namespace likeness::engine::opencv
