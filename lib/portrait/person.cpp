// SPDX-License-Identifier: Apache-2.0
#include "portrait/person.h"

#include "portrait/dice.h"

#include <array>

namespace likeness::portrait {

namespace {

QColor hairOf(Dice &dice, double tone, double age)
{
    static const std::array<QColor, 7> colours = {QColor(22, 19, 19),   QColor(38, 27, 22),   QColor(66, 44, 32),
                                                  QColor(98, 68, 44),   QColor(156, 118, 76), QColor(112, 56, 32),
                                                  QColor(150, 147, 143)};
    int index = dice.below(6);
    if (tone > 2.6 && dice.chance(0.85F))
        index = dice.below(2);
    const QColor own = colours[size_t(index)];
    const double grey = age > 42 && dice.chance(float(age - 42) / 30) ? dice.between(0.35F, 1) : 0;
    const double bright = dice.between(0.85F, 1.15F);
    const auto mixed = [&](int a, int b) { return std::clamp(int((a * (1 - grey) + b * grey) * bright), 0, 255); };
    return {mixed(own.red(), 165), mixed(own.green(), 163), mixed(own.blue(), 160)};
}

QColor eyesOf(Dice &dice, double tone)
{
    static const std::array<QColor, 5> colours = {QColor(74, 46, 28), QColor(98, 64, 38), QColor(96, 110, 70),
                                                  QColor(90, 124, 150), QColor(120, 132, 138)};
    return colours[size_t(dice.below(tone > 2 ? 2 : 5))];
}

HairStyle styleOf(Dice &dice, const Person &person)
{
    using enum HairStyle;
    static constexpr std::array women = {Long, Long, Long, Bob, Bob, Tied, Swept, Curly};
    static constexpr std::array men = {Short, Short, Short, Swept, Swept, Buzz, Curly, Bald};
    if (!person.female && person.age > 50 && dice.chance(0.3F))
        return Bald;
    return person.female ? women[size_t(dice.below(int(women.size())))] : men[size_t(dice.below(int(men.size())))];
}

Beard beardOf(Dice &dice)
{
    if (!dice.chance(0.45F))
        return Beard::None;
    using enum Beard;
    static constexpr std::array beards = {Stubble, Stubble, Moustache, Goatee, Full, Full};
    return beards[size_t(dice.below(int(beards.size())))];
}

} // namespace

Person randomPerson(quint64 seed)
{
    Dice dice(seed);
    Person person{.seed = seed};
    person.female = dice.chance(0.48F);
    person.age = dice.between(18, 80);
    person.tone = dice.chance(0.6F) ? dice.between(0, 2.6F) : dice.between(2, 6);
    person.hair = hairOf(dice, person.tone, person.age);
    person.style = styleOf(dice, person);
    person.fringe = dice.chance(0.2F) && person.style != HairStyle::Bald && person.style != HairStyle::Buzz;
    person.beard = person.female ? Beard::None : beardOf(dice);
    if (dice.chance(0.22F))
        person.glasses = dice.chance(0.5F) ? Glasses::Round : Glasses::Square;
    person.lipstick = person.female && dice.chance(0.45F);
    person.eyes = eyesOf(dice, person.tone);
    person.clothes = Clothes(dice.below(4));
    person.cloth = QColor::fromHsvF(dice.unit(), dice.between(0.05F, 0.6F), dice.between(0.1F, 0.85F));
    return person;
}

} // namespace likeness::portrait
