// SPDX-License-Identifier: Apache-2.0
#include "portrait/noise_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

cv::Mat noise(Dice &dice, cv::Size size, cv::Size2f cell, float deviation)
{
    const int columns = std::max(2, int(std::ceil(float(size.width) / std::max(1.0F, cell.width))) + 1);
    const int rows = std::max(2, int(std::ceil(float(size.height) / std::max(1.0F, cell.height))) + 1);
    cv::Mat grid(rows, columns, CV_32F);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x)
            grid.at<float>(y, x) = dice.normal(deviation);
    }
    cv::Mat out;
    cv::resize(grid, out, size, 0, 0, cv::INTER_CUBIC);
    return out;
}

float toLight(float shown) { return std::pow(std::max(0.0F, shown), 2.2F); }

float toShown(float light) { return std::pow(std::max(0.0F, light), 1 / 2.2F); }

cv::Vec3f lightOf(int red, int green, int blue)
{
    return {toLight(float(red) / 255), toLight(float(green) / 255), toLight(float(blue) / 255)};
}

} // namespace likeness::portrait
