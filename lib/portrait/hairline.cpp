// SPDX-License-Identifier: Apache-2.0
#include "portrait/hairline_p.h"

#include "portrait/curve_p.h"
#include "portrait/dice.h"

namespace likeness::portrait {

float Hairline::at(float angle) const
{
    const float away = std::abs(angle);
    float y = front + widow * std::exp(-angle * angle * 18) - corner * smooth(0.3F, 0.85F, away) + 0.05F * away * away;
    const float turn = smooth(temple * 0.72F, temple, away);
    y += turn * (end - y) * turn;
    return away > temple ? std::max(y, end) : y;
}

Hairline::Hairline(const Person &person)
{
    Dice dice(person.seed ^ 0x4a12ULL);
    front = -1.0F + dice.normal(0.07F);
    widow = dice.between(-0.02F, 0.07F);
    const float receding = 0.14F * float(person.age - 18) / 62;
    corner = person.female ? dice.between(0, 0.06F) : dice.between(0.04F, 0.18F) + receding;
    temple = dice.between(1.18F, 1.34F);
    parting = dice.chance(0.5F) ? dice.between(0.2F, 0.5F) : -dice.between(0.2F, 0.5F);
    switch (person.style) {
    case HairStyle::Bald:
        front = -2.6F;
        corner = 0;
        widow = 0;
        end = dice.between(0.0F, 0.2F);
        temple = dice.between(1.28F, 1.42F);
        break;
    case HairStyle::Buzz:
    case HairStyle::Short:
    case HairStyle::Swept:
    case HairStyle::Curly:
        end = dice.between(0.05F, 0.3F);
        break;
    case HairStyle::Bob:
    case HairStyle::Long:
        end = dice.between(0.8F, 1.1F);
        temple = dice.between(1.12F, 1.24F);
        parting *= 0.8F;
        break;
    case HairStyle::Tied:
        end = dice.between(0.1F, 0.3F);
        break;
    }
    if (person.fringe)
        fringe = dice.between(0.26F, 0.46F);
}

float hairThickness(const Person &person)
{
    Dice dice(person.seed ^ 0x71c4ULL);
    switch (person.style) {
    case HairStyle::Bald:
    case HairStyle::Buzz:
        return 0.02F;
    case HairStyle::Short:
        return dice.between(0.12F, 0.2F);
    case HairStyle::Swept:
        return dice.between(0.18F, 0.28F);
    case HairStyle::Curly:
        return dice.between(0.26F, 0.42F);
    case HairStyle::Bob:
    case HairStyle::Long:
        return dice.between(0.14F, 0.22F);
    case HairStyle::Tied:
        return dice.between(0.06F, 0.12F);
    }
    return 0.1F;
}

bool hangs(HairStyle style) { return style == HairStyle::Long || style == HairStyle::Bob; }

} // namespace likeness::portrait
