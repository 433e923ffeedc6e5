// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QString>

namespace likeness::gui {

//! A line of own text that stands for a logo.
struct TextLogo
{
    enum class Face { Plain, Bold, Serif, Typewriter };
    enum class Ink { White, Black, Red, Blue, Gold };

    QString text{};
    Face face = Face::Bold;
    Ink ink = Ink::White;

    bool operator==(const TextLogo &) const = default;
};

inline constexpr int faceCount = 4;
inline constexpr int inkCount = 5;
inline constexpr int longestTextLogo = 60; //!< letters

QColor colorOf(TextLogo::Ink ink);

//! The text on a clear ground, with an edge that keeps it legible on any picture; no side longer than a logo's may be.
//! Null where there is nothing to be seen of it. Safe from any thread.
QImage pictureOf(const TextLogo &logo);

} // namespace likeness::gui
