// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/tieline.h"

#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace likeness::gui {

namespace {

constexpr double endRadius = 6;
constexpr double lineWidth = 3;

//! Leaves and arrives level, as the two canvases stand side by side.
QPainterPath curve(const QPointF &from, const QPointF &to)
{
    const QPointF half((to.x() - from.x()) / 2, 0);
    QPainterPath path(from);
    path.cubicTo(from + half, to - half, to);
    return path;
}

} // namespace

TieLine::TieLine(Canvas &photo, RectTool &faces, TemplateCanvas &target, QWidget *page)
    : QWidget(page)
    , m_photo(photo)
    , m_target(target)
{
    setObjectName(QStringLiteral("tieLine"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&faces, &RectTool::linkDrawn, this,
            [this](int, const QPointF &from, const QPointF &to) { draw(from, to); });
    connect(&faces, &RectTool::linkEnded, this, [this](int rect) {
        const int number = m_number;
        end();
        if (number)
            emit tied(rect, number);
    });
    connect(&faces, &RectTool::linkLeft, this, &TieLine::end);
}

void TieLine::draw(const QPointF &from, const QPointF &to)
{
    const QWidget *page = parentWidget();
    const QRect before = box();
    const auto inPage = [page](const Canvas &canvas, const QPointF &inPicture) {
        return canvas.mapToView(inPicture) + QPointF(canvas.mapTo(page, QPoint()));
    };
    m_from = inPage(m_photo, from);
    m_to = inPage(m_photo, to);
    TemplateTool &tool = *m_target.templateTool();
    const QPointF inTarget = m_to - QPointF(m_target.mapTo(page, QPoint()));
    const bool over = QRectF(m_target.rect()).contains(inTarget) && !m_target.isEmpty();
    m_number = over ? tool.faceAt(m_target.mapToImage(inTarget)) : 0;
    m_color = colorsOf(*this).accent;
    for (const RectItem &each : tool.faces()) {
        if (each.id != m_number)
            continue;
        m_color = each.color.isValid() ? each.color : faceColor(each.id);
        m_to = inPage(m_target, QRectF(each.rect).center());
    }
    tool.highlight(m_number);
    if (!isVisible()) {
        setGeometry(page->rect());
        raise();
        show();
    }
    update(before | box());
}

void TieLine::end()
{
    m_number = 0;
    m_target.templateTool()->highlight(0);
    hide();
}

QRect TieLine::box() const
{
    constexpr double out = endRadius + lineWidth;
    return QRectF(m_from, m_to).normalized().adjusted(-out, -out, out, out).toAlignedRect();
}

void TieLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath path = curve(m_from, m_to);
    painter.setPen(QPen(QColor(0, 0, 0, 150), lineWidth + 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    painter.setPen(QPen(m_color, lineWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1.5));
    painter.setBrush(m_color);
    painter.drawEllipse(m_to, endRadius, endRadius);
}

} // namespace likeness::gui

#include "moc_tieline.cpp"
