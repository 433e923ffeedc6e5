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

//! Follows the texture of a face between two frames (KLT, there and back) and finds the similarity that most points
//! share. Keeps its memory. For one thread.
class MotionFinder
{
public:
    FaceMotion find(const cv::Mat &before, const cv::Mat &now, const Shape &shape);

private:
    bool choosePoints(const Shape &shape, const cv::Rect &part);
    void keepSteady();
    void enlarge(const cv::Rect &part);
    FaceMotion agreed(float pixel) const;

    cv::Mat m_before;
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
};

} // namespace likeness::engine::opencv
