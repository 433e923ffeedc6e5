// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/smallfusion.h"
#include "engine/opencv/videoframe.h"

namespace likeness::engine::opencv {

//! Puts one photo's face over one face of a video, frame by frame: colours, masks and intended shape change smoothly
//! over time. Works on luma and chroma as they are stored, so that pixels outside the face keep their bytes. For one
//! thread.
class VideoFusion
{
public:
    VideoFusion(PhotoFace photo, const Shares &shares, const VideoColour &colour);

    //! `shape` is the face in this frame, `size` the frame without the lines that make it even; `fresh` for the first
    //! frame after a cut or an absence.
    FusionNotes fuse(VideoFrame &frame, const Shape &shape, cv::Size size, bool fresh);

    const Shape &photoShape() const { return m_photo.shape; }

private:
    void prepare(float pupils);
    Alignment steadied(const Shape &shape, bool fresh);
    void blendOverTime(const Frame &frame, const Shape &shape, SmallFusion &small, bool fresh);
    float matchDetail(const cv::Mat &templatePart, const cv::Mat &face, bool fresh);
    void paintLuma(VideoFrame &frame, const Frame &where, const SmallFusion &small, bool fresh);
    void paintChroma(VideoFrame &frame, const Frame &where, const SmallFusion &small);

    PhotoFace m_photo;
    Shares m_shares;
    VideoColour m_colour;

    // of the photo, at the size the face needs now
    float m_pupils = 0;
    PhotoFace m_small; // BGR, for the small size
    cv::Point2f m_lumaScale{1, 1};
    cv::Mat m_luma;
    cv::Mat m_chroma; // two channels, half the size

    // of the last frame
    Frame m_frame;
    Shape m_shape{};
    Shape m_intended{};
    cv::Mat m_field;
    cv::Mat m_alpha;
    double m_sharpness = 1;
    int m_count = 0;
};

} // namespace likeness::engine::opencv
