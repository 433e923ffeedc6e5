// SPDX-License-Identifier: Apache-2.0
#include "portrait/shading_p.h"

#include "portrait/noise_p.h"
#include "portrait/occlusion_p.h"

#include <array>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

cv::Vec3f direction(double azimuth, double elevation)
{
    constexpr double degree = std::numbers::pi / 180;
    const auto a = float(azimuth * degree);
    const auto e = float(elevation * degree);
    return {std::sin(a) * std::cos(e), -std::sin(e), std::cos(a) * std::cos(e)};
}

template<typename T>
T between4(const cv::Mat &map, cv::Point2f at)
{
    const float x = std::clamp(at.x, 0.0F, float(map.cols) - 1.01F);
    const float y = std::clamp(at.y, 0.0F, float(map.rows) - 1.01F);
    const int ix = int(x);
    const int iy = int(y);
    const float fx = x - float(ix);
    const float fy = y - float(iy);
    const auto *upper = map.ptr<T>(iy);
    const auto *lower = map.ptr<T>(iy + 1);
    return (upper[ix] * (1 - fx) + upper[ix + 1] * fx) * (1 - fy) + (lower[ix] * (1 - fx) + lower[ix + 1] * fx) * fy;
}

//! Slopes of the fine relief in inter-pupil distances.
struct Slopes
{
    cv::Mat across;
    cv::Mat along;
};

Slopes slopesOf(const Chart &chart)
{
    Slopes slopes;
    cv::Sobel(chart.relief, slopes.across, CV_32F, 1, 0, 3, chart.scale() / 8);
    cv::Sobel(chart.relief, slopes.along, CV_32F, 0, 1, 3, chart.scale() / 8);
    return slopes;
}

} // namespace

Lamps::Lamps(const Light &light)
{
    towardsKey = cv::normalize(direction(light.azimuth, light.elevation));
    const auto warm = float(light.warmth);
    const cv::Vec3f tint(1 + 0.10F * warm, 1, 1 - 0.14F * warm);
    key = tint * float(light.key * 1.02);
    fill = cv::Vec3f(1 - 0.03F * warm, 1, 1 + 0.05F * warm) * float(light.fill);
    rim = cv::Vec3f(1, 1, 1) * float(light.rim);
}

cv::Vec3f Lamps::around(cv::Vec3f normal) const
{
    const float up = 0.78F + 0.22F * std::clamp(0.6F - normal[1] * 0.6F, 0.0F, 1.0F);
    const float front = 0.62F + 0.38F * std::clamp(normal[2] + 0.3F, 0.0F, 1.0F);
    return fill * (up * front);
}

cv::Vec3f received(const Surface &surface, const Lamps &lamps)
{
    const float towards = surface.normal.dot(lamps.towardsKey);
    // Light travels under skin: red reaches farther past the terminator than green and blue.
    const cv::Vec3f wrap = cv::Vec3f(0.10F, 0.10F, 0.10F) + cv::Vec3f(0.14F, 0.03F, 0.0F) * surface.skin;
    // What is reflected within a fold of skin comes out redder.
    const cv::Vec3f fold = cv::Vec3f(0.18F, 0.04F, 0.0F) * surface.skin;
    cv::Vec3f light = lamps.around(surface.normal);
    const float seen = surface.open * std::sqrt(surface.open); // what covers also darkens what it lights
    for (int c = 0; c < 3; ++c) {
        const float falls = std::max(0.0F, (towards + wrap[c]) / (1 + wrap[c]));
        const float open = seen + (1 - seen) * fold[c];
        light[c] = light[c] * open + lamps.key[c] * falls * surface.lit * (0.6F + 0.4F * open);
    }
    return light;
}

cv::Vec3f mirrored(const Surface &surface, const Lamps &lamps)
{
    const float towards = surface.normal.dot(lamps.towardsKey);
    const cv::Vec3f half = cv::normalize(lamps.towardsKey + cv::Vec3f(0, 0, 1));
    const float facing = std::max(0.0F, surface.normal.dot(half));
    const float edge = 1 - std::clamp(surface.normal[2], 0.0F, 1.0F);
    const float fresnel = 0.6F + 2.4F * edge * edge * edge;
    const float sharp = 14 + 110 * surface.gloss * surface.gloss;
    const float shine = surface.gloss * (0.05F * std::pow(facing, 7.0F) +
                                         (0.09F + 0.35F * surface.gloss * surface.gloss) * std::pow(facing, sharp));
    cv::Vec3f out(0, 0, 0);
    if (towards > -0.1F)
        out += lamps.key * (shine * surface.lit * std::clamp((towards + 0.1F) * 5, 0.0F, 1.0F) * fresnel);
    out += lamps.around(surface.normal) * (0.016F * surface.gloss * 4 * fresnel * surface.open * surface.skin);
    return out + lamps.rim * (edge * edge * edge * 0.07F * std::clamp(0.5F - surface.normal[1], 0.0F, 1.0F));
}

cv::Vec3f shaded(const Surface &surface, const Lamps &lamps)
{
    return times(surface.colour, received(surface, lamps)) + mirrored(surface, lamps);
}

namespace {

//! Lets light travel in skin: each colour is spread as far as it goes there. Where no skin is, nothing spreads.
void scatter(cv::Mat &light, const cv::Mat &skin, float scale)
{
    static constexpr std::array<float, 3> reach = {0.034F, 0.015F, 0.009F}; // inter-pupil distances
    static constexpr std::array<float, 3> share = {0.85F, 0.62F, 0.45F};
    std::array<cv::Mat, 3> channels;
    cv::split(light, channels.data());
    const cv::Size half((light.cols + 1) / 2, (light.rows + 1) / 2);
    cv::Mat small;
    cv::resize(skin, small, half, 0, 0, cv::INTER_AREA);
    cv::parallel_for_({0, 3}, [&](const cv::Range &range) {
        for (int c = range.start; c < range.end; ++c) {
            const double sigma = std::max(0.6F, reach[size_t(c)] * scale / 2);
            cv::Mat spread;
            cv::Mat weight;
            cv::multiply(channels[size_t(c)], skin, spread);
            cv::resize(spread, spread, half, 0, 0, cv::INTER_AREA);
            cv::GaussianBlur(spread, spread, {}, sigma);
            cv::GaussianBlur(small, weight, {}, sigma);
            spread /= weight + 1e-3F;
            cv::resize(spread, spread, light.size(), 0, 0, cv::INTER_LINEAR);
            const cv::Mat k = skin * share[size_t(c)];
            channels[size_t(c)] = channels[size_t(c)].mul(1 - k) + spread.mul(k);
        }
    });
    cv::merge(channels.data(), 3, light);
}

//! The parts of a picture that is being lit.
struct Layers
{
    explicit Layers(cv::Size size)
        : light(size, CV_32FC3, cv::Scalar::all(0))
        , colour(size, CV_32FC3, cv::Scalar::all(0))
        , mirror(size, CV_32FC3, cv::Scalar::all(0))
        , skin(size, CV_32F, cv::Scalar::all(0))
    {}

    cv::Mat light;
    cv::Mat colour;
    cv::Mat mirror;
    cv::Mat skin;
};

void fillLayers(Layers &layers, const Sight &sight, const Seen &seen)
{
    const Chart &chart = sight.chart;
    const Camera &camera = sight.camera;
    const Lamps &lamps = sight.lamps;
    const ShadowMap shadows(sight.mesh, lamps.towardsKey, chart.scale() > detailed ? 384 : 224);
    const Slopes slopes = slopesOf(chart);
    const cv::Vec3f down = camera.turned(cv::Vec3f(0, 1, 0));
    cv::parallel_for_({0, seen.area.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *depth = seen.depth.ptr<float>(y);
            for (int x = 0; x < seen.area.width; ++x) {
                if (depth[x] < Seen::nothing)
                    continue;
                const cv::Point2f at = seen.charted.at<cv::Point2f>(y, x);
                const cv::Vec3f normal = cv::normalize(seen.normal.at<cv::Vec3f>(y, x));
                const cv::Vec3f along = cv::normalize(down - normal * down.dot(normal));
                const cv::Vec3f across = along.cross(normal);
                const cv::Point2f pixel(float(seen.area.x + x), float(seen.area.y + y));
                const Surface surface{.colour = between4<cv::Vec3f>(chart.colour, at),
                                      .gloss = between4<float>(chart.gloss, at),
                                      .skin = 1 - between4<float>(chart.hair, at),
                                      .lit = shadows.lit(camera.back(pixel, depth[x])),
                                      .open = seen.open.at<float>(y, x),
                                      .normal = cv::normalize(normal - across * between4<float>(slopes.across, at) -
                                                              along * between4<float>(slopes.along, at))};
                layers.light.at<cv::Vec3f>(y, x) = received(surface, lamps);
                layers.mirror.at<cv::Vec3f>(y, x) = mirrored(surface, lamps);
                layers.colour.at<cv::Vec3f>(y, x) = surface.colour;
                layers.skin.at<float>(y, x) = surface.skin;
            }
        }
    });
}

} // namespace

void shade(cv::Mat &picture, const Sight &sight, const Seen &seen)
{
    if (seen.area.empty())
        return;
    Layers layers(seen.area.size());
    fillLayers(layers, sight, seen);
    scatter(layers.light, layers.skin, sight.camera.scale());
    cv::parallel_for_({0, seen.area.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *depth = seen.depth.ptr<float>(y);
            auto *out = picture.ptr<cv::Vec3f>(seen.area.y + y) + seen.area.x;
            for (int x = 0; x < seen.area.width; ++x) {
                if (depth[x] >= Seen::nothing)
                    out[x] = times(layers.colour.at<cv::Vec3f>(y, x), layers.light.at<cv::Vec3f>(y, x)) +
                             layers.mirror.at<cv::Vec3f>(y, x);
            }
        }
    });
}

} // namespace likeness::portrait
