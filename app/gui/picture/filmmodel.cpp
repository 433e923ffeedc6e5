// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmmodel.h"

#include <algorithm>

namespace likeness::gui {

namespace {

QString toolTipOf(const FilmItem &item)
{
    QStringList lines{item.title, item.detail, item.note, item.trouble};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString descriptionOf(const FilmItem &item)
{
    QStringList parts{item.detail, item.trouble.isEmpty() ? item.note : item.trouble};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

int FilmModel::rowOf(const QString &id) const { return m_rows.value(id, -1); }

void FilmModel::setItems(const QList<FilmItem> &items)
{
    for (const FilmItem &item : items) {
        const int row = rowOf(item.id);
        if (row >= 0 && m_items.at(row).picture != item.picture)
            m_thumbnails.remove(item.id);
    }
    const auto sameId = [](const FilmItem &a, const FilmItem &b) { return a.id == b.id; };
    if (items.size() == m_items.size() && std::equal(items.begin(), items.end(), m_items.begin(), sameId)) {
        m_items = items;
        if (!items.isEmpty())
            emit dataChanged(index(0), index(int(items.size()) - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    m_rows.clear();
    for (int row = int(items.size()) - 1; row >= 0; --row) // of two that are alike the first is found
        m_rows.insert(items.at(row).id, row);
    m_thumbnails.removeIf([this](const auto &entry) { return rowOf(entry.key()) < 0; });
    endResetModel();
}

void FilmModel::setThumbnail(const QString &id, const QImage &image)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_thumbnails.insert(id, image);
    emit dataChanged(index(row), index(row), {ThumbnailRole});
}

int FilmModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

QVariant FilmModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const FilmItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return item.title;
    case Qt::ToolTipRole:
        return toolTipOf(item);
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(item);
    case IdRole:
        return item.id;
    case NoteRole:
        return item.note;
    case BadgeRole:
        return item.badge;
    case BadgeColorRole:
        return item.badgeColor;
    case TroubleRole:
        return item.trouble;
    case SignRole:
        return item.sign;
    case DetailRole:
        return item.detail;
    case ThumbnailRole:
        return m_thumbnails.value(item.id);
    default:
        return {};
    }
}

Qt::ItemFlags FilmModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return m_renamable && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool FilmModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = value.toString().simplified();
    if (!m_renamable || role != Qt::EditRole || !index.isValid() || title.isEmpty())
        return false;
    const FilmItem item = m_items.value(index.row()); // a copy: whoever is told may set other items
    if (title != item.title)
        emit renamed(item.id, title);
    return false; // it is the owner's to show
}

} // namespace likeness::gui

#include "moc_filmmodel.cpp"
