// SPDX-License-Identifier: Apache-2.0
#include "portrait/strands_p.h"

#include "portrait/dice.h"

namespace likeness::portrait {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

//! Chance shared by all strands of a lock: hair falls in groups.
float shared(quint64 seed, int a, int b)
{
    quint64 h = seed * 0x9e3779b97f4a7c15ULL + quint64(a + 4096) * 0xbf58476d1ce4e5b9ULL +
                quint64(b + 4096) * 0x94d049bb133111ebULL;
    h ^= h >> 31;
    h *= 0x94d049bb133111ebULL;
    h ^= h >> 29;
    return float(h >> 40) * (2.0F / float(1 << 24)) - 1;
}

//! Combs one strand over the scalp and, for hanging styles, down from it.
class Comb
{
public:
    Comb(const HeadSurface &head, const Person &person, const Hairline &line, int index)
        : m_head(head)
        , m_person(person)
        , m_line(line)
        , m_dice(person.seed * 0x2545f491ULL + quint64(index) * 7919 + 13)
        , m_thick(hairThickness(person))
    {
        Dice common(person.seed ^ 0xc0b8ULL);
        m_end = person.style == HairStyle::Long ? common.between(2.4F, 3.3F) : common.between(1.3F, 1.75F);
        m_wavy = common.chance(0.5F) ? common.between(0.02F, 0.07F) : 0.008F;
        m_side = m_line.parting > 0 ? -1.0F : 1.0F;
        m_flare = common.between(0.02F, 0.14F);
    }

    Strand combed()
    {
        m_strand.layer = m_dice.unit();
        m_strand.bright = std::clamp(1 + m_dice.normal(0.2F), 0.55F, 1.5F);
        m_strand.width = m_dice.between(0.75F, 1.3F);
        root();
        walk();
        return std::move(m_strand);
    }

private:
    void root()
    {
        const float top = m_head.top();
        const bool fine = m_dice.chance(0.3F);
        m_angle = m_dice.chance(0.75F) ? m_dice.between(-1.6F, 1.6F) : m_dice.between(-pi, pi);
        if (m_person.style == HairStyle::Bald)
            m_angle = (m_dice.chance(0.5F) ? 1.0F : -1.0F) * m_dice.between(m_line.temple, pi);
        const float line = m_line.at(m_angle);
        m_falls = m_line.fringe > 0 && m_dice.chance(1.15F * smooth(1.02F, 0.7F, std::abs(m_angle)));
        if (hangs(m_person.style) && std::abs(m_angle) < 1.3F && !m_falls && m_dice.chance(0.6F)) {
            m_angle = m_line.parting + m_dice.normal(0.05F); // from the parting
            m_y = m_dice.between(top + 0.03F, m_line.at(m_angle));
        } else if (fine && !m_falls) { // along the line: thinner and shorter, so that hair does not end like a cap
            m_y = line + 0.03F - 0.16F * m_dice.unit() * m_dice.unit() + m_dice.normal(0.02F);
            m_strand.cover = std::abs(m_angle) > 0.8F ? 0.3F : 0.5F;
            m_strand.width *= 0.75F;
            m_short = 0.6F;
            m_loose = m_dice.normal(0.4F);
        } else {
            m_y = m_dice.between(m_falls ? std::max(top + 0.1F, line - 0.6F) : top + 0.02F, line - 0.02F);
        }
        if (m_person.style == HairStyle::Bald)
            m_y = line - (line + 0.95F) * m_dice.unit() * std::sqrt(m_dice.unit());
        m_lockX = int(std::floor(m_angle / 0.085F));
        m_lockY = int(std::floor((m_y + 3) / 0.34F));
        m_lock = shared(m_person.seed, m_lockX, m_lockY);
        m_strand.bright *= 1 + 0.2F * m_lock;
    }

    //! How much of the full thickness hair has here.
    float rise() const
    {
        if (m_falls) // stands off the forehead
            return 0.3F + 0.7F * smooth(-0.3F, 0.2F, m_line.at(m_angle) - m_y);
        const bool full = hangs(m_person.style) || m_person.style == HairStyle::Curly;
        return smooth(-0.04F, full ? 0.18F : 0.42F, m_line.at(m_angle) - m_y);
    }

    cv::Point2f flow(float t) const
    {
        const float away = std::abs(m_angle);
        const float outwards = m_angle < 0 ? -1.0F : 1.0F;
        const float sides = smooth(0.75F, 1.15F, away);
        const float bend = 0.22F * m_lock;
        if (m_falls)
            return {m_side * 0.3F + 1.6F * bend, 1};
        const cv::Point2f aside(outwards * 0.35F + bend, 1);
        switch (m_person.style) {
        case HairStyle::Short:
        case HairStyle::Buzz:
        case HairStyle::Bald: {
            const bool forwards = m_line.fringe > 0;
            const cv::Point2f above(m_side * 0.35F + bend + 0.3F * m_angle, forwards ? 0.7F : -0.85F + 0.3F * t);
            return above * (1 - sides) + aside * sides;
        }
        case HairStyle::Swept: {
            const float from = smooth(-0.3F, 0.3F, (m_angle - m_line.parting) * m_side);
            const cv::Point2f above(m_side * (1.5F * from - 0.55F), -0.5F + 0.9F * t + bend);
            return above * (1 - sides) + aside * sides;
        }
        case HairStyle::Curly:
            return {2 * bend + 0.5F * m_angle, -0.45F + (0.5F + 0.9F * sides) * t};
        case HairStyle::Tied:
            return {1.25F * m_angle, -0.6F * (1 - sides) + 0.25F * bend};
        case HairStyle::Bob:
        case HairStyle::Long: {
            // From the parting aside in an arch, then down.
            const float from = m_angle > m_line.parting ? 1.0F : -1.0F;
            const float gone = smooth(0, 1.05F, std::abs(m_angle - m_line.parting));
            const float there = smooth(0.7F, 1.28F, away);
            return cv::Point2f(from * 0.95F, -0.12F + 0.8F * gone + bend) * (1 - there) +
                   cv::Point2f(outwards * 0.12F, 1) * there;
        }
        }
        return {0, 1};
    }

    float length()
    {
        const float any = m_dice.between(0.75F, 1.15F) * m_short;
        if (m_falls)
            return std::max(0.2F, m_line.at(m_angle) + m_line.fringe + 0.12F * m_lock + m_dice.normal(0.06F) - m_y);
        switch (m_person.style) {
        case HairStyle::Bald:
        case HairStyle::Buzz:
            return 0.07F * any;
        case HairStyle::Short:
            return 0.42F * any * (std::abs(m_angle) > 1 ? 0.5F : 1.0F);
        case HairStyle::Swept:
            return 0.95F * any * (std::abs(m_angle) > 1.1F ? 0.45F : 1.0F);
        case HairStyle::Curly:
            return 0.42F * any;
        case HairStyle::Tied:
            return 1.2F * any;
        case HairStyle::Bob:
        case HairStyle::Long:
            return m_short < 1 ? 0.3F * any : 12; // ends by its height
        }
        return 0.4F;
    }

    void walk()
    {
        const float length = this->length();
        const bool hanging = hangs(m_person.style) && !m_falls && m_short == 1;
        const int steps = hanging ? 26 : m_person.style == HairStyle::Curly ? 20 : 11;
        const float step = hanging ? (m_end + 1.6F) / float(steps - 4) : length / float(steps);
        const float stray = m_dice.chance(0.04F) ? m_dice.between(0.04F, 0.16F) : m_dice.unit() * 0.04F;
        const float end = m_end * (1 + 0.05F * m_lock + m_dice.normal(0.03F));
        m_phase = m_dice.between(0, 2 * pi);
        m_radius = m_dice.between(0.018F, 0.045F);
        for (int k = 0; k <= steps; ++k) {
            const float t = float(k) / float(steps);
            if (hanging && (m_strand.hanging || (std::abs(m_angle) > 1.12F && m_y > -0.35F))) {
                if (!hang(step, end))
                    break;
                continue;
            }
            const float off =
                (0.55F + 0.5F * m_strand.layer) * m_thick * rise() + stray * t * std::min(1.0F, m_thick * 8) + 0.008F;
            m_strand.points.push_back(curled(m_head.at(m_angle, m_y, off), t));
            const cv::Point2f way = flow(t) + cv::Point2f(m_loose, 0);
            const float norm = step / std::max(0.3F, std::hypot(way.x, way.y));
            m_angle += way.x * norm / std::max(0.5F, m_head.widthAt(m_y)) + pull(t);
            m_angle = std::clamp(m_angle, -pi, pi);
            m_y = std::max(m_head.top() + 0.02F, m_y + way.y * norm);
        }
    }

    //! Strands of a lock come together towards their ends.
    float pull(float t) const
    {
        if (m_person.style == HairStyle::Curly || m_person.style == HairStyle::Tied)
            return 0;
        const float middle = (float(m_lockX) + 0.5F) * 0.085F;
        const float from = float(m_lockX) * 0.085F + 0.0425F;
        return (middle - from) * t + 0.012F * m_lock * t;
    }

    cv::Point3f curled(cv::Point3f p, float t) const
    {
        if (m_person.style != HairStyle::Curly)
            return p;
        const float turn = m_phase + t * 15;
        const float r = m_radius * std::min(1.0F, t * 4);
        return p + cv::Point3f(std::cos(turn) * r, std::sin(turn) * r, std::sin(turn * 0.5F) * r);
    }

    bool hang(float step, float end)
    {
        const float outwards = m_angle < 0 ? -1.0F : 1.0F;
        if (!m_strand.hanging) {
            m_strand.hanging = true;
            m_p = m_strand.points.empty() ? m_head.at(m_angle, m_y, m_thick) : m_strand.points.back();
            m_spread = m_dice.between(-0.5F, 1);
        }
        m_p.y += step;
        const float down = smooth(0.2F, 1.6F, m_p.y);
        m_p.x += outwards * step * (m_flare * m_spread * (1 - down * 0.7F) - 0.05F * down);
        if (m_person.style == HairStyle::Bob && m_p.y > end * 0.75F)
            m_p.x -= outwards * step * 0.25F;
        m_p.z -= step * 0.06F;
        const float wave = m_wavy * smooth(0.1F, 1.4F, m_p.y);
        const float phase = m_p.y * 3.4F + 2.2F * shared(m_person.seed, m_lockX / 4, 7) + m_phase * 0.12F;
        const cv::Point3f p = m_p + cv::Point3f(std::sin(phase) * wave, 0, std::cos(phase) * wave);
        m_strand.points.push_back(p);
        return p.y < end;
    }

    const HeadSurface &m_head;
    const Person &m_person;
    const Hairline &m_line;
    Dice m_dice;
    Strand m_strand;
    cv::Point3f m_p{};
    float m_thick;
    float m_end = 2;
    float m_wavy = 0;
    float m_flare = 0;
    float m_spread = 0;
    float m_side = 1;
    float m_angle = 0;
    float m_y = 0;
    float m_lock = 0;
    float m_phase = 0;
    float m_radius = 0;
    float m_short = 1;
    float m_loose = 0;
    int m_lockX = 0;
    int m_lockY = 0;
    bool m_falls = false;
};

} // namespace

Strand strandOf(const HeadSurface &head, const Person &person, const Hairline &line, int index)
{
    return Comb(head, person, line, index).combed();
}

} // namespace likeness::portrait
