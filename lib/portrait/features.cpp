// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/skin_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! The brow from the nose outwards and how wide it is there, 0 at the nose to 1.
struct Brow
{
    Curve ridge{};
    float thick = 1;
    float outwards = 1;

    float width(float t) const { return 0.066F * thick * (t < 0.2F ? 0.75F + 1.25F * t : 1.06F - 0.72F * t * t); }
    cv::Point2f at(float t) const
    {
        const float place = t * float(ridge.size() - 1);
        const auto i = std::min(size_t(place), ridge.size() - 2);
        return ridge[i] + (ridge[i + 1] - ridge[i]) * (place - float(i));
    }
};

void paintBrow(Chart &chart, const Brow &brow, cv::Vec3f hair, float dense, Dice &dice)
{
    Curve upper;
    Curve lower;
    for (int i = 0; i <= 20; ++i) {
        const float t = 0.03F + 0.92F * float(i) / 20;
        const float w = brow.width(t);
        upper.push_back(brow.at(t) + cv::Point2f(0, -w * 0.2F));
        lower.push_back(brow.at(t) + cv::Point2f(0, w * 1.3F));
    }
    const bool fine = chart.scale() > detailed;
    chart.paint(chart.area(between(upper, lower), fine ? 0.03F : 0.02F), hair, dense * (fine ? 0.42F : 0.85F));
    chart.raise(chart.area(between(upper, lower), 0.03F), 0.005F);
    for (int i = 0; fine && i < int(560 * dense); ++i) {
        const float t = std::pow(dice.unit(), 0.92F);
        const float w = brow.width(t);
        const float height = 0.55F + dice.normal(0.42F) - 0.1F * t;
        const cv::Point2f root = brow.at(t) + cv::Point2f(dice.normal(0.008F), height * w);
        // Hairs stand up at the nose and lie down outwards, those above pointing down, those below up.
        const float upwards = t < 0.3F ? 1.15F - 2.2F * t : 0.45F - 0.75F * t + (height - 0.55F) * 0.5F;
        const float length = dice.between(0.045F, 0.085F) * (1 - 0.35F * t);
        const cv::Point2f way = cv::Point2f(brow.outwards * 0.85F, -upwards) * length;
        const cv::Point2f bend = root + way * 0.55F + cv::Point2f(0, -0.004F);
        const cv::Vec3f colour = hair * dice.between(0.45F, 1.25F);
        chart.paint(chart.line({root, (root + bend) * 0.5F, bend}, 0.0042F, 0.0012F), colour, 0.8F);
        chart.paint(chart.line({bend, root + way * 0.8F, root + way}, 0.0026F, 0.001F), colour, 0.6F);
    }
}

} // namespace

void confine(Patch &patch, const Patch &to)
{
    const cv::Rect common = patch.area & to.area;
    if (common.empty()) {
        patch = {};
        return;
    }
    const cv::Mat own = patch.mask(common - patch.area.tl());
    cv::Mat both;
    cv::multiply(own, to.mask(common - to.area.tl()), both);
    patch = {.area = common, .mask = both};
}

void paintBrows(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0xb204ULL);
    const float thick = dice.between(0.62F, 1.1F) * (person.female ? 0.78F : 1.1F);
    const float dense = dice.between(0.6F, 0.95F) * (person.age > 60 ? 0.8F : 1.0F);
    const bool light = person.hair.lightness() > 120;
    const cv::Vec3f hair = lightOf(person.hair.red(), person.hair.green(), person.hair.blue()) * (light ? 0.5F : 0.75F);
    for (int side = 0; side < 2; ++side) {
        Brow brow{.thick = thick, .outwards = side == 0 ? -1.0F : 1.0F};
        for (size_t i = 0; i < 5; ++i)
            brow.ridge.push_back(chart.head().face().points[side == 0 ? 21 - i : 22 + i]);
        brow.ridge = spline(brow.ridge, false);
        paintBrow(chart, brow, hair, dense, dice);
    }
}

void paintNostrils(Chart &chart)
{
    const auto &p = chart.head().face().points;
    for (size_t i : {size_t(32), size_t(34)}) {
        const float outwards = i == 32 ? -1 : 1;
        const cv::Point2f at = p[i] + cv::Point2f(outwards * 0.025F, -0.012F);
        chart.tint(chart.spot(at, 0.055F, 0.026F, 0.016F), {0.22F, 0.12F, 0.11F}, 0.92F);
        const cv::Point2f wing = p[i == 32 ? 31 : 35];
        chart.tint(
            chart.line({wing + cv::Point2f(outwards * 0.035F, -0.13F), wing + cv::Point2f(outwards * 0.045F, -0.05F),
                        wing + cv::Point2f(outwards * 0.01F, 0.01F)},
                       0.018F, 0.016F),
            {0.62F, 0.48F, 0.46F}, 0.6F);
    }
    chart.tint(chart.line(spline({p[31], p[32], p[33], p[34], p[35]}, false), 0.03F, 0.03F), {0.7F, 0.58F, 0.56F},
               0.5F);
}

} // namespace likeness::portrait
