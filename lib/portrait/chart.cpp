// SPDX-License-Identifier: Apache-2.0
#include "portrait/chart_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

Chart::Chart(const HeadSurface &head, float pixelsPerUnit)
    : m_head(head)
    , m_scale(pixelsPerUnit)
{
    const cv::Size size(int(2 * widest * perRadian * m_scale), int((head.face().restChin - head.top()) * m_scale) + 2);
    colour = cv::Mat(size, CV_32FC3, cv::Scalar::all(0));
    gloss = cv::Mat(size, CV_32F, cv::Scalar::all(0.22));
    relief = cv::Mat(size, CV_32F, cv::Scalar::all(0));
    hair = cv::Mat(size, CV_32F, cv::Scalar::all(0));
    lift = cv::Mat(size, CV_32F, cv::Scalar::all(0));
}

cv::Point2f Chart::at(float angle, float y) const
{
    return {(angle + widest) * perRadian * m_scale, (m_head.face().atRest(y) - m_head.top()) * m_scale};
}

Patch Chart::drawn(const Curve &front, float soft, float thickness) const
{
    constexpr int shift = 4;
    std::vector<cv::Point2f> points;
    for (const cv::Point2f &p : front)
        points.push_back(at(p));
    const float edge = std::max(0.35F, soft * m_scale);
    cv::Rect area = cv::boundingRect(points);
    const int margin = int(3 * edge + thickness * m_scale) + 2;
    area = cv::Rect(area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin) &
           cv::Rect({}, size());
    if (area.empty())
        return {};
    std::vector<cv::Point> fixed;
    fixed.reserve(points.size());
    for (const cv::Point2f &p : points)
        fixed.emplace_back(cvRound((p.x - float(area.x)) * (1 << shift)),
                           cvRound((p.y - float(area.y)) * (1 << shift)));
    cv::Mat drawing(area.size(), CV_8U, cv::Scalar(0));
    if (thickness > 0)
        cv::polylines(drawing, std::vector{fixed}, false, 255, std::max(1, cvRound(thickness * m_scale)), cv::LINE_AA,
                      shift);
    else
        cv::fillPoly(drawing, std::vector{fixed}, 255, cv::LINE_AA, shift);
    Patch patch{.area = area};
    drawing.convertTo(patch.mask, CV_32F, 1 / 255.0);
    if (edge > 0.5F)
        cv::GaussianBlur(patch.mask, patch.mask, {}, edge);
    // A line thinner than a pixel is drawn a pixel wide and fainter.
    if (thickness > 0 && thickness * m_scale < 1)
        patch.mask *= thickness * m_scale;
    return patch;
}

Patch Chart::area(const Curve &front, float soft) const { return drawn(front, soft, 0); }

Patch Chart::line(const Curve &front, float thickness, float soft) const { return drawn(front, soft, thickness); }

void Chart::paint(const Patch &patch, cv::Vec3f target, float amount)
{
    for (int y = 0; y < patch.area.height; ++y) {
        const auto *mask = patch.mask.ptr<float>(y);
        auto *out = colour.ptr<cv::Vec3f>(patch.area.y + y) + patch.area.x;
        for (int x = 0; x < patch.area.width; ++x) {
            const float k = std::min(1.0F, mask[x] * amount);
            out[x] = out[x] * (1 - k) + target * k;
        }
    }
}

void Chart::tint(const Patch &patch, cv::Vec3f factor, float amount)
{
    for (int y = 0; y < patch.area.height; ++y) {
        const auto *mask = patch.mask.ptr<float>(y);
        auto *out = colour.ptr<cv::Vec3f>(patch.area.y + y) + patch.area.x;
        for (int x = 0; x < patch.area.width; ++x) {
            const float k = mask[x] * amount;
            for (int c = 0; c < 3; ++c)
                out[x][c] *= 1 - k + k * factor[c];
        }
    }
}

void Chart::raise(const Patch &patch, float height)
{
    if (!patch.area.empty())
        relief(patch.area) += patch.mask * height;
}

void Chart::polish(const Patch &patch, float target)
{
    for (int y = 0; y < patch.area.height; ++y) {
        const auto *mask = patch.mask.ptr<float>(y);
        auto *out = gloss.ptr<float>(patch.area.y + y) + patch.area.x;
        for (int x = 0; x < patch.area.width; ++x)
            out[x] += (target - out[x]) * mask[x];
    }
}

} // namespace likeness::portrait
