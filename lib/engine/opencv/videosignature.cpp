// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videosignature.h"

#include "engine/opencv/align.h"
#include "engine/opencv/gradientmap.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr int cells = 8; // a side
constexpr int patterns = 59;
constexpr int shades = 16; // a side of the chroma histogram
constexpr float colourWeight = 0.5F;
const cv::Rect faceInCrop(40, 40, 64, 80); // brows to chin, between the cheeks

//! Numbers of the 58 patterns that change at most twice around; all others share the last.
const std::array<uchar, 256> &uniformPatterns()
{
    static const std::array<uchar, 256> table = [] {
        std::array<uchar, 256> made{};
        uchar next = 0;
        for (unsigned code = 0; code < 256; ++code) {
            const auto byte = uint8_t(code);
            const int changes = std::popcount(uint8_t(byte ^ std::rotl(byte, 1)));
            made[code] = changes <= 2 ? next++ : uchar(patterns - 1);
        }
        return made;
    }();
    return table;
}

uchar patternAt(const cv::Mat &crop, int x, int y)
{
    static const std::array<cv::Point, 8> around = {cv::Point(-2, 0), {-1, -1}, {0, -2}, {1, -1},
                                                    {2, 0},           {1, 1},   {0, 2},  {-1, 1}};
    const uchar middle = crop.at<uchar>(y, x);
    unsigned code = 0;
    for (size_t i = 0; i < around.size(); ++i)
        code |= unsigned(crop.at<uchar>(y + around[i].y, x + around[i].x) > middle) << i;
    return uniformPatterns()[code];
}

void takeRoots(float *from, size_t count)
{
    float sum = 1e-6F;
    for (size_t i = 0; i < count; ++i)
        sum += from[i];
    for (size_t i = 0; i < count; ++i)
        from[i] = std::sqrt(from[i] / sum);
}

std::vector<float> textureOf(const cv::Mat &luma, const Shape &shape)
{
    const cv::Point2f eye = leftEye(shape);
    const cv::Point2f across = rightEye(shape) - eye;
    const float square = std::max(1.0F, across.dot(across));
    constexpr float wanted = GradientMap::interPupil;
    const float a = wanted * across.x / square;
    const float b = -wanted * across.y / square;
    const cv::Point2f at((GradientMap::side - wanted) / 2, 58);
    const cv::Matx23f toCrop(a, -b, at.x - a * eye.x + b * eye.y, b, a, at.y - b * eye.x - a * eye.y);
    cv::Mat crop = GradientMap::cut(luma, toCrop);
    cv::GaussianBlur(crop, crop, {}, 0.9);
    std::vector<float> texture(size_t(cells) * cells * patterns, 0.0F);
    for (int y = 0; y < faceInCrop.height; ++y)
        for (int x = 0; x < faceInCrop.width; ++x) {
            const int cell = y * cells / faceInCrop.height * cells + x * cells / faceInCrop.width;
            texture[size_t(cell) * patterns + patternAt(crop, faceInCrop.x + x, faceInCrop.y + y)] += 1;
        }
    for (size_t cell = 0; cell < size_t(cells) * cells; ++cell)
        takeRoots(texture.data() + cell * patterns, patterns);
    return texture;
}

//! Of head and shoulders; each pixel counts for the four shades around its own.
std::vector<float> coloursAround(const VideoFrame &frame, const Shape &shape)
{
    const float pupils = interPupil(shape);
    const cv::Point2f eyes = (leftEye(shape) + rightEye(shape)) * 0.5F;
    const cv::Rect2f around(eyes.x - 1.7F * pupils, eyes.y - 1.6F * pupils, 3.4F * pupils, 5.2F * pupils);
    const cv::Rect part = cv::Rect(cv::Rect2f(around.x / 2, around.y / 2, around.width / 2, around.height / 2)) &
                          cv::Rect({}, frame.cb.size());
    std::vector<float> colours(size_t(shades) * shades, 0.0F);
    const int step = std::max(1, part.width / 48);
    const auto place = [](int value) {
        return std::clamp((float(value) - 128) / 8 + float(shades) / 2 - 0.5F, 0.0F, float(shades) - 1.001F);
    };
    for (int y = part.y; y < part.br().y; y += step)
        for (int x = part.x; x < part.br().x; x += step) {
            const float u = place(frame.cb.at<uchar>(y, x));
            const float v = place(frame.cr.at<uchar>(y, x));
            const auto i = size_t(u);
            const auto k = size_t(v);
            const float fu = u - float(i);
            const float fv = v - float(k);
            colours[k * shades + i] += (1 - fu) * (1 - fv);
            colours[k * shades + i + 1] += fu * (1 - fv);
            colours[(k + 1) * shades + i] += (1 - fu) * fv;
            colours[(k + 1) * shades + i + 1] += fu * fv;
        }
    takeRoots(colours.data(), colours.size());
    return colours;
}

float product(const std::vector<float> &one, const std::vector<float> &other)
{
    float sum = 0;
    for (size_t i = 0; i < std::min(one.size(), other.size()); ++i)
        sum += one[i] * other[i];
    return sum;
}

} // namespace

FaceSignature signatureOf(const VideoFrame &frame, const Shape &shape)
{
    return {.texture = textureOf(frame.luma, shape), .colours = coloursAround(frame, shape), .yaw = yawOf(shape)};
}

float likenessOf(const FaceSignature &one, const FaceSignature &other)
{
    const float texture = product(one.texture, other.texture) / (cells * cells);
    const float colours = product(one.colours, other.colours);
    return (1 - colourWeight) * texture + colourWeight * colours;
}

float likenessOf(const std::vector<FaceSignature> &some, const std::vector<FaceSignature> &others)
{
    float best = 0;
    for (const FaceSignature &one : some)
        for (const FaceSignature &other : others)
            best = std::max(best, likenessOf(one, other));
    return best;
}

} // namespace likeness::engine::opencv
