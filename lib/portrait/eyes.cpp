// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/skin_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

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

void paintWhite(Chart &chart, const Eye &eye, const Patch &opening, const Person &person)
{
    const float aged = float(person.age - 18) / 62;
    chart.paint(opening, {0.64F, 0.595F - 0.03F * aged, 0.57F - 0.06F * aged}, 1);
    // The ball curves away at both ends and lies in the upper lid's shadow.
    for (size_t corner : {size_t(0), size_t(3)}) {
        Patch dark = chart.spot(eye.points[corner], 0.10F, 0.08F, 0.05F);
        confine(dark, opening);
        chart.tint(dark, {0.70F, 0.52F, 0.49F}, 0.85F);
    }
    chart.polish(opening, 0.35F); // the catch light is drawn by itself
    const cv::Point2f caruncle = eye.points[eye.outwards < 0 ? 3 : 0];
    Patch pink = chart.spot(caruncle - cv::Point2f(-eye.outwards * 0.02F, 0), 0.03F, 0.022F, 0.012F);
    confine(pink, opening);
    chart.paint(pink, {0.45F, 0.20F, 0.18F}, 0.75F);
}

//! The colour of an iris at a part of its radius; `fibre` is the noise of its threads.
cv::Vec3f irisColour(cv::Vec3f own, float part, float fibre)
{
    const float pupil = 1 - smooth(0.36F, 0.42F, part);
    const float limbus = smooth(0.74F, 1.0F, part);
    const float collar = std::exp(-std::pow((part - 0.52F) / 0.1F, 2.0F));
    cv::Vec3f out = own * (0.78F + 0.75F * fibre);
    out += cv::Vec3f(own[0] * 0.55F, own[1] * 0.3F, own[2] * 0.1F) * collar;
    out *= 1 - 0.85F * limbus;
    return out * (1 - pupil) + cv::Vec3f(0.004F, 0.0035F, 0.0035F) * pupil;
}

void paintIris(Chart &chart, cv::Point2f centre, const Patch &opening, const Person &person, Dice &dice)
{
    constexpr int around = 96;
    const cv::Mat fibres = noise(dice, {around, 24}, {1.6F, 14}, 0.42F) + noise(dice, {around, 24}, {7, 9}, 0.22F);
    const cv::Vec3f named = lightOf(person.eyes.red(), person.eyes.green(), person.eyes.blue());
    const float grey = (named[0] + named[1] + named[2]) / 3;
    const cv::Vec3f own = (named * 0.68F + cv::Vec3f(grey, grey, grey) * 0.32F) * 0.85F; // threads lie over grey ground
    const float radius = irisRadius * 1.04F;
    const cv::Point2f at = chart.at(centre);
    const cv::Point2f across = chart.at(centre + cv::Point2f(radius, 0)) - at;
    const cv::Point2f along = chart.at(centre + cv::Point2f(0, radius)) - at;
    for (int y = 0; y < opening.area.height; ++y) {
        const auto *mask = opening.mask.ptr<float>(y);
        auto *out = chart.colour.ptr<cv::Vec3f>(opening.area.y + y) + opening.area.x;
        for (int x = 0; x < opening.area.width; ++x) {
            const float u = (float(opening.area.x + x) - at.x) / across.x;
            const float v = (float(opening.area.y + y) - at.y) / along.y;
            const float part = std::hypot(u, v);
            if (part > 1.15F || mask[x] <= 0)
                continue;
            const float turn = (std::atan2(v, u) / std::numbers::pi_v<float> + 1) / 2;
            const float fibre =
                fibres.at<float>(std::min(23, int(part * 23)), std::min(around - 1, int(turn * around)));
            // Light gathers in the lower half, opposite to where it comes from.
            const float gathers = 1 + 0.9F * std::max(0.0F, v - 0.05F) * (1 - smooth(0.75F, 1, part));
            const cv::Vec3f colour = irisColour(own * gathers, part, std::clamp(fibre, -0.8F, 1.2F));
            const float k = mask[x] * (1 - smooth(0.92F, 1.12F, part));
            out[x] = out[x] * (1 - k) + colour * k;
        }
    }
}

void paintLid(Chart &chart, const Eye &eye, const Person &person, float deep)
{
    const float open = std::clamp(openness(eye) / 0.14F, 0.0F, 1.0F);
    const float rise = 0.045F + 0.035F * open;
    chart.tint(chart.line(shifted(eye.upper, {0, -rise}), 0.014F, 0.013F), {0.55F, 0.40F, 0.38F}, deep);
    chart.raise(chart.line(shifted(eye.upper, {0, -rise}), 0.02F, 0.015F), -0.012F * deep);
    chart.raise(chart.line(shifted(eye.upper, {0, -rise * 0.45F}), 0.03F, 0.02F), 0.006F);
    chart.raise(chart.line(shifted(eye.lower, {0, 0.035F}), 0.03F, 0.022F), 0.006F);
    const cv::Vec3f skin = skinOf(person);
    // The lower lid's wet rim.
    chart.paint(chart.line(shifted(eye.lower, {0, 0.004F}), 0.012F, 0.005F),
                {skin[0] * 0.95F, skin[1] * 0.72F, skin[2] * 0.70F}, 0.7F);
    chart.polish(chart.line(shifted(eye.lower, {0, 0.001F}), 0.008F, 0.004F), 0.9F);
}

void paintLashes(Chart &chart, const Eye &eye, const Person &person)
{
    const float strength = person.female ? 1 : 0.7F;
    const cv::Vec3f lash(0.012F, 0.009F, 0.008F);
    chart.paint(chart.line(shifted(eye.upper, {0, -0.002F}), 0.015F, 0.006F), lash, 0.85F * strength);
    chart.tint(chart.line(shifted(eye.lower, {0, 0.008F}), 0.012F, 0.009F), {0.5F, 0.42F, 0.4F}, 0.4F * strength);
}

struct LashRow
{
    const Curve &lid;
    int count = 0;
    float length = 0;
    float up = 0; //!< 1 for the upper lid, negative for the lower
};

void addLashes(std::vector<Strand> &all, const HeadSurface &head, const Eye &eye, const LashRow &row, Dice &dice)
{
    for (int i = 0; i < row.count; ++i) {
        const float t = dice.between(0.04F, 0.98F);
        const cv::Point2f at = row.lid[size_t(t * float(row.lid.size() - 1))];
        const cv::Point3f root = head.at(at) + cv::Point3f(0, 0, 0.008F);
        const float outer = eye.outwards > 0 ? t : 1 - t; // 1 at the temple
        const float reach = row.length * dice.between(0.6F, 1) * (0.65F + 0.5F * outer);
        const cv::Point3f forward(eye.outwards * (outer - 0.35F) * 1.1F + dice.normal(0.12F), 0.2F * row.up, 0.8F);
        Strand strand{.colour = {0.02F, 0.015F, 0.013F},
                      .layer = 0.5F,
                      .cover = row.up > 0 ? 0.85F : 0.5F,
                      .width = row.up > 0 ? dice.between(0.5F, 0.75F) : 0.4F};
        for (int k = 0; k <= 5; ++k) { // out and down first, then curled up
            const float along = float(k) / 5;
            strand.points.push_back(root + forward * (reach * along) +
                                    cv::Point3f(0, -row.up * reach * 1.25F * along * along, 0));
        }
        all.push_back(std::move(strand));
    }
}

} // namespace

std::array<cv::Point2f, 2> irisCentres(const HeadSurface &head, const Person &person)
{
    Dice dice(person.seed ^ 0x6a2eULL);
    const auto &face = head.face();
    const cv::Point2f gaze = cv::Point2f(dice.normal(0.01F), dice.normal(0.005F)) + face.gaze;
    std::array<cv::Point2f, 2> centres;
    for (size_t side = 0; side < 2; ++side) {
        const cv::Point2f corners = (face.points[36 + 6 * side] + face.points[39 + 6 * side]) * 0.5F;
        centres[side] = cv::Point2f(corners.x, face.irisHeight[side]) + gaze;
    }
    return centres;
}

void paintEyes(Chart &chart, const Person &person)
{
    const auto centres = irisCentres(chart.head(), person);
    Dice common(person.seed ^ 0xe7e4ULL);
    const float deep = common.between(0.35F, 0.85F);
    for (int side = 0; side < 2; ++side) {
        Dice dice(person.seed ^ (0xe7e5ULL + quint64(side) * 64));
        const Eye eye = eyeOf(chart.head(), side);
        if (openness(eye) > 0.012F) {
            const Patch opening = chart.area(eye.outline, 0.004F);
            paintWhite(chart, eye, opening, person);
            paintIris(chart, centres[size_t(side)], opening, person, dice);
            Patch shadow = chart.line(shifted(eye.upper, {0, 0.012F}), 0.045F, 0.022F);
            confine(shadow, opening);
            chart.tint(shadow, {0.34F, 0.30F, 0.30F}, 0.85F);
        }
        paintLid(chart, eye, person, deep);
        paintLashes(chart, eye, person);
    }
}

std::vector<Strand> lashStrands(const HeadSurface &head, const Person &person)
{
    std::vector<Strand> all;
    for (int side = 0; side < 2; ++side) {
        Dice dice(person.seed ^ (0x1a54ULL + quint64(side)));
        const Eye eye = eyeOf(head, side);
        const float open = std::clamp(openness(eye) / 0.12F, 0.0F, 1.0F);
        addLashes(all, head, eye,
                  {.lid = eye.upper,
                   .count = person.female ? 85 : 60,
                   .length = person.female ? 0.085F : 0.06F,
                   .up = open - 0.55F * (1 - open)},
                  dice);
        addLashes(all, head, eye, {.lid = eye.lower, .count = 30, .length = 0.028F, .up = -0.7F}, dice);
    }
    return all;
}

} // namespace likeness::portrait
