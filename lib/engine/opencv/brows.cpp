// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/brows.h"

#include "engine/opencv/blend.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

// Of the distance between the pupils.
constexpr float width = 0.22F;
constexpr float room = 0.34F; // brows and the feather around them
constexpr float feather = 0.06F;
constexpr float softness = 0.04F;
constexpr float browBand = 0.26F; // where a brow, and nothing else, may be unlike skin

void drawBrows(cv::Mat &mask, const Shape &shape, float share)
{
    const int thickness = std::max(1, cvRound(share * interPupil(shape)));
    for (const size_t first : {size_t(17), size_t(22)}) {
        for (size_t i = first; i < first + 4; ++i)
            cv::line(mask, shape[i], shape[i + 1], cv::Scalar(255), thickness);
    }
}

} // namespace

void addBrows(cv::Mat &hard, const Shape &templateShape) { drawBrows(hard, templateShape, room); }

cv::Mat browRoom(const Shape &templateShape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    drawBrows(mask, templateShape, room);
    return mask;
}

cv::Mat browsAlpha(const Shape &templateShape, const cv::Mat &hard)
{
    const float pupils = interPupil(templateShape);
    cv::Mat brows = cv::Mat::zeros(hard.size(), CV_8U);
    drawBrows(brows, templateShape, width);
    cv::GaussianBlur(brows, brows, {}, std::max(0.7F, pupils * softness));
    cv::Mat share;
    brows.convertTo(share, CV_32F, 1 / 255.0);
    return share.mul(feathered(hard, feather * pupils));
}

void leaveBrows(cv::Mat &covered, const Shape &shape)
{
    constexpr double mostly = 0.7;
    cv::Mat labels;
    const int count = cv::connectedComponents(covered, labels, 8);
    cv::Mat band = cv::Mat::zeros(covered.size(), CV_8U);
    drawBrows(band, shape, browBand);
    thread_local std::vector<std::array<int, 2>> pixels; // keeps its memory
    pixels.assign(size_t(std::max(1, count)), {});
    for (int y = 0; y < labels.rows; ++y)
        for (int x = 0; x < labels.cols; ++x)
            ++pixels[size_t(labels.at<int>(y, x))][band.at<uchar>(y, x) != 0 ? 1 : 0];
    for (int y = 0; y < labels.rows; ++y)
        for (int x = 0; x < labels.cols; ++x) {
            const auto &[outside, inside] = pixels[size_t(labels.at<int>(y, x))];
            if (labels.at<int>(y, x) > 0 && inside > mostly * (inside + outside))
                covered.at<uchar>(y, x) = 0;
        }
}

} // namespace likeness::engine::opencv
