// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/textlogo.h"

#include "api/limits.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace likeness::gui {

namespace {

constexpr double letterHeight = 140; // px; a logo is rarely shown larger
constexpr double edgeShare = 0.05;   // of the letters' height

QFont fontOf(TextLogo::Face face)
{
    QFont font;
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setPixelSize(int(letterHeight));
    switch (face) {
    case TextLogo::Face::Plain:
        break;
    case TextLogo::Face::Bold:
        font.setBold(true);
        break;
    case TextLogo::Face::Serif:
        font.setStyleHint(QFont::Serif);
        font.setFamilies({QStringLiteral("serif")});
        break;
    case TextLogo::Face::Typewriter:
        font.setStyleHint(QFont::Monospace);
        font.setFamilies({QStringLiteral("monospace")});
        break;
    }
    return font;
}

QColor edgeOf(const QColor &ink)
{
    constexpr int middle = 110;
    return qGray(ink.rgb()) > middle ? QColor(0, 0, 0, 170) : QColor(255, 255, 255, 190);
}

} // namespace

QColor colorOf(TextLogo::Ink ink)
{
    switch (ink) {
    case TextLogo::Ink::White:
        return {255, 255, 255};
    case TextLogo::Ink::Black:
        return {20, 20, 20};
    case TextLogo::Ink::Red:
        return {200, 32, 40};
    case TextLogo::Ink::Blue:
        return {24, 84, 190};
    case TextLogo::Ink::Gold:
        return {236, 184, 60};
    }
    return {};
}

QImage pictureOf(const TextLogo &logo)
{
    QPainterPath letters;
    letters.addText(0, 0, fontOf(logo.face), logo.text.simplified().left(longestTextLogo));
    if (letters.isEmpty())
        return {};
    const double longest = std::max(letters.boundingRect().width(), letters.boundingRect().height());
    const double most = api::limits::largestLogoSide * 0.9; // room for the edge
    if (longest > most)
        letters = QTransform::fromScale(most / longest, most / longest).map(letters);
    const double edge = std::max(2.0, edgeShare * std::min(letterHeight, letters.boundingRect().height()));
    const QRectF box = letters.boundingRect().adjusted(-edge, -edge, edge, edge);
    QImage picture(int(std::ceil(box.width())), int(std::ceil(box.height())), QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    const QColor ink = colorOf(logo.ink);
    painter.strokePath(letters, QPen(edgeOf(ink), edge * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(letters, ink);
    return picture;
}

} // namespace likeness::gui
