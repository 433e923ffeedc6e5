// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/templatetool.h"

#include "gui/picture/rectpainter.h"

#include <QPainter>

namespace likeness::gui {

void TemplateTool::setFaces(const QList<RectItem> &faces)
{
    m_faces = faces;
    m_hovered = 0;
    emit looksChanged();
}

void TemplateTool::setTaken(const QList<int> &numbers)
{
    m_taken = numbers;
    emit looksChanged();
}

int TemplateTool::faceAt(const QPointF &inPicture) const
{
    const RectItem *best = nullptr;
    for (const RectItem &each : m_faces) {
        if (QRectF(each.rect).contains(inPicture) && (!best || each.rect.width() < best->rect.width()))
            best = &each;
    }
    return best ? best->id : 0;
}

void TemplateTool::highlight(int number)
{
    if (std::exchange(m_hovered, number) != number)
        emit looksChanged();
}

void TemplateTool::paint(QPainter &painter, const Viewport &viewport)
{
    RectPainter rects(painter, viewport);
    for (const RectItem &each : std::as_const(m_faces)) {
        RectItem shown = each;
        if (!m_taken.contains(each.id) && each.id != m_hovered)
            shown.color.setAlphaF(0.6F);
        rects.paintItem(shown, {});
    }
    LogoTool::paint(painter, viewport);
}

bool TemplateTool::pressed(const Pointer &pointer)
{
    if (LogoTool::pressed(pointer))
        return true;
    const int number = faceAt(pointer.at);
    if (number)
        emit faceClicked(number);
    return number != 0;
}

void TemplateTool::hovered(const Pointer &pointer)
{
    LogoTool::hovered(pointer);
    const int face = LogoTool::cursor() == Qt::ArrowCursor ? faceAt(pointer.at) : 0; // the logo lies above
    m_overFace = face != 0;
    highlight(face);
}

Qt::CursorShape TemplateTool::cursor() const { return m_overFace ? Qt::PointingHandCursor : LogoTool::cursor(); }

void TemplateTool::leftCanvas()
{
    m_overFace = false;
    highlight(0);
}

QString TemplateTool::description() const
{
    QStringList parts{tr("%n template face(s).", nullptr, int(m_faces.size()))};
    for (const RectItem &each : m_faces)
        parts.append(tr("Face %1: %2.").arg(each.id).arg(each.label));
    if (const QString logo = LogoTool::description(); !logo.isEmpty())
        parts.append(logo);
    return parts.join(QLatin1Char(' '));
}

QString TemplateTool::tipAt(const Pointer &pointer) const
{
    if (QString tip = LogoTool::tipAt(pointer); !tip.isEmpty())
        return tip;
    const int number = faceAt(pointer.at);
    return number ? tr("Template face %1: a click assigns the current photo face to it").arg(number) : QString();
}

} // namespace likeness::gui

#include "moc_templatetool.cpp"
