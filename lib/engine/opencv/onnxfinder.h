// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/onnxnet.h"
#include "engine/opencv/ports.h"

namespace likeness::engine::opencv {

//! A finder in the form of YuNet of 2022: a square input of 320 pixels or of what the file takes (BGR, 0 to 255),
//! outputs "loc" (anchors × 14), "conf" (anchors × 2) and "iou" (anchors × 1) over the anchors of strides 8, 16, 32
//! and 64.
class OnnxFinder : public Finder
{
public:
    static Result<std::unique_ptr<OnnxFinder>> load(const QString &file);

    std::vector<Detection> find(const View &view) const override;

private:
    OnnxFinder(std::unique_ptr<OnnxNet> net, int side);

    std::unique_ptr<OnnxNet> m_net;
    int m_side;
};

} // namespace likeness::engine::opencv
