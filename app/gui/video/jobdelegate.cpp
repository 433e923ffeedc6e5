// SPDX-License-Identifier: Apache-2.0
#include "gui/video/jobdelegate.h"

#include "gui/video/jobmodel.h"
#include "gui/widgets/theme.h"

namespace likeness::gui {

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant share = index.data(JobModel::ShareRole);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString figure = std::exchange(ground.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    if (!share.isValid())
        return;
    const Colors &colors = colorsOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const int figureWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("000%"));
    const QRect inner = option.rect.adjusted(spacing::xs, 0, -spacing::xs, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(chosen ? ground.palette.color(QPalette::HighlightedText) : colors.text);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, figure);
    QRectF bar(inner.left(), inner.center().y() - spacing::xs / 2.0 + 0.5, inner.width() - figureWidth - spacing::s,
               spacing::xs);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? ground.palette.color(QPalette::Highlight).darker(140) : colors.border);
    painter->drawRoundedRect(bar, 2, 2);
    bar.setWidth(bar.width() * share.toDouble());
    painter->setBrush(chosen ? ground.palette.color(QPalette::HighlightedText) : colors.accent);
    painter->drawRoundedRect(bar, 2, 2);
    painter->restore();
}

} // namespace likeness::gui

#include "moc_jobdelegate.cpp"
