// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/onnxnet.h"
#include "engine/opencv/ports.h"

namespace likeness::engine::opencv {

//! A swapper with the inputs "target" (the template's face) and "source", and one output: the face with the source's
//! identity. Faces are 1 × 3 × 128 × 128, RGB, 0 to 1, turned upright with the eyes' centres at (46, 56) and (82, 56).
//! Without an embedder the source is the photo's face likewise; with one it is the unit vector that the embedder (input
//! 1 × 3 × 112 × 112, RGB, -1 to 1) makes of it.
class OnnxSwapper : public Swapper
{
public:
    static Result<std::unique_ptr<OnnxSwapper>> load(const QString &file, const QString &embedder);

    cv::Mat swapped(const cv::Mat &photo, const Shape &photoShape, const cv::Mat &templatePart,
                    const Shape &templateShape) const override;

private:
    OnnxSwapper(std::unique_ptr<OnnxNet> net, std::unique_ptr<OnnxNet> embedder);

    cv::Mat sourceOf(const cv::Mat &chip) const;
    cv::Mat face(const cv::Mat &source, const cv::Mat &targetChip) const; //!< BGR 8-bit; empty where it is none

    std::unique_ptr<OnnxNet> m_net;
    std::unique_ptr<OnnxNet> m_embedder;
};

} // namespace likeness::engine::opencv
