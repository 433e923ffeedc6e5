// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/turn.h"

#include "engine/opencv/gradientmap.h"

#include <algorithm>
#include <cmath>

namespace likeness::engine::opencv {

namespace {

constexpr int noseTip = 30;
constexpr float straight = 0.07F; // up to this turn a head counts as seen from the front
constexpr float turned = 0.20F;

//! Which point lies where another one lies in the mirror.
std::array<int, shapePoints> partners()
{
    Shape named;
    for (int i = 0; i < shapePoints; ++i)
        named[size_t(i)] = {0, float(i)};
    const Shape swapped = mirrored(named, 1);
    std::array<int, shapePoints> out{};
    for (size_t i = 0; i < shapePoints; ++i)
        out[i] = int(std::lround(swapped[i].y));
    return out;
}

int mirroredSample(int k)
{
    if (k == 0)
        return 0;
    return k < 7 ? 1 + (3 - (k - 1) + 6) % 6 : 7 + (2 - (k - 7) + 6) % 6;
}

int mirroredDirection(int k)
{
    return (GradientMap::directions / 2 - k + GradientMap::directions) % GradientMap::directions;
}

//! Where each feature comes from.
std::vector<int> sources()
{
    const auto partner = partners();
    std::vector<int> from;
    from.reserve(GradientMap::features);
    for (int point = 0; point < shapePoints; ++point) {
        for (int sample = 0; sample < GradientMap::samples; ++sample) {
            for (int direction = 0; direction < GradientMap::directions; ++direction)
                from.push_back(partner[size_t(point)] * GradientMap::perPoint +
                               mirroredSample(sample) * GradientMap::directions + mirroredDirection(direction));
        }
    }
    return from;
}

} // namespace

float turnOf(const Shape &shape)
{
    const cv::Point2f axis = rightEye(shape) - leftEye(shape);
    const cv::Point2f middle = (rightEye(shape) + leftEye(shape)) * 0.5F;
    const float square = axis.dot(axis);
    return square > 1e-6F ? (shape[noseTip] - middle).dot(axis) / square : 0;
}

float turnedShare(float turn)
{
    const float t = std::clamp((std::abs(turn) - straight) / (turned - straight), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

Shape mirroredMoves(const Shape &moves)
{
    static const auto partner = partners();
    Shape out;
    for (size_t i = 0; i < shapePoints; ++i) {
        const cv::Point2f move = moves[size_t(partner[i])];
        out[i] = {-move.x, move.y};
    }
    return out;
}

std::vector<float> mirroredFeatures(std::span<const float> features)
{
    std::vector<float> out;
    mirroredFeatures(features, out);
    return out;
}

void mirroredFeatures(std::span<const float> features, std::vector<float> &out)
{
    static const std::vector<int> from = sources();
    out.assign(features.begin(), features.end());
    for (size_t i = 0; i < from.size(); ++i)
        out[i] = features[size_t(from[i])];
}

} // namespace likeness::engine::opencv
