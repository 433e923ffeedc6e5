// SPDX-License-Identifier: Apache-2.0
#include "portrait/backdrop_p.h"

#include "portrait/noise_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

cv::Vec3f mixed(cv::Vec3f a, cv::Vec3f b, float t) { return a * (1 - t) + b * t; }

cv::Vec3f anyColour(Dice &dice, float saturation, float low, float high)
{
    const cv::Vec3f colour(dice.unit(), dice.unit(), dice.unit());
    const float grey = (colour[0] + colour[1] + colour[2]) / 3;
    const cv::Vec3f pale = mixed({grey, grey, grey}, colour, saturation);
    const float brightness = dice.between(low, high);
    return pale * (brightness / std::max(0.1F, grey));
}

cv::Scalar scalar(cv::Vec3f colour) { return {colour[0], colour[1], colour[2]}; }

void gradient(cv::Mat &picture, cv::Vec3f top, cv::Vec3f bottom)
{
    for (int y = 0; y < picture.rows; ++y)
        picture.row(y).setTo(scalar(mixed(top, bottom, float(y) / float(picture.rows))));
}

void studio(cv::Mat &picture, Dice &dice)
{
    const cv::Vec3f wall = anyColour(dice, 0.25F, 0.06F, 0.38F);
    const cv::Point2f bright(float(picture.cols) * dice.between(0.3F, 0.7F),
                             float(picture.rows) * dice.between(0.3F, 0.6F));
    const float reach = float(std::max(picture.cols, picture.rows)) * 0.75F;
    for (int y = 0; y < picture.rows; ++y) {
        auto *out = picture.ptr<cv::Vec3f>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const float away = std::hypot(float(x) - bright.x, float(y) - bright.y) / reach;
            out[x] = wall * (1.25F - 0.85F * std::min(1.0F, away * away + away * 0.2F));
        }
    }
}

void interior(cv::Mat &picture, Dice &dice)
{
    gradient(picture, anyColour(dice, 0.2F, 0.25F, 0.5F), anyColour(dice, 0.25F, 0.08F, 0.2F));
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    const int window = int(w * dice.between(0.05F, 0.6F));
    cv::rectangle(picture, cv::Rect(window, int(h * 0.05F), int(w * 0.28F), int(h * 0.5F)),
                  scalar({0.95F, 0.98F, 1.05F}), -1);
    for (int i = 0; i < 9; ++i) {
        const cv::Rect block(int(w * dice.between(-0.1F, 0.95F)), int(h * dice.between(0.2F, 0.9F)),
                             int(w * dice.between(0.05F, 0.25F)), int(h * dice.between(0.05F, 0.5F)));
        cv::rectangle(picture, block, scalar(anyColour(dice, 0.35F, 0.04F, 0.3F)), -1);
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.028F);
}

void outdoors(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    gradient(picture, {0.42F, 0.58F, 0.82F}, {0.75F, 0.78F, 0.78F});
    const float horizon = dice.between(0.35F, 0.6F);
    cv::rectangle(picture, cv::Rect(0, int(h * horizon), int(w), int(h)), scalar({0.10F, 0.16F, 0.05F}), -1);
    for (int i = 0; i < 70; ++i) {
        const cv::Point at(int(w * dice.unit()), int(h * (horizon + dice.normal(0.12F))));
        const cv::Vec3f leaf = cv::Vec3f(0.08F, 0.15F, 0.04F) * dice.between(0.4F, 2.6F);
        cv::circle(picture, at, int(w * dice.between(0.015F, 0.09F)), scalar(leaf), -1, cv::LINE_AA);
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.02F);
}

void bokeh(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    gradient(picture, anyColour(dice, 0.5F, 0.02F, 0.06F), anyColour(dice, 0.5F, 0.03F, 0.09F));
    for (int i = 0; i < 38; ++i) {
        cv::Mat disc(picture.size(), CV_32FC3, cv::Scalar::all(0));
        const cv::Point at(int(w * dice.unit()), int(float(picture.rows) * dice.between(0, 0.85F)));
        const int radius = int(w * dice.between(0.015F, 0.055F));
        const cv::Vec3f lamp = mixed({1.0F, 0.62F, 0.28F}, anyColour(dice, 0.8F, 0.3F, 0.6F), dice.unit() * 0.6F) *
                               dice.between(0.1F, 0.6F);
        const cv::Rect area = cv::Rect(at.x - radius - 3, at.y - radius - 3, 2 * radius + 6, 2 * radius + 6) &
                              cv::Rect({}, picture.size());
        if (area.empty())
            continue;
        cv::circle(disc, at, radius, scalar(lamp), -1, cv::LINE_AA);
        picture(area) += disc(area);
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.004F);
}

void clutter(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    gradient(picture, anyColour(dice, 0.5F, 0.02F, 0.9F), anyColour(dice, 0.5F, 0.02F, 0.9F));
    const int count = 3 + dice.below(34);
    for (int i = 0; i < count; ++i) {
        const cv::Scalar colour = scalar(anyColour(dice, 0.6F, 0.01F, 0.9F));
        const cv::Point at(int(w * dice.unit()), int(h * dice.unit()));
        switch (dice.below(3)) {
        case 0:
            cv::rectangle(picture,
                          cv::Rect(at.x, at.y, int(w * dice.between(0.02F, 0.5F)), int(h * dice.between(0.02F, 0.5F))),
                          colour, -1);
            break;
        case 1:
            cv::ellipse(picture, at, cv::Size(int(w * dice.between(0.02F, 0.25F)), int(h * dice.between(0.02F, 0.25F))),
                        dice.between(0, 180), 0, 360, colour, -1, cv::LINE_AA);
            break;
        default:
            cv::line(picture, at, cv::Point(int(w * dice.unit()), int(h * dice.unit())), colour,
                     1 + dice.below(std::max(2, int(w * 0.05F))), cv::LINE_AA);
        }
    }
    cv::GaussianBlur(picture, picture, {}, dice.between(0.4F, 0.02F * w));
}

} // namespace

cv::Mat backdrop(cv::Size size, Backdrop kind, const Light &light, quint64 seed)
{
    Dice dice(seed ^ 0xbac0ULL);
    // Nothing of it is sharp: drawn at half the size.
    cv::Mat picture(size / 2, CV_32FC3, cv::Scalar::all(0.2));
    switch (kind) {
    case Backdrop::Studio:
        studio(picture, dice);
        break;
    case Backdrop::Interior:
        interior(picture, dice);
        break;
    case Backdrop::Outdoors:
        outdoors(picture, dice);
        break;
    case Backdrop::Bokeh:
        bokeh(picture, dice);
        break;
    case Backdrop::Clutter:
        clutter(picture, dice);
        break;
    }
    picture *= 0.55 + 0.45 * (light.key + light.fill) / 1.45;
    cv::Mat out;
    cv::resize(picture, out, size, 0, 0, cv::INTER_LINEAR);
    return out;
}

} // namespace likeness::portrait
