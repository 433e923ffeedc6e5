// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/recttool.h"

#include "gui/picture/rectpainter.h"

#include <algorithm>

namespace likeness::gui {

namespace {

constexpr double drawFrom = 0.5; //!< of the reach: a shorter drag was a click

} // namespace

RectTool::RectTool(QObject *parent)
    : Tool(parent)
    , m_noun(tr("Rectangle"))
{}

void RectTool::setBounds(const QSize &picture)
{
    m_bounds = picture;
    emit looksChanged();
}

void RectTool::setItems(const QList<RectItem> &items)
{
    // Something else changed while the user drags: what is being drawn or moved is not known there yet.
    if (items == m_items || (isDragging() && items == m_before))
        return;
    m_drawing = false;
    m_grip = Grip::None;
    m_items = items;
    if (!item(m_selected))
        m_selected = 0;
    leaveLink();
    emit looksChanged();
}

void RectTool::setSuggestions(const QList<QRect> &suggestions)
{
    if (m_link == 0 && suggestions != m_suggestions)
        leaveLink();
    m_suggestions = suggestions;
    m_hoveredSuggestion = -1;
    emit looksChanged();
}

void RectTool::setComplaint(Complaint complaint)
{
    m_complaint = std::move(complaint);
    emit looksChanged();
}

void RectTool::setMost(int most) { m_most = most; }

void RectTool::setNoun(const QString &noun)
{
    m_noun = noun;
    emit looksChanged();
}

void RectTool::select(int id)
{
    const int found = item(id) ? id : 0;
    if (found == m_selected)
        return;
    m_selected = found;
    emit selectionChanged(m_selected);
    emit looksChanged();
}

RectItem *RectTool::item(int id)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [id](const RectItem &i) { return i.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

const RectItem *RectTool::itemAt(const Pointer &pointer, Grip *grip) const
{
    // The selected one first: its handles lie over its neighbours.
    const RectItem *best = nullptr;
    for (const RectItem &each : m_items) {
        const Grip held = RectDrag{m_bounds, each.rect}.gripAt(pointer.at, pointer.reach);
        if (held == Grip::None || (best && best->id == m_selected))
            continue;
        const auto area = [](const QRect &rect) { return qint64(rect.width()) * rect.height(); };
        if (!best || each.id == m_selected || area(each.rect) <= area(best->rect)) {
            best = &each;
            *grip = held;
        }
    }
    return best;
}

int RectTool::suggestionAt(const QPointF &at) const
{
    for (int i = 0; i < m_suggestions.size(); ++i) {
        if (QRectF(m_suggestions.at(i)).contains(at))
            return i;
    }
    return -1;
}

int RectTool::freeId() const
{
    int id = 1;
    while (std::any_of(m_items.begin(), m_items.end(), [id](const RectItem &i) { return i.id == id; }))
        ++id;
    return id;
}

QRect RectTool::snap(const QRect &rect, const Pointer &pointer) const
{
    if (pointer.modifiers.testFlag(Qt::AltModifier))
        return rect;
    const QRect target = snapped(rect, m_suggestions, pointer.reach);
    return target.isEmpty() ? rect : target;
}

void RectTool::setRect(int id, const QRect &rect)
{
    RectItem *changed = item(id);
    if (!changed || changed->rect == rect)
        return;
    changed->rect = rect;
    emit rectsChanged(m_items);
    emit looksChanged();
}

void RectTool::finish(RectEdit::Kind kind, int id, bool byKey)
{
    if (m_before != m_items)
        emit edited({kind, id, byKey, m_before, m_items});
}

void RectTool::setReadOnly(bool readOnly)
{
    if (isDragging())
        abandonDrag();
    m_readOnly = readOnly;
    m_cursor = readOnly ? Qt::ArrowCursor : Qt::CrossCursor;
    if (readOnly)
        select(0);
}

bool RectTool::pressed(const Pointer &pointer)
{
    if (m_readOnly)
        return false;
    m_link = linkAt(pointer);
    if (m_link != noLink) {
        dragLink(pointer);
        return true;
    }
    m_before = m_items;
    m_from = pointer.at;
    m_pressedSuggestion = -1;
    Grip grip = Grip::None;
    if (const RectItem *held = itemAt(pointer, &grip)) {
        m_startRect = held->rect;
        m_grip = grip;
        select(held->id);
        emit looksChanged();
        return true;
    }
    if (!QRect({}, m_bounds).contains(pointer.at.toPoint()))
        return false;
    m_pressedSuggestion = suggestionAt(pointer.at);
    m_drawing = true;
    return true;
}

void RectTool::startDrawing(const Pointer &pointer)
{
    const QPointF by = pointer.at - m_from;
    if (std::max(std::abs(by.x()), std::abs(by.y())) < pointer.reach * drawFrom || m_items.size() >= m_most)
        return;
    m_pressedSuggestion = -1;
    const int id = freeId();
    m_items.append({.id = id, .rect = RectDrag{m_bounds, {}}.drawn(m_from, pointer.at)});
    m_startRect = {};
    select(id);
    emit rectsChanged(m_items);
}

void RectTool::dragged(const Pointer &pointer)
{
    if (m_link != noLink)
        return dragLink(pointer);
    if (m_drawing && m_items == m_before)
        startDrawing(pointer);
    if (m_drawing && m_items.size() > m_before.size()) {
        const bool square = pointer.modifiers.testFlag(Qt::ShiftModifier);
        setRect(m_selected, snap(RectDrag{m_bounds, {}}.drawn(m_from, pointer.at, square), pointer));
    } else if (m_grip != Grip::None) {
        setRect(m_selected, snap(RectDrag{m_bounds, m_startRect}.dragged(m_grip, m_from, pointer.at), pointer));
    }
}

void RectTool::released(const Pointer &pointer)
{
    if (m_link != noLink) {
        endLink();
        return hovered(pointer);
    }
    if (!isDragging())
        return hovered(pointer); // it was ended by other items or by Esc
    const bool drew = m_drawing && m_items.size() > m_before.size();
    const Grip grip = std::exchange(m_grip, Grip::None);
    const bool clicked = std::exchange(m_drawing, false) && !drew;
    if (drew)
        finish(RectEdit::Kind::Draw, m_selected, false);
    else if (clicked && m_pressedSuggestion >= 0)
        acceptSuggestion(m_pressedSuggestion);
    else if (clicked)
        select(0);
    else
        finish(grip == Grip::Inside ? RectEdit::Kind::Move : RectEdit::Kind::Resize, m_selected, false);
    m_pressedSuggestion = -1;
    hovered(pointer);
    emit looksChanged();
}

void RectTool::hovered(const Pointer &pointer)
{
    if (m_readOnly)
        return;
    Grip grip = Grip::None;
    hoverLink(linkAt(pointer));
    const bool overItem = m_hoveredLink != noLink || itemAt(pointer, &grip) != nullptr;
    const int suggestion = overItem ? -1 : suggestionAt(pointer.at);
    m_cursor = suggestion >= 0 || m_hoveredLink != noLink ? Qt::PointingHandCursor : cursorOf(grip);
    if (std::exchange(m_hoveredSuggestion, suggestion) != suggestion)
        emit looksChanged();
}

void RectTool::leftCanvas()
{
    hoverLink(noLink);
    if (std::exchange(m_hoveredSuggestion, -1) >= 0)
        emit looksChanged();
}

void RectTool::acceptSuggestion(int index)
{
    if (index < 0 || index >= m_suggestions.size() || m_items.size() >= m_most)
        return;
    const QRect rect = m_suggestions.at(index);
    m_before = m_items;
    m_suggestions.removeAt(index);
    m_hoveredSuggestion = -1;
    const int id = freeId();
    m_items.append({.id = id, .rect = rect});
    select(id);
    emit rectsChanged(m_items);
    finish(RectEdit::Kind::Accept, id, false);
    emit looksChanged();
}

void RectTool::acceptAllSuggestions()
{
    while (!m_suggestions.isEmpty() && m_items.size() < m_most)
        acceptSuggestion(0);
}

void RectTool::paint(QPainter &painter, const Viewport &viewport)
{
    RectPainter rects(painter, viewport);
    for (int i = 0; i < m_suggestions.size(); ++i)
        rects.paintSuggestion(m_suggestions.at(i), i == m_hoveredSuggestion);
    const auto look = [this](const RectItem &item) {
        const bool chosen = item.id == m_selected;
        return RectLook{chosen, chosen && isDragging(), m_complaint ? m_complaint(item.rect) : QString()};
    };
    for (const RectItem &item : m_items) {
        if (item.id != m_selected)
            rects.paintItem(item, look(item));
    }
    if (const RectItem *chosen = item(m_selected))
        rects.paintItem(*chosen, look(*chosen));
    m_seen = viewport;
    paintLinks(painter);
}

} // namespace likeness::gui

#include "moc_recttool.cpp"
