// SPDX-License-Identifier: Apache-2.0
#include "portrait/backdrop_p.h"

#include "portrait/curve_p.h"
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

//! A disc as a lens out of focus draws a point of light: brighter at its edge, cut off towards the picture's corners.
void disc(cv::Mat &picture, cv::Point2f at, float radius, cv::Vec3f colour)
{
    const int reach = int(radius) + 2;
    const cv::Rect area =
        cv::Rect(int(at.x) - reach, int(at.y) - reach, 2 * reach + 1, 2 * reach + 1) & cv::Rect({}, picture.size());
    const cv::Point2f middle(float(picture.cols) / 2, float(picture.rows) / 2);
    const cv::Point2f cut = at + (middle - at) * (0.3F * radius / (0.5F * float(picture.cols)));
    for (int y = area.y; y < area.br().y; ++y) {
        auto *out = picture.ptr<cv::Vec3f>(y);
        for (int x = area.x; x < area.br().x; ++x) {
            const float away = std::hypot(float(x) - at.x, float(y) - at.y) / radius;
            const float other = std::hypot(float(x) - cut.x, float(y) - cut.y) / (1.12F * radius);
            const float edge = smooth(1, 1 - 1.6F / radius, away) * smooth(1, 1 - 1.6F / radius, other);
            out[x] += colour * (edge * (0.72F + 0.28F * away * away * away));
        }
    }
}

void interior(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    const cv::Vec3f wall = anyColour(dice, 0.22F, 0.16F, 0.4F);
    gradient(picture, wall * 1.1F, wall * 0.55F);
    const auto rectangle = [&](float x, float y, float width, float height, cv::Vec3f colour) {
        cv::rectangle(picture, cv::Rect(int(w * x), int(h * y), int(w * width), int(h * height)), scalar(colour), -1);
    };
    const float window = dice.chance(0.5F) ? dice.between(-0.1F, 0.12F) : dice.between(0.62F, 0.85F);
    rectangle(window, 0.02F, 0.34F, 0.55F, {1.0F, 1.05F, 1.12F});
    rectangle(window + 0.16F, 0.02F, 0.02F, 0.55F, wall * 0.8F);
    rectangle(window, 0.28F, 0.34F, 0.02F, wall * 0.8F);
    const float shelf = window < 0.4F ? dice.between(0.55F, 0.7F) : dice.between(-0.05F, 0.1F);
    for (int board = 0; board < 4; ++board) { // books
        const float y = 0.1F + 0.2F * float(board);
        rectangle(shelf, y, 0.45F, 0.012F, {0.10F, 0.06F, 0.035F});
        for (float x = shelf; x < shelf + 0.42F; x += dice.between(0.015F, 0.04F)) {
            const float tall = dice.between(0.08F, 0.16F);
            if (dice.chance(0.8F))
                rectangle(x, y - tall, dice.between(0.014F, 0.03F), tall, anyColour(dice, 0.6F, 0.03F, 0.3F));
        }
    }
    rectangle(-0.1F, 0.78F, 1.2F, 0.3F, anyColour(dice, 0.3F, 0.05F, 0.14F));
    cv::GaussianBlur(picture, picture, {}, w * 0.02F);
    const cv::Point2f lamp(w * (window < 0.4F ? dice.between(0.7F, 0.95F) : dice.between(0.05F, 0.3F)),
                           h * dice.between(0.1F, 0.3F));
    disc(picture, lamp, w * 0.06F, {0.9F, 0.68F, 0.4F});
    disc(picture, lamp, w * 0.12F, {0.10F, 0.07F, 0.035F});
    cv::GaussianBlur(picture, picture, {}, w * 0.006F);
}

void outdoors(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    const float autumn = dice.chance(0.25F) ? dice.between(0.4F, 1) : 0;
    gradient(picture, {0.50F, 0.64F, 0.82F}, {0.80F, 0.82F, 0.78F});
    const float horizon = dice.between(0.4F, 0.62F);
    cv::rectangle(picture, cv::Rect(0, int(h * horizon), int(w), int(h)), scalar({0.13F, 0.18F, 0.06F}), -1);
    const auto leaf = [&](float bright) {
        return mixed({0.075F, 0.13F, 0.035F}, {0.30F, 0.13F, 0.03F}, autumn * dice.unit()) * bright;
    };
    for (int i = 0; i < 5; ++i) { // trunks
        const int x = int(w * dice.unit());
        cv::rectangle(picture, cv::Rect(x, 0, int(w * dice.between(0.012F, 0.04F)), int(h * horizon)),
                      scalar({0.06F, 0.045F, 0.03F}), -1);
    }
    for (int i = 0; i < 170; ++i) { // crowns from above, bushes at the horizon
        const bool crown = i < 110;
        const float y = crown ? std::abs(dice.normal(0.2F)) : horizon + dice.normal(0.05F);
        const cv::Point at(int(w * dice.unit()), int(h * y));
        cv::circle(picture, at, int(w * dice.between(0.02F, crown ? 0.11F : 0.06F)),
                   scalar(leaf(dice.between(0.35F, 2.3F))), -1, cv::LINE_AA);
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.018F);
    for (int i = 0; i < 46; ++i) { // sky that shines through leaves
        const float y = dice.chance(0.75F) ? std::abs(dice.normal(0.2F)) : horizon + dice.normal(0.08F);
        const cv::Vec3f glint =
            mixed({0.5F, 0.62F, 0.3F}, {0.95F, 0.9F, 0.7F}, dice.unit()) * dice.between(0.05F, 0.5F);
        disc(picture, {w * dice.unit(), h * y}, w * dice.between(0.012F, 0.034F), glint);
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.0025F);
}

void bokeh(cv::Mat &picture, Dice &dice)
{
    const auto w = float(picture.cols);
    const auto h = float(picture.rows);
    gradient(picture, anyColour(dice, 0.45F, 0.02F, 0.05F), anyColour(dice, 0.45F, 0.03F, 0.08F));
    for (int i = 0; i < 7; ++i) // house fronts and their glow
        cv::rectangle(picture,
                      cv::Rect(int(w * dice.between(-0.1F, 0.9F)), int(h * dice.between(0, 0.5F)),
                               int(w * dice.between(0.1F, 0.3F)), int(h)),
                      scalar(anyColour(dice, 0.4F, 0.015F, 0.09F)), -1);
    cv::GaussianBlur(picture, picture, {}, w * 0.03F);
    const cv::Vec3f street(1.0F, 0.60F, 0.26F);
    for (int i = 0; i < 60; ++i) {
        const float depth = dice.unit(); // those far away are small, faint and near the horizon
        const cv::Point2f at(w * dice.unit(), h * (0.45F + dice.normal(0.14F + 0.3F * depth)));
        const cv::Vec3f lamp = mixed(street, anyColour(dice, 0.85F, 0.3F, 0.6F), dice.unit() * dice.unit());
        disc(picture, at, w * (0.012F + 0.062F * depth * dice.between(0.6F, 1)),
             lamp * (dice.between(0.1F, 0.6F) * (1 - 0.65F * depth)));
    }
    cv::GaussianBlur(picture, picture, {}, w * 0.002F);
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
    // Nothing of it is sharp: drawn smaller.
    cv::Mat picture(size / (size.width > 1000 ? 4 : 2), CV_32FC3, cv::Scalar::all(0.2));
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
    cv::resize(picture, out, size, 0, 0, cv::INTER_CUBIC);
    return out;
}

} // namespace likeness::portrait
