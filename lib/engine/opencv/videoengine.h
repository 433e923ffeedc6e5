// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/facefinder.h"
#include "engine/opencv/fuser.h"
#include "engine/opencv/landmarks.h"
#include "engine/video.h"

namespace likeness::engine::opencv {

//! What the video engine shares with the one for pictures, which outlives it.
struct VideoParts
{
    const LandmarkModel &model;
    const FaceFinder &finder;
    //! The face of a photo, or why it cannot be used.
    std::function<Result<Fit>(const FaceSwap &swap, int index)> inPhoto{};
    //! What the caller should know of one fused frame.
    std::function<QList<FusionWarning>(int swap, const Fit &photo, const Fit &target, const FusionNotes &notes)>
        judged{};
};

//! Fuses faces into videos frame by frame; see VideoEngine. Any thread, several at once.
class OpenCvVideo : public VideoEngine
{
public:
    explicit OpenCvVideo(VideoParts parts);
    ~OpenCvVideo() override;

    Result<VideoLook> look(const QString &file, std::stop_token stop = {}) const override;
    Result<VideoFused> fuse(const VideoFusionJob &job, std::function<void(double)> progress = {},
                            std::stop_token stop = {}) const override;

private:
    VideoParts m_parts;
};

} // namespace likeness::engine::opencv
