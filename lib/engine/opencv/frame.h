// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"

#include <vector>

namespace likeness::engine::opencv {

//! A part of a picture and a small version of it in which the slow steps are done: at most `workingPupils` pixels
//! between the pupils.
struct Frame
{
    static constexpr float workingPupils = 56;

    cv::Rect part{};         //!< in pixels of the picture
    cv::Size small{};        //!< of the small version
    cv::Point2f ratio{1, 1}; //!< picture pixels per small pixel

    cv::Point2f toSmall(cv::Point2f point) const;
    cv::Point2f toPicture(cv::Point2f point) const;
    std::vector<cv::Point2f> toSmall(std::vector<cv::Point2f> points) const;
    Shape toSmall(const Shape &shape) const;
};

//! The part of a picture of that size that a fused face may touch, and its working size.
Frame frameAround(const Shape &shape, cv::Size picture);

//! Reads rows of a small float picture at the places of full-size pixels, linear between.
class RowReader
{
public:
    RowReader() = default; //!< start() before it reads

    //! `field` has the frame's small size and one to four float channels; it must outlive the reader. Rows are read
    //! in those columns of the part.
    RowReader(const cv::Mat &field, const Frame &frame, cv::Range columns = cv::Range::all());
    void start(const cv::Mat &field, const Frame &frame, cv::Range columns); //!< in the memory it has

    //! All channels of the pixels of row `y` of the part: columns × channels numbers.
    const float *read(int y);
    void read(int y, float *row);

private:
    struct Column
    {
        int offset = 0;
        float next = 0;
    };

    template<int channels>
    void readAs(float *row) const;

    const cv::Mat *m_field = nullptr;
    float m_ratioY = 1;
    std::vector<Column> m_columns;
    std::vector<float> m_mixed;
    std::vector<float> m_row;
};

} // namespace likeness::engine::opencv
