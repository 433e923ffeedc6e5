// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/logotool.h"

#include <QPainter>

namespace likeness::gui {

void LogoTool::setLogo(const QRect &logo, const QSize &picture)
{
    m_logo.place(logo, picture);
    emit looksChanged();
}

void LogoTool::setLogoPicture(const QImage &logo)
{
    m_logo.setPicture(logo);
    emit looksChanged();
}

void LogoTool::paint(QPainter &painter, const Viewport &viewport) { m_logo.paint(painter, viewport, tr("Logo")); }

bool LogoTool::pressed(const Pointer &pointer)
{
    if (!m_logo.press(pointer))
        return false;
    emit looksChanged();
    return true;
}

void LogoTool::dragged(const Pointer &pointer)
{
    if (!m_logo.isHeld())
        return;
    m_logo.drag(pointer);
    emit looksChanged();
}

void LogoTool::released(const Pointer &)
{
    if (m_logo.release())
        emit logoMoved(m_logo.rect(), false);
    emit looksChanged();
}

void LogoTool::hovered(const Pointer &pointer)
{
    const Grip grip = m_logo.gripAt(pointer);
    m_cursor = grip == Grip::None ? Qt::ArrowCursor : cursorOf(grip);
}

bool LogoTool::keyPressed(const QKeyEvent &event)
{
    const LogoFrame::Keyed keyed = m_logo.key(event);
    if (keyed == LogoFrame::Keyed::Unused)
        return false;
    if (keyed == LogoFrame::Keyed::Moved)
        emit logoMoved(m_logo.rect(), true);
    emit looksChanged();
    return true;
}

QString LogoTool::description() const
{
    if (m_logo.isEmpty())
        return {};
    const QRect &logo = m_logo.rect();
    //: %1 and %2 are its place, %3 and %4 its size in pixels
    const QString place =
        tr("The logo is at %1, %2, %3 by %4 pixels.").arg(logo.x()).arg(logo.y()).arg(logo.width()).arg(logo.height());
    return place + QLatin1Char(' ') +
           (m_logo.isSelected() ? tr("Arrow keys move it, with Shift they resize it.") : tr("Enter selects it."));
}

QString LogoTool::tipAt(const Pointer &pointer) const
{
    if (m_logo.gripAt(pointer) == Grip::None)
        return {};
    return tr("Drag the logo; corners keep its shape, Shift lets it go. It snaps to the edges, with Alt it does not.");
}

} // namespace likeness::gui

#include "moc_logotool.cpp"
