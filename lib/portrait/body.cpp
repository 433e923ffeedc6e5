// SPDX-License-Identifier: Apache-2.0
#include "portrait/body_p.h"

#include "portrait/hair_p.h"
#include "portrait/skin_p.h"

#include <numbers>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

cv::Vec3f times(cv::Vec3f a, cv::Vec3f b) { return {a[0] * b[0], a[1] * b[1], a[2] * b[2]}; }

} // namespace

Camera bodyCamera(const Camera &head)
{
    // The neck hangs below the turned head, so the body's eye point is shifted to where the head's pivot is seen.
    const cv::Point3f pivot = head.seen({0, 0.5F, -0.3F});
    const Pose still{.yaw = head.yaw() * 57.3 * 0.3, .roll = head.roll() * 57.3 * 0.15};
    return {still, {pivot.x, pivot.y - 0.5F * head.scale()}, head.scale(), 9};
}

Body::Body(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera,
           const Camera &upright, const Lamps &lamps)
    : m_picture(picture)
    , m_head(head)
    , m_person(person)
    , m_camera(camera)
    , m_upright(upright)
    , m_lamps(lamps)
{}

cv::Point2f Body::seen(float x, float y, float z) const
{
    const cv::Point3f p = m_upright.seen({x, y, z});
    return {p.x, p.y};
}

cv::Mat Body::mask(const Outline &outline, float soft) const
{
    std::vector<cv::Point> fixed;
    for (const cv::Point2f &p : outline)
        fixed.emplace_back(cvRound(std::clamp(p.x, -20000.0F, 20000.0F) * 16),
                           cvRound(std::clamp(p.y, -20000.0F, 20000.0F) * 16));
    cv::Mat drawn(m_picture.size(), CV_8U, cv::Scalar(0));
    cv::fillPoly(drawn, std::vector{fixed}, 255, cv::LINE_AA, 4);
    if (soft > 0.4F)
        cv::GaussianBlur(drawn, drawn, {}, soft);
    return drawn;
}

void Body::lay(const cv::Mat &mask, const std::function<cv::Vec3f(cv::Point2f)> &colour)
{
    cv::parallel_for_({0, m_picture.rows}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *amount = mask.ptr<uchar>(y);
            auto *out = m_picture.ptr<cv::Vec3f>(y);
            for (int x = 0; x < m_picture.cols; ++x) {
                if (amount[x] == 0)
                    continue;
                const float k = float(amount[x]) / 255;
                out[x] = out[x] * (1 - k) + colour({float(x), float(y)}) * k;
            }
        }
    });
}

void Body::hairBehind()
{
    if (!hangs(m_person.style))
        return;
    Dice dice(m_person.seed ^ 0xbac4ULL);
    const float wide = dice.between(1.2F, 1.34F);
    const float end = m_person.style == HairStyle::Long ? 2.1F : 1.2F; // the strands reach farther
    const float top = -m_head.top();
    Outline outline;
    for (int i = 0; i <= 24; ++i) {
        const float a = std::numbers::pi_v<float> * (1 + float(i) / 24);
        const cv::Point3f p = m_camera.seen({wide * 0.97F * std::cos(a), -0.2F + std::sin(a) * (top - 0.35F), -0.45F});
        outline.emplace_back(p.x, p.y);
    }
    const float flare = dice.between(0.98F, 1.12F);
    outline.push_back(seen(wide * flare, end * 0.6F, -0.45F));
    outline.push_back(seen(wide * flare * 0.95F, end, -0.45F));
    outline.push_back(seen(-wide * flare * 0.95F, end, -0.45F));
    outline.push_back(seen(-wide * flare, end * 0.6F, -0.45F));
    const cv::Vec3f dark = times(hairOf(m_person), m_lamps.fill * 0.55F + m_lamps.key * 0.12F);
    lay(mask(outline, m_camera.scale() * 0.05F), [&](cv::Point2f) { return dark; });
}

void Body::neckAndClothes()
{
    Dice dice(m_person.seed ^ 0x6ec4ULL);
    const float neck = (m_person.female ? 0.66F : 0.80F) + dice.normal(0.05F);
    const float collar = 2.28F + dice.normal(0.06F);
    const float z = -0.35F;
    const cv::Point3f jawLeft = m_camera.seen({-neck, 0.9F, -0.2F});
    const cv::Point3f jawRight = m_camera.seen({neck, 0.9F, -0.2F});
    const Outline outline{{jawLeft.x, jawLeft.y},
                          {jawRight.x, jawRight.y},
                          seen(neck * 0.98F, 1.9F, z),
                          seen(neck * 1.25F, 2.45F, z),
                          seen(2.7F, 3.1F, z),
                          seen(3.1F, 8, z),
                          seen(-3.1F, 8, z),
                          seen(-2.7F, 3.1F, z),
                          seen(-neck * 1.25F, 2.45F, z),
                          seen(-neck * 0.98F, 1.9F, z)};
    const cv::Vec3f skin = skinOf(m_person);
    const cv::Point2f middle = seen(0, 1.9F, z);
    const float half = neck * m_camera.scale();
    const cv::Point3f chin = m_camera.seen({0, m_head.chin(), 0.6F});
    lay(mask(outline, m_camera.scale() * 0.012F), [&](cv::Point2f p) {
        const float across = std::clamp((p.x - middle.x) / half, -1.0F, 1.0F);
        const cv::Vec3f normal =
            cv::normalize(cv::Vec3f(across * 0.9F, -0.1F, std::sqrt(std::max(0.08F, 1 - across * across))));
        const float below = (p.y - chin.y) / m_camera.scale();
        const float lit = smooth(0.02F, 0.75F, below + 0.25F * across * m_lamps.towardsKey[0]);
        return shaded({.colour = skin * 0.94F,
                       .gloss = 0.18F,
                       .lit = lit,
                       .open = 0.45F + 0.55F * smooth(-0.1F, 0.5F, below),
                       .normal = normal},
                      m_lamps);
    });
    cloth(neck, collar);
}

void Body::cloth(float neck, float collar)
{
    Dice dice(m_person.seed ^ 0xc107ULL);
    const float z = -0.3F;
    const bool deep = m_person.clothes == Clothes::VNeck || m_person.clothes == Clothes::Jacket;
    const float dip = deep ? 0.75F : m_person.clothes == Clothes::Shirt ? 0.4F : 0.16F;
    Outline outline{seen(-8, 3.4F, z), seen(-2.55F, 2.98F, z), seen(-1.55F, collar + 0.28F, z),
                    seen(-neck * 1.08F, collar - 0.02F, z)};
    for (int i = 1; i < 12; ++i) {
        const float t = float(i) / 12 * 2 - 1;
        const float depth = deep || m_person.clothes == Clothes::Shirt ? 1 - std::abs(t) : std::sqrt(1 - t * t);
        outline.push_back(seen(neck * 1.08F * t, collar + dip * depth, z));
    }
    for (const cv::Point2f &p : {seen(neck * 1.08F, collar - 0.02F, z), seen(1.55F, collar + 0.28F, z),
                                 seen(2.55F, 2.98F, z), seen(8, 3.4F, z), seen(8, 12, z), seen(-8, 12, z)})
        outline.push_back(p);
    const cv::Vec3f dye = lightOf(m_person.cloth.red(), m_person.cloth.green(), m_person.cloth.blue());
    const cv::Mat folds = noise(dice, m_picture.size(), {m_camera.scale() * 0.5F, m_camera.scale() * 1.1F}, 0.14F);
    const cv::Mat weave = noise(dice, m_picture.size(), {1.5F, 1.5F}, 0.05F);
    const cv::Point2f middle = seen(0, 3, z);
    lay(mask(outline, m_camera.scale() * 0.01F), [&](cv::Point2f p) {
        const float across = std::clamp((p.x - middle.x) / (2.8F * m_camera.scale()), -1.0F, 1.0F);
        const cv::Vec3f normal = cv::normalize(cv::Vec3f(across * 0.8F, -0.35F, 0.85F));
        const int x = int(p.x);
        const int y = int(p.y);
        const float bright = 1 + folds.at<float>(y, x) + weave.at<float>(y, x);
        return shaded({.colour = dye * 0.9F, .gloss = 0.05F, .skin = 0, .lit = 0.9F, .normal = normal}, m_lamps) * bright;
    });
    // A seam and its shadow make the collar a thing of its own.
    const float line = std::max(1.0F, m_camera.scale() * 0.028F);
    std::vector<cv::Point> edge;
    for (size_t i = 3; i < outline.size() - 5; ++i)
        edge.emplace_back(cvRound(outline[i].x * 16), cvRound((outline[i].y + line) * 16));
    const cv::Vec3f seam = times(dye, m_lamps.fill * 0.6F + m_lamps.key * 0.25F);
    cv::polylines(m_picture, std::vector{edge}, false, cv::Scalar(seam[0], seam[1], seam[2]), int(line), cv::LINE_8, 4);
}

void Body::ears()
{
    const bool covered = m_person.style == HairStyle::Long || m_person.style == HairStyle::Bob;
    const cv::Vec3f skin = times(skinOf(m_person), {0.98F, 0.82F, 0.8F});
    const float scale = m_camera.scale();
    for (float side : {-1.0F, 1.0F}) {
        if (covered)
            continue;
        const float width = m_head.widthAt(0.25F);
        const cv::Point3f at = m_camera.seen({side * width * 0.99F, 0.22F, -0.18F});
        const float visible = std::max(0.0F, 0.5F - side * std::sin(m_camera.yaw()));
        const float rx = scale * (0.08F + 0.10F * visible);
        const float ry = scale * 0.33F;
        const float tilt = m_camera.roll() * 57.3F + side * 9;
        cv::Mat drawn(m_picture.size(), CV_8U, cv::Scalar(0));
        cv::ellipse(drawn, cv::RotatedRect({at.x + side * rx * 0.45F, at.y}, {2 * rx, 2 * ry}, tilt), 255, -1,
                    cv::LINE_AA);
        cv::GaussianBlur(drawn, drawn, {}, std::max(0.5F, scale * 0.008F));
        lay(drawn, [&](cv::Point2f p) {
            const float u = (p.x - at.x - side * rx * 0.45F) / rx;
            const float v = (p.y - at.y) / ry;
            const float ring = std::sqrt(u * u + v * v);
            const float bowl = smooth(0.72F, 0.5F, std::hypot(u * 1.15F, v * 1.05F + 0.05F));
            const cv::Vec3f normal = cv::normalize(
                cv::Vec3f(side * 0.55F + u * 0.25F, v * 0.2F - 0.1F, 0.75F - 0.4F * std::max(0.0F, ring - 0.7F)));
            return shaded({.colour = skin, .gloss = 0.2F, .lit = 0.85F, .normal = normal}, m_lamps) * (1 - 0.38F * bowl);
        });
    }
}

} // namespace likeness::portrait
