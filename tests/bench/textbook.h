// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/landmarks.h"

#include <QImage>
#include <opencv2/core.hpp>

namespace likeness::testing {

//! The way textbooks swap faces, to compare with: a detector on each whole picture, landmarks, a Delaunay triangulation
//! of the template's points, an affine warp a triangle, and cv::seamlessClone over the hull. BGR result.
class TextbookSwap
{
public:
    explicit TextbookSwap(const engine::opencv::LandmarkModel &model);

    cv::Mat operator()(const QImage &photo, const QImage &templatePicture) const;

private:
    const engine::opencv::LandmarkModel &m_model;
};

} // namespace likeness::testing
