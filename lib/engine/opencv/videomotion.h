// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <vector>

namespace likeness::engine::opencv {

//! How a face moved from one frame to the next.
struct FaceMotion
{
    cv::Matx23f map = cv::Matx23f(1, 0, 0, 0, 1, 0); //!< from the last frame to this one
    float agreement = 0; //!< part of the followed points that moved so; 0 where too few could be followed
};

//! Follows the texture of one face from frame to frame (KLT, there and back) in a small view of it, and finds the
//! similarity that most points share. The view stays where it is until the face leaves it. For one thread.
class MotionFinder
{
public:
    static constexpr float viewPupils = 64; //!< pixels between the pupils in the view, at most

    //! `shape` is where the face was in the frame before.
    FaceMotion find(const cv::Mat &before, const cv::Mat &now, const Shape &shape);

    const cv::Mat &view() const { return m_now; } //!< of the frame last given; empty where there was no room for one
    Shape toView(const Shape &shape) const;
    Shape fromView(const Shape &shape) const;

private:
    bool place(const cv::Mat &before, const Shape &shape);
    void choosePoints(const Shape &shape);
    void keepSteady();
    FaceMotion agreed();
    cv::Point2f fromView(cv::Point2f point) const;

    cv::Rect m_part;           // of the frame
    cv::Point2f m_ratio{1, 1}; // frame pixels per pixel of the view
    float m_pupils = 0;        // when the view was placed
    cv::Mat m_now;
    cv::Mat m_mask;
    std::vector<cv::Mat> m_pyramidBefore;
    std::vector<cv::Mat> m_pyramidNow;
    std::vector<cv::Point2f> m_from;
    std::vector<cv::Point2f> m_to;
    std::vector<cv::Point2f> m_back;
    std::vector<uchar> m_found;
    std::vector<uchar> m_foundBack;
    std::vector<float> m_errors;
    // of the points, in pixels of the frame
    std::vector<cv::Point2f> m_start;
    std::vector<cv::Point2f> m_goal;
    std::vector<float> m_weights;
    std::vector<float> m_shifts;
    int m_sinceChoice = 0;
};

} // namespace likeness::engine::opencv
