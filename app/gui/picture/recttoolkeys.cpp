// SPDX-License-Identifier: Apache-2.0
// The rectangle tool without a mouse: keys, and what it says about itself.
#include "gui/picture/arrowstep.h"
#include "gui/picture/recttool.h"

#include <QKeyEvent>

namespace likeness::gui {

bool RectTool::keyPressed(const QKeyEvent &event)
{
    if (m_readOnly)
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_link != noLink)
            leaveLink();
        else if (isDragging())
            abandonDrag();
        else if (m_selected != 0)
            select(0);
        else
            emit left();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected != 0)
            emit itemActivated(m_selected);
        else
            acceptSuggestion(0);
        return true;
    case Qt::Key_N:
        return selectNext(1);
    case Qt::Key_P:
        return selectNext(-1);
    default:
        return step(event);
    }
}

bool RectTool::step(const QKeyEvent &event)
{
    const QPoint by = arrowStep(event);
    const RectItem *chosen = item(m_selected);
    if (by.isNull() || !chosen || isDragging())
        return false;
    const bool resize = event.modifiers().testFlag(Qt::ShiftModifier);
    const RectDrag drag{m_bounds, chosen->rect};
    m_before = m_items;
    setRect(m_selected, resize ? drag.resized(by) : drag.moved(by));
    finish(resize ? RectEdit::Kind::Resize : RectEdit::Kind::Move, m_selected, true);
    return true;
}

bool RectTool::selectNext(int step)
{
    if (m_items.isEmpty())
        return false;
    qsizetype at = step > 0 ? -1 : m_items.size();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == m_selected)
            at = i;
    }
    select(m_items.at((at + step + m_items.size()) % m_items.size()).id);
    return true;
}

void RectTool::abandonDrag()
{
    m_grip = Grip::None;
    m_drawing = false;
    if (m_items != m_before) {
        m_items = m_before;
        if (!item(m_selected))
            select(0);
        emit rectsChanged(m_items);
    }
    emit looksChanged();
}

void RectTool::removeSelected()
{
    const int id = m_selected;
    if (!item(id) || isDragging())
        return;
    m_before = m_items;
    m_items.removeIf([id](const RectItem &i) { return i.id == id; });
    select(0);
    emit rectsChanged(m_items);
    finish(RectEdit::Kind::Remove, id, false);
    emit looksChanged();
}

QString RectTool::description() const
{
    QStringList told;
    for (const RectItem &item : m_items) {
        const QString name =
            item.label.isEmpty() ? QString::number(item.id) : QStringLiteral("%1 (%2)").arg(item.id).arg(item.label);
        //: %1 is what it is ("Face"), %2 its number and name, %3 and %4 its place, %5 and %6 its size in pixels.
        told += tr("%1 %2 at %3, %4, %5 by %6 pixels.")
                    .arg(m_noun, name)
                    .arg(item.rect.x())
                    .arg(item.rect.y())
                    .arg(item.rect.width())
                    .arg(item.rect.height());
        if (item.id == m_selected)
            told += tr("It is selected.");
        if (const QString trouble = m_complaint ? m_complaint(item.rect) : QString(); !trouble.isEmpty())
            told += trouble;
    }
    if (!m_suggestions.isEmpty())
        told += tr("%n suggestion(s) can be accepted with Enter.", nullptr, int(m_suggestions.size()));
    return told.join(QLatin1Char(' '));
}

QString RectTool::tipAt(const Pointer &pointer) const
{
    Grip grip = Grip::None;
    if (linkAt(pointer) != noLink)
        return m_linkHint;
    if (const RectItem *under = itemAt(pointer, &grip))
        return m_complaint ? m_complaint(under->rect) : QString();
    return suggestionAt(pointer.at) >= 0 ? tr("Click to use this suggestion.") : QString();
}

} // namespace likeness::gui
