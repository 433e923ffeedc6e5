// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Tells hard cuts of a video from movement, by what a small picture of each frame has in common with the one before.
//! Slow fades are no cuts. For one thread.
class SceneCuts
{
public:
    //! True for the first frame of a scene, the first of all included.
    bool next(const cv::Mat &luma);

private:
    cv::Mat m_last;
    cv::Mat m_thinned;
    cv::Mat m_small;
    double m_usual = 0; // mean change from frame to frame, grey levels
};

} // namespace likeness::engine::opencv
