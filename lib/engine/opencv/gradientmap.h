// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <opencv2/core.hpp>
#include <span>

namespace likeness::engine::opencv {

//! Directions of the brightness gradient in a small square crop of a face, softened at two scales, and the numbers a
//! landmark regressor reads from it around each point. A value; const calls are safe from any thread.
class GradientMap
{
public:
    static constexpr int side = 144;      //!< of the crop, pixels
    static constexpr int interPupil = 40; //!< of the mean face in the crop, pixels
    static constexpr int directions = 8;  //!< signed, 45° each
    static constexpr int samples = 13;    //!< a point: itself, six on the inner ring, six on the outer
    static constexpr int perPoint = samples * directions;
    static constexpr int features = shapePoints * perPoint;

    //! How far around a point to look, in crop pixels.
    struct Reach
    {
        float inner = 0;
        float outer = 0;
    };

    GradientMap() = default;                    //!< of nothing: update() before anything is read
    explicit GradientMap(const cv::Mat &crop8); //!< side × side, 8-bit grey

    void update(const cv::Mat &crop8); //!< of another crop, in the memory of the last

    //! Fills `out` (size `features`); each point's block has at most unit length.
    void read(const Shape &inCrop, Reach reach, std::span<float> out) const;

    //! The crop that `toCrop` (picture to crop) cuts from a picture; shrinks without aliasing, repeats the border.
    static cv::Mat cut(const cv::Mat &grey8, const cv::Matx23f &toCrop);
    static void cut(const cv::Mat &grey8, const cv::Matx23f &toCrop, cv::Mat &out);

private:
    cv::Mat m_fine;
    cv::Mat m_coarse;
};

} // namespace likeness::engine::opencv
