// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Detail of the second picture against the first inside a mask, without their grain; 8-bit BGR or grey,
//! an empty mask is all of it.
double sharpnessRatio(const cv::Mat &first, const cv::Mat &second, const cv::Mat &mask);

//! Deviation of a picture's grain inside a mask, in grey levels; edges hardly count.
double grainOf(const cv::Mat &picture, const cv::Mat &mask);

//! Blurs or sharpens a picture by what sharpnessRatio() told of it against the one it shall match; `scratch` keeps
//! memory from call to call.
void matchSharpness(cv::Mat &picture, double ratio, cv::Mat &scratch);

//! The deviation of the grain that makes up for what a picture of grain `has` lacks to one of grain `wants`; 0 for
//! none.
double missingGrain(double has, double wants);

//! Grain of deviation 1, CV_32F, always the same: `grainSide` rows that repeat without an edge to be seen, and so often
//! side by side that `width` pixels can be read from each of the first `grainSide` columns on.
inline constexpr int grainSide = 256;
cv::Mat1f grainTiles(int width);

//! Adds grain of a deviation in grey levels, the same at every call.
void addGrain(cv::Mat &picture, double deviation);

//! Gives a face the sharpness and the grain that another picture shows inside a mask of their size. With `keepDetail`
//! it is not blurred.
void matchTexture(cv::Mat &face, const cv::Mat &other, const cv::Mat &mask, bool keepDetail);

} // namespace likeness::engine::opencv
