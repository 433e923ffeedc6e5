// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QtGlobal>

namespace likeness::portrait {

enum class HairStyle { Bald, Buzz, Short, Swept, Curly, Bob, Long, Tied };
enum class Beard { None, Stubble, Moustache, Goatee, Full };
enum class Glasses { None, Round, Square };
enum class Clothes { Tee, VNeck, Shirt, Jacket };

//! Someone who does not exist. What is not named here (proportions, freckles, every hair) follows from the seed.
struct Person
{
    quint64 seed = 1;
    bool female = false;
    double age = 30; //!< years, 18 to 80
    double tone = 1; //!< of the skin, 0 (lightest) to 6 (darkest)
    QColor hair = QColor(60, 40, 30);
    HairStyle style = HairStyle::Short;
    bool fringe = false;
    Beard beard = Beard::None;
    Glasses glasses = Glasses::None;
    bool lipstick = false;
    QColor eyes = QColor(90, 60, 40);
    Clothes clothes = Clothes::Tee;
    QColor cloth = QColor(70, 90, 120);

    bool operator==(const Person &) const = default;
};

//! Any person of the seed: all ages, tones, both sexes.
Person randomPerson(quint64 seed);

} // namespace likeness::portrait
