// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/tone.h"

#include "engine/opencv/blend.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float lightShare = 0.75F;      // of the template's soft light
constexpr float lightWidth = 0.30F;      // of the inter-pupil distance
constexpr float band = 0.08F;            // of the inter-pupil distance, at the border
constexpr float mostBorderShift = 30.0F; // grey levels

cv::Mat labOf(const cv::Mat &bgr)
{
    cv::Mat lab;
    bgr.convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    return lab;
}

struct Spread
{
    cv::Vec3f mean{};
    cv::Vec3f deviation{};
};

Spread spreadOf(const cv::Mat &lab, const cv::Mat &weights)
{
    cv::Vec3d sum;
    cv::Vec3d squares;
    double total = 1e-6;
    for (int y = 0; y < lab.rows; ++y) {
        const auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *weight = weights.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const cv::Vec3d v = pixel[x];
            sum += v * weight[x];
            squares += v.mul(v) * weight[x];
            total += weight[x];
        }
    }
    Spread spread;
    for (int c = 0; c < 3; ++c) {
        const double mean = sum[c] / total;
        spread.mean[c] = float(mean);
        spread.deviation[c] = float(std::sqrt(std::max(0.0, squares[c] / total - mean * mean)));
    }
    return spread;
}

//! How much of the change of chroma each pixel takes: colourless ones and guarded ones little.
cv::Mat chromaShare(const cv::Mat &lab, const cv::Mat &guarded, const Spread &own)
{
    const float usual = std::hypot(own.mean[1], own.mean[2]) + 1e-3F;
    cv::Mat share(lab.size(), CV_32F);
    for (int y = 0; y < lab.rows; ++y) {
        const auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *guard = guarded.ptr<float>(y);
        auto *out = share.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const float chroma = std::hypot(pixel[x][1], pixel[x][2]) / usual;
            const float full = std::clamp((chroma - 0.15F) / 0.6F, 0.0F, 1.0F);
            // Black hair has no chroma to shift: what is dark stays neutral.
            const float lit = std::clamp((pixel[x][0] - 10) / 26, 0.0F, 1.0F);
            out[x] = (1 - (1 - full) * guard[x]) * lit;
        }
    }
    return share;
}

//! Eyes and teeth are not skin: they are lit a little brighter or darker with it, but keep what they are.
void matchSpread(cv::Mat &lab, const cv::Mat &share, const cv::Mat &guarded, const Spread &own, const Spread &wanted)
{
    const float exposure = std::clamp(wanted.mean[0] / std::max(1.0F, own.mean[0]), 0.8F, 1.2F);
    cv::Vec3f gain;
    for (int c = 0; c < 3; ++c)
        gain[c] = std::clamp(wanted.deviation[c] / std::max(1.0F, own.deviation[c]), c == 0 ? 0.75F : 0.7F,
                             c == 0 ? 1.25F : 1.3F);
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        const auto *guard = guarded.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const float kept = pixel[x][0] * exposure;
            for (int c = 0; c < 3; ++c) {
                const float full = (pixel[x][c] - own.mean[c]) * gain[c] + wanted.mean[c];
                pixel[x][c] = c == 0 ? full + (kept - full) * guard[x] : pixel[x][c] * (1 - k[x]) * 0.9F + full * k[x];
            }
        }
    }
}

void carryLight(cv::Mat &lab, const cv::Mat &templateLab, const cv::Mat &share, const ToneMasks &masks, float pupils)
{
    const cv::Mat gap = weightedBlur(templateLab - lab, masks.skin, lightWidth * pupils);
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *g = gap.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        const auto *guard = masks.guarded.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            pixel[x][0] += lightShare * g[x][0] * (1 - 0.6F * guard[x]);
            pixel[x][1] += lightShare * g[x][1] * k[x];
            pixel[x][2] += lightShare * g[x][2] * k[x];
        }
    }
}

//! What the border lacks to the template, spread inwards.
void drawBorder(cv::Mat &face, const cv::Mat &templatePicture, const ToneMasks &masks, float pupils)
{
    const int reach = std::max(2, cvRound(band * pupils));
    cv::Mat inner;
    cv::erode(masks.hard, inner, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1}));
    cv::Mat outer = masks.hard & ~inner;
    cv::Mat weights;
    outer.convertTo(weights, CV_32F, 1 / 255.0);
    cv::multiply(weights, masks.skin + 0.02F, weights);
    cv::Mat gap = templatePicture - face;
    cv::min(cv::max(gap, -mostBorderShift), mostBorderShift, gap);
    cv::GaussianBlur(gap, gap, {}, 1);
    cv::Mat spread = pullPush(gap, weights);
    cv::GaussianBlur(spread, spread, {}, std::max(1.0F, pupils * 0.06F));
    face += spread;
}

double detail(const cv::Mat &picture, const cv::Mat &mask)
{
    cv::Mat grey = picture;
    if (picture.channels() == 3)
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    cv::Mat laplacian;
    cv::Laplacian(grey, laplacian, CV_16S, 3);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(laplacian, mean, deviation, mask);
    return deviation[0];
}

} // namespace

cv::Mat toned(const cv::Mat &warped, const cv::Mat &templatePicture, const ToneMasks &masks, float pupils)
{
    cv::Mat lab = labOf(warped);
    const cv::Mat templateLab = labOf(templatePicture);
    const Spread own = spreadOf(lab, masks.skin);
    const Spread wanted = spreadOf(templateLab, masks.skin);
    const cv::Mat share = chromaShare(lab, masks.guarded, own);
    matchSpread(lab, share, masks.guarded, own, wanted);
    carryLight(lab, templateLab, share, masks, pupils);
    cv::Mat face;
    cv::cvtColor(lab, face, cv::COLOR_Lab2BGR);
    face *= 255;
    drawBorder(face, templatePicture, masks, pupils);
    return face;
}

double sharpnessRatio(const cv::Mat &first, const cv::Mat &second, const cv::Mat &mask)
{
    return detail(second, mask) / std::max(1e-3, detail(first, mask));
}

void matchSharpness(cv::Mat &picture, double ratio)
{
    if (ratio > 1.25) {
        cv::GaussianBlur(picture, picture, {}, std::min(2.5, 0.45 * std::sqrt(ratio - 0.9) + 0.15));
    } else if (ratio < 0.7) {
        cv::Mat soft;
        cv::GaussianBlur(picture, soft, {}, 1.2);
        const double amount = std::min(1.2, 0.8 * (1 / std::max(0.2, ratio) - 1));
        cv::addWeighted(picture, 1 + amount, soft, -amount, 0, picture);
    }
}

} // namespace likeness::engine::opencv
