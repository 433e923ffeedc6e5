// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

namespace likeness::engine::opencv {

//! Keeps the points of a face steady over time: a measured shape pulls the predicted one a little, eyes and mouth
//! more, and all of them fully where the face changes fast or has just come. A value.
class ShapeSmoother
{
public:
    //! `predicted` is the last shape moved with the picture; returns the shape to use.
    Shape next(const Shape &predicted, const Shape &measured);

    void restart() { m_age = 0; }

private:
    int m_age = 0;
};

} // namespace likeness::engine::opencv
