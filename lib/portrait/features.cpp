// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/skin_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

constexpr float irisRadius = 0.094F;

//! What is inside both.
void confine(Patch &patch, const Patch &to)
{
    const cv::Rect common = patch.area & to.area;
    if (common.empty()) {
        patch = {};
        return;
    }
    const cv::Mat own = patch.mask(common - patch.area.tl());
    cv::multiply(own, to.mask(common - to.area.tl()), patch.mask);
    patch.area = common;
}

struct Eye
{
    std::array<cv::Point2f, 6> points{}; //!< corner, upper two, corner, lower two
    Curve upper{};
    Curve lower{};
    Curve outline{};
    float outwards = 1;
};

Eye eyeOf(const HeadSurface &head, int side)
{
    Eye eye{.outwards = side == 0 ? -1.0F : 1.0F};
    for (size_t i = 0; i < 6; ++i)
        eye.points[i] = head.face().points[36 + 6 * size_t(side) + i];
    eye.upper = spline({eye.points[0], eye.points[1], eye.points[2], eye.points[3]}, false);
    eye.lower = spline({eye.points[0], eye.points[5], eye.points[4], eye.points[3]}, false);
    eye.outline = between(eye.upper, eye.lower);
    return eye;
}

float openness(const Eye &eye) { return (eye.points[5].y + eye.points[4].y - eye.points[1].y - eye.points[2].y) / 2; }

void paintWhite(Chart &chart, const Eye &eye, const Patch &opening)
{
    chart.paint(opening, {0.70F, 0.655F, 0.635F}, 1);
    // The ball curves away at both ends and lies in the upper lid's shadow.
    for (size_t corner : {size_t(0), size_t(3)}) {
        Patch dark = chart.spot(eye.points[corner], 0.085F, 0.07F, 0.045F);
        confine(dark, opening);
        chart.tint(dark, {0.80F, 0.62F, 0.58F}, 0.75F);
    }
    Patch shadow = chart.line(shifted(eye.upper, {0, 0.008F}), 0.05F, 0.02F);
    confine(shadow, opening);
    chart.tint(shadow, {0.42F, 0.38F, 0.38F}, 0.85F);
    chart.polish(opening, 0.3F); // the catch light is drawn by itself
    const cv::Point2f caruncle = eye.points[eye.outwards < 0 ? 3 : 0];
    Patch pink = chart.spot(caruncle - cv::Point2f(-eye.outwards * 0.02F, 0), 0.03F, 0.022F, 0.012F);
    confine(pink, opening);
    chart.paint(pink, {0.52F, 0.24F, 0.22F}, 0.7F);
}

void paintIris(Chart &chart, cv::Point2f centre, const Patch &opening, const Person &person, Dice &dice)
{
    const cv::Vec3f iris = lightOf(person.eyes.red(), person.eyes.green(), person.eyes.blue());
    const auto disc = [&](float radius, float soft, cv::Vec3f paint, float amount) {
        Patch patch = chart.spot(centre, radius, radius, soft);
        confine(patch, opening);
        chart.paint(patch, paint, amount);
    };
    disc(irisRadius * 1.04F, 0.007F, iris * 0.16F, 0.95F); // limbal ring
    disc(irisRadius * 0.86F, 0.012F, iris * 0.85F, 0.95F);
    const int fibres = chart.scale() > detailed ? 70 : 0;
    for (int i = 0; i < fibres; ++i) {
        const float angle = dice.between(0, 6.2832F);
        const cv::Point2f out(std::cos(angle), std::sin(angle));
        Patch fibre =
            chart.line({centre + out * (irisRadius * 0.36F), centre + out * (irisRadius * dice.between(0.62F, 0.88F))},
                       0.005F, 0.002F);
        confine(fibre, opening);
        chart.paint(fibre, iris * dice.between(0.45F, 2.1F), 0.5F);
    }
    disc(irisRadius * 0.55F, 0.02F, {iris[0] * 1.3F, iris[1] * 1.0F, iris[2] * 0.7F}, 0.45F);
    disc(irisRadius * 0.39F, 0.006F, {0.006F, 0.005F, 0.005F}, 1);
    // Light gathers in the lower half, opposite to where it comes from.
    Patch glow = chart.spot(centre + cv::Point2f(0, irisRadius * 0.5F), irisRadius * 0.55F, irisRadius * 0.3F, 0.02F);
    confine(glow, opening);
    chart.tint(glow, {1.7F, 1.6F, 1.5F}, 0.6F);
}

void paintLids(Chart &chart, const Eye &eye, const Person &person, Dice &dice)
{
    const float open = std::clamp(openness(eye) / 0.14F, 0.0F, 1.0F);
    const float rise = 0.05F + 0.035F * open;
    chart.tint(chart.line(shifted(eye.upper, {0, -rise}), 0.016F, 0.012F), {0.52F, 0.40F, 0.40F}, 0.6F);
    chart.raise(chart.line(shifted(eye.upper, {0, -rise}), 0.02F, 0.015F), -0.012F);
    chart.raise(chart.line(shifted(eye.lower, {0, 0.03F}), 0.03F, 0.02F), 0.006F);
    chart.paint(chart.line(shifted(eye.lower, {0, 0.006F}), 0.012F, 0.006F), skinOf(person) * 0.85F, 0.6F);
    const float strength = person.female ? 1 : 0.72F;
    const cv::Vec3f lash(0.010F, 0.008F, 0.008F);
    chart.paint(chart.line(shifted(eye.upper, {0, -0.003F}), 0.020F, 0.006F), lash, 0.92F * strength);
    chart.paint(chart.line(eye.lower, 0.008F, 0.005F), lash, 0.35F * strength);
    if (chart.scale() <= detailed)
        return;
    const auto hairs = [&](const Curve &lid, int count, float length, float down) {
        for (int i = 0; i < count; ++i) {
            const float t = dice.between(0.04F, 0.98F);
            const cv::Point2f root = lid[size_t(t * float(lid.size() - 1))];
            const float across = (t - 0.5F) * 2;
            const float reach = length * dice.between(0.6F, 1);
            const cv::Point2f tip = root + cv::Point2f(across * reach * 0.75F, down * reach);
            const cv::Point2f bend = (root + tip) * 0.5F + cv::Point2f(0, -down * reach * 0.18F);
            chart.paint(chart.line({root, bend, tip}, 0.0055F, 0.002F), lash, 0.75F * strength);
        }
    };
    hairs(eye.upper, person.female ? 46 : 34, person.female ? 0.085F : 0.06F, -0.75F);
    hairs(eye.lower, 24, 0.032F, 0.8F);
}

} // namespace

std::array<cv::Point2f, 2> irisCentres(const HeadSurface &head, const Person &person)
{
    Dice dice(person.seed ^ 0x6a2eULL);
    const cv::Point2f gaze(dice.normal(0.014F), dice.normal(0.008F) - 0.006F);
    std::array<cv::Point2f, 2> centres;
    for (int side = 0; side < 2; ++side) {
        const Eye eye = eyeOf(head, side);
        const cv::Point2f corners = (eye.points[0] + eye.points[3]) * 0.5F;
        const cv::Point2f middle = head.face().eye(side);
        centres[size_t(side)] =
            cv::Point2f(middle.x * 0.5F + corners.x * 0.5F, corners.y * 0.35F + middle.y * 0.65F) + gaze;
    }
    return centres;
}

void paintEyes(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0xe7e5ULL);
    const auto centres = irisCentres(chart.head(), person);
    for (int side = 0; side < 2; ++side) {
        const Eye eye = eyeOf(chart.head(), side);
        if (openness(eye) > 0.02F) {
            const Patch opening = chart.area(eye.outline, 0.004F);
            paintWhite(chart, eye, opening);
            paintIris(chart, centres[size_t(side)], opening, person, dice);
            Patch shadow = chart.line(shifted(eye.upper, {0, 0.012F}), 0.03F, 0.016F);
            confine(shadow, opening);
            chart.tint(shadow, {0.4F, 0.38F, 0.38F}, 0.7F);
        }
        paintLids(chart, eye, person, dice);
    }
}

void paintBrows(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0xb204ULL);
    const float thick = dice.between(0.55F, 1.15F) * (person.female ? 0.75F : 1.1F);
    const float dense = dice.between(0.55F, 0.95F);
    const bool light = person.hair.lightness() > 120;
    const cv::Vec3f hair = lightOf(person.hair.red(), person.hair.green(), person.hair.blue()) * (light ? 0.5F : 0.8F);
    for (int side = 0; side < 2; ++side) {
        const float outwards = side == 0 ? -1 : 1;
        Curve ridge;
        for (size_t i = 0; i < 5; ++i)
            ridge.push_back(chart.head().face().points[side == 0 ? 21 - i : 22 + i]); // from the nose outwards
        ridge = spline(ridge, false);
        const auto width = [&](float t) {
            return 0.052F * thick * (t < 0.15F ? 0.75F + 1.6F * t : 1.05F - 0.75F * t * t);
        };
        Curve upper;
        Curve lower;
        for (size_t i = 0; i < ridge.size(); ++i) {
            const float w = width(float(i) / float(ridge.size() - 1));
            upper.push_back(ridge[i] + cv::Point2f(0, -w * 0.35F));
            lower.push_back(ridge[i] + cv::Point2f(0, w * 1.6F));
        }
        const bool fine = chart.scale() > detailed;
        chart.paint(chart.area(between(upper, lower), 0.014F), hair, dense * (fine ? 0.45F : 0.85F));
        chart.raise(chart.area(between(upper, lower), 0.02F), 0.006F);
        for (int i = 0; fine && i < int(340 * dense); ++i) {
            const float t = dice.unit();
            const auto at = size_t(t * float(ridge.size() - 1));
            const float w = width(t);
            const cv::Point2f root = ridge[at] + cv::Point2f(dice.normal(0.008F), dice.between(-0.1F, 1.55F) * w);
            const float upwards = t < 0.25F ? 1.1F : 0.45F * (1 - t);
            const float length = dice.between(0.035F, 0.075F) * (1 - 0.3F * t);
            const cv::Point2f tip =
                root + cv::Point2f(outwards * length * 0.8F, -length * upwards + length * 0.25F * t);
            chart.paint(chart.line({root, tip}, 0.0065F, 0.002F), hair * dice.between(0.5F, 1.4F), 0.75F);
        }
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
