// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/opencv/videoframe.h"

namespace likeness::engine::opencv {

//! The mark, drawn once and laid over every frame. Const calls are safe from any thread.
class VideoMark
{
public:
    VideoMark() = default;
    VideoMark(const Mark &mark, QSize upright, const VideoColour &colour);

    void stamp(VideoFrame &frame) const;

private:
    struct Layer
    {
        cv::Mat over{};  //!< CV_16U: what is added, times 255
        cv::Mat share{}; //!< CV_8U: 255 minus how much of the frame is hidden
    };

    static void lay(const Layer &layer, cv::Mat plane);

    cv::Rect m_area; // even; empty for no mark
    Layer m_luma;
    Layer m_cb;
    Layer m_cr;
};

} // namespace likeness::engine::opencv
