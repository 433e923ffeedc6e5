// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/theme.h"

#include "gui/widgets/style.h"

#include <QApplication>
#include <QLabel>
#include <QStyle>
#include <QWidget>
#include <array>
#include <cmath>

namespace likeness::gui {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

//! Platforms other than the free desktops keep the look they give themselves.
bool hasOwnLook(const QStyle &style)
{
    return style.name() == QLatin1String("macos") || style.name().startsWith(QLatin1String("windows"));
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors{
        .window = rgb(0xF3F4F6),
        .panel = rgb(0xFFFFFF),
        .ground = rgb(0xE3E6EA),
        .text = rgb(0x1B1F24),
        .muted = rgb(0x545D68),
        .border = rgb(0xD5DAE0),
        .strongBorder = rgb(0x868F99),
        .accent = rgb(0x0B63BF),
        .accentText = rgb(0xFFFFFF),
        .good = rgb(0x18692F),
        .warning = rgb(0x7A4F00),
        .bad = rgb(0xB3261E),
        .infoFill = rgb(0xE4F0FC),
        .goodFill = rgb(0xE2F4E7),
        .warningFill = rgb(0xFFF2D4),
        .badFill = rgb(0xFDE8E6),
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .window = rgb(0x1D2024),
        .panel = rgb(0x262A30),
        .ground = rgb(0x141619),
        .text = rgb(0xE8EAED),
        .muted = rgb(0xA9B1BB),
        .border = rgb(0x3A4048),
        .strongBorder = rgb(0x7C8590),
        .accent = rgb(0x66B0F7),
        .accentText = rgb(0x0B1A2A),
        .good = rgb(0x66D487),
        .warning = rgb(0xF0BC56),
        .bad = rgb(0xFF938A),
        .infoFill = rgb(0x1C3247),
        .goodFill = rgb(0x1A3624),
        .warningFill = rgb(0x3B3014),
        .badFill = rgb(0x44211F),
    };
    return colors;
}

bool isDark(const QPalette &palette) { return luminance(palette.color(QPalette::Active, QPalette::Window)) < 0.18; }

const Colors &colorsOf(const QPalette &palette) { return isDark(palette) ? darkColors() : lightColors(); }

const Colors &colorsOf(const QWidget &widget) { return colorsOf(widget.palette()); }

QPalette paletteOf(const Colors &colors)
{
    QPalette palette(colors.text, colors.panel, mixed(colors.panel, colors.text, 0.15), colors.border, colors.border,
                     colors.text, colors.text, colors.panel, colors.window);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::ToolTipBase, colors.panel);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    const QColor faint = mixed(colors.muted, colors.window, 0.35);
    for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

void applyTheme(QApplication &app, Scheme scheme)
{
    const bool ownLook = hasOwnLook(*QApplication::style());
    if (!ownLook && !qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    app.setPalette(QPalette()); // the platform's own, to read its scheme from
    if (ownLook && scheme == Scheme::System)
        return;
    const bool dark = scheme == Scheme::Dark || (scheme == Scheme::System && isDark(app.palette()));
    app.setPalette(paletteOf(dark ? darkColors() : lightColors()));
}

QFont fontOf(TextRole role, const QFont &body)
{
    QFont font = body;
    const auto sized = [&font, &body](double factor) {
        if (body.pointSizeF() > 0)
            font.setPointSizeF(body.pointSizeF() * factor);
        else
            font.setPixelSize(int(std::lround(body.pixelSize() * factor)));
    };
    switch (role) {
    case TextRole::Caption:
        sized(0.9);
        break;
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Heading:
        sized(1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        sized(1.5);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

void setTextRole(QLabel &label, TextRole role)
{
    label.setFont(fontOf(role, QApplication::font()));
    // The placeholder role is the muted colour of the scheme and follows a change of theme.
    label.setForegroundRole(role == TextRole::Caption ? QPalette::PlaceholderText : QPalette::WindowText);
}

void setPrimary(QWidget &button)
{
    button.setProperty("primary", true);
    button.update();
}

QColor faceColor(int number)
{
    static const std::array<QRgb, 6> colors{0x4DA6FF, 0xFF9F2E, 0x35C9A8, 0xF06BC8, 0xF2D43D, 0xA68CFF};
    return rgb(colors[size_t(std::max(0, number - 1)) % colors.size()]);
}

QColor faceTextColor() { return rgb(0x101418); }

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace likeness::gui
