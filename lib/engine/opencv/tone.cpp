// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/tone.h"

#include "engine/opencv/blend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float neutralGuard = 0.85F;   // how far grey brows and beards are kept from a skin's colour
constexpr float mostChromaShift = 9.0F; // of the soft light, in Lab
constexpr float lightWidth = 0.30F;     // of the inter-pupil distance
constexpr float shadowWidth = 0.08F;    // of the inter-pupil distance
constexpr float shadowEdge = 0.5F;      // of that
constexpr float usualShadow = 7.0F;     // in Lab: shades that differ more from the template's are drawn in
constexpr float shadowShare = 0.75F;
constexpr float band = 0.08F;            // of the inter-pupil distance, at the border
constexpr float mostBorderShift = 30.0F; // grey levels
constexpr float mostBorderTint = 9.0F;

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

//! Colours weaken in the shade: what part of the mean skin's chroma skin of this lightness has.
float shadeOf(float lightness, const Spread &own)
{
    return std::clamp((lightness + 8) / (own.mean[0] + 8), 0.15F, 1.2F);
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
            const float chroma = std::hypot(pixel[x][1], pixel[x][2]) / (usual * shadeOf(pixel[x][0], own));
            const float full = std::clamp((chroma - 0.15F - 0.05F * guard[x]) / (0.3F + 0.3F * guard[x]), 0.0F, 1.0F);
            out[x] = 1 - (1 - full) * std::max(guard[x], neutralGuard);
        }
    }
    return share;
}

constexpr float lightnessOffset = 16; // of L*: light that is weaker by a share is L* + 16 that is smaller by one

float growthOf(const Spread &own, const Spread &wanted)
{
    return (std::max(2.0F, wanted.mean[0]) + lightnessOffset) / (std::max(4.0F, own.mean[0]) + lightnessOffset);
}

//! 0 to 1: how far the skins differ in lightness. Shades are the person's own; on another skin they look like dirt.
float otherSkin(const Spread &own, const Spread &wanted)
{
    return std::min(1.0F, std::abs(growthOf(own, wanted) - 1) / 0.5F);
}

//! Takes lightness of one skin to that of another: shades below the mean as light would make them there, and what is
//! too dark for skin by proportion, so that black stays black.
class LightnessCurve
{
public:
    LightnessCurve(const Spread &own, const Spread &wanted)
    {
        const float from = std::max(4.0F, own.mean[0]);
        const float to = std::max(2.0F, wanted.mean[0]);
        const float growth = growthOf(own, wanted);
        constexpr float offset = lightnessOffset;
        const float contrast = wanted.deviation[0] / std::max(1.0F, own.deviation[0]) / growth;
        const float shade = std::clamp(contrast, 0.9F - 0.3F * otherSkin(own, wanted), 1.2F);
        const float depth = std::clamp(contrast * growth * from / to, 0.9F, 1.3F);
        const float slope = std::min(growth * std::clamp(contrast, 0.8F, 1.1F), (97 - to) / std::max(1.0F, 100 - from));
        for (size_t i = 0; i < m_values.size(); ++i) {
            const float lightness = float(i) / perUnit;
            const float relative = lightness / from;
            if (relative >= 1) {
                m_values[i] = to + (lightness - from) * slope;
                continue;
            }
            const float shaded = (to + offset) * std::pow((lightness + offset) / (from + offset), shade) - offset;
            const float black = to * std::pow(relative, depth);
            m_values[i] = black + (std::max(0.0F, shaded) - black) * smoothStep((relative - 0.3F) / 0.3F);
        }
    }

    float operator()(float lightness) const
    {
        const float at = std::clamp(lightness * perUnit, 0.0F, float(m_values.size() - 2));
        const auto i = size_t(at);
        return m_values[i] + (m_values[i + 1] - m_values[i]) * (at - float(i));
    }

private:
    static constexpr float perUnit = 4;
    std::array<float, 410> m_values{}; // of lightness 0 to a little over 100
};

//! Eyes and teeth are not skin: they are lit a little brighter or darker with it, but keep what they are.
void matchSpread(cv::Mat &lab, const cv::Mat &share, const cv::Mat &guarded, const Spread &own, const Spread &wanted)
{
    const float exposure = std::clamp(wanted.mean[0] / std::max(1.0F, own.mean[0]), 0.8F, 1.2F);
    const float paleness = std::clamp(
        (std::hypot(wanted.mean[1], wanted.mean[2]) + 2) / (std::hypot(own.mean[1], own.mean[2]) + 2), 0.4F, 1.8F);
    const LightnessCurve curve(own, wanted);
    std::array<float, 3> gain{};
    for (int c = 1; c < 3; ++c)
        gain[size_t(c)] =
            paleness * std::clamp(wanted.deviation[c] / std::max(1.0F, own.deviation[c]) / paleness, 0.75F, 1.25F);
    const float neutral = 0.9F * std::min(1.0F, paleness);
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        const auto *guard = guarded.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const float shade = shadeOf(pixel[x][0], own);
            const float lit = curve(pixel[x][0]);
            const float litShade = shadeOf(lit, wanted);
            pixel[x][0] = lit + (pixel[x][0] * exposure - lit) * guard[x];
            for (int c = 1; c < 3; ++c) {
                const float full = (pixel[x][c] - own.mean[c] * shade) * gain[size_t(c)] + wanted.mean[c] * litShade;
                pixel[x][c] = pixel[x][c] * (1 - k[x]) * neutral + full * k[x];
            }
        }
    }
}

struct SoftLight
{
    float width = 1; //!< pixels
    float share = 1;
};

void carryLight(cv::Mat &lab, const cv::Mat &templateLab, const cv::Mat &share, const ToneMasks &masks, SoftLight light)
{
    const cv::Mat gap = weightedBlur(templateLab - lab, masks.skin, light.width);
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *g = gap.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        const auto *guard = masks.guarded.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            pixel[x][0] += light.share * g[x][0] * (1 - 0.6F * guard[x]);
            pixel[x][1] += light.share * std::clamp(g[x][1], -mostChromaShift, mostChromaShift) * k[x];
            pixel[x][2] += light.share * std::clamp(g[x][2], -mostChromaShift, mostChromaShift) * k[x];
        }
    }
}

//! Shadows of another face under another light, which look like dirt on a paler skin, keep only what is usual of them.
void softenShadows(cv::Mat &lab, const cv::Mat &templateLab, const cv::Mat &share, const ToneMasks &masks,
                   SoftLight shadows)
{
    cv::Mat light;
    cv::extractChannel(templateLab - lab, light, 0);
    const cv::Mat weights = masks.lit.mul(share);
    const cv::Mat gap = weightedBlur(light, weights, shadows.width);
    cv::Mat soft;
    cv::GaussianBlur(weights, soft, {}, std::max(0.8F, shadowEdge * shadows.width));
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *g = gap.ptr<float>(y);
        const auto *k = soft.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const float beyond = g[x] - std::clamp(g[x], -usualShadow, usualShadow);
            pixel[x][0] += shadows.share * beyond * k[x];
        }
    }
}

//! A difference of colours whose tint is bounded: strands of hair at the border must not colour a cheek.
cv::Vec3f paler(const cv::Vec3f &gap)
{
    const float grey = (gap[0] + gap[1] + gap[2]) / 3;
    cv::Vec3f out;
    for (int c = 0; c < 3; ++c)
        out[c] = std::clamp(grey, -mostBorderShift, mostBorderShift) +
                 std::clamp(gap[c] - grey, -mostBorderTint, mostBorderTint);
    return out;
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
    for (int y = 0; y < gap.rows; ++y)
        for (auto *at = gap.ptr<cv::Vec3f>(y), *end = at + gap.cols; at != end; ++at)
            *at = paler(*at);
    cv::GaussianBlur(gap, gap, {}, 1);
    const cv::Mat &beard = masks.beard;
    if (!beard.empty())
        cv::multiply(weights, 1 - 0.95F * beard, weights);
    cv::Mat spread = pullPush(gap, weights);
    cv::GaussianBlur(spread, spread, {}, std::max(1.0F, pupils * 0.06F));
    for (int y = 0; y < face.rows; ++y) {
        auto *pixel = face.ptr<cv::Vec3f>(y);
        const auto *shift = spread.ptr<cv::Vec3f>(y);
        const auto *guard = masks.guarded.ptr<float>(y);
        for (int x = 0; x < face.cols; ++x)
            pixel[x] += shift[x] * (1 - std::max(0.7F * guard[x], beard.empty() ? 0 : 0.85F * beard.at<float>(y, x)));
    }
}

} // namespace

cv::Mat toned(const cv::Mat &warped, const cv::Mat &templatePicture, const ToneMasks &masks, float pupils,
              const Finish &finish)
{
    cv::Mat lab = labOf(warped);
    const cv::Mat templateLab = labOf(templatePicture);
    const Spread own = spreadOf(lab, masks.skin);
    Spread wanted = spreadOf(templateLab, masks.skin);
    wanted.mean = wanted.mean * finish.colour + own.mean * (1 - finish.colour);
    const cv::Mat share = chromaShare(lab, masks.guarded, own);
    matchSpread(lab, share, masks.guarded, own, wanted);
    carryLight(lab, templateLab, share, masks, {pupils * lightWidth, finish.light});
    if (!masks.lit.empty())
        softenShadows(lab, templateLab, share, masks, {pupils * shadowWidth, shadowShare * otherSkin(own, wanted)});
    cv::Mat face;
    cv::cvtColor(lab, face, cv::COLOR_Lab2BGR);
    face *= 255;
    drawBorder(face, templatePicture, masks, pupils);
    return face;
}

} // namespace likeness::engine::opencv
