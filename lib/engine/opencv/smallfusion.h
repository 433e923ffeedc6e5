// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/align.h"
#include "engine/opencv/fuser.h"

namespace likeness::engine::opencv {

//! All of a fusion that is worked out at the frame's small size.
struct SmallFusion
{
    cv::Mat map{};      //!< CV_32FC2, pixels of the photo
    cv::Mat warped{};   //!< CV_32FC3: the photo by that map
    cv::Mat field{};    //!< CV_32FC4: to be added to the warped photo, and before that its gain
    cv::Mat alpha{};    //!< CV_32F
    cv::Mat skin{};     //!< CV_32F: skin of both people
    cv::Mat features{}; //!< CV_32F: brows, eyes, nose and mouth
    FusionNotes notes{};
};

//! A photo at the size that faces of `pupils` pixels can show, so that warping it does not alias.
PhotoFace reduced(const PhotoFace &photo, float pupils);

//! The photo is already reduced; the template's shape is that of the part's picture, in pixels of the whole.
SmallFusion smallFusion(const cv::Mat &templatePart, const Frame &frame, const PhotoFace &photo,
                        const Shape &templateShape, const Alignment &alignment, const Finish &finish);

} // namespace likeness::engine::opencv
