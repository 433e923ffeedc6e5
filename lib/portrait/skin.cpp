// SPDX-License-Identifier: Apache-2.0
#include "portrait/skin_p.h"

#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! Multiplies the whole chart by 1 + noise, stronger in blue and green than in red, as blood does.
void mottle(Chart &chart, const cv::Mat &amount, cv::Vec3f strength)
{
    for (int y = 0; y < chart.size().height; ++y) {
        const auto *n = amount.ptr<float>(y);
        auto *out = chart.colour.ptr<cv::Vec3f>(y);
        for (int x = 0; x < chart.size().width; ++x) {
            for (int c = 0; c < 3; ++c)
                out[x][c] *= std::max(0.3F, 1 + n[x] * strength[c]);
        }
    }
}

void paintTone(Chart &chart, const Person &person, Dice &dice)
{
    const cv::Vec3f skin = skinOf(person);
    chart.colour = cv::Scalar(skin[0], skin[1], skin[2]);
    const float unit = chart.scale();
    const float aged = float(person.age - 18) / 62;
    mottle(chart, noise(dice, chart.size(), {unit * 0.45F, unit * 0.45F}, 0.035F), {0.7F, 1, 1.1F});
    mottle(chart, noise(dice, chart.size(), {unit * 0.12F, unit * 0.12F}, 0.022F + 0.02F * aged), {0.5F, 1, 1});
    mottle(chart, noise(dice, chart.size(), {unit * 0.035F, unit * 0.035F}, 0.016F + 0.014F * aged), {0.8F, 1, 1});
    if (unit > detailed) { // pores can be seen
        const cv::Mat pores = noise(dice, chart.size(), {unit * 0.009F, unit * 0.009F}, 1);
        mottle(chart, cv::min(pores, 0.0F), {0.03F, 0.048F, 0.055F});
        chart.relief += pores * (0.00036F + 0.00022F * aged);
        chart.relief += noise(dice, chart.size(), {unit * 0.03F, unit * 0.022F}, 0.0003F + 0.0006F * aged);
        // Gloss is uneven, which shows pores better than their shape does.
        chart.gloss += noise(dice, chart.size(), {unit * 0.012F, unit * 0.012F}, 0.035F);
    }
}

void paintBlood(Chart &chart, const Person &person, Dice &dice)
{
    const auto &p = chart.head().face().points;
    const float fair = float(std::clamp(1 - person.tone / 5, 0.25, 1.0));
    const cv::Vec3f red(1.03F, 0.74F, 0.72F);
    const float flush = dice.between(0.15F, 0.6F) * fair;
    for (float side : {-1.0F, 1.0F})
        chart.tint(chart.spot({side * 0.66F, 0.56F}, 0.27F, 0.22F, 0.16F), red, flush);
    chart.tint(chart.spot({0, p[30].y}, 0.17F, 0.15F, 0.09F), red, flush * 0.9F);
    chart.tint(chart.spot({0, p[8].y - 0.16F}, 0.2F, 0.12F, 0.09F), red, flush * 0.4F);
    const float dark = dice.between(0.12F, 0.42F);
    const float aged = float(person.age - 18) / 62;
    for (int side = 0; side < 2; ++side) {
        const cv::Point2f eye = chart.head().face().eye(side);
        chart.tint(chart.spot(eye + cv::Point2f(0, -0.02F), 0.30F, 0.16F, 0.08F), {0.80F, 0.70F, 0.72F}, dark * 0.8F);
        chart.tint(chart.spot(eye + cv::Point2f(0, 0.15F), 0.19F, 0.05F, 0.045F), {0.72F, 0.62F, 0.66F},
                   dark * (0.5F + 0.5F * aged));
        chart.tint(chart.spot(eye + cv::Point2f(side == 0 ? 0.22F : -0.22F, 0.02F), 0.06F, 0.08F, 0.04F),
                   {0.8F, 0.64F, 0.64F}, 0.5F);
    }
    chart.polish(chart.spot({0, -0.62F}, 0.5F, 0.25F, 0.2F), 0.36F);
    chart.polish(chart.spot({0, p[30].y - 0.05F}, 0.12F, 0.2F, 0.06F), 0.42F);
}

void paintFreckles(Chart &chart, const Person &person, Dice &dice)
{
    const bool freckled = person.tone < 1.6 && dice.chance(0.25F);
    const int count = freckled ? 160 : int(2 + person.age / 8);
    for (int i = 0; i < count; ++i) {
        const cv::Point2f at(dice.normal(0.45F), freckled ? 0.3F + dice.normal(0.28F) : dice.between(-0.8F, 1.5F));
        const float size = dice.between(0.006F, freckled ? 0.016F : 0.02F);
        chart.tint(chart.spot(at, size, size, 0.004F), {0.66F, 0.50F, 0.42F}, dice.between(0.15F, 0.6F));
    }
}

void fold(Chart &chart, const Curve &line, float depth, float width)
{
    chart.tint(chart.line(spline(line, false), width, width * 0.8F), {0.66F, 0.56F, 0.56F}, std::min(1.0F, depth));
    chart.raise(chart.line(spline(line, false), width, width * 0.9F), -0.012F * depth);
}

void paintLines(Chart &chart, const Person &person, Dice &dice)
{
    const auto &face = chart.head().face();
    const auto &p = face.points;
    const float aged = float(person.age - 18) / 62;
    const float smile = std::max(0.0F, face.smile);
    const float corner = std::min(0.75F, 0.08F + 0.5F * aged + 0.18F * smile);
    for (int side = 0; side < 2; ++side) {
        const float out = side == 0 ? -1 : 1;
        const cv::Point2f wing = p[side == 0 ? 31 : 35];
        const cv::Point2f mouth = p[side == 0 ? 48 : 54];
        fold(chart,
             {wing + cv::Point2f(out * 0.06F, -0.08F), wing + cv::Point2f(out * 0.16F, 0.12F),
              mouth + cv::Point2f(out * 0.13F, -0.06F), mouth + cv::Point2f(out * 0.14F, 0.06F)},
             corner, 0.018F);
        const cv::Point2f eye = p[side == 0 ? 36 : 45];
        for (int k = -1; k <= 1 && aged > 0.25F; ++k) {
            const float rise = 0.07F * float(k);
            fold(chart, {eye + cv::Point2f(out * 0.06F, rise * 0.4F), eye + cv::Point2f(out * 0.2F, rise + 0.02F)},
                 (aged - 0.15F) * (0.5F + 0.5F * smile), 0.009F);
        }
        const cv::Point2f under = face.eye(side) + cv::Point2f(0, 0.17F);
        fold(chart,
             {under + cv::Point2f(-0.16F, -0.03F), under + cv::Point2f(0, 0.02F), under + cv::Point2f(0.16F, -0.03F)},
             0.12F + 0.5F * aged, 0.014F);
    }
    for (int k = 0; k < 3 && aged > 0.3F; ++k) {
        Curve line;
        const float y = -0.72F - 0.16F * float(k);
        for (int i = -4; i <= 4; ++i)
            line.emplace_back(float(i) * 0.14F, y + dice.normal(0.012F) + 0.02F * std::cos(float(i) * 0.8F));
        fold(chart, line, (aged - 0.2F) * dice.between(0.3F, 0.9F), 0.011F);
    }
}

} // namespace

cv::Vec3f skinOf(const Person &person)
{
    static constexpr std::array<std::array<int, 3>, 7> tones{{{236, 192, 170},
                                                              {228, 178, 150},
                                                              {214, 158, 124},
                                                              {188, 130, 94},
                                                              {156, 102, 72},
                                                              {122, 78, 55},
                                                              {92, 59, 43}}};
    const double at = std::clamp(person.tone, 0.0, 5.999);
    const auto index = size_t(at);
    const auto part = float(at - double(index));
    Dice dice(person.seed ^ 0x5c1eULL);
    cv::Vec3f skin;
    for (size_t c = 0; c < 3; ++c) {
        const float shown = float(tones[index][c]) * (1 - part) + float(tones[index + 1][c]) * part;
        skin[int(c)] = toLight(shown / 255 * (1 + dice.normal(0.02F)));
    }
    return skin;
}

void paintSkin(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0x5713ULL);
    paintTone(chart, person, dice);
    paintBlood(chart, person, dice);
    paintFreckles(chart, person, dice);
    paintLines(chart, person, dice);
}

} // namespace likeness::portrait
