// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/hair_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! Where a beard of this kind grows, densest first.
std::vector<Patch> beardAreas(const Chart &chart, Beard beard)
{
    const auto &p = chart.head().face().points;
    std::vector<Patch> areas;
    const bool cheeks = beard == Beard::Full || beard == Beard::Stubble;
    if (cheeks) {
        Curve outer;
        Curve inner;
        for (int i = 2; i <= 14; ++i) {
            outer.push_back(p[size_t(i)] * 0.995F);
            const float x = p[size_t(i)].x * 0.78F;
            inner.emplace_back(x, std::max(p[57].y + 0.08F - 1.1F * std::abs(x * x * x), 0.55F));
        }
        areas.push_back(chart.area(between(outer, inner), 0.055F));
    }
    if (beard == Beard::Goatee)
        areas.push_back(chart.area(between({p[48] + cv::Point2f(-0.05F, 0.05F), p[57] + cv::Point2f(0, 0.07F),
                                            p[54] + cv::Point2f(0.05F, 0.05F)},
                                           {p[6] * 0.92F, p[8] * 0.985F, p[10] * 0.92F}),
                                   0.05F));
    if (beard != Beard::None) {
        const auto above = [&](size_t i, float up) { return p[i] + cv::Point2f(0, -up); };
        areas.push_back(chart.area({p[48] + cv::Point2f(-0.05F, 0.03F), above(49, 0.06F), above(50, 0.14F),
                                    above(51, 0.13F), above(52, 0.14F), above(53, 0.06F),
                                    p[54] + cv::Point2f(0.05F, 0.03F), p[53], p[52], p[51], p[50], p[49]},
                                   0.028F));
    }
    return areas;
}

cv::Vec3f colourOf(const Person &person) { return hairOf(person) * 0.8F; }

//! Which way hair of a beard grows at a point of the face.
cv::Point2f growth(const HeadSurface &head, cv::Point2f at)
{
    const auto &p = head.face().points;
    if (at.y < p[62].y && std::abs(at.x) < std::abs(p[54].x) + 0.1F) // the moustache parts below the nose
        return {std::clamp(at.x * 3.2F, -0.8F, 0.8F), 0.75F};
    return {-0.25F * at.x, 1};
}

Strand beardHair(const HeadSurface &head, cv::Point2f at, float length, Dice &dice)
{
    const cv::Point2f way = growth(head, at) + cv::Point2f(dice.normal(0.22F), dice.normal(0.12F));
    const cv::Point3f root = head.at(at);
    const cv::Point3f along = head.at(at + way * 0.03F) - root;
    const cv::Point3f out = head.at(head.angleOf(at), at.y, 0.03F) - root;
    const float step = 1 / std::max(1e-4F, float(cv::norm(along)));
    Strand strand{.layer = dice.between(0.35F, 1),
                  .bright = dice.between(0.55F, 1.4F),
                  .cover = dice.between(0.5F, 0.85F),
                  .width = dice.between(0.5F, 0.9F)};
    const float stands = dice.between(0.2F, 0.5F);
    const float bend = dice.normal(0.25F);
    for (int k = 0; k <= 5; ++k) {
        const float t = float(k) / 5;
        const cv::Point3f sideways(bend * t * t * length * 0.5F, 0.25F * t * t * length, 0);
        strand.points.push_back(root + along * (step * length * t) + out * (stands * length * t * (1 - 0.5F * t) * 33) +
                                sideways);
    }
    return strand;
}

} // namespace

void paintBeard(Chart &chart, const Person &person)
{
    if (person.beard == Beard::None)
        return;
    Dice dice(person.seed ^ 0xbea2dULL);
    const float unit = chart.scale();
    const bool fine = unit > detailed; // single hairs come later
    const bool stubble = person.beard == Beard::Stubble;
    const cv::Mat strands = noise(dice, chart.size(), {unit * 0.013F, unit * 0.05F}, stubble ? 0.5F : 0.42F);
    const cv::Mat clumps = noise(dice, chart.size(), {unit * 0.12F, unit * 0.15F}, 0.15F);
    for (Patch patch : beardAreas(chart, person.beard)) {
        cv::Mat dense = clumps(patch.area) + (stubble ? 0.5F : 0.92F);
        if (!fine)
            dense += strands(patch.area);
        cv::min(cv::max(dense, 0.0F), 1.0F, dense);
        cv::multiply(patch.mask, dense, patch.mask);
        chart.paint(patch, colourOf(person), stubble ? (fine ? 0.3F : 0.6F) : (fine ? 0.72F : 0.94F));
        if (!stubble) {
            chart.raise(patch, 0.012F);
            chart.polish(patch, 0.12F);
        }
    }
}

std::vector<Strand> beardStrands(const Chart &chart, const Person &person)
{
    std::vector<Strand> all;
    if (person.beard == Beard::None)
        return all;
    Dice common(person.seed ^ 0xbea3dULL);
    const HeadSurface &head = chart.head();
    const bool stubble = person.beard == Beard::Stubble;
    const float length = stubble ? common.between(0.022F, 0.04F) : common.between(0.09F, 0.17F);
    const std::vector<Patch> areas = beardAreas(chart, person.beard);
    // Hairs are thrown over all of the lower face and stay where the beard is: a face that moves keeps its hairs.
    for (int i = 0; i < (stubble ? 15000 : 18000); ++i) {
        Dice dice(person.seed * 0x1f35ULL + quint64(i) * 131 + 7);
        const float angle = dice.between(-1.45F, 1.45F);
        const float rest = dice.between(0.4F, head.face().restChin);
        const float chance = dice.unit();
        float density = 0;
        for (const Patch &patch : areas) {
            const cv::Point2f pixel = chart.at(angle, head.face().fromRest(rest));
            const cv::Point at = cv::Point(pixel) - patch.area.tl();
            if (cv::Rect({}, patch.area.size()).contains(at))
                density = std::max(density, patch.mask.at<float>(at));
        }
        if (density * density < chance)
            continue;
        const float y = head.face().fromRest(rest);
        const cv::Point2f at(head.widthAt(y) * std::sin(angle), y);
        all.push_back(beardHair(head, at, length * (0.5F + 0.5F * density), dice));
        all.back().colour = colourOf(person);
        all.back().cover *= std::min(1.0F, (density * density - chance) * 6);
    }
    return all;
}

} // namespace likeness::portrait
