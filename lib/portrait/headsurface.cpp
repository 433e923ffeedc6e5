// SPDX-License-Identifier: Apache-2.0
#include "portrait/headsurface_p.h"

#include "portrait/curve_p.h"

#include <array>
#include <numbers>

namespace likeness::portrait {

namespace {

constexpr float skullPower = 2.35F; // how square the skull's outline is

struct Knot
{
    float at = 0;
    float value = 0;
};

// Through the knots, half smoothed.
template<size_t n>
float through(const std::array<Knot, n> &knots, float at)
{
    if (at <= knots.front().at)
        return knots.front().value;
    for (size_t i = 1; i < n; ++i) {
        if (at > knots[i].at)
            continue;
        const float t = (at - knots[i - 1].at) / (knots[i].at - knots[i - 1].at);
        const float soft = (t * t * (3 - 2 * t) + t) / 2;
        return knots[i - 1].value + (knots[i].value - knots[i - 1].value) * soft;
    }
    return knots.back().value;
}

float bell(float x, float y, cv::Point2f centre, float sx, float sy)
{
    const float a = (x - centre.x) / sx;
    const float b = (y - centre.y) / sy;
    const float square = a * a + b * b;
    return square > 18 ? 0 : std::exp(-0.5F * square);
}

float ridge(float distance, float sigma)
{
    const float a = distance / sigma;
    return a * a > 18 ? 0 : std::exp(-0.5F * a * a);
}

} // namespace

HeadSurface::HeadSurface(const Proportions &face)
    : m_face(face)
{
    addSkull();
    addJaw();
}

void HeadSurface::addSkull()
{
    const float widest = -m_face.points[0].x * 1.015F;
    const float height = m_face.headTop + m_face.points[0].y;
    for (int i = 0; i <= 90; ++i) {
        const float y = -m_face.headTop + height * float(i) / 90;
        const float part = std::clamp((m_face.points[0].y - y) / height, 0.0F, 1.0F);
        const float width = widest * std::pow(std::max(0.0F, 1 - std::pow(part, skullPower)), 1 / 2.2F) *
                            (1 + 0.05F * std::sin(std::numbers::pi_v<float> * std::min(1.0F, part * 1.1F)));
        m_slices.push_back({y, width});
    }
}

void HeadSurface::addJaw()
{
    const auto &points = m_face.points;
    Curve jaw;
    for (size_t i = 0; i < 9; ++i)
        jaw.emplace_back((points[16 - i].x - points[i].x) / 2 * (i == 0 ? 1.015F : 1.0F),
                         (points[i].y + points[16 - i].y) / 2);
    jaw.insert(jaw.begin(), {jaw[0].x, jaw[0].y - (jaw[1].y - jaw[0].y)});
    jaw.emplace_back(-jaw[8].x, jaw[8].y);
    const Curve smoothJaw = spline(jaw, false, 12);
    for (size_t i = 13; i <= 9UL * 12; ++i)
        m_slices.push_back({std::max(smoothJaw[i].y, m_slices.back().y + 0.0005F), std::max(0.0F, smoothJaw[i].x)});
    m_slices.back().width = 0;
}

float HeadSurface::widthAt(float y) const
{
    const auto below = std::lower_bound(m_slices.begin(), m_slices.end(), y,
                                        [](const Slice &slice, float value) { return slice.y < value; });
    if (below == m_slices.begin())
        return m_slices.front().width;
    if (below == m_slices.end())
        return m_slices.back().width;
    const Slice &above = *(below - 1);
    return above.width + (below->width - above.width) * (y - above.y) / (below->y - above.y);
}

float HeadSurface::angleOf(cv::Point2f front) const
{
    const float width = widthAt(front.y);
    return width < 1e-3F ? 0 : std::asin(std::clamp(front.x / width, -0.985F, 0.985F));
}

float HeadSurface::depthAt(float y) const
{
    if (y < 0) {
        const float part = std::min(1.0F, -y / m_face.headTop);
        return 1.08F * m_face.depth * std::pow(std::max(0.0F, 1 - std::pow(part, 2.6F)), 1 / 2.2F);
    }
    static constexpr std::array<Knot, 7> knots = {
        {{0, 1.08F}, {0.6F, 1.02F}, {1.2F, 0.86F}, {1.5F, 0.68F}, {1.7F, 0.45F}, {1.82F, 0.2F}, {1.86F, 0}}};
    return through(knots, y * 1.86F / chin()) * (1 + (m_face.depth - 1) * (1 - y / 2));
}

float HeadSurface::middleAt(float y) const
{
    static constexpr std::array<Knot, 7> knots = {
        {{0, 0}, {0.6F, 0.04F}, {1.2F, 0.2F}, {1.5F, 0.37F}, {1.7F, 0.58F}, {1.82F, 0.78F}, {1.86F, 0.88F}}};
    return through(knots, y * 1.86F / chin()) + m_face.lean * std::max(0.0F, y / 2);
}

float HeadSurface::nose(float x, float y) const
{
    const auto &p = m_face.points;
    const float top = p[27].y - 0.12F;
    const float tip = p[30].y;
    const float base = p[33].y;
    if (y < top - 0.4F || y > base + 0.25F || std::abs(x) > 0.7F)
        return 0;
    const float t = std::max(0.0F, (y - top) / (tip - top));
    const float under = (y - tip) / (base - tip + 0.06F);
    const float profile =
        t < 1 ? 0.12F * std::min(1.0F, t * 3) + 0.88F * std::pow(t, 1.35F) : std::max(0.0F, 1 - under * under);
    const float narrow = 0.6F + 0.4F * m_face.noseWidth;
    const float width = (0.085F + 0.06F * std::min(1.0F, t) - 0.015F * ridge(t - 0.6F, 0.2F)) * narrow;
    const float x1 = std::abs(x) / width;
    float height = m_face.noseHeight * profile * std::exp(-0.5F * std::pow(x1, 2.2F));
    height += 0.035F * bell(x, y, {0, tip - 0.01F}, 0.10F * narrow, 0.085F);
    const float wing = std::abs(p[35].x - p[31].x) * 0.5F;
    const float rise = 0.16F * m_face.noseHeight / 0.42F;
    for (float side : {-1.0F, 1.0F}) {
        height += rise * bell(x, y, {side * wing * 0.84F, base - 0.095F}, 0.068F, 0.072F);
        height -= 0.02F * bell(x, y, {side * (wing + 0.06F), base - 0.10F}, 0.035F, 0.08F);
    }
    return height;
}

float HeadSurface::upperFace(float x, float y) const
{
    const auto &p = m_face.points;
    float height = 0;
    for (int side = 0; side < 2; ++side) {
        const cv::Point2f eye = m_face.eye(side);
        const size_t brow = side == 0 ? 19 : 24;
        const size_t inner = side == 0 ? 21 : 22;
        const float outwards = side == 0 ? -1 : 1;
        height -= m_face.sockets * bell(x, y, {eye.x * 0.92F, eye.y - 0.04F}, 0.26F, 0.17F);
        height -= 0.035F * bell(x, y, {eye.x - outwards * 0.24F, eye.y + 0.01F}, 0.07F, 0.10F);
        height += 0.075F * bell(x, y, eye, 0.15F, 0.10F);
        height += m_face.browRidge * bell(x, y, {outwards * 0.45F, (p[brow].y + p[inner].y) / 2 + 0.05F}, 0.3F, 0.1F);
        const float lifted = 0.05F * m_face.smile;
        height += m_face.cheeks * (1 + std::max(0.0F, m_face.smile) * 0.8F) *
                  bell(x, y, {outwards * 0.62F, 0.5F - lifted}, 0.24F, 0.2F);
        height -= 0.03F * bell(x, y, {outwards * 0.98F, -0.25F}, 0.2F, 0.25F);
    }
    return height;
}

float HeadSurface::lowerFace(float x, float y) const
{
    const auto &p = m_face.points;
    const float line = (p[62].y + p[66].y) / 2;
    const float half = std::abs(p[54].x - p[48].x) * 0.5F;
    const float across = std::exp(-0.5F * std::pow(std::abs(x) / (half * 0.75F), 2.5F));
    float height = 0.06F * bell(x, y, {0, line}, half * 1.1F, 0.25F);
    const float upper = ridge(y - (p[51].y * 0.55F + p[62].y * 0.45F), 0.055F);
    const float lower = ridge(y - (p[57].y * 0.5F + p[66].y * 0.5F), 0.07F);
    height += m_face.lips * across * (upper + 1.1F * lower);
    height -= 0.05F * across * ridge(y - line, 0.02F + m_face.open * 0.14F);
    height -= 0.05F * ridge(y - (p[57].y + 0.1F), 0.07F) * ridge(x, 0.3F);
    height -= 0.018F * bell(x, y, {0, (p[33].y + p[51].y) / 2}, 0.045F, 0.09F);
    height += m_face.chin * bell(x, y, {0, p[8].y - 0.24F}, 0.24F, 0.17F);
    const float from = p[33].y - 0.12F;
    const float t = (y - from) / (p[48].y + 0.05F - from);
    if (t > -0.1F && t < 1.2F) {
        const float fold = (0.02F + 0.05F * std::max(0.0F, m_face.smile)) * std::min(1.0F, (t + 0.1F) * 4) *
                           std::clamp((1.2F - t) * 3, 0.0F, 1.0F);
        height -= fold * ridge(std::abs(x) - (std::abs(p[35].x) + 0.07F + 0.27F * t), 0.045F);
    }
    return height;
}

float HeadSurface::relief(float x, float y) const { return nose(x, y) + upperFace(x, y) + lowerFace(x, y); }

cv::Point3f HeadSurface::at(float angle, float y, float lift) const
{
    const float width = widthAt(y);
    const float sine = std::sin(angle);
    const float cosine = std::cos(angle);
    cv::Point3f p(width * sine, y, middleAt(y));
    const float forward = std::pow(std::abs(cosine), 0.92F);
    p.z += depthAt(y) * (cosine > 0 ? forward : -1.15F * forward);
    if (cosine > 0)
        p.z += relief(p.x, y) * std::min(1.0F, cosine * 1.8F);
    if (lift > 0) {
        p += cv::Point3f(lift * sine, -lift * std::max(0.0F, -y / m_face.headTop) * 0.95F, lift * cosine);
    }
    return p;
}

cv::Point3f HeadSurface::outside(cv::Point3f point, float lift) const
{
    const float y = std::min(point.y, chin() * 0.9F);
    const float skullWidth = -m_face.points[0].x * 1.015F;
    const float width = (y < 0 ? skullWidth : std::max(widthAt(y), 0.3F)) + lift;
    const float middle = middleAt(y);
    const bool front = point.z > middle;
    const float depth = (y < 0 ? 1.08F * m_face.depth : depthAt(y)) * (front ? 1.0F : 1.15F) + lift;
    const float flat = std::hypot(point.x / width, (point.z - middle) / depth);
    const float up = std::max(0.0F, -y) / (m_face.headTop + lift);
    const float inside = std::pow(flat, 2.2F) + std::pow(up, 2.4F);
    if (inside >= 1 || inside < 1e-4F)
        return point;
    const float grow = std::pow(inside, -1 / 2.3F);
    return {point.x * grow, y < 0 ? point.y * grow : point.y, middle + (point.z - middle) * grow};
}

} // namespace likeness::portrait
