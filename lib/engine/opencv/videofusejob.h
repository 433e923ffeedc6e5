// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videocast.h"
#include "engine/opencv/videoengine.h"
#include "engine/opencv/videofusion.h"
#include "engine/opencv/videomark.h"
#include "engine/opencv/videoreader.h"

#include <map>

namespace likeness::engine::opencv {

//! One fusion of a video from its job to its file. Used once, on one thread; `progress` is called on it.
class VideoFuseJob
{
public:
    VideoFuseJob(const VideoParts &parts, const VideoFusionJob &job, std::function<void(double)> progress,
                 std::stop_token stop);

    Result<VideoFused> run();

private:
    struct Part
    {
        Fit photo{};
        PhotoFace face{};
        std::unique_ptr<VideoFusion> fusion{};
        int last = 0; // face of the last frame
        qint64 frames = 0;
    };
    struct Tally
    {
        qint64 frames = 0;
        double figures = 0;
    };

    Status readPhotos();
    Status findRoles();
    Result<std::vector<FaceSignature>> looksOf(const VideoSwap &swap, int index) const;
    void change(VideoFrame &frame, double seconds);
    void fuseFace(size_t index, VideoFrame &frame, const TrackedFace *face);
    void tell(double seconds);
    Result<VideoFused> conclude(VideoFacts facts) const;

    const VideoParts &m_parts;
    const VideoFusionJob &m_job;
    std::function<void(double)> m_progress;
    std::stop_token m_stop;

    VideoTrack m_track;
    std::vector<Part> m_swaps;
    std::vector<VideoRole> m_roles;
    std::map<std::pair<int, FusionWarning::Code>, Tally> m_warnings; // by swap
    std::unique_ptr<FaceTracker> m_tracker;
    std::unique_ptr<VideoCast> m_cast;
    VideoMark m_mark;
    qint64 m_fusedFrames = 0;
    double m_told = -1;
};

} // namespace likeness::engine::opencv
