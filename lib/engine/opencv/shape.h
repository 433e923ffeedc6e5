// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

inline constexpr int shapePoints = 68;
inline constexpr int jawPoints = 17; //!< the first of them: from ear to ear

//! The 68 points of a face in the order of the 300-W annotation, in pixels of the picture they were found in.
using Shape = std::array<cv::Point2f, shapePoints>;

cv::Point2f centreOf(const Shape &shape);
cv::Point2f leftEye(const Shape &shape);  //!< centre of the eye on the picture's left
cv::Point2f rightEye(const Shape &shape); //!< centre of the eye on the picture's right
float interPupil(const Shape &shape);     //!< distance of the eyes' centres
float outerEye(const Shape &shape);       //!< distance of the outer corners: the unit of landmark errors

//! The similarity (scale, rotation, shift) that takes one shape nearest to another by least squares.
cv::Matx23f similarity(const Shape &from, const Shape &to);
cv::Matx23f inverse(const cv::Matx23f &similarity);
cv::Point2f applied(const cv::Matx23f &map, cv::Point2f point);
Shape applied(const cv::Matx23f &map, const Shape &shape);
float scaleOf(const cv::Matx23f &similarity);

//! The shape of a picture flipped left to right: points mirrored and renumbered.
Shape mirrored(const Shape &shape, int pictureWidth);

} // namespace likeness::engine::opencv
