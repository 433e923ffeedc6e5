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
    Alignment alignmentFor(const Shape &shape);
    cv::Mat warpOf(const Frame &frame, const Shape &shape, const Shape &intended) const;
    SmallFusion steadied(const VideoFrame &frame, const Frame &where, const Shape &shape, const Alignment &alignment);
    double detailRatio(const cv::Mat &templatePart, const cv::Mat &face);
    void paintLuma(VideoFrame &frame, const Frame &where, const SmallFusion &small);
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
    FusionNotes m_notes;
    double m_sharpness = 1;
    bool m_fresh = true;
    int m_count = 0; // frames since it was fresh
};

} // namespace likeness::engine::opencv
