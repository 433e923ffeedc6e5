// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"
#include "portrait/skin_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

struct Mouth
{
    Curve outerUpper{};
    Curve outerLower{};
    Curve innerUpper{};
    Curve innerLower{};
};

Mouth mouthOf(const HeadSurface &head)
{
    const auto &p = head.face().points;
    const auto curve = [&](std::initializer_list<size_t> indexes) {
        Curve through;
        for (size_t i : indexes)
            through.push_back(p[i]);
        return spline(through, false);
    };
    return {.outerUpper = curve({48, 49, 50, 51, 52, 53, 54}),
            .outerLower = curve({48, 59, 58, 57, 56, 55, 54}),
            .innerUpper = curve({60, 61, 62, 63, 64}),
            .innerLower = curve({60, 67, 66, 65, 64})};
}

void paintTeeth(Chart &chart, const Mouth &mouth, float open, const Person &person, Dice &dice)
{
    const Patch inside = chart.area(between(mouth.innerUpper, mouth.innerLower), 0.004F);
    chart.paint(inside, {0.045F, 0.014F, 0.013F}, 1);
    chart.polish(inside, 0.5F);
    const float half = std::abs(mouth.innerUpper.back().x - mouth.innerUpper.front().x) / 2;
    const float tall = std::min(0.16F, 0.05F + open * 0.75F);
    const float aged = float(person.age - 18) / 62;
    const cv::Vec3f enamel = cv::Vec3f(0.60F, 0.55F - 0.04F * aged, 0.47F - 0.11F * aged) * dice.between(0.85F, 1);
    Curve edge;
    for (const cv::Point2f &point : mouth.innerUpper) {
        const float across = point.x / half;
        edge.push_back(point + cv::Point2f(0, tall * (1 - 0.35F * across * across)));
    }
    Patch row = chart.area(between(shifted(mouth.innerUpper, {0, -0.02F}), edge), 0.006F);
    const cv::Rect common = row.area & inside.area;
    if (common.empty())
        return;
    cv::Mat within;
    cv::multiply(row.mask(common - row.area.tl()), inside.mask(common - inside.area.tl()), within);
    row = {.area = common, .mask = within};
    chart.paint(row, enamel, 0.96F);
    chart.polish(row, 0.85F);
    // Gaps between teeth, narrower to the sides, and the shade of the lip and of the corners.
    for (int i = -4; i <= 4; ++i) {
        const float x = half * 0.8F * std::sin(float(i) / 4 * 1.45F) * 0.95F;
        const float y = heightAt(mouth.innerUpper, x);
        Patch gap = chart.line({{x, y}, {x, y + tall}}, 0.005F, 0.004F);
        const cv::Rect overlap = gap.area & row.area;
        if (overlap.empty())
            continue;
        cv::Mat mask;
        cv::multiply(gap.mask(overlap - gap.area.tl()), row.mask(overlap - row.area.tl()), mask);
        chart.tint({.area = overlap, .mask = mask}, {0.5F, 0.36F, 0.3F}, 0.7F);
    }
    chart.tint(chart.line(shifted(mouth.innerUpper, {0, 0.006F}), 0.02F, 0.012F), {0.45F, 0.36F, 0.35F}, 0.7F);
    for (size_t corner : {size_t(0), mouth.innerUpper.size() - 1})
        chart.tint(chart.spot(mouth.innerUpper[corner], half * 0.36F, 0.1F, 0.05F), {0.35F, 0.27F, 0.26F}, 0.75F);
}

void paintLips(Chart &chart, const Mouth &mouth, const Person &person, Dice &dice)
{
    const cv::Vec3f skin = skinOf(person);
    cv::Vec3f lip(skin[0] * 0.66F, skin[1] * 0.36F, skin[2] * 0.40F);
    float amount = 0.86F;
    if (person.lipstick) {
        const cv::Vec3f colours[] = {
            {0.40F, 0.035F, 0.05F}, {0.46F, 0.13F, 0.14F}, {0.28F, 0.03F, 0.06F}, {0.50F, 0.19F, 0.17F}};
        lip = colours[dice.below(4)];
        amount = 0.9F;
    }
    const Patch upper = chart.area(between(mouth.outerUpper, mouth.innerUpper), 0.012F);
    const Patch lower = chart.area(between(mouth.innerLower, mouth.outerLower), 0.014F);
    chart.paint(upper, lip * 0.84F, amount);
    chart.paint(lower, lip * 1.04F, amount * 0.95F);
    chart.tint(chart.line(shifted(mouth.innerLower, {0, 0.012F}), 0.03F, 0.02F), {0.72F, 0.6F, 0.6F}, 0.6F);
    chart.polish(upper, person.lipstick ? 0.62F : 0.45F);
    chart.polish(lower, person.lipstick ? 0.78F : 0.62F);
    if (chart.scale() > detailed) {
        for (int i = 0; i < 90; ++i) { // fine upright creases
            const float t = dice.between(0.08F, 0.92F);
            const cv::Point2f top = mouth.innerLower[size_t(t * float(mouth.innerLower.size() - 1))];
            const cv::Point2f end = mouth.outerLower[size_t(t * float(mouth.outerLower.size() - 1))];
            const float reach = dice.between(0.3F, 0.85F);
            chart.tint(chart.line({top, top + (end - top) * reach}, 0.004F, 0.003F), {0.72F, 0.6F, 0.6F}, 0.24F);
        }
    }
    chart.tint(chart.line(shifted(mouth.outerLower, {0, 0.035F}), 0.035F, 0.03F), {0.72F, 0.6F, 0.58F}, 0.55F);
    chart.raise(chart.line(mouth.outerUpper, 0.012F, 0.008F), 0.004F);
}

} // namespace

void paintMouth(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0x40d7ULL);
    const Mouth mouth = mouthOf(chart.head());
    paintLips(chart, mouth, person, dice);
    const auto &p = chart.head().face().points;
    const float open = (p[66].y + p[67].y + p[65].y - p[62].y - p[61].y - p[63].y) / 3;
    if (open > 0.02F)
        paintTeeth(chart, mouth, open, person, dice);
    const float closed = std::clamp(1 - open / 0.03F, 0.0F, 1.0F);
    chart.paint(chart.line(mouth.innerUpper, 0.014F, 0.006F), {0.05F, 0.015F, 0.014F}, 0.45F + 0.4F * closed);
    for (size_t corner : {size_t(48), size_t(54)}) {
        const float outwards = corner == 48 ? -1 : 1;
        chart.tint(chart.spot(p[corner] + cv::Point2f(outwards * 0.015F, 0), 0.03F, 0.025F, 0.016F),
                   {0.45F, 0.32F, 0.3F}, 0.65F);
    }
}

} // namespace likeness::portrait
