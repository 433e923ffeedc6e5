// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/opencv/shape.h"
#include "portrait/portrait.h"

#include <opencv2/core.hpp>

namespace likeness::testing {

//! A plain face seen from the front, without glasses, beard and fringe, 92 pixels between the pupils in 400 × 480.
portrait::Portrait plainPortrait(quint64 seed, const portrait::Pose &pose = {});
portrait::Person plainPerson(quint64 seed);

//! The points of an upright face that nobody has, symmetric about x = 0 with the eyes at y = 0; scaled and moved.
engine::opencv::Shape plainShape(cv::Point2f eyes, float pupils);

engine::opencv::Shape shapeOf(const engine::Landmarks &points);

//! The committed landmark model.
QByteArray landmarkModelFile();
std::unique_ptr<engine::Engine> loadedEngine();

//! Mean of a BGR picture's Lab colours inside an 8-bit mask.
cv::Vec3d meanLab(const QImage &picture, const cv::Mat &mask);

} // namespace likeness::testing
