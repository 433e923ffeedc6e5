// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/align.h"

#include <QImage>
#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! The part of a photo around a face, BGR, and the face's points in it.
struct PhotoFace
{
    cv::Mat picture{};
    Shape shape{};
};

PhotoFace photoFace(const QImage &photo, const Shape &shape);

//! What a fusion met with, for warnings: parts of the face that something covers, and how uneven the light is.
struct FusionNotes
{
    float covered = 0;  //!< 0 to 1, of the photo's face
    float contrast = 0; //!< of light between the photo's cheeks, 1 is even
};

//! A picture and what was changed in it (Grayscale8 of its size).
struct Pictures
{
    QImage &picture;
    QImage &changed;
};

//! Puts the photo's face over the template's, in place. Touches only pixels inside the outline and marks them in
//! `changed` (Grayscale8 of the picture's size). Colour field, alpha and warp are made small and read at full size.
FusionNotes fuseFace(const Pictures &pictures, const PhotoFace &photo, const Shape &templateShape,
                     const Alignment &alignment, const Shares &shares);

} // namespace likeness::engine::opencv
