// SPDX-License-Identifier: Apache-2.0
#include "portrait/ears_p.h"

#include "portrait/skin_p.h"

#include <numbers>

namespace likeness::portrait {

namespace {

//! An ear in a frame of its own: u outwards from the head (-1 to 1), v down (-1 to 1).
struct Ear
{
    cv::Point2f middle{};
    cv::Point2f right{}; //!< one u
    cv::Point2f down{};  //!< one v
    float side = 1;

    static float reach(float v) { return v < 0.1F ? 1 : 1 - 0.36F * (v - 0.1F) * (v - 0.1F) - 0.1F * (v - 0.1F); }

    //! How far out of the outline a point is: 1 on it.
    static float ring(float u, float v)
    {
        const float power = v > 0 ? 2.6F : 2.0F; // the lobe is blunt
        return std::pow(std::pow(std::abs(u / reach(v)), power) + std::pow(std::abs(v), power), 1 / power);
    }

    static float ridge(float d, float sigma) { return std::exp(-0.5F * d * d / (sigma * sigma)); }

    //! Rim, inner fold, bowl, the flap before it and the lobe.
    static float height(float u, float v)
    {
        const float r = ring(u, v);
        const float lobe = smooth(0.45F, 0.7F, v);
        float h = 0.55F * std::sqrt(std::max(0.0F, 1.08F - r));
        h += 0.24F * ridge(r - 0.86F, 0.09F) * (1 - lobe) * smooth(-1.0F, -0.5F, u + 0.3F);
        h -= 0.14F * ridge(r - 0.68F, 0.07F) * (1 - lobe) * smooth(-0.5F, 0.1F, u);
        h += 0.15F * ridge(std::hypot(u + 0.1F, v * 0.9F) - 0.48F, 0.08F) * smooth(-0.2F, 0.2F, u) * (1 - lobe);
        h -= 0.42F * ridge(std::hypot((u + 0.2F) * 1.1F, v - 0.12F), 0.24F);
        h += 0.22F * ridge(std::hypot(u + 0.62F, (v - 0.18F) * 0.9F), 0.15F);
        return h + 0.12F * lobe * ridge(u, 0.5F);
    }
};

void drawEar(cv::Mat &picture, const Ear &ear, cv::Vec3f skin, const Lamps &lamps)
{
    const float reach = std::max(std::hypot(ear.down.x, ear.down.y), std::hypot(ear.right.x, ear.right.y)) * 1.15F;
    const cv::Rect area =
        cv::Rect(int(ear.middle.x - reach) - 2, int(ear.middle.y - reach) - 2, int(2 * reach) + 5, int(2 * reach) + 5) &
        cv::Rect({}, picture.size());
    const float size = ear.right.x * ear.down.y - ear.right.y * ear.down.x;
    const float soft = 1.2F / std::max(1.0F, std::hypot(ear.down.x, ear.down.y));
    cv::parallel_for_({area.y, area.br().y}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            auto *out = picture.ptr<cv::Vec3f>(y);
            for (int x = area.x; x < area.br().x; ++x) {
                const cv::Point2f d(float(x) - ear.middle.x, float(y) - ear.middle.y);
                const float u = (d.x * ear.down.y - d.y * ear.down.x) / size;
                const float v = (ear.right.x * d.y - ear.right.y * d.x) / size;
                const float cover = smooth(1 + 2 * soft, 1 - 2 * soft, Ear::ring(u, v));
                if (cover <= 0)
                    continue;
                constexpr float step = 0.03F;
                const float h = Ear::height(u, v);
                const float across = (Ear::height(u + step, v) - h) / step;
                const float along = (Ear::height(u, v + step) - h) / step;
                const cv::Vec3f normal =
                    cv::normalize(cv::Vec3f(ear.side * (0.55F - across * 0.75F), -along * 0.55F - 0.05F, 0.8F));
                const float open = std::clamp(0.35F + 1.15F * h, 0.25F, 1.0F);
                // Thin: light from behind comes through red.
                const Surface surface{.colour = skin,
                                      .gloss = 0.3F,
                                      .lit = std::clamp(0.4F + h, 0.3F, 1.0F),
                                      .open = open,
                                      .normal = normal};
                out[x] = out[x] * (1 - cover) + shaded(surface, lamps) * cover;
            }
        }
    });
}

} // namespace

void drawEars(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera, const Lamps &lamps)
{
    if (person.style == HairStyle::Long || person.style == HairStyle::Bob)
        return;
    Dice dice(person.seed ^ 0xea25ULL);
    const float tall = dice.between(0.44F, 0.52F) + 0.0008F * float(person.age);
    const float stick = dice.between(0.11F, 0.19F);
    cv::Vec3f skin = skinOf(person);
    skin = {skin[0], skin[1] * 0.86F, skin[2] * 0.84F};
    for (float side : {-1.0F, 1.0F}) {
        const float width = head.widthAt(0.25F);
        const auto seen = [&](float out, float y, float z) {
            const cv::Point3f p = camera.seen({side * (width * 0.985F + out), y, z});
            return cv::Point2f(p.x, p.y);
        };
        // An ear stands off to the side and backwards; seen from its side it is wide.
        const cv::Point2f root = seen(-0.02F, 0.24F, -0.05F);
        const cv::Point2f rim = seen(2 * stick, 0.20F, -0.42F);
        Ear ear{.side = side};
        ear.right = (rim - root) * 0.5F;
        ear.middle = (rim + root) * 0.5F;
        ear.down = (seen(stick * 0.7F, 0.24F + tall, -0.1F) - seen(stick * 1.2F, 0.24F - tall, -0.2F)) * 0.5F;
        if (side * ear.right.x < camera.scale() * 0.03F) // behind the cheek, or seen from behind
            ear.right.x = side * camera.scale() * 0.03F;
        drawEar(picture, ear, skin, lamps);
    }
}

} // namespace likeness::portrait
