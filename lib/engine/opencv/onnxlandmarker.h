// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/onnxnet.h"
#include "engine/opencv/ports.h"

namespace likeness::engine::opencv {

//! A landmarker of one input, 1 × 3 × 112 × 112 or 1 × 3 × 128 × 128 (RGB, 0 to 1, the detector's box grown by a
//! quarter), and one output of 136 numbers: x and y of the 68 points in parts of that crop. It gives no trust of its
//! own; the score is 1 where the points are in the order of a face and 0 elsewhere.
class OnnxLandmarker : public Landmarker
{
public:
    static Result<std::unique_ptr<OnnxLandmarker>> load(const QString &file);

    Fit fit(const View &view, const Detection &detection) const override;

private:
    OnnxLandmarker(std::unique_ptr<OnnxNet> net, int side);

    std::unique_ptr<OnnxNet> m_net;
    int m_side;
};

} // namespace likeness::engine::opencv
