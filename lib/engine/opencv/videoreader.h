// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "engine/opencv/videoframe.h"

#include <QSize>
#include <QString>
#include <memory>
#include <stop_token>

struct AVStream;

namespace likeness::engine::opencv {

//! A ratio of whole numbers, as times and rates are given in files.
struct VideoRatio
{
    int above = 0;
    int below = 1;

    double value() const { return below == 0 ? 0 : double(above) / below; }
    bool operator==(const VideoRatio &) const = default;
};

//! What the head of a file tells of its video track.
struct VideoTrack
{
    QSize size{}; //!< upright; may be odd
    VideoColour colour{};
    VideoRatio tick{1, 90000}; //!< seconds
    VideoRatio rate{25, 1};    //!< frames a second, mean
    VideoRatio pixelAspect{1, 1};
    qint64 begin = 0;    //!< ticks at which a player's clock is 0
    double seconds = 0;  //!< 0 is unknown
    qint64 frames = 0;   //!< 0 is unknown
    double quality = 17; //!< to write it in, as the constant rate factor: differences are hard to see in stills
};

//! Reads a video file from front to end: decoded upright frames, and the packets of its sound as they are. For one
//! thread. Errors: Engine.NotAVideo, File.NotReadable, Cancelled.
class VideoReader
{
public:
    static Result<std::unique_ptr<VideoReader>> open(const QString &file, std::stop_token stop);
    ~VideoReader();

    const VideoTrack &track() const;
    std::vector<const AVStream *> soundTracks() const; //!< alive as long as the reader
    double secondsOf(const VideoFrame &frame) const;   //!< on a player's clock

    //! The next frame, into memory that the frame already has; false at the end and after a stop.
    bool read(VideoFrame &frame);

    //! Goes on at the last key frame before that time.
    void seek(double seconds);

    //! False once something was met that could not be decoded, and where the file ends before its head says.
    bool whole() const;

private:
    VideoReader();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::engine::opencv
