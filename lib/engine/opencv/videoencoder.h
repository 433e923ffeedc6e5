// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videoreader.h"

#include <array>

struct AVCodecContext;
struct AVFrame;

namespace likeness::engine::opencv {

//! Encodes frames as H.264 in a quality that keeps what the template shows. Times are ticks of the track; frames may
//! come at any pace. For one thread. Errors: false.
class VideoEncoder
{
public:
    bool open(const VideoTrack &track);
    cv::Size size() const { return m_size; }
    void describe(AVStream *stream) const;

    bool give(const VideoFrame &frame);
    void drain();     //!< no more frames will come
    AVPacket *take(); //!< the next packet if there is one; valid until the next call

private:
    struct Free
    {
        void operator()(AVCodecContext *context) const;
        void operator()(AVFrame *frame) const;
    };
    struct Duration
    {
        qint64 time = -1;
        qint64 ticks = 0;
    };

    cv::Size m_size;
    qint64 m_usualDuration = 1;
    qint64 m_lastTime = 0;
    qint64 m_count = 0;
    std::array<Duration, 256> m_durations{}; // of the frames inside the encoder
    std::unique_ptr<AVCodecContext, Free> m_codec;
    std::unique_ptr<AVFrame, Free> m_frame;
    PacketPointer m_packet;
};

} // namespace likeness::engine::opencv
