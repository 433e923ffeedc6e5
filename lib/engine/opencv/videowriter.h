// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videoreader.h"
#include "engine/video.h"

namespace likeness::engine::opencv {

//! What shall be written: the head of the file.
struct VideoOutput
{
    QString file{};
    VideoTrack track{};                    //!< size, colours, ticks and rate are used
    std::vector<const AVStream *> sound{}; //!< tracks of the template; those that MP4 does not take are left out
    QList<QPair<QString, QString>> metadata{};
};

//! Writes an MP4 file: H.264 encoded here, sound packets as they come, the index in front. The file stands under its
//! name only after finish(); one that was not finished is removed. For one thread. Errors: File.NotWritable, Cancelled.
class VideoWriter
{
public:
    static Result<std::unique_ptr<VideoWriter>> create(const VideoOutput &output, std::stop_token stop);
    ~VideoWriter();

    //! Encodes the picture and passes on the sound; times must grow, a frame that does not is moved by one tick.
    Status write(VideoFrame &frame);

    //! Sound tracks in formats that MP4 does not hold.
    int soundLeftOut() const;

    //! The figures are those of what was written.
    Result<VideoFacts> finish();

private:
    VideoWriter();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::engine::opencv
