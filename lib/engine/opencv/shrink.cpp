// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/shrink.h"

#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr size_t mostKept = 1 << 20; // bytes

} // namespace

void shrink(const cv::Mat &from, cv::Mat &to, cv::Size size)
{
    // kept by the thread: pictures of these sizes come again and again
    thread_local std::array<cv::Mat, 4> halves;
    cv::Mat now = from;
    for (cv::Mat &half : halves) {
        const bool even = now.cols % 2 == 0 && now.rows % 2 == 0;
        if (!even || now.cols < 2 * size.width || now.rows < 2 * size.height)
            break;
        const cv::Size next(now.cols / 2, now.rows / 2);
        if (next == size)
            break;
        cv::resize(now, half, next, 0, 0, cv::INTER_AREA);
        now = half;
    }
    const bool smaller = size.width < now.cols || size.height < now.rows;
    cv::resize(now, to, size, 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    for (cv::Mat &half : halves)
        if (half.total() * half.elemSize() > mostKept)
            half.release();
}

cv::Mat shrunk(const cv::Mat &from, cv::Size size)
{
    cv::Mat to;
    shrink(from, to, size);
    return to;
}

cv::Rect halvable(cv::Rect rect)
{
    constexpr int smallest = 64;
    if (rect.width >= smallest && rect.height >= smallest) {
        rect.width -= rect.width % 4;
        rect.height -= rect.height % 4;
    }
    return rect;
}

} // namespace likeness::engine::opencv
