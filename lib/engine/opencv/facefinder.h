// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness::engine::opencv {

//! A face seen by the detector, in pixels of the picture it was looked for in.
struct Detection
{
    cv::Rect rect{}; //!< inside the picture
    float score = 0; //!< of the detector; higher is surer
    float roll = 0;  //!< degrees the head is turned in the picture's plane, clockwise, as far as the search tells
};

//! Finds frontal faces in 8-bit grey pictures of any size; knows no landmarks. Safe from any thread: each has a
//! detector of its own, made at its first search.
class FaceFinder
{
public:
    //! Makes ready what the first search of a process would have to wait for.
    static void warmUp();
    static bool isWarm(); //!< that has been done, by warmUp() or by a search

    //! All faces, largest first: the whole search, with a finer pass and tilted ones where nothing was found.
    std::vector<Detection> find(const cv::Mat &grey) const;

    //! Like find() but content with the first pass, from coarse to fine, that finds any: what it misses is smaller.
    std::vector<Detection> findLargest(const cv::Mat &grey) const;

    //! All faces of one pass at that longest side, in no order: what a frame of a video can afford.
    std::vector<Detection> glance(const cv::Mat &grey, int side) const;

    //! The face that fits a given rectangle best; the rectangle itself (score 0) where no face is seen there.
    Detection findNear(const cv::Mat &grey, const cv::Rect &rect) const;
};

//! Area of the overlap in parts of the area of the union.
double overlap(const cv::Rect &one, const cv::Rect &other);

} // namespace likeness::engine::opencv
