// SPDX-License-Identifier: Apache-2.0
#include "portrait/body_p.h"

#include "portrait/clothes_p.h"
#include "portrait/hair_p.h"
#include "portrait/noise_p.h"
#include "portrait/skin_p.h"

#include <numbers>

namespace likeness::portrait {

namespace {

float ridge(float distance, float sigma) { return std::exp(-0.5F * distance * distance / (sigma * sigma)); }

cv::Point2f chinIn(const HeadSurface &head, const Camera &camera)
{
    const cv::Point3f p = camera.seen({0, head.chin(), 0.6F});
    return {p.x, p.y};
}

//! How far a bare neck and chest stand out: a column with its two muscles and the hollow between, then collar bones.
float neckHeight(cv::Point2f p, float half, float sinew)
{
    const float away = std::abs(p.x);
    const float column = std::sqrt(std::max(0.02F, half * half * 1.06F - p.x * p.x));
    const float chest = 0.55F + 0.35F * std::max(0.0F, p.y - 2.05F) - 0.06F * away * away;
    const float low = smooth(1.75F, 2.5F, p.y + 0.18F * away);
    float height = column * (1 - low) + chest * low;
    const float t = std::clamp((p.y - 1.15F) / 1.15F, 0.0F, 1.0F);
    height += sinew * ridge(away - (half * 0.86F * (1 - t) + 0.13F * t), 0.075F) * smooth(2.46F, 2.25F, p.y);
    height -= 0.07F * ridge(p.x, 0.1F) * ridge(p.y - 2.35F, 0.08F);
    height +=
        0.05F * ridge(p.y - (2.41F - 0.06F * away + 0.03F * std::sin(away * 3)), 0.06F) * smooth(0.1F, 0.3F, away);
    return height + 0.025F * ridge(p.x, 0.13F) * ridge(p.y - 1.85F, 0.13F);
}

} // namespace

Camera bodyCamera(const Camera &head)
{
    // The neck hangs below the turned head, so the body's eye point is shifted to where the head's pivot is seen.
    const cv::Point3f pivot = head.seen({0, 0.5F, -0.3F});
    const Pose still{.yaw = head.yaw() * 57.3 * 0.3, .roll = head.roll() * 57.3 * 0.15};
    return {still, {pivot.x, pivot.y - 0.5F * head.scale()}, head.scale(), 9};
}

Body::Body(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera, const Camera &upright,
           const Lamps &lamps)
    : m_head(head)
    , m_person(person)
    , m_camera(camera)
    , m_lamps(lamps)
    , m_canvas(picture, upright, lamps, chinIn(head, camera))
{}

cv::Point2f Body::headPoint(cv::Point3f head) const
{
    const cv::Point3f p = m_camera.seen(head);
    return m_canvas.onBody({p.x, p.y});
}

void Body::hairBehind()
{
    if (!hangs(m_person.style))
        return;
    Dice dice(m_person.seed ^ 0xbac4ULL);
    const float wide = dice.between(1.14F, 1.26F);
    const float end = m_person.style == HairStyle::Long ? 2.0F : 1.15F; // the strands reach farther
    Curve outline;
    for (int i = 0; i <= 24; ++i) {
        const float a = std::numbers::pi_v<float> * (1 + float(i) / 24);
        outline.push_back(headPoint({wide * std::cos(a), -0.2F + std::sin(a) * (-m_head.top() - 0.35F), -0.45F}));
    }
    for (const cv::Point2f &p : {cv::Point2f(wide * 1.03F, end * 0.6F), cv::Point2f(wide * 0.98F, end),
                                 cv::Point2f(-wide * 0.98F, end), cv::Point2f(-wide * 1.03F, end * 0.6F)})
        outline.push_back(p);
    const cv::Vec3f dark = times(hairOf(m_person), m_lamps.fill * 0.4F + m_lamps.key * 0.08F);
    m_canvas.lay(m_canvas.shape(outline, 0.05F), [&](int, int) { return dark; });
}

void Body::neck(float half)
{
    Dice dice(m_person.seed ^ 0x5c1fULL);
    const float sinew = (m_person.female ? 0.03F : 0.045F) + 0.0006F * float(m_person.age - 18);
    Curve side = spline({{half, 1.5F},
                         {half * 1.0F, 1.85F},
                         {half * 1.12F, 2.14F},
                         {half * 1.8F, 2.52F},
                         {2.05F, 2.95F},
                         {2.3F, 3.6F},
                         {2.4F, 9}},
                        false);
    side.insert(side.begin(), headPoint({half * 0.98F, 0.9F, -0.25F}));
    Curve outline = side;
    side.front() = headPoint({-half * 0.98F, 0.9F, -0.25F});
    for (size_t i = 1; i < side.size(); ++i)
        side[i].x = -side[i].x;
    outline.insert(outline.end(), side.rbegin(), side.rend());
    const Patch patch = m_canvas.shape(outline, 0.012F);
    if (patch.area.empty())
        return;
    const cv::Mat light = m_canvas.lightOn(
        patch.area, [&](cv::Point2f p) { return neckHeight(p, half, sinew); }, 1);
    const float unit = m_canvas.scale();
    const cv::Size tile(int(2 * unit), int(2 * unit));
    const Tile blotches(noise(dice, tile, {unit * 0.3F, unit * 0.3F}, 0.035F) +
                        noise(dice, tile, {unit * 0.03F, unit * 0.02F}, 0.02F));
    const cv::Point anchor = m_canvas.seen({0, 2});
    const cv::Vec3f skin = times(skinOf(m_person), {0.97F, 0.92F, 0.91F});
    m_canvas.lay(patch, [&](int x, int y) {
        const cv::Point at(x - patch.area.x, y - patch.area.y);
        return times(skin, light.at<cv::Vec3f>(at)) * (1 + blotches.at(x - anchor.x, y - anchor.y));
    });
}

void Body::neckAndClothes()
{
    Dice dice(m_person.seed ^ 0x6ec4ULL);
    const float half = (m_person.female ? 0.70F : 0.86F) + dice.normal(0.04F);
    neck(half);
    Garment(m_canvas, m_person, half).draw();
}

} // namespace likeness::portrait
