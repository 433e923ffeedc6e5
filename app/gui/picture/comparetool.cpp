// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/comparetool.h"

#include "gui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace likeness::gui {

namespace {

constexpr double knobRadius = 13;
constexpr double keyStep = 0.01;
constexpr double longKeyStep = 0.1;
constexpr double gap = 12;

void paintCaption(QPainter &painter, const QString &text, double x, bool rightAligned)
{
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 18;
    const QRectF box(rightAligned ? x - width : x, gap, width, metrics.height() + 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(16, 20, 24, 205));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

CompareTool::CompareTool(QObject *parent)
    : Tool(parent)
{
    connect(&m_overlay, &LayeredPicture::ready, this, &Tool::looksChanged);
}

void CompareTool::setOverlay(const QImage &image)
{
    m_overlay.setImage(image);
    emit looksChanged();
}

void CompareTool::setDivider(double at)
{
    m_divider = std::clamp(at, 0.0, 1.0);
    emit looksChanged();
}

void CompareTool::setDividerShown(bool shown)
{
    m_dividerShown = shown;
    emit looksChanged();
}

void CompareTool::setCaptions(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    emit looksChanged();
}

void CompareTool::paint(QPainter &painter, const Viewport &viewport)
{
    const double edge = viewport.toView(QPointF(m_divider * viewport.picture.width(), 0)).x();
    if (!m_overlay.image().isNull() && m_divider > 0) {
        const Colors &colors = colorsOf(QApplication::palette());
        QImage view = m_overlay.view(viewport, colors.ground);
        view.setDevicePixelRatio(viewport.ratio);
        painter.save();
        painter.setClipRect(QRectF(0, 0, m_divider >= 1 ? viewport.view.width() : edge, viewport.view.height()));
        painter.drawImage(QPointF(0, 0), view);
        painter.restore();
    }
    paintCaptions(painter, viewport);
    if (m_dividerShown)
        paintDivider(painter, viewport);
}

void CompareTool::paintDivider(QPainter &painter, const Viewport &viewport) const
{
    const double x = viewport.toView(QPointF(m_divider * viewport.picture.width(), 0)).x();
    const double height = viewport.view.height();
    painter.setPen(QPen(QColor(0, 0, 0, 140), 4));
    painter.drawLine(QPointF(x, 0), QPointF(x, height));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, height));
    const QPointF centre(x, height / 2);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
    painter.setBrush(m_hovered ? QColor(224, 236, 250) : QColor(Qt::white));
    painter.drawEllipse(centre, knobRadius, knobRadius);
    painter.setPen(QPen(QColor(16, 20, 24), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double side : {-1.0, 1.0}) {
        const QPolygonF arrow{centre + QPointF(side * 4, -4), centre + QPointF(side * 8, 0),
                              centre + QPointF(side * 4, 4)};
        painter.drawPolyline(arrow);
    }
}

void CompareTool::paintCaptions(QPainter &painter, const Viewport &viewport) const
{
    painter.setFont(fontOf(TextRole::Caption, QApplication::font()));
    if (!m_left.isEmpty() && m_divider > 0)
        paintCaption(painter, m_left, gap, false);
    if (!m_right.isEmpty() && m_divider < 1)
        paintCaption(painter, m_right, viewport.view.width() - gap, true);
}

bool CompareTool::isNearDivider(const Pointer &pointer) const
{
    const double at = m_divider * m_overlay.image().width();
    return m_dividerShown && !m_overlay.image().isNull() && std::abs(pointer.at.x() - at) <= pointer.reach * 1.8;
}

bool CompareTool::pressed(const Pointer &pointer) { return isNearDivider(pointer); }

void CompareTool::dragged(const Pointer &pointer)
{
    if (!m_overlay.image().isNull())
        setDivider(pointer.at.x() / m_overlay.image().width());
}

void CompareTool::hovered(const Pointer &pointer)
{
    const bool hovered = isNearDivider(pointer);
    if (std::exchange(m_hovered, hovered) != hovered)
        emit looksChanged();
}

bool CompareTool::keyPressed(const QKeyEvent &event)
{
    if (!m_dividerShown || m_overlay.image().isNull())
        return false;
    const double step = event.modifiers().testFlag(Qt::ControlModifier) ? longKeyStep : keyStep;
    switch (event.key()) {
    case Qt::Key_Left:
        setDivider(m_divider - step);
        return true;
    case Qt::Key_Right:
        setDivider(m_divider + step);
        return true;
    case Qt::Key_Home:
        setDivider(0);
        return true;
    case Qt::Key_End:
        setDivider(1);
        return true;
    default:
        return false;
    }
}

Qt::CursorShape CompareTool::cursor() const { return m_hovered ? Qt::SplitHCursor : Qt::OpenHandCursor; }

QString CompareTool::description() const
{
    if (!m_dividerShown)
        return {};
    //: %1 is a whole number from 0 to 100.
    return tr("The divider stands at %1 percent of the width; the arrow keys move it.")
        .arg(std::lround(m_divider * 100));
}

} // namespace likeness::gui

#include "moc_comparetool.cpp"
