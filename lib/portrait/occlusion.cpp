// SPDX-License-Identifier: Apache-2.0
#include "portrait/occlusion_p.h"

#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

constexpr float span = 5.6F; // inter-pupil distances that a map covers

Mesh thinned(const Mesh &mesh, int step)
{
    Mesh out{.around = mesh.around / step, .down = (mesh.down - 1) / step + 1};
    for (int j = 0; j < out.down; ++j) {
        for (int i = 0; i < out.around; ++i)
            out.points.push_back(
                mesh.points[size_t(std::min(j * step, mesh.down - 1)) * size_t(mesh.around) + size_t(i * step)]);
    }
    return out;
}

} // namespace

ShadowMap::ShadowMap(const Mesh &mesh, cv::Vec3f towardsLight, int side, int step)
    : m_light(towardsLight)
    , m_side(side)
{
    m_right = cv::normalize(cv::Vec3f(0, 1, 0).cross(m_light));
    m_down = m_light.cross(m_right);
    const auto map = [&](cv::Point3f p) { return onMap(p); };
    m_depth = depthOf(step > 1 ? thinned(mesh, step) : mesh, {side, side}, map);
}

cv::Point3f ShadowMap::onMap(cv::Point3f point) const
{
    const cv::Vec3f p(point.x, point.y - 0.2F, point.z);
    const float half = float(m_side) / 2;
    const float scale = float(m_side) / span;
    return {half + p.dot(m_right) * scale, half + p.dot(m_down) * scale, p.dot(m_light)};
}

float ShadowMap::lit(cv::Point3f turnedPoint) const
{
    const cv::Point3f at = onMap(turnedPoint);
    const int ix = int(std::floor(at.x));
    const int iy = int(std::floor(at.y));
    const float fx = at.x - float(ix);
    const float fy = at.y - float(iy);
    float sum = 0;
    float weights = 0;
    for (int dy = -2; dy <= 3; ++dy) {
        const float wy = dy == -2 ? 1 - fy : dy == 3 ? fy : 1;
        for (int dx = -2; dx <= 3; ++dx) {
            const float weight = wy * (dx == -2 ? 1 - fx : dx == 3 ? fx : 1);
            const int x = ix + dx;
            const int y = iy + dy;
            const bool inside = x >= 0 && y >= 0 && x < m_side && y < m_side;
            // A soft step instead of a hard comparison keeps the shadow's edge from crawling.
            const float behind = inside ? m_depth.at<float>(y, x) - at.z : -1;
            sum += weight * (1 - smooth(0.05F, 0.13F, behind));
            weights += weight;
        }
    }
    return sum / weights;
}

bool ShadowMap::reaches(cv::Point3f turnedPoint) const
{
    const cv::Point3f at = onMap(turnedPoint);
    const int x = cvRound(at.x);
    const int y = cvRound(at.y);
    return x < 0 || y < 0 || x >= m_side || y >= m_side || m_depth.at<float>(y, x) - at.z < 0.07F;
}

std::vector<float> opennessOf(const Mesh &mesh)
{
    static constexpr std::array<std::array<float, 3>, 9> ways = {{{0, -0.15F, 1},
                                                                  {0.75F, -0.2F, 0.65F},
                                                                  {-0.75F, -0.2F, 0.65F},
                                                                  {0.05F, -0.85F, 0.5F},
                                                                  {0.55F, -0.7F, 0.35F},
                                                                  {-0.55F, -0.7F, 0.35F},
                                                                  {0.45F, 0.5F, 0.7F},
                                                                  {-0.45F, 0.5F, 0.7F},
                                                                  {0, 0.75F, 0.65F}}};
    std::vector<ShadowMap> maps;
    maps.reserve(ways.size());
    for (const auto &way : ways)
        maps.emplace_back(mesh, cv::normalize(cv::Vec3f(way[0], way[1], way[2])), mesh.around > 160 ? 160 : 112, 2);
    std::vector<float> open(mesh.points.size());
    cv::parallel_for_({0, int(open.size())}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i) {
            float sum = 1e-3F;
            float all = 1e-3F;
            for (const ShadowMap &map : maps) {
                const float facing = std::max(0.0F, mesh.normals[size_t(i)].dot(map.towardsLight()));
                all += facing;
                sum += map.reaches(mesh.points[size_t(i)]) ? facing : 0;
            }
            open[size_t(i)] = sum / all;
        }
    });
    // Neighbours are averaged: nine looks alone would show steps.
    cv::Mat grid(mesh.down, mesh.around, CV_32F, open.data());
    cv::Mat soft;
    cv::GaussianBlur(grid, soft, {}, 1.6);
    soft.copyTo(grid);
    return open;
}

} // namespace likeness::portrait
