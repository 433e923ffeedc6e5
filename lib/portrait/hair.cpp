// SPDX-License-Identifier: Apache-2.0
#include "portrait/hair_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! How fast hair rises behind its line: hair combed back starts flat, hair that falls over the line is thick there.
float riseOf(const Person &person)
{
    if (person.fringe || hangs(person.style))
        return 0.16F;
    return person.style == HairStyle::Curly ? 0.22F : 0.42F;
}

struct Row
{
    float height = 0;
    float soft = 0;
    float rise = 0;
};

void fillRow(Chart &chart, const Hairline &line, int y, const Row &row, const float *ragged)
{
    auto *hair = chart.hair.ptr<float>(y);
    auto *lift = chart.lift.ptr<float>(y);
    auto *colour = chart.colour.ptr<cv::Vec3f>(y);
    for (int x = 0; x < chart.size().width; ++x) {
        const float angle = float(x) / (chart.scale() * Chart::perRadian) - Chart::widest;
        const float front = line.fringe * (1 - smooth(0.6F, 1.0F, std::abs(angle)));
        const float above = line.at(angle) + front * 0.75F + ragged[x] - row.height;
        hair[x] = smooth(-row.soft * 0.4F, row.soft, above);
        lift[x] = smooth(0, row.rise, above);
        // Little light comes between hair and skin.
        const float near = smooth(-0.22F, 0.05F, above);
        const float dark = 0.34F * near * near;
        colour[x][0] *= 1 - dark * 0.8F;
        colour[x][1] *= 1 - dark;
        colour[x][2] *= 1 - dark;
    }
}

} // namespace

cv::Vec3f hairOf(const Person &person) { return lightOf(person.hair.red(), person.hair.green(), person.hair.blue()); }

void paintHair(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0x4a17ULL);
    const Hairline line(person);
    const float unit = chart.scale();
    const bool short_ = person.style == HairStyle::Buzz || person.style == HairStyle::Bald;
    const cv::Mat ragged = noise(dice, chart.size(), {unit * 0.05F, unit * 0.2F}, 0.03F);
    const cv::Mat bright = 1 + noise(dice, chart.size(), {unit * 0.03F, unit * 0.5F}, 0.16F) +
                           noise(dice, chart.size(), {unit * 0.14F, unit * 0.3F}, 0.12F);
    const cv::Vec3f hair = hairOf(person);
    const float cover = person.style == HairStyle::Buzz ? 0.74F : person.style == HairStyle::Bald ? 0.5F : 0.96F;
    for (int y = 0; y < chart.size().height; ++y) {
        const Row row{
            .height = chart.head().top() + float(y) / unit, .soft = short_ ? 0.16F : 0.12F, .rise = riseOf(person)};
        fillRow(chart, line, y, row, ragged.ptr<float>(y));
        const auto *mask = chart.hair.ptr<float>(y);
        const auto *strand = bright.ptr<float>(y);
        auto *colour = chart.colour.ptr<cv::Vec3f>(y);
        auto *gloss = chart.gloss.ptr<float>(y);
        auto *relief = chart.relief.ptr<float>(y);
        for (int x = 0; x < chart.size().width; ++x) {
            const float k = mask[x] * cover;
            colour[x] = colour[x] * (1 - k) + hair * (0.45F * std::clamp(strand[x], 0.3F, 2.0F) * k);
            gloss[x] += (0.12F - gloss[x]) * k;
            relief[x] = relief[x] * (1 - k) + 0.004F * (strand[x] - 1) * k;
        }
    }
}

} // namespace likeness::portrait
