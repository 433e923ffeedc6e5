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
    m_logo.place(logo, picture);
    emit looksChanged();
}

void TemplateTool::setLogoPicture(const QImage &logo)
{
    m_logo.setPicture(logo);
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
    m_logo.paint(painter, viewport, tr("Logo"));
}

bool TemplateTool::pressed(const Pointer &pointer)
{
    if (m_logo.press(pointer)) {
        emit looksChanged();
        return true;
    }
    const int number = faceAt(pointer.at);
    if (number)
        emit faceClicked(number);
    return number != 0;
}

void TemplateTool::dragged(const Pointer &pointer)
{
    if (!m_logo.isHeld())
        return;
    m_logo.drag(pointer);
    emit looksChanged();
}

void TemplateTool::released(const Pointer &)
{
    if (m_logo.release())
        emit logoMoved(m_logo.rect(), false);
    emit looksChanged();
}

bool TemplateTool::keyPressed(const QKeyEvent &event)
{
    const LogoFrame::Keyed keyed = m_logo.key(event);
    if (keyed == LogoFrame::Keyed::Unused)
        return false;
    if (keyed == LogoFrame::Keyed::Moved)
        emit logoMoved(m_logo.rect(), true);
    emit looksChanged();
    return true;
}

void TemplateTool::hovered(const Pointer &pointer)
{
    const Grip grip = m_logo.gripAt(pointer);
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
    if (!m_logo.isEmpty()) {
        const QRect &logo = m_logo.rect();
        //: %1 and %2 are its place, %3 and %4 its size in pixels
        parts.append(tr("The logo is at %1, %2, %3 by %4 pixels.")
                         .arg(logo.x())
                         .arg(logo.y())
                         .arg(logo.width())
                         .arg(logo.height()));
        parts.append(m_logo.isSelected() ? tr("Arrow keys move it, with Shift they resize it.")
                                         : tr("Enter selects it."));
    }
    return parts.join(QLatin1Char(' '));
}

QString TemplateTool::tipAt(const Pointer &pointer) const
{
    if (m_logo.gripAt(pointer) != Grip::None)
        return tr(
            "Drag the logo; corners keep its shape, Shift lets it go. It snaps to the edges, with Alt it does not.");
    const int number = faceAt(pointer.at);
    return number ? tr("Template face %1: a click assigns the current photo face to it").arg(number) : QString();
}

} // namespace likeness::gui

#include "moc_templatetool.cpp"
