// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videopainter.h"

namespace likeness::engine::opencv {

//! Puts one photo's face over one face of a video, frame by frame: colours, masks and intended shape change smoothly
//! over time. For one thread.
class VideoFusion
{
public:
    VideoFusion(PhotoFace photo, const Shares &shares, const VideoColour &colour);

    //! `shape` is the face in this frame, `size` the frame without the lines that make it even; `fresh` for the first
    //! frame after a cut or an absence.
    FusionNotes fuse(VideoFrame &frame, const Shape &shape, cv::Size size, bool fresh);

    const Shape &photoShape() const { return m_photo.shape; }

private:
    void suit(const VideoFrame &frame, const Frame &where, const Shape &shape);
    void prepare(float pupils);
    Alignment alignmentFor(const Shape &shape);
    cv::Mat warpOf(const Frame &frame, const Shape &shape, const Shape &intended) const;
    SmallFusion steadied(const VideoFrame &frame, const Frame &where, const Shape &shape, const Alignment &alignment);

    PhotoFace m_photo;
    Shares m_shares;
    VideoColour m_colour;
    VideoPainter m_painter;

    // of the photo, at the size the face needs now
    float m_pupils = 0;
    PhotoFace m_small; // for the small size

    // of the last frame
    Frame m_frame;
    Shape m_shape{};
    Shape m_intended{};
    cv::Mat m_field;
    cv::Mat m_alpha;
    FusionNotes m_notes;
    bool m_fresh = true;
    int m_count = 0; // frames since it was fresh
};

} // namespace likeness::engine::opencv
