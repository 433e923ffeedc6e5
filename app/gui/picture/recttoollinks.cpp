// SPDX-License-Identifier: Apache-2.0
// The rectangle tool's handles from which lines are drawn to something elsewhere.
#include "gui/picture/linkhandle.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/theme.h"

namespace likeness::gui {

void RectTool::setLinkHint(const QString &hint)
{
    m_linkHint = hint;
    emit looksChanged();
}

//! Without rectangles it is the first suggestion that has a handle, under the id 0.
QList<RectItem> RectTool::linkable() const
{
    if (m_linkHint.isEmpty() || m_drawing || m_grip != Grip::None)
        return {};
    if (m_items.isEmpty() && !m_suggestions.isEmpty())
        return {{.id = 0, .rect = m_suggestions.first(), .color = QColor(Qt::white)}};
    return m_items;
}

int RectTool::linkAt(const Pointer &pointer) const
{
    int best = noLink;
    for (const RectItem &each : linkable()) {
        const bool there = LinkHandle::beside(each.rect, m_seen).contains(m_seen.toView(pointer.at));
        if (there && (best == noLink || each.id == m_selected))
            best = each.id;
    }
    return best;
}

void RectTool::dragLink(const Pointer &pointer)
{
    for (const RectItem &each : linkable()) {
        if (each.id == m_link)
            emit linkDrawn(m_link, m_seen.toPicture(LinkHandle::beside(each.rect, m_seen).middle), pointer.at);
    }
}

void RectTool::endLink()
{
    const int link = std::exchange(m_link, noLink);
    emit looksChanged();
    emit linkEnded(link);
}

void RectTool::leaveLink()
{
    if (std::exchange(m_link, noLink) == noLink)
        return;
    emit looksChanged();
    emit linkLeft();
}

void RectTool::hoverLink(int link)
{
    if (std::exchange(m_hoveredLink, link) != link)
        emit looksChanged();
}

void RectTool::paintLinks(QPainter &painter) const
{
    for (const RectItem &each : linkable()) {
        const QColor color = each.color.isValid() ? each.color : faceColor(each.id);
        LinkHandle::beside(each.rect, m_seen).paint(painter, color, each.id == m_hoveredLink || each.id == m_link);
    }
}

} // namespace likeness::gui
