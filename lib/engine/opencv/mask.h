// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/align.h"

#include <opencv2/core.hpp>
#include <span>

namespace likeness::engine::opencv {

//! Fills a polygon of subpixel points in an 8-bit mask.
void fillPolygon(cv::Mat &mask, std::span<const cv::Point2f> points, int value);

//! Points first…last of a shape, drawn away from their middle by `growth`.
Points pointsOf(const Shape &shape, int first, int last, float growth = 1);

//! Eyes, brows, mouth and nostrils: what is not skin inside a face. 8-bit, 255 inside.
cv::Mat featuresOf(const Shape &shape, cv::Size size);

//! How unlike the person's own skin a face's pixels are, where hair, hands or glasses may lie over it: the forehead,
//! and the cheeks above the mouth. 32-bit float, 0 skin … 1 something else. `picture` is BGR float, 0 to 255.
cv::Mat coveringOf(const cv::Mat &picture, const Shape &shape);

//! Which parts of a fused face come from the photo. CV_32FC1, 0 template … 1 photo; `hard` is the filled outline.
cv::Mat faceAlpha(const Alignment &face, const Shape &templateShape, const cv::Mat &hard);

//! By the distance from the skin (skin.h). With the roughness of the picture (beard.h) grey hair before the cheeks is
//! told from a shade.
cv::Mat coveringBy(const cv::Mat &skinDistance, const Shape &shape, const cv::Mat &rough = {});

//! Cheeks, nose, eyes and mouth, well inside the outline; 8-bit.
cv::Mat innerFaceOf(const Shape &shape, cv::Size size);

} // namespace likeness::engine::opencv
