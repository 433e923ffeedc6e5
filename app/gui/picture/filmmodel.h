// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QImage>
#include <QList>
#include <QString>

namespace likeness::gui {

//! One picture of a strip, without its pixels.
struct FilmItem
{
    QString id{}; //!< a path or another key the thumbnail function understands
    QString title{};
    QString detail{};    //!< a second line below the title
    QString note{};      //!< for the tool tip, such as "1920 × 1080, JPEG, 2 MB"
    QString badge{};     //!< a short text in the corner, such as a count
    QColor badgeColor{}; //!< invalid: the accent
    QString sign{};      //!< an icon in place of a thumbnail that there cannot be
    QString trouble{};   //!< not empty: marked as bad, with this text
    QString picture{};   //!< what the thumbnail is of; where it becomes another one, the thumbnail is loaded again

    bool operator==(const FilmItem &) const = default;
};

//! The list behind a filmstrip: items with thumbnails as they arrive. Fetches nothing; a new title that is typed is
//! told, and shown when the owner sets it.
class FilmModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NoteRole,
        BadgeRole,
        BadgeColorRole,
        TroubleRole,
        ThumbnailRole,
        SignRole,
        DetailRole
    };

    using QAbstractListModel::QAbstractListModel;

    const QList<FilmItem> &items() const { return m_items; }
    int rowOf(const QString &id) const; //!< -1: none
    bool hasThumbnail(const QString &id) const { return m_thumbnails.contains(id); }

    //! Keeps the thumbnails of ids that stay.
    void setItems(const QList<FilmItem> &items);
    void setThumbnail(const QString &id, const QImage &image);
    void setRenamable(bool renamable) { m_renamable = renamable; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void renamed(const QString &id, const QString &title);

private:
    QList<FilmItem> m_items;
    QHash<QString, int> m_rows; //!< by id
    QHash<QString, QImage> m_thumbnails;
    bool m_renamable = false;
};

} // namespace likeness::gui
