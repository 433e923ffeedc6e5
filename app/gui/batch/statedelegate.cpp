// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/statedelegate.h"

#include "gui/batch/batchmodel.h"
#include "gui/widgets/theme.h"

namespace likeness::gui {

namespace {

using workflow::RowState;

QColor colorOf(RowState state, const Colors &colors)
{
    switch (state) {
    case RowState::Done:
    case RowState::Skipped:
        return colors.good;
    case RowState::Failed:
        return colors.bad;
    case RowState::Checking:
    case RowState::Ready:
    case RowState::Calling:
        return colors.accent;
    case RowState::Waiting:
        break;
    }
    return colors.strongBorder;
}

} // namespace

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString word = std::exchange(ground.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const auto state = RowState(index.data(BatchModel::StateRole).toInt());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const Colors &colors = colorsOf(option.palette);
    const QColor ink = chosen ? ground.palette.color(QPalette::HighlightedText) : colors.text;
    const QRect inner = option.rect.adjusted(spacing::xs, 0, -spacing::xs, 0);
    const QRectF dot(inner.left(), inner.center().y() - spacing::s / 2.0 + 0.5, spacing::s, spacing::s);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = chosen ? ink : colorOf(state, colors);
    painter->setPen(QPen(fill, 1.5));
    const bool begun = state != RowState::Waiting && state != RowState::Checking && state != RowState::Ready;
    painter->setBrush(begun ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
    painter->setPen(ink);
    const QRect rest = inner.adjusted(2 * spacing::s, 0, 0, 0);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(word, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace likeness::gui

#include "moc_statedelegate.cpp"
