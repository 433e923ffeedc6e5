// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmdelegate.h"

#include "gui/picture/filmmodel.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>

namespace likeness::gui {

namespace {

constexpr int margin = spacing::xs;
constexpr int crossEdge = 18;
constexpr int signMargin = 20;

QRect thumbnailBox(const QRect &item, int edge)
{
    return {item.x() + (item.width() - edge) / 2, item.y() + margin, edge, edge};
}

void paintCross(QPainter &painter, const QRect &box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(16, 20, 24, 215));
    painter.drawEllipse(box);
    painter.setPen(QPen(Qt::white, 1.75, Qt::SolidLine, Qt::RoundCap));
    const QRectF arms = QRectF(box).adjusted(5.5, 5.5, -5.5, -5.5);
    painter.drawLine(arms.topLeft(), arms.bottomRight());
    painter.drawLine(arms.topRight(), arms.bottomLeft());
}

void paintThumbnail(QPainter &painter, const QRect &box, const QImage &image, const Colors &colors)
{
    painter.fillRect(box, colors.ground);
    if (image.isNull())
        return;
    const QSizeF fitted = QSizeF(image.size()).scaled(QSizeF(box.size()), Qt::KeepAspectRatio);
    QRectF target(QPointF(), fitted);
    target.moveCenter(QRectF(box).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
}

} // namespace

FilmDelegate::FilmDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QString FilmDelegate::fittingTitle(const QString &title, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression ending(QStringLiteral("\\.(jpe?g|png|webp|hei[cf]|avif)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString shown = title;
    if (metrics.horizontalAdvance(shown) > width)
        shown.remove(ending);
    return metrics.elidedText(shown, Qt::ElideMiddle, width);
}

QRect FilmDelegate::removeBox(const QRect &item) const
{
    if (!m_removable)
        return {};
    const QRect box = thumbnailBox(item, m_edge);
    return {box.right() - crossEdge - 1, box.top() + 3, crossEdge, crossEdge};
}

QSize FilmDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = (m_detailed ? 2 : 1) * option.fontMetrics.height();
    return {m_edge + 2 * margin, m_edge + 2 * margin + spacing::xs + lines};
}

void FilmDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool trouble = !index.data(FilmModel::TroubleRole).toString().isEmpty();
    const QRect box = thumbnailBox(option.rect, m_edge);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || hovered) {
        painter->setPen(chosen ? QPen(colors.accent, 2) : QPen(colors.strongBorder, 1));
        painter->setBrush(chosen ? colors.infoFill : colors.window);
        painter->drawRoundedRect(QRectF(option.rect.topLeft(), sizeHint(option, index)).adjusted(1, 1, -1, -1),
                                 spacing::radius, spacing::radius);
    }
    paintThumbnail(*painter, box, index.data(FilmModel::ThumbnailRole).value<QImage>(), colors);
    if (const QString sign = index.data(FilmModel::SignRole).toString(); !sign.isEmpty())
        themeIcon(sign).paint(painter, box.adjusted(signMargin, signMargin, -signMargin, -signMargin));
    if (trouble) {
        painter->setPen(QPen(colors.bad, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    }
    paintBadge(*painter, box, index);
    if (hovered && m_removable)
        paintCross(*painter, removeBox(option.rect));
    painter->setPen(trouble ? colors.bad : colors.text);
    painter->setFont(option.font);
    const QRect line(option.rect.x() + margin, box.bottom() + 3, option.rect.width() - 2 * margin,
                     option.fontMetrics.height() + 2);
    painter->drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                      fittingTitle(index.data().toString(), option.fontMetrics, line.width()));
    if (m_detailed) {
        const QString detail = index.data(FilmModel::DetailRole).toString();
        painter->setPen(trouble ? colors.bad : colors.muted);
        painter->drawText(line.translated(0, option.fontMetrics.height()), Qt::AlignHCenter | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, line.width()));
    }
    painter->restore();
}

QWidget *FilmDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("filmTitle"));
    line->setMaxLength(m_titleLength);
    line->setTextMargins({});
    line->setAccessibleName(tr("Name"));
    return line;
}

void FilmDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && !line->isModified()) // a thumbnail that comes while one types takes nothing away
        QStyledItemDelegate::setEditorData(editor, index);
}

void FilmDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    // Room to read the name and what one types, inside the strip.
    const int name = editor->fontMetrics().horizontalAdvance(index.data().toString()) + 3 * spacing::s;
    const QRect box = thumbnailBox(option.rect, m_edge);
    const int height = editor->sizeHint().height();
    const int most = editor->parentWidget() ? editor->parentWidget()->width() : option.rect.width();
    QRect place(0, 0, std::min(most, std::max({option.rect.width(), 140, name})), height);
    place.moveCenter({option.rect.center().x(), 0});
    const int below = m_detailed ? option.fontMetrics.height() : 0;
    place.moveBottom(std::max(option.rect.bottom() - below, box.bottom() + height - spacing::s));
    place.moveLeft(std::clamp(place.left(), 0, std::max(0, most - place.width())));
    editor->setGeometry(place);
}

void FilmDelegate::paintBadge(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const QString text = index.data(FilmModel::BadgeRole).toString();
    if (text.isEmpty())
        return;
    const auto given = index.data(FilmModel::BadgeColorRole).value<QColor>();
    const QColor fill = given.isValid() ? given : faceColor(1);
    const QFontMetrics metrics(painter.font());
    const int width = std::max(18, metrics.horizontalAdvance(text) + 10);
    const QRectF badge(box.left() + 3, box.bottom() - 20, width, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(faceTextColor());
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace likeness::gui

#include "moc_filmdelegate.cpp"
