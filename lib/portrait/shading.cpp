// SPDX-License-Identifier: Apache-2.0
#include "portrait/shading_p.h"

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

cv::Vec3f times(cv::Vec3f a, cv::Vec3f b) { return {a[0] * b[0], a[1] * b[1], a[2] * b[2]}; }

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

cv::Vec3f shaded(const Surface &surface, cv::Vec3f normal, cv::Vec3f grain, const Lamps &lamps, float lit)
{
    const float towards = normal.dot(lamps.towardsKey);
    // Light travels under skin: red reaches farther past the terminator than green and blue.
    const float skin = 1 - surface.hair;
    const cv::Vec3f wrap = cv::Vec3f(0.30F, 0.16F, 0.12F) * skin + cv::Vec3f(0.12F, 0.12F, 0.12F) * surface.hair;
    cv::Vec3f light = lamps.around(normal);
    for (int c = 0; c < 3; ++c) {
        const float falls = std::max(0.0F, (towards + wrap[c]) / (1 + wrap[c]));
        const float shadow = std::min(1.0F, lit + (c == 0 ? 0.06F * skin : 0.0F) * (1 - lit));
        light[c] += lamps.key[c] * falls * shadow;
    }
    cv::Vec3f out = times(surface.colour, light);
    const cv::Vec3f half = cv::normalize(lamps.towardsKey + cv::Vec3f(0, 0, 1));
    if (surface.hair > 0.05F) { // hair shines across its strands (Kajiya and Kay)
        const float along = grain.dot(half);
        const float across = std::sqrt(std::max(0.0F, 1 - along * along));
        const float shine = 0.20F * std::pow(across, 60.0F) + 0.11F * std::pow(across, 14.0F);
        const float facing = std::clamp(towards + 0.35F, 0.0F, 1.0F);
        out += (times(surface.colour, lamps.key) * 1.6F + lamps.key * 0.10F) *
               (shine * facing * (0.25F + 0.75F * lit) * surface.hair);
    }
    const float facing = std::max(0.0F, normal.dot(half));
    const float sharp = 10 + 90 * surface.gloss * surface.gloss;
    const float shine = surface.gloss * (0.10F + 0.25F * surface.gloss * surface.gloss) * std::pow(facing, sharp);
    if (towards > 0)
        out += lamps.key * (shine * lit * skin);
    const float edge = std::pow(1 - std::clamp(normal[2], 0.0F, 1.0F), 3.0F);
    out += lamps.rim * (edge * (0.05F + 0.10F * surface.hair) * std::clamp(0.5F - normal[1], 0.0F, 1.0F));
    return out;
}

void shade(cv::Mat &picture, const Chart &chart, const Camera &camera, const Seen &seen, const Mesh &mesh,
           const Lamps &lamps)
{
    const ShadowMap shadows(mesh, lamps.towardsKey);
    const Slopes slopes = slopesOf(chart);
    const cv::Vec3f down = camera.turned(cv::Vec3f(0, 1, 0));
    cv::parallel_for_({0, seen.area.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *depth = seen.depth.ptr<float>(y);
            auto *out = picture.ptr<cv::Vec3f>(seen.area.y + y) + seen.area.x;
            for (int x = 0; x < seen.area.width; ++x) {
                if (depth[x] < Seen::nothing)
                    continue;
                const cv::Point2f at = seen.charted.at<cv::Point2f>(y, x);
                cv::Vec3f normal = cv::normalize(seen.normal.at<cv::Vec3f>(y, x));
                const cv::Vec3f along = cv::normalize(down - normal * down.dot(normal));
                const cv::Vec3f across = along.cross(normal);
                normal = cv::normalize(normal - across * between4<float>(slopes.across, at) -
                                       along * between4<float>(slopes.along, at));
                const Surface surface{.colour = between4<cv::Vec3f>(chart.colour, at),
                                      .gloss = between4<float>(chart.gloss, at),
                                      .hair = between4<float>(chart.hair, at)};
                const cv::Point2f pixel(float(seen.area.x + x), float(seen.area.y + y));
                const float lit = shadows.lit(camera.back(pixel, depth[x]));
                out[x] = shaded(surface, normal, along, lamps, lit);
            }
        }
    });
}

} // namespace likeness::portrait
