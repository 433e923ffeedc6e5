// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QLabel;
class QWidget;

namespace likeness::gui {

enum class Scheme { System, Light, Dark };

//! Distances between things, in logical pixels; nothing in the window uses others.
namespace spacing {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int radius = 6;
} // namespace spacing

//! The colours of one scheme. Every text stands at 4.5 : 1 or better on every ground it is used on; a test measures it.
struct Colors
{
    QColor window{}; //!< behind everything
    QColor panel{};  //!< cards, lists, inputs
    QColor ground{}; //!< around a picture
    QColor text{};
    QColor muted{};        //!< captions and hints
    QColor border{};       //!< between areas
    QColor strongBorder{}; //!< around controls, 3 : 1
    QColor accent{};
    QColor accentText{}; //!< on accent
    QColor good{};
    QColor warning{};
    QColor bad{};
    QColor infoFill{};
    QColor goodFill{};
    QColor warningFill{};
    QColor badFill{};
};

enum class TextRole { Caption, Body, Strong, Heading, Title };

const Colors &lightColors();
const Colors &darkColors();
//! The scheme a palette belongs to, by its window colour.
const Colors &colorsOf(const QPalette &palette);
const Colors &colorsOf(const QWidget &widget);
bool isDark(const QPalette &palette);

QPalette paletteOf(const Colors &colors);
//! Sets style and palette for the whole program; may be called again at any time.
void applyTheme(QApplication &app, Scheme scheme);

QFont fontOf(TextRole role, const QFont &body);
//! Gives a label its size, weight and colour by role; follows no later change of the program's font.
void setTextRole(QLabel &label, TextRole role);
//! Marks the one button of a page that does the main thing.
void setPrimary(QWidget &button);

//! The colour of the n-th face (from 1) on pictures and chips; repeats after six.
QColor faceColor(int number);
//! Text that is legible on any face colour.
QColor faceTextColor();

//! Contrast of two opaque colours by WCAG 2: 1 … 21.
double contrast(const QColor &one, const QColor &other);

} // namespace likeness::gui
