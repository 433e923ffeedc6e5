// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/hair_p.h"

namespace likeness::portrait {

namespace {

//! The brow from the nose outwards and how wide it is there.
struct Brow
{
    Curve ridge{};
    float thick = 1;
    float outwards = 1;

    float width(float t) const { return 0.074F * thick * (t < 0.2F ? 0.75F + 1.25F * t : 1.06F - 0.78F * t * t); }
    cv::Point2f at(float t) const
    {
        const float place = std::clamp(t, 0.0F, 0.999F) * float(ridge.size() - 1);
        const auto i = std::min(size_t(place), ridge.size() - 2);
        return ridge[i] + (ridge[i + 1] - ridge[i]) * (place - float(i));
    }
};

struct Brows
{
    std::array<Brow, 2> sides{};
    float dense = 1;
    cv::Vec3f colour{};
};

Brows browsOf(const HeadSurface &head, const Person &person)
{
    Dice dice(person.seed ^ 0xb204ULL);
    const float thick = dice.between(0.62F, 1.1F) * (person.female ? 0.82F : 1.12F);
    const bool light = person.hair.lightness() > 120;
    Brows brows{.dense = dice.between(0.6F, 0.95F) * (person.age > 60 ? 0.75F : 1.0F),
                .colour = hairOf(person) * (light ? 0.5F : 0.8F)};
    for (int side = 0; side < 2; ++side) {
        Brow brow{.thick = thick, .outwards = side == 0 ? -1.0F : 1.0F};
        for (size_t i = 0; i < 5; ++i)
            brow.ridge.push_back(head.face().points[side == 0 ? 21 - i : 22 + i]);
        brow.ridge = spline(brow.ridge, false);
        brows.sides[size_t(side)] = brow;
    }
    return brows;
}

Strand browHair(const HeadSurface &head, const Brow &brow, Dice &dice)
{
    // Dense in the middle, thin at both ends and at the upper edge.
    const float t = std::clamp(0.5F + dice.normal(0.27F) + dice.between(-0.22F, 0.22F), -0.04F, 1.0F);
    const float height = 0.5F + dice.normal(0.36F) - 0.05F * t;
    const cv::Point2f root = brow.at(t) + cv::Point2f(dice.normal(0.012F), height * brow.width(t));
    // Hairs stand up at the nose and lie down outwards, those above pointing down, those below up.
    const float upwards = t < 0.3F ? 1.25F - 2.6F * t : 0.45F - 0.75F * t + (height - 0.55F) * 0.6F;
    const float length = dice.between(0.045F, 0.10F) * (1 - 0.4F * std::abs(t - 0.4F));
    const cv::Point2f way =
        cv::Point2f(brow.outwards * (0.85F + dice.normal(0.1F)), -upwards + dice.normal(0.12F)) * length;
    Strand strand{.layer = dice.between(0.4F, 0.9F),
                  .bright = dice.between(0.6F, 1.3F),
                  .cover = dice.between(0.45F, 0.8F),
                  .width = dice.between(0.55F, 0.85F)};
    for (int k = 0; k <= 4; ++k) {
        const float along = float(k) / 4;
        const cv::Point2f p = root + way * along + cv::Point2f(0, -0.012F * std::sin(along * 2.6F));
        strand.points.push_back(head.at(head.angleOf(p), p.y, 0.004F + 0.02F * std::sin(along * 2)));
    }
    return strand;
}

} // namespace

void paintBrows(Chart &chart, const Person &person)
{
    const Brows brows = browsOf(chart.head(), person);
    const bool fine = chart.scale() > detailed;
    for (const Brow &brow : brows.sides) {
        Curve upper;
        Curve lower;
        for (int i = 0; i <= 20; ++i) {
            const float t = 0.05F + 0.88F * float(i) / 20;
            upper.push_back(brow.at(t) + cv::Point2f(0, -brow.width(t) * (fine ? -0.05F : 0.2F)));
            lower.push_back(brow.at(t) + cv::Point2f(0, brow.width(t) * (fine ? 1.05F : 1.3F)));
        }
        // Single hairs come later; below them lies their shade.
        chart.paint(chart.area(between(upper, lower), fine ? 0.032F : 0.02F), brows.colour,
                    brows.dense * (fine ? 0.6F : 0.85F));
        chart.raise(chart.area(between(upper, lower), 0.03F), 0.005F);
    }
}

std::vector<Strand> browStrands(const HeadSurface &head, const Person &person)
{
    const Brows brows = browsOf(head, person);
    std::vector<Strand> all;
    for (const Brow &brow : brows.sides) {
        Dice dice(person.seed ^ (brow.outwards < 0 ? 0xb205ULL : 0xb206ULL));
        for (int i = 0; i < int(760 * brows.dense * (0.5F + 0.5F * brow.thick)); ++i) {
            all.push_back(browHair(head, brow, dice));
            all.back().colour = brows.colour;
        }
    }
    return all;
}

} // namespace likeness::portrait
