// SPDX-License-Identifier: Apache-2.0
#include "portrait/raster_p.h"

#include "portrait/occlusion_p.h"

#include <array>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

float sampled(const cv::Mat &map, cv::Point2f at)
{
    const int x = std::clamp(cvRound(at.x), 0, map.cols - 1);
    const int y = std::clamp(cvRound(at.y), 0, map.rows - 1);
    return map.at<float>(y, x);
}

void addNormals(Mesh &mesh)
{
    const auto at = [&](int j, int i) {
        return mesh.points[size_t(j) * size_t(mesh.around) + size_t((i + mesh.around) % mesh.around)];
    };
    mesh.normals.resize(mesh.points.size());
    for (int j = 0; j < mesh.down; ++j) {
        for (int i = 0; i < mesh.around; ++i) {
            const cv::Point3f across = at(j, i + 1) - at(j, i - 1);
            const cv::Point3f along = at(std::min(mesh.down - 1, j + 1), i) - at(std::max(0, j - 1), i);
            cv::Vec3f normal = cv::Vec3f(across.cross(along));
            const auto length = float(cv::norm(normal));
            normal = length > 1e-9F ? normal * (1 / length) : cv::Vec3f(0, -1, 0);
            mesh.normals[size_t(j) * size_t(mesh.around) + size_t(i)] = normal;
        }
    }
}

struct Corner
{
    cv::Point3f at{};
    cv::Point2f charted{};
    cv::Vec3f normal{};
    float open = 1;
};

void fillTriangle(const std::array<Corner, 3> &corners, Seen &seen, cv::Range rows, bool onlyDepth)
{
    const auto &[a, b, c] = corners;
    const float area = (b.at.x - a.at.x) * (c.at.y - a.at.y) - (c.at.x - a.at.x) * (b.at.y - a.at.y);
    if (std::abs(area) < 1e-9F)
        return;
    const auto ox = float(seen.area.x);
    const auto oy = float(seen.area.y);
    const int x0 = std::max(0, int(std::ceil(std::min({a.at.x, b.at.x, c.at.x}) - ox)));
    const int x1 = std::min(seen.area.width - 1, int(std::floor(std::max({a.at.x, b.at.x, c.at.x}) - ox)));
    const int y0 = std::max(rows.start, int(std::ceil(std::min({a.at.y, b.at.y, c.at.y}) - oy)));
    const int y1 = std::min(rows.end - 1, int(std::floor(std::max({a.at.y, b.at.y, c.at.y}) - oy)));
    for (int y = y0; y <= y1; ++y) {
        auto *depth = seen.depth.ptr<float>(y);
        for (int x = x0; x <= x1; ++x) {
            const float px = float(x) + ox - a.at.x;
            const float py = float(y) + oy - a.at.y;
            const float u = (px * (c.at.y - a.at.y) - (c.at.x - a.at.x) * py) / area;
            const float v = ((b.at.x - a.at.x) * py - px * (b.at.y - a.at.y)) / area;
            if (u < -1e-4F || v < -1e-4F || u + v > 1.0001F)
                continue;
            const float w = 1 - u - v;
            const float z = a.at.z * w + b.at.z * u + c.at.z * v;
            if (z <= depth[x])
                continue;
            depth[x] = z;
            if (onlyDepth)
                continue;
            seen.charted.at<cv::Point2f>(y, x) = a.charted * w + b.charted * u + c.charted * v;
            seen.normal.at<cv::Vec3f>(y, x) = a.normal * w + b.normal * u + c.normal * v;
            seen.open.at<float>(y, x) = a.open * w + b.open * u + c.open * v;
        }
    }
}

void fill(const Mesh &mesh, const std::vector<cv::Point3f> &projected, Seen &seen, bool onlyDepth)
{
    const auto corner = [&](int j, int i) {
        const size_t at = size_t(j) * size_t(mesh.around) + size_t(i);
        return onlyDepth ? Corner{.at = projected[at]}
                         : Corner{projected[at], mesh.charted[at], mesh.normals[at], mesh.open[at]};
    };
    // Bands of rows are independent of each other: any number of threads gives the same picture.
    constexpr int bands = 8;
    cv::parallel_for_({0, bands}, [&](const cv::Range &range) {
        const cv::Range rows(seen.area.height * range.start / bands, seen.area.height * range.end / bands);
        for (int j = 0; j + 1 < mesh.down; ++j) {
            for (int i = 0; i < mesh.around; ++i) {
                const int next = (i + 1) % mesh.around;
                Corner a = corner(j, i);
                Corner b = corner(j, next);
                Corner c = corner(j + 1, i);
                Corner d = corner(j + 1, next);
                const float low = std::min({a.at.y, b.at.y, c.at.y, d.at.y}) - float(seen.area.y);
                const float high = std::max({a.at.y, b.at.y, c.at.y, d.at.y}) - float(seen.area.y);
                if (high < float(rows.start) || low > float(rows.end))
                    continue;
                fillTriangle({a, b, c}, seen, rows, onlyDepth);
                fillTriangle({b, d, c}, seen, rows, onlyDepth);
            }
        }
    });
}

Seen rasterised(const Mesh &mesh, cv::Rect area, const std::function<cv::Point3f(cv::Point3f)> &project, bool onlyDepth)
{
    Seen seen{.area = area};
    seen.depth = cv::Mat(area.size(), CV_32F, cv::Scalar(2 * Seen::nothing));
    if (!onlyDepth) {
        seen.charted = cv::Mat(area.size(), CV_32FC2, cv::Scalar::all(0));
        seen.normal = cv::Mat(area.size(), CV_32FC3, cv::Scalar::all(0));
        seen.open = cv::Mat(area.size(), CV_32F, cv::Scalar::all(1));
    }
    std::vector<cv::Point3f> projected;
    projected.reserve(mesh.points.size());
    for (const cv::Point3f &point : mesh.points)
        projected.push_back(project(point));
    fill(mesh, projected, seen, onlyDepth);
    return seen;
}

} // namespace

Mesh meshOf(const Chart &chart, const Camera &camera, float thickness, quint64 seed)
{
    Dice dice(seed ^ 0x3e5bULL);
    const bool fine = chart.scale() > detailed;
    Mesh mesh{.around = fine ? 220 : 140, .down = fine ? 190 : 124};
    const HeadSurface &head = chart.head();
    cv::Mat hair;
    cv::GaussianBlur(chart.lift, hair, {}, std::max(0.8F, chart.scale() * 0.035F));
    const float unit = chart.scale();
    const cv::Mat locks = noise(dice, chart.size(), {unit * 0.3F, unit * 0.6F}, 0.10F);
    Mesh calm = mesh; // hair bends normals less than it moves the surface: no bright rim where it ends
    for (int j = 0; j < mesh.down; ++j) {
        // Rows lie closer where the face is.
        const float t = float(j) / float(mesh.down - 1);
        const float y = head.top() + (head.chin() - head.top()) * (0.85F * t + 0.15F * t * (2 - t));
        for (int i = 0; i < mesh.around; ++i) {
            const float u = float(i) / float(mesh.around) * 2 - 1;
            const float angle = pi * (0.62F * u + 0.38F * u * u * u);
            const cv::Point2f charted = chart.at(angle, y);
            const float grown = sampled(hair, charted);
            const float lift = grown * thickness * (1 + sampled(locks, charted));
            mesh.points.push_back(camera.turned(head.at(angle, y, lift)));
            calm.points.push_back(camera.turned(head.at(angle, y, lift * 0.3F)));
            mesh.charted.push_back(charted);
        }
    }
    addNormals(calm);
    mesh.normals = std::move(calm.normals);
    mesh.open = opennessOf(mesh);
    return mesh;
}

Seen seenBy(const Camera &camera, const Mesh &mesh, cv::Size picture)
{
    std::vector<cv::Point2f> outline;
    for (const cv::Point3f &point : mesh.points) {
        const cv::Point3f p = camera.projected(point);
        outline.emplace_back(p.x, p.y);
    }
    const cv::Rect area = (cv::boundingRect(outline) + cv::Size(2, 2)) & cv::Rect({}, picture);
    return rasterised(
        mesh, area, [&](cv::Point3f p) { return camera.projected(p); }, false);
}

cv::Mat depthOf(const Mesh &mesh, cv::Size size, const std::function<cv::Point3f(cv::Point3f)> &project)
{
    return rasterised(mesh, {{}, size}, project, true).depth;
}

} // namespace likeness::portrait
