// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/brows.h"

#include "engine/opencv/blend.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

// Of the distance between the pupils.
constexpr float width = 0.22F;
constexpr float room = 0.34F; // brows and the feather around them
constexpr float feather = 0.06F;
constexpr float softness = 0.04F;

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

} // namespace likeness::engine::opencv
