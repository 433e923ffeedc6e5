// SPDX-License-Identifier: Apache-2.0
#include "portrait/hair_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! The line from forehead over temple and ear to neck: below it there is no hair.
struct Hairline
{
    float front = -1.02F; //!< height above the brows
    float widow = 0;      //!< how far the middle comes down
    float corner = 0.1F;  //!< how far the temples go back
    float temple = 1.25F; //!< angle at which the line turns down
    float end = 0.3F;     //!< where it ends before the ear
    float parting = 0;    //!< angle of the parting; hair sweeps away from it

    float at(float angle) const
    {
        const float away = std::abs(angle);
        float y = front + widow * std::exp(-angle * angle * 18) - corner * smooth(0.35F, 0.85F, away);
        const float turn = smooth(temple * 0.72F, temple, away);
        y += turn * (end - y) * turn;
        return away > temple ? std::max(y, end) : y;
    }
};

Hairline hairlineOf(const Person &person)
{
    Dice dice(person.seed ^ 0x4a12ULL);
    Hairline line;
    line.front = -1.0F + dice.normal(0.09F);
    line.widow = dice.between(-0.02F, 0.08F);
    line.corner =
        person.female ? dice.between(0, 0.08F) : dice.between(0.05F, 0.25F) + 0.12F * float(person.age - 18) / 62;
    line.temple = dice.between(1.18F, 1.38F);
    line.parting = dice.normal(0.35F);
    switch (person.style) {
    case HairStyle::Bald:
        line.front = -2.6F;
        line.corner = 0;
        line.end = dice.between(0.0F, 0.25F);
        line.temple = dice.between(1.25F, 1.42F);
        break;
    case HairStyle::Buzz:
    case HairStyle::Short:
    case HairStyle::Swept:
    case HairStyle::Curly:
        line.end = dice.between(0.1F, 0.4F);
        break;
    case HairStyle::Bob:
    case HairStyle::Long:
        line.end = dice.between(0.9F, 1.3F);
        line.temple = dice.between(1.05F, 1.2F);
        break;
    case HairStyle::Tied:
        line.end = dice.between(0.2F, 0.4F);
        break;
    }
    if (person.fringe)
        line.front += dice.between(0.28F, 0.48F);
    return line;
}

void fillMask(Chart &chart, const Hairline &line, const Person &person, Dice &dice)
{
    const float unit = chart.scale();
    const cv::Mat ragged = noise(dice, chart.size(), {unit * 0.03F, unit * 0.2F}, person.fringe ? 0.06F : 0.035F);
    const float soft = person.style == HairStyle::Buzz ? 0.12F : 0.055F;
    for (int y = 0; y < chart.size().height; ++y) {
        const float height = chart.head().top() + float(y) / unit;
        auto *out = chart.hair.ptr<float>(y);
        const auto *rag = ragged.ptr<float>(y);
        for (int x = 0; x < chart.size().width; ++x) {
            const float angle = float(x) / (unit * Chart::perRadian) - Chart::widest;
            out[x] = smooth(-soft, soft, line.at(angle) + rag[x] - height);
        }
    }
}

//! Strands as they are combed: brightness around 1.
cv::Mat strands(const Chart &chart, const Hairline &line, const Person &person, Dice &dice)
{
    const float unit = chart.scale();
    const cv::Size size = chart.size();
    cv::Mat bright = 1 + noise(dice, size, {unit * 0.03F, unit * 0.5F}, 0.16F) +
                     noise(dice, size, {unit * 0.14F, unit * 0.3F}, 0.14F);
    if (unit <= detailed)
        return bright;
    cv::Mat drawn(size, CV_8U, cv::Scalar(128));
    const bool curly = person.style == HairStyle::Curly;
    const int count = 4200;
    for (int i = 0; i < count; ++i) {
        const float angle = dice.between(-Chart::widest, Chart::widest);
        const float root = dice.between(chart.head().top() + 0.05F, line.at(angle) + 0.05F);
        const float sweep =
            std::clamp((angle - line.parting) * 1.5F, -1.0F, 1.0F) * (person.style == HairStyle::Swept ? 0.45F : 0.22F);
        const float length = curly ? 0.14F : dice.between(0.25F, 0.7F);
        std::vector<cv::Point> path;
        const float phase = dice.between(0, 6.28F);
        for (int k = 0; k <= 8; ++k) {
            const float t = float(k) / 8;
            const float wave = curly ? 0.05F * std::sin(phase + t * 6) : 0.008F * std::sin(phase + t * 3);
            path.emplace_back(
                cv::Point(chart.at(angle + sweep * t * length + wave, root + length * t * (curly ? 0.6F : 1.0F))));
        }
        const int shade = std::clamp(int(128 + dice.normal(46)), 20, 250);
        cv::polylines(drawn, std::vector{path}, false, shade, std::max(1, int(unit * 0.006F)), cv::LINE_AA);
    }
    cv::Mat fine;
    drawn.convertTo(fine, CV_32F, 1 / 128.0);
    cv::multiply(bright, fine, bright);
    return bright;
}

} // namespace

float hairThickness(const Person &person)
{
    Dice dice(person.seed ^ 0x71c4ULL);
    switch (person.style) {
    case HairStyle::Bald:
    case HairStyle::Buzz:
        return 0.02F;
    case HairStyle::Short:
        return dice.between(0.10F, 0.18F);
    case HairStyle::Swept:
        return dice.between(0.16F, 0.28F);
    case HairStyle::Curly:
        return dice.between(0.26F, 0.42F);
    case HairStyle::Bob:
    case HairStyle::Long:
        return dice.between(0.14F, 0.24F);
    case HairStyle::Tied:
        return dice.between(0.06F, 0.12F);
    }
    return 0.1F;
}

cv::Vec3f hairOf(const Person &person) { return lightOf(person.hair.red(), person.hair.green(), person.hair.blue()); }

void paintHair(Chart &chart, const Person &person)
{
    Dice dice(person.seed ^ 0x4a17ULL);
    const Hairline line = hairlineOf(person);
    fillMask(chart, line, person, dice);
    const cv::Mat bright = strands(chart, line, person, dice);
    const cv::Vec3f hair = hairOf(person);
    const float cover = person.style == HairStyle::Buzz ? 0.78F : 0.97F;
    for (int y = 0; y < chart.size().height; ++y) {
        const auto *mask = chart.hair.ptr<float>(y);
        const auto *strand = bright.ptr<float>(y);
        auto *colour = chart.colour.ptr<cv::Vec3f>(y);
        auto *gloss = chart.gloss.ptr<float>(y);
        auto *relief = chart.relief.ptr<float>(y);
        for (int x = 0; x < chart.size().width; ++x) {
            const float k = mask[x] * cover;
            colour[x] = colour[x] * (1 - k) + hair * (std::clamp(strand[x], 0.25F, 2.4F) * k);
            gloss[x] += (0.3F - gloss[x]) * k;
            relief[x] = relief[x] * (1 - k) + 0.006F * (strand[x] - 1) * k;
        }
    }
}

} // namespace likeness::portrait
