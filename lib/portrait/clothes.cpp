// SPDX-License-Identifier: Apache-2.0
#include "portrait/clothes_p.h"

#include "portrait/noise_p.h"

namespace likeness::portrait {

namespace {

float sampled(const cv::Mat &map, cv::Point2f at)
{
    const float x = std::clamp(at.x, 0.0F, float(map.cols) - 1.01F);
    const float y = std::clamp(at.y, 0.0F, float(map.rows) - 1.01F);
    const auto *upper = map.ptr<float>(int(y)) + int(x);
    const auto *lower = map.ptr<float>(int(y) + 1) + int(x);
    const float fx = x - std::floor(x);
    const float fy = y - std::floor(y);
    return (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) + (lower[0] * (1 - fx) + lower[1] * fx) * fy;
}

Curve mirrored(Curve curve)
{
    for (cv::Point2f &p : curve)
        p.x = -p.x;
    return curve;
}

cv::Mat weaveOf(const Person &person)
{
    Dice dice(person.seed ^ 0x3ea4eULL);
    return noise(dice, {512, 512}, {2, 3}, 0.06F) + noise(dice, {512, 512}, {7, 5}, 0.03F);
}

} // namespace

Garment::Garment(const Canvas &canvas, const Person &person, float neck)
    : m_canvas(canvas)
    , m_person(person)
    , m_dice(person.seed ^ 0xc107ULL)
    , m_neck(neck)
    , m_broad((person.female ? 0.92F : 1.05F) + m_dice.normal(0.03F))
    , m_collar(2.02F + m_dice.normal(0.04F))
    , m_weave(weaveOf(person))
{
    prepareLight();
}

void Garment::prepareLight()
{
    const cv::Size size = m_canvas.picture().size();
    const int top = std::clamp(int(m_canvas.seen({0, 1.2F}).y), 0, size.height);
    m_area = cv::Rect(0, top, size.width, size.height - top);
    if (m_area.empty())
        return;
    // Folds hang from the shoulders towards the middle.
    constexpr float cells = 40; // of the noise, an inter-pupil distance
    const cv::Mat wide = noise(m_dice, {int(8 * cells), int(6 * cells)}, {cells * 0.42F, cells * 1.5F}, 0.075F);
    const cv::Mat fine = noise(m_dice, {int(8 * cells), int(6 * cells)}, {cells * 0.16F, cells * 0.7F}, 0.016F);
    const bool stiff = m_person.clothes == Clothes::Jacket;
    m_light = m_canvas.lightOn(
        m_area,
        [&](cv::Point2f p) {
            const float away = std::abs(p.x) / m_broad;
            const float shoulder = 2.24F + 0.30F * away + 0.05F * away * away;
            const float chest = 1.25F * std::sqrt(std::max(0.0F, 1 - away * away / 11));
            const float round = 0.8F * (1 - std::exp(-std::max(0.0F, p.y - shoulder + 0.25F) / 0.45F));
            const float sheared = p.x + 0.28F * std::tanh(p.x * 1.5F) * (p.y - 3);
            const cv::Point2f at((sheared + 4) * cells, (p.y - 0.5F) * cells);
            const float fold = sampled(wide, at);
            return chest + round +
                   (stiff ? 0.35F : 1.0F) * (fold * smooth(0, 0.12F, std::abs(fold)) + sampled(fine, at));
        },
        0);
    m_anchor = m_canvas.seen({0, 2.5F});
}

void Garment::draw()
{
    if (m_area.empty())
        return;
    switch (m_person.clothes) {
    case Clothes::Tee:
        knitted(false);
        break;
    case Clothes::VNeck:
        knitted(true);
        break;
    case Clothes::Shirt:
        shirt(lightOf(m_person.cloth.red(), m_person.cloth.green(), m_person.cloth.blue()), m_dice.chance(0.6F));
        break;
    case Clothes::Jacket:
        jacket();
        break;
    }
}

void Garment::piece(const Curve &outline, cv::Vec3f dye, float bright)
{
    m_canvas.darken(m_canvas.shape(shifted(outline, {0, 0.025F}), 0.05F), {0.35F, 0.3F, 0.3F}, 0.8F);
    m_canvas.lay(m_canvas.shape(outline, 0.006F), [&](int x, int y) {
        const cv::Point at(x, std::max(0, y - m_area.y));
        return times(dye, m_light.at<cv::Vec3f>(at)) * (bright * (1 + m_weave.at(x - m_anchor.x, y - m_anchor.y)));
    });
}

void Garment::mirroredPiece(const Curve &right, cv::Vec3f dye, float bright)
{
    piece(right, dye, bright);
    piece(mirrored(right), dye, bright);
}

//! The torso below a neckline that runs from the left to the right.
Curve Garment::withTorso(const Curve &neckline) const
{
    const cv::Point2f end = neckline.back();
    const Curve right = spline({end,
                                end + cv::Point2f(0.32F, 0.13F),
                                {1.75F * m_broad, 2.5F},
                                {2.5F * m_broad, 2.76F},
                                {2.98F * m_broad, 3.2F},
                                {3.2F * m_broad, 4.2F},
                                {3.3F * m_broad, 6}},
                               false);
    Curve all = neckline;
    all.insert(all.end(), right.begin(), right.end());
    const Curve left = mirrored(right);
    all.insert(all.end(), left.rbegin(), left.rend());
    return all;
}

Curve Garment::outerLine(float grown) const
{
    const bool deep = m_person.clothes != Clothes::Tee;
    const float dip = (deep ? 0.8F : 0.26F) + grown * 1.1F;
    const float half = m_neck * 1.1F + grown * 0.45F;
    Curve line;
    for (int i = 0; i <= 24; ++i) {
        const float t = float(i) / 12 - 1;
        const float away = std::abs(t);
        const float depth = deep ? 1 - std::pow(away, 1.25F) : std::sqrt(std::max(0.0F, 1 - t * t));
        line.push_back({half * t * (deep ? 1 : 0.75F + 0.25F * away), m_collar - 0.02F + dip * depth});
    }
    return line;
}

void Garment::knitted(bool deep)
{
    const cv::Vec3f dye = lightOf(m_person.cloth.red(), m_person.cloth.green(), m_person.cloth.blue());
    const float band = deep ? 0.075F : 0.1F;
    piece(withTorso(outerLine(0)), dye, 0.93F);
    piece(withTorso(outerLine(band)), dye, 1);
    m_canvas.darken(m_canvas.stroke(outerLine(band + 0.012F), 0.012F, 0.008F), {0.6F, 0.6F, 0.6F}, 0.7F);
}

void Garment::shirt(cv::Vec3f dye, bool open)
{
    const float drop = open ? 0.62F : 0.24F;
    const float n = m_neck;
    const float c = m_collar;
    piece(withTorso({{-n * 1.1F, c - 0.1F},
                     {-n * 0.8F, c + 0.1F},
                     {0, c + drop + 0.08F},
                     {n * 0.8F, c + 0.1F},
                     {n * 1.1F, c - 0.1F}}),
          dye, 0.97F);
    // The button side lies over the other.
    m_canvas.darken(m_canvas.stroke({{0.10F, c + drop + 0.03F}, {0.12F, 5.5F}}, 0.014F, 0.01F), {0.5F, 0.5F, 0.5F},
                    0.7F);
    m_canvas.darken(m_canvas.stroke({{-0.10F, c + drop + 0.1F}, {-0.09F, 5.5F}}, 0.008F, 0.006F), {0.6F, 0.6F, 0.6F},
                    0.5F);
    for (int i = 0; i < 6; ++i) {
        const cv::Point2f at(0.01F, c + drop + 0.22F + 0.62F * float(i));
        m_canvas.darken(m_canvas.shape(oval(at + cv::Point2f(0, 0.012F), 0.046F, 0.046F), 0.01F), {0.4F, 0.4F, 0.4F},
                        0.7F);
        m_canvas.lay(m_canvas.shape(oval(at, 0.038F, 0.038F), 0.004F),
                     [&](int x, int y) { return m_light.at<cv::Vec3f>(std::max(0, y - m_area.y), x) * 0.62F; });
    }
    const Curve fold = spline({{n * 0.98F, c - 0.26F}, {n * 0.72F, c + 0.02F}, {0.06F, c + drop - 0.03F}}, false);
    Curve flap = fold;
    const float tip = open ? 0.1F : 0;
    for (const cv::Point2f &p : {cv::Point2f(0.36F + tip, c + drop + 0.36F), cv::Point2f(0.5F + tip, c + drop + 0.3F),
                                 cv::Point2f(n * 1.32F, c + 0.2F), cv::Point2f(n * 1.22F, c - 0.05F)})
        flap.push_back(p);
    mirroredPiece(flap, dye, 1.08F);
}

void Garment::jacket()
{
    const cv::Vec3f dye = lightOf(m_person.cloth.red(), m_person.cloth.green(), m_person.cloth.blue()) * 0.4F;
    const cv::Vec3f pale(m_dice.between(0.55F, 0.8F), m_dice.between(0.6F, 0.8F), m_dice.between(0.65F, 0.85F));
    shirt(m_dice.chance(0.7F) ? pale : cv::Vec3f(0.03F, 0.03F, 0.035F), true);
    const float n = m_neck;
    const float c = m_collar;
    const Curve front =
        spline({{n * 1.22F, c - 0.12F}, {n * 1.08F, c + 0.4F}, {0.42F, c + 1.25F}, {-0.06F, c + 2.1F}}, false);
    Curve half = front;
    for (const cv::Point2f &p :
         {cv::Point2f(-0.1F, 6), cv::Point2f(3.3F * m_broad, 6), cv::Point2f(3.25F * m_broad, 4.0F),
          cv::Point2f(3.0F * m_broad, 3.1F), cv::Point2f(2.55F * m_broad, 2.72F), cv::Point2f(1.75F * m_broad, 2.42F),
          cv::Point2f(n * 1.22F + 0.35F, c + 0.12F)})
        half.push_back(p);
    mirroredPiece(half, dye, 1);
    Curve lapel = front;
    for (const cv::Point2f &p :
         {cv::Point2f(0.8F, c + 1.35F), cv::Point2f(1.32F, c + 0.86F), cv::Point2f(1.0F, c + 0.72F),
          cv::Point2f(1.26F, c + 0.6F), cv::Point2f(n * 1.22F + 0.3F, c + 0.12F)})
        lapel.push_back(p);
    mirroredPiece(lapel, dye, 1.12F);
}

} // namespace likeness::portrait
