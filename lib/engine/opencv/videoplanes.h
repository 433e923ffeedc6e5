// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videoframe.h"

#include <memory>

struct AVFrame;
struct AVStream;
struct SwsContext;

namespace likeness::engine::opencv {

//! Brings decoded frames of any format and rotation upright into the planes of a VideoFrame; what is 8-bit 4:2:0
//! already is only copied. For one thread.
class VideoPlanes
{
public:
    VideoPlanes() = default;
    explicit VideoPlanes(const AVStream *stream); //!< takes rotation and colours from the track's head

    cv::Size upright(cv::Size stored) const;
    bool transposes() const { return m_transposed; }
    const VideoColour &colour() const { return m_colour; }

    void copy(const AVFrame *decoded, cv::Size upright, VideoFrame &frame);

private:
    struct Free
    {
        void operator()(SwsContext *context) const;
        void operator()(AVFrame *frame) const;
    };

    const AVFrame *converted(const AVFrame *decoded, cv::Size stored);
    void turn(const cv::Mat &from, cv::Mat to) const;

    VideoColour m_colour;
    bool m_transposed = false;
    bool m_flippedX = false; // after transposing
    bool m_flippedY = false;
    std::unique_ptr<SwsContext, Free> m_scaler;
    std::unique_ptr<AVFrame, Free> m_plain;
};

} // namespace likeness::engine::opencv
