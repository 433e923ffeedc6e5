// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/wraplayout.h"

namespace likeness::gui {

WrapLayout::WrapLayout(QWidget *parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins({});
    setSpacing(spacing);
}

WrapLayout::~WrapLayout() { qDeleteAll(m_items); }

void WrapLayout::addGap() { m_gap = m_items.size(); }

void WrapLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *WrapLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

int WrapLayout::lineWidth() const
{
    int width = 0;
    for (const QLayoutItem *each : m_items) {
        if (!each->isEmpty())
            width += (width ? spacing() : 0) + each->sizeHint().width();
    }
    return width;
}

QSize WrapLayout::sizeHint() const
{
    int height = 0;
    for (const QLayoutItem *each : m_items)
        height = each->isEmpty() ? height : std::max(height, each->sizeHint().height());
    return {lineWidth(), height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *each : m_items)
        size = each->isEmpty() ? size : size.expandedTo(each->sizeHint());
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect &rect, bool move) const
{
    const int line = lineWidth();
    const int lineHeight = sizeHint().height();
    const int spare = line <= rect.width() ? rect.width() - line : 0;
    int x = rect.x();
    int y = rect.y();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        QLayoutItem *each = m_items.at(i);
        if (i == m_gap)
            x += spare;
        if (each->isEmpty())
            continue;
        const QSize size = each->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += lineHeight + spacing();
        }
        if (move) // in the middle of its line
            each->setGeometry({QPoint(x, y + (lineHeight - size.height()) / 2), size});
        x += size.width() + spacing();
    }
    return y + lineHeight - rect.y();
}

} // namespace likeness::gui

#include "moc_wraplayout.cpp"
