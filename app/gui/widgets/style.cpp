// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/style.h"

#include "gui/widgets/icon.h"
#include "gui/widgets/inputpaint.h"
#include "gui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace likeness::gui {

namespace {

bool isPrimary(const QWidget *widget) { return widget && widget->property("primary").toBool(); }

bool hasRing(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void drawRing(QPainter &painter, const QRectF &box, const QColor &color)
{
    drawBox(painter, box, QPen(color, ringWidth), Qt::NoBrush);
}

void drawButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool primary = isPrimary(widget) && enabled;
    const QColor ink = primary ? colors.accentText : colors.text;
    QColor fill = primary ? colors.accent : enabled ? colors.panel : colors.window;
    if (down)
        fill = tinted(fill, primary ? colors.text : colors.accent, primary ? 0.2 : 0.16);
    else if (hovered)
        fill = tinted(fill, ink, primary ? 0.1 : 0.06);
    const QColor edge = primary ? fill : enabled ? colors.strongBorder : colors.border;
    drawBox(painter, option.rect, QPen(edge, 1), fill);
    if (hasRing(option)) {
        drawRing(painter, option.rect, primary ? colors.text : colors.accent);
        if (primary)
            drawRing(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), colors.accentText);
    }
}

void drawToolButton(QPainter &painter, const QStyleOption &option)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool down = option.state.testFlag(QStyle::State_Sunken);
    const QColor ground = option.palette.color(QPalette::Window);
    if (on || down)
        drawBox(painter, option.rect, on ? QPen(colors.accent, 1) : QPen(Qt::NoPen),
                tinted(ground, colors.accent, 0.18));
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        drawBox(painter, option.rect, Qt::NoPen, tinted(ground, colors.text, 0.09));
    if (hasRing(option))
        drawRing(painter, option.rect, colors.accent);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor edge = enabled ? colors.strongBorder : colors.border;
    drawBox(painter, option.rect, QPen(on && enabled ? colors.accent : edge, 1.25),
            on && enabled ? colors.accent : colors.panel, 3);
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? colors.accentText : colors.muted, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option.rect);
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter.drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.7), at(0.75, 0.32)});
    painter.restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(*painter, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawInput(*painter, *option, true);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameFocusRect:
        if (!widget || !widget->inherits("QAbstractItemView"))
            drawRing(*painter, option->rect, colorsOf(option->palette).accent);
        return;
    case PE_IndicatorCheckBox:
        if (option->state.testFlag(State_NoChange))
            break;
        drawCheckBox(*painter, *option);
        return;
    case PE_FrameDefaultButton:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button && isPrimary(widget) && button->state.testFlag(State_Enabled)) {
        QStyleOptionButton primary = *button;
        primary.palette.setColor(QPalette::ButtonText, colorsOf(option->palette).accentText);
        QProxyStyle::drawControl(element, &primary, painter, widget);
        return;
    }
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element == CE_ComboBoxLabel && box && !box->editable) { // Fusion cuts a letter in two
        QStyleOptionComboBox fitting = *box;
        const QRect field = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        const int icon = box->currentIcon.isNull() ? 0 : box->iconSize.width() + spacing::xs;
        fitting.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width() - icon - 2,
                                                          Qt::TextShowMnemonic);
        QProxyStyle::drawControl(element, &fitting, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_SpinBox && spin && spin->frame)
        drawSpinBox(*painter, *spin, subControlRect(control, spin, SC_SpinBoxUp, widget),
                    subControlRect(control, spin, SC_SpinBoxDown, widget));
    else if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal)
        drawSlider(*painter, *slider, subControlRect(control, slider, SC_SliderHandle, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return spacing::m;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacing::s;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {wanted.width() + spacing::s, std::max(wanted.height(), 32)};
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
        return {wanted.width(), std::max(wanted.height(), 30)};
    case CT_ToolButton:
        return wanted.expandedTo({30, 30});
    case CT_MenuItem:
        return {wanted.width() + spacing::s, std::max(wanted.height(), 28)};
    default:
        return wanted;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return framed ? rect.adjusted(spacing::xs, 0, -spacing::xs, 0) : rect;
}

//! A tool bar asks for these when it is made. Qt's own are pictures of no named kind: every plugin that reads pictures
//! would be loaded before the window is painted.
QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
        return themeIcon(QStringLiteral("go-next"));
    case SP_ToolBarVerticalExtensionButton:
        return themeIcon(QStringLiteral("go-down"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace likeness::gui

#include "moc_style.cpp"
