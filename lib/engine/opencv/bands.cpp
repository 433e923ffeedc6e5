// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/bands.h"

#include <algorithm>
#include <cstdint>
#include <opencv2/core/utility.hpp>

namespace likeness::engine::opencv {

void forBands(int rows, const std::function<void(int from, int to)> &work)
{
    constexpr int mostBands = 16;
    const int bands = std::min(rows, mostBands);
    cv::parallel_for_({0, bands}, [&](const cv::Range &range) {
        for (int band = range.start; band < range.end; ++band)
            work(int(int64_t(rows) * band / bands), int(int64_t(rows) * (band + 1) / bands));
    });
}

void together(const std::function<void()> &one, const std::function<void()> &other)
{
    cv::parallel_for_({0, 2}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            i == 0 ? one() : other();
    });
}

} // namespace likeness::engine::opencv
