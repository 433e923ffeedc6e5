// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/rectpainter.h"

#include "gui/picture/rectdrag.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace likeness::gui {

namespace {

constexpr double handleEdge = 9;
constexpr double dotEdge = 20;
constexpr double gap = 4;

const QColor dark(16, 20, 24);
const QColor light(255, 255, 255);
const QColor wrong(214, 40, 40);

//! Moves a box so that it lies in the view as far as it fits.
QRectF kept(QRectF box, const QSizeF &view)
{
    box.moveLeft(std::clamp(box.left(), gap, std::max(gap, view.width() - box.width() - gap)));
    box.moveTop(std::clamp(box.top(), gap, std::max(gap, view.height() - box.height() - gap)));
    return box;
}

} // namespace

RectPainter::RectPainter(QPainter &painter, const Viewport &viewport)
    : m_painter(painter)
    , m_viewport(viewport)
{
    m_painter.setFont(fontOf(TextRole::Caption, QApplication::font()));
}

void RectPainter::paintItem(const RectItem &item, const RectLook &look)
{
    const QColor own = item.color.isValid() ? item.color : faceColor(item.id);
    const QColor color = look.complaint.isEmpty() ? own : wrong;
    const QRectF box = m_viewport.toView(QRectF(item.rect));
    outline(box, color, false, look.selected ? 2.5 : 2);
    if (look.selected)
        handles(item.rect, color);
    tag(item, box, own);
    if (look.sizeShown)
        note(QStringLiteral("%1 × %2").arg(item.rect.width()).arg(item.rect.height()),
             box.adjusted(0, 0, 0, look.complaint.isEmpty() ? 0 : 28), dark, light);
    if (!look.complaint.isEmpty() && (look.selected || look.sizeShown))
        note(look.complaint, box, wrong, light);
}

void RectPainter::paintSuggestion(const QRect &rect, bool hovered)
{
    const QRectF box = m_viewport.toView(QRectF(rect));
    if (hovered)
        m_painter.fillRect(box, QColor(255, 255, 255, 56));
    outline(box, light, true, hovered ? 2.5 : 1.75);
}

void RectPainter::paintGuide(const QLineF &line)
{
    const QLineF inView(m_viewport.toView(line.p1()), m_viewport.toView(line.p2()));
    m_painter.setPen(QPen(dark, 3));
    m_painter.drawLine(inView);
    m_painter.setPen(QPen(light, 1, Qt::DashLine));
    m_painter.drawLine(inView);
}

void RectPainter::outline(const QRectF &box, const QColor &color, bool dashed, double width)
{
    m_painter.setBrush(Qt::NoBrush);
    QPen under(QColor(0, 0, 0, 150), width + 2);
    under.setJoinStyle(Qt::MiterJoin);
    m_painter.setPen(under);
    m_painter.drawRect(box);
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    if (dashed)
        pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.drawRect(box);
}

void RectPainter::handles(const QRect &rect, const QColor &color)
{
    const RectDrag drag{{}, rect};
    m_painter.setPen(QPen(dark, 1));
    m_painter.setBrush(color);
    const QRectF box = m_viewport.toView(QRectF(rect));
    const bool small = box.width() < handleEdge * 4 || box.height() < handleEdge * 4;
    for (const Grip grip : allGrips()) {
        const bool corner =
            grip == Grip::TopLeft || grip == Grip::TopRight || grip == Grip::BottomLeft || grip == Grip::BottomRight;
        if (small && !corner)
            continue;
        QRectF handle(0, 0, handleEdge, handleEdge);
        handle.moveCenter(m_viewport.toView(drag.gripPoint(grip)));
        m_painter.drawRoundedRect(handle, 2, 2);
    }
}

void RectPainter::tag(const RectItem &item, const QRectF &box, const QColor &color)
{
    const QFontMetricsF metrics(m_painter.font());
    const double dot = item.id == 0 ? 4 : dotEdge;                  // without a number there is no dot
    const double most = std::clamp(box.width() - dot, 80.0, 220.0); // names of faces side by side stay apart
    const double text = item.label.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(item.label) + 10, most);
    QRectF whole(box.left() - 1, box.top() - dotEdge - 5, dot + text, dotEdge);
    if (whole.top() < gap)
        whole.moveTop(box.top() + 6), whole.moveLeft(box.left() + 6);
    whole = kept(whole, m_viewport.view);
    if (text > 0) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(16, 20, 24, 215));
        m_painter.drawRoundedRect(whole, dotEdge / 2, dotEdge / 2);
        m_painter.setPen(light);
        const QRectF place = whole.adjusted(dot + 4, 0, -4, 0);
        m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                           metrics.elidedText(item.label, Qt::ElideMiddle, place.width()));
    }
    if (item.id != 0)
        paintFaceDot(m_painter, QRectF(whole.topLeft(), QSizeF(dotEdge, dotEdge)), item.id, color);
}

void RectPainter::note(const QString &text, const QRectF &box, const QColor &fill, const QColor &ink)
{
    const QFontMetricsF metrics(m_painter.font());
    const double most = std::max(60.0, m_viewport.view.width() - 4 * gap);
    QRectF wanted =
        metrics.boundingRect(QRectF(0, 0, std::min(most, 320.0), 400), Qt::AlignLeft | Qt::TextWordWrap, text);
    wanted.adjust(-8, -3, 8, 3);
    wanted.moveTopLeft({box.left(), box.bottom() + 8});
    wanted = kept(wanted, m_viewport.view);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(wanted, 4, 4);
    m_painter.setPen(ink);
    m_painter.drawText(wanted.adjusted(8, 3, -8, -3), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
}

} // namespace likeness::gui
