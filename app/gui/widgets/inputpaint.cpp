// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/inputpaint.h"

#include <QStyleOption>

namespace likeness::gui {

namespace {

constexpr double grooveHeight = 4;
constexpr double handleEdge = 14;

void drawStep(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &rect, bool up)
{
    const Colors &colors = colorsOf(option.palette);
    const auto part = up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    const auto step = up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
    const bool touched = enabled && option.activeSubControls.testFlag(part);
    if (touched) {
        const bool down = option.state.testFlag(QStyle::State_Sunken);
        drawBox(painter, QRectF(rect).adjusted(1, 1, -1, -1), Qt::NoPen,
                tinted(colors.panel, colors.text, down ? 0.22 : 0.1), 3);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? colors.text : colors.border, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    const double tip = up ? -1.5 : 1.5;
    painter.drawPolyline(QPolygonF{middle + QPointF(-3, -tip), middle + QPointF(0, tip), middle + QPointF(3, -tip)});
    painter.restore();
}

} // namespace

QColor tinted(const QColor &ground, const QColor &ink, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(ground.redF(), ink.redF()), mix(ground.greenF(), ink.greenF()),
                            mix(ground.blueF(), ink.blueF()));
}

void drawBox(QPainter &painter, const QRectF &box, const QPen &pen, const QBrush &fill, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(fill);
    const double inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawInput(QPainter &painter, const QStyleOption &option, bool filled)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QBrush fill = filled ? QBrush(enabled ? colors.panel : colors.window) : QBrush(Qt::NoBrush);
    drawBox(painter, option.rect,
            focused ? QPen(colors.accent, ringWidth) : QPen(enabled ? colors.strongBorder : colors.border, 1), fill);
}

void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    drawInput(painter, option, true);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    drawStep(painter, option, up, true);
    drawStep(painter, option, down, false);
}

void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool held = enabled && option.state.testFlag(QStyle::State_Sunken);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    QRectF knob(0, 0, handleEdge, handleEdge);
    knob.moveCenter(QRectF(handle).center());
    QRectF groove = QRectF(option.rect).adjusted(1, 0, -1, 0);
    groove.setHeight(grooveHeight);
    groove.moveCenter({groove.center().x(), knob.center().y()});
    drawBox(painter, groove, Qt::NoPen, enabled ? colors.strongBorder : colors.border, grooveHeight / 2);
    if (enabled) {
        QRectF passed = groove;
        if (option.upsideDown)
            passed.setLeft(knob.center().x());
        else
            passed.setRight(knob.center().x());
        drawBox(painter, passed, Qt::NoPen, colors.accent, grooveHeight / 2);
    }
    const QColor fill = held ? tinted(colors.panel, colors.accent, 0.3) : enabled ? colors.panel : colors.window;
    drawBox(painter, knob, QPen(enabled ? colors.accent : colors.border, ringWidth), fill, handleEdge / 2);
    if (focused && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawBox(painter, option.rect, QPen(colors.accent, 1), Qt::NoBrush);
}

} // namespace likeness::gui
