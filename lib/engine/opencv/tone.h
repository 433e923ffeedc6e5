// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/finish.h"

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Where a face's colours may be compared and where they must not be tinted; all of one size.
struct ToneMasks
{
    cv::Mat hard{};    //!< 8-bit, 255 inside the outline
    cv::Mat skin{};    //!< CV_32F, 0 to 1: skin of both people, no features, nothing that covers it
    cv::Mat guarded{}; //!< CV_32F, 0 to 1: eyes and teeth, which keep their own white
    cv::Mat lit{};     //!< CV_32F, 0 to 1: skin even where a shadow falls on the photo's; empty for none
    cv::Mat beard{};   //!< CV_32F, 0 to 1: the photo's, which stays as dark as it is; empty for none
};

//! The warped face in the template's colours and light: mean and spread of skin in Lab, then the template's soft light
//! and shade, then the outer band drawn to what surrounds it. Pictures are BGR float, 0 to 255; pupils in pixels.
cv::Mat toned(const cv::Mat &warped, const cv::Mat &templatePicture, const ToneMasks &masks, float pupils,
              const Finish &finish = {});

} // namespace likeness::engine::opencv
