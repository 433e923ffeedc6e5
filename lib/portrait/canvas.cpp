// SPDX-License-Identifier: Apache-2.0
#include "portrait/canvas_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

constexpr float standsBack = -0.35F; // of the head's middle
constexpr int coarse = 4;            // light is reckoned at a quarter of the resolution

} // namespace

Canvas::Canvas(cv::Mat &picture, const Camera &upright, const Lamps &lamps, cv::Point2f chin)
    : m_picture(picture)
    , m_camera(upright)
    , m_lamps(lamps)
{
    const cv::Point3f origin = m_camera.seen({0, 0, standsBack});
    m_origin = {origin.x, origin.y};
    m_chin = onBody(chin);
}

cv::Point2f Canvas::seen(cv::Point2f body) const
{
    const float c = std::cos(m_camera.roll());
    const float s = std::sin(m_camera.roll());
    return m_origin + cv::Point2f(body.x * c - body.y * s, body.x * s + body.y * c) * m_camera.scale();
}

cv::Point2f Canvas::onBody(cv::Point2f pixel) const
{
    const cv::Point2f d = (pixel - m_origin) * (1 / m_camera.scale());
    const float c = std::cos(m_camera.roll());
    const float s = std::sin(m_camera.roll());
    return {d.x * c + d.y * s, -d.x * s + d.y * c};
}

Patch Canvas::drawn(const Curve &points, float soft, float thickness) const
{
    std::vector<cv::Point2f> pixels;
    for (const cv::Point2f &p : points)
        pixels.push_back(seen(p));
    const float edge = soft * scale();
    const int margin = int(3 * edge + thickness * scale()) + 2;
    cv::Rect area = cv::boundingRect(pixels);
    area = cv::Rect(area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin) &
           cv::Rect({}, m_picture.size());
    if (area.empty())
        return {};
    std::vector<cv::Point> fixed;
    fixed.reserve(pixels.size());
    for (const cv::Point2f &p : pixels)
        fixed.emplace_back(cvRound((p.x - float(area.x)) * 16), cvRound((p.y - float(area.y)) * 16));
    cv::Mat drawing(area.size(), CV_8U, cv::Scalar(0));
    if (thickness > 0)
        cv::polylines(drawing, std::vector{fixed}, false, 255, std::max(1, cvRound(thickness * scale())), cv::LINE_AA,
                      4);
    else
        cv::fillPoly(drawing, std::vector{fixed}, 255, cv::LINE_AA, 4);
    if (edge > 0.4F)
        cv::GaussianBlur(drawing, drawing, {}, edge);
    Patch patch{.area = area};
    drawing.convertTo(patch.mask, CV_32F, 1 / 255.0);
    return patch;
}

Patch Canvas::shape(const Curve &outline, float soft) const { return drawn(outline, soft, 0); }

Patch Canvas::stroke(const Curve &line, float thickness, float soft) const { return drawn(line, soft, thickness); }

cv::Mat Canvas::lightOn(cv::Rect area, const Height &height, float skin) const
{
    const cv::Size size((area.width + coarse - 1) / coarse + 1, (area.height + coarse - 1) / coarse + 1);
    cv::Mat heights(size, CV_32F);
    const auto at = [&](int x, int y) {
        return onBody({float(area.x + x * coarse) + coarse / 2.0F, float(area.y + y * coarse) + coarse / 2.0F});
    };
    cv::parallel_for_({0, size.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            for (int x = 0; x < size.width; ++x)
                heights.at<float>(y, x) = height(at(x, y));
        }
    });
    cv::Mat across;
    cv::Mat along;
    cv::Sobel(heights, across, CV_32F, 1, 0, 3, scale() / coarse / 8);
    cv::Sobel(heights, along, CV_32F, 0, 1, 3, scale() / coarse / 8);
    cv::Mat light(size, CV_32FC3);
    const float sideways = m_lamps.towardsKey[0];
    cv::parallel_for_({0, size.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const cv::Point2f p = at(x, y);
                const cv::Point2f below = p - m_chin;
                // The head's shadow falls away from the light and is softer farther down.
                const float off = (below.x + sideways * (0.35F + 0.5F * std::max(0.0F, below.y))) / 0.95F;
                const float lit = 1 - 0.92F * std::exp(-0.5F * off * off * off * off) *
                                          smooth(1.15F, 0.1F, below.y + 0.3F * m_lamps.towardsKey[1]);
                const float open = 0.25F + 0.75F * smooth(-0.25F, 0.9F, below.y + 0.35F * std::abs(below.x));
                light.at<cv::Vec3f>(y, x) =
                    received({.skin = skin,
                              .lit = lit,
                              .open = open,
                              .normal = cv::normalize(cv::Vec3f(-across.at<float>(y, x), -along.at<float>(y, x), 1))},
                             m_lamps);
            }
        }
    });
    cv::Mat out;
    cv::resize(light, out, {size.width * coarse, size.height * coarse}, 0, 0, cv::INTER_LINEAR);
    return out(cv::Rect({}, area.size()));
}

void Canvas::lay(const Patch &patch, const Colour &colour) const
{
    cv::parallel_for_({0, patch.area.height}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *amount = patch.mask.ptr<float>(y);
            auto *out = m_picture.ptr<cv::Vec3f>(patch.area.y + y) + patch.area.x;
            for (int x = 0; x < patch.area.width; ++x) {
                if (amount[x] > 0)
                    out[x] = out[x] * (1 - amount[x]) + colour(patch.area.x + x, patch.area.y + y) * amount[x];
            }
        }
    });
}

void Canvas::darken(const Patch &patch, cv::Vec3f factor, float amount) const
{
    for (int y = 0; y < patch.area.height; ++y) {
        const auto *mask = patch.mask.ptr<float>(y);
        auto *out = m_picture.ptr<cv::Vec3f>(patch.area.y + y) + patch.area.x;
        for (int x = 0; x < patch.area.width; ++x) {
            const float k = mask[x] * amount;
            for (int c = 0; c < 3; ++c)
                out[x][c] *= 1 - k + k * factor[c];
        }
    }
}

} // namespace likeness::portrait
