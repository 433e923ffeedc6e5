// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/chip.h"

#include "gui/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace likeness::gui {

namespace {

constexpr int chipHeight = 28;
constexpr int dotEdge = 18;
constexpr int leastWidth = 64;

} // namespace

void paintFaceDot(QPainter &painter, const QRectF &circle, int number, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(circle);
    QFont font = painter.font();
    font.setPixelSize(int(circle.height() * 0.66));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(faceTextColor());
    painter.drawText(circle, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Chip::setNumber(int number)
{
    m_number = number;
    updateGeometry();
    update();
}

void Chip::setColor(const QColor &color)
{
    m_color = color;
    update();
}

QSize Chip::sizeHint() const
{
    ensurePolished();
    const int text = fontMetrics().size(Qt::TextShowMnemonic, this->text()).width();
    const int dot = m_number > 0 ? dotEdge + (text > 0 ? 6 : 0) : 0;
    const int sides = m_number > 0 && text == 0 ? 10 : spacing::m + (m_number > 0 ? 5 : spacing::m);
    return {text + dot + sides, std::max(chipHeight, fontMetrics().height() + spacing::s)};
}

QSize Chip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), leastWidth), whole.height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(*this);
    const QColor tone = m_color.isValid() ? m_color : m_number > 0 ? faceColor(m_number) : colors.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    QColor fill = isChecked() ? tone : colors.panel;
    fill.setAlphaF(isChecked() ? 0.28F : 1.0F);
    if (isEnabled() && underMouse() && !isChecked())
        fill = colors.window;
    painter.setPen(QPen(isChecked() ? tone : colors.strongBorder, isChecked() ? 1.5 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    int x = spacing::m;
    if (m_number > 0) {
        paintFaceDot(painter, QRectF(5, (height() - dotEdge) / 2.0, dotEdge, dotEdge), m_number, tone);
        x = 5 + dotEdge + 6;
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    const int room = width() - x - spacing::s;
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, room, Qt::TextShowMnemonic);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, shown);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->buttons().testFlag(Qt::LeftButton) && isDown() && far) {
        setDown(false);
        emit dragRequested();
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

} // namespace likeness::gui

#include "moc_chip.cpp"
