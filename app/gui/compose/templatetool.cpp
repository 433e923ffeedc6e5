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

void TemplateTool::setLogo(const QRect &logo, const QSize &picture)
{
    m_logo = {.bounds = picture, .rect = logo};
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
    if (!m_logo.rect.isEmpty()) {
        const RectItem logo{.id = int(m_faces.size()) + 1, .rect = m_logo.rect, .label = tr("Logo")};
        rects.paintItem(logo, {.selected = true, .sizeShown = m_grip != Grip::None});
    }
}

bool TemplateTool::pressed(const Pointer &pointer)
{
    m_grip = m_logo.rect.isEmpty() ? Grip::None : m_logo.gripAt(pointer.at, pointer.reach);
    m_from = pointer.at;
    m_startRect = m_logo.rect;
    if (m_grip != Grip::None)
        return true;
    const int number = faceAt(pointer.at);
    if (number)
        emit faceClicked(number);
    return number != 0;
}

void TemplateTool::dragged(const Pointer &pointer)
{
    if (m_grip == Grip::None)
        return;
    m_logo.rect = RectDrag{.bounds = m_logo.bounds, .rect = m_startRect}.dragged(m_grip, m_from, pointer.at);
    emit looksChanged();
}

void TemplateTool::released(const Pointer &)
{
    if (std::exchange(m_grip, Grip::None) != Grip::None && m_logo.rect != m_startRect)
        emit logoMoved(m_logo.rect);
    emit looksChanged();
}

void TemplateTool::hovered(const Pointer &pointer)
{
    const Grip grip = m_logo.rect.isEmpty() ? Grip::None : m_logo.gripAt(pointer.at, pointer.reach);
    const int face = grip == Grip::None ? faceAt(pointer.at) : 0;
    m_cursor = grip != Grip::None ? cursorOf(grip) : face ? Qt::PointingHandCursor : Qt::ArrowCursor;
    highlight(face);
}

void TemplateTool::leftCanvas() { highlight(0); }

QString TemplateTool::description() const
{
    QStringList parts{tr("%n template face(s).", nullptr, int(m_faces.size()))};
    for (const RectItem &each : m_faces)
        parts.append(tr("Face %1: %2.").arg(each.id).arg(each.label));
    return parts.join(QLatin1Char(' '));
}

QString TemplateTool::tipAt(const Pointer &pointer) const
{
    const int number = faceAt(pointer.at);
    return number ? tr("Template face %1: a click assigns the current photo face to it").arg(number) : QString();
}

} // namespace likeness::gui
