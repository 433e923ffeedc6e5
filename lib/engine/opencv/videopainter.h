// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/frame.h"
#include "engine/opencv/smallfusion.h"
#include "engine/opencv/videoframe.h"

namespace likeness::engine::opencv {

//! The one pass over the full-size pixels of a face in a video frame. Works on luma and chroma as they are stored, so
//! that pixels outside the face keep their bytes. Keeps the photo's pixels as such planes. For one thread.
class VideoPainter
{
public:
    explicit VideoPainter(const VideoColour &colour);

    //! The photo at the size it is shown, finished as asked for; maps will lead to pixels of a picture of `small` size.
    void setPhoto(PhotoFace photo, cv::Size small, const Finish &finish);

    //! Map, addition (three channels) and alpha have the frame's small size; `fresh` when the face was not there
    //! before.
    void paint(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share, bool fresh);

private:
    void measure(const cv::Mat &templatePart, bool fresh);
    void warp(const cv::Mat &photo, const cv::Mat &map, const Frame &frame, const cv::Rect &area, cv::Mat &out);
    void paintLuma(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share, bool fresh);
    void paintChroma(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share);

    VideoColour m_colour;
    cv::Mat m_luma;
    cv::Mat m_chroma;          // two channels, half the size
    cv::Point2f m_scale{1, 1}; // of the maps
    cv::Rect m_area;           // of the part, where alpha shows
    // Full-size pictures that are made anew in each frame and keep their memory.
    cv::Mat m_face;
    cv::Mat m_faceChroma;
    cv::Mat m_soft;
    cv::Mat1f m_grainTiles;
    cv::Mat2f m_places;
    RowReader m_fields;
    RowReader m_alphas;
    double m_sharpness = 1;
    double m_grain = 0; // deviation of what is added
    int m_count = 0;
};

} // namespace likeness::engine::opencv
