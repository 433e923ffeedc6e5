// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/texture.h"

#include "engine/opencv/bands.h"
#include "engine/opencv/mat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr double grainSigma = 0.9; // of the blur that takes grain out before detail is measured
constexpr double mostGrain = 7;    // grey levels

double detail(const cv::Mat &grey, const cv::Mat &mask)
{
    cv::Mat even;
    cv::GaussianBlur(grey, even, {}, grainSigma);
    cv::Mat laplacian;
    cv::Laplacian(even, laplacian, CV_16S, 3);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(laplacian, mean, deviation, mask);
    return deviation[0];
}

//! The middle of the absolute values inside a mask.
double medianOf(const cv::Mat &values, const cv::Mat &mask)
{
    std::array<int, 2048> count{};
    int total = 0;
    for (int y = 0; y < values.rows; ++y)
        for (int x = 0; x < values.cols; ++x)
            if (mask.at<uchar>(y, x) != 0) {
                ++count[size_t(std::min(2047, std::abs(int(values.at<short>(y, x)))))];
                ++total;
            }
    int below = 0;
    for (size_t value = 0; value < count.size(); ++value) {
        // inside a bin by its share: whole grey levels are coarse where grain is fine
        if (count[value] > 0 && 2 * (below + count[value]) >= total)
            return double(value) - 0.5 + (total / 2.0 - below) / count[value];
        below += count[value];
    }
    return 0;
}

//! As much of the middle of a mask as is needed to measure.
cv::Rect probeOf(const cv::Mat &mask)
{
    constexpr int side = 300;
    const cv::Rect box = cv::boundingRect(mask);
    const cv::Point middle = (box.tl() + box.br()) / 2;
    return box & cv::Rect(middle.x - side / 2, middle.y - side / 2, side, side);
}

//! The blur that leaves a grey picture that much detail.
double blurTo(double wanted, const cv::Mat &grey, const cv::Mat &mask)
{
    double low = 0.3;
    double high = 3.5;
    for (int step = 0; step < 4; ++step) {
        const double sigma = (low + high) / 2;
        cv::Mat soft;
        cv::GaussianBlur(grey, soft, {}, sigma);
        (detail(soft, mask) > wanted ? low : high) = sigma;
    }
    return (low + high) / 2;
}

} // namespace

double sharpnessRatio(const cv::Mat &first, const cv::Mat &second, const cv::Mat &mask)
{
    return detail(greyOf(second), mask) / std::max(1e-3, detail(greyOf(first), mask));
}

double grainOf(const cv::Mat &picture, const cv::Mat &mask)
{
    // a second difference both ways: blind to slopes and straight edges
    static const cv::Matx33f kernel(1, -2, 1, -2, 4, -2, 1, -2, 1);
    constexpr double gain = 6;
    constexpr double deviationOfMedian = 0.6745;
    cv::Mat fine;
    cv::filter2D(greyOf(picture), fine, CV_16S, kernel);
    return std::max(0.0, medianOf(fine, mask)) / (gain * deviationOfMedian);
}

void matchSharpness(cv::Mat &picture, double ratio, cv::Mat &soft)
{
    if (ratio > 1.25) {
        cv::GaussianBlur(picture, picture, {}, std::min(2.5, 0.55 * std::sqrt(ratio - 0.9) + 0.15));
    } else if (ratio < 0.8) {
        cv::GaussianBlur(picture, soft, {}, 1.3);
        const double amount = std::min(0.8, 0.8 * (1 / std::max(0.2, ratio) - 1));
        cv::addWeighted(picture, 1 + amount, soft, -amount, 0, picture);
    }
}

double missingGrain(double has, double wants)
{
    return wants > 1.15 * has + 0.3 ? std::min(mostGrain, std::sqrt(wants * wants - has * has)) : 0;
}

cv::Mat1f grainTiles(int width)
{
    cv::Mat1f tile(grainSide, grainSide);
    cv::RNG dice(0x6a41ULL);
    dice.fill(tile, cv::RNG::NORMAL, 0, 1);
    return cv::repeat(tile, 1, 1 + (width + grainSide - 1) / grainSide);
}

void addGrain(cv::Mat &picture, double deviation)
{
    constexpr int side = grainSide;
    const cv::Mat1f tiles = grainTiles(picture.cols);
    const auto strength = float(deviation);
    forBands(picture.rows, [&](int from, int to) {
        for (int y = from; y < to; ++y) {
            auto *pixel = picture.ptr<cv::Vec3b>(y);
            // rows of tiles are shifted against each other, so that the eye finds no pattern
            const float *grain = tiles[y % side] + y / side * 97 % side;
            for (int x = 0; x < picture.cols; ++x)
                for (int c = 0; c < 3; ++c)
                    pixel[x][c] = cv::saturate_cast<uchar>(float(pixel[x][c]) + strength * grain[x]);
        }
    });
}

void matchTexture(cv::Mat &face, const cv::Mat &other, const cv::Mat &mask, bool keepDetail)
{
    const cv::Rect box = probeOf(mask);
    if (box.empty())
        return;
    const cv::Mat inside = mask(box);
    const cv::Mat wanted = greyOf(other(box));
    const double detailWanted = std::max(1e-3, detail(wanted, inside));
    const cv::Mat own = greyOf(face(box));
    const double ratio = detail(own, inside) / detailWanted;
    cv::Mat scratch;
    // a blur is tried out on the probe, since pictures of one sharpness have many
    if (ratio < 1.2)
        matchSharpness(face, ratio, scratch);
    else if (!keepDetail)
        cv::GaussianBlur(face, face, {}, blurTo(detailWanted, own, inside));
    if (const double missing = missingGrain(grainOf(face(box), inside), grainOf(wanted, inside)); missing > 0)
        addGrain(face, missing);
}

} // namespace likeness::engine::opencv
