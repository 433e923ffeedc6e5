// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace likeness::gui {

//! Paints one picture of a filmstrip: thumbnail, badge, trouble, selection and focus. A title is edited where it
//! stands.
class FilmDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FilmDelegate(QObject *parent = nullptr);

    int edge() const { return m_edge; } //!< of a thumbnail's box, in logical pixels
    void setEdge(int edge) { m_edge = edge; }
    //! Where the remove cross of an item stands.
    QRect removeBox(const QRect &item) const;
    void setRemovable(bool removable) { m_removable = removable; }
    bool isDetailed() const { return m_detailed; }
    void setDetailed(bool detailed) { m_detailed = detailed; } //!< room for a second line below every title
    void setTitleLength(int most) { m_titleLength = most; }    //!< of one that is typed

    //! A title for this room: the ending of a picture file goes before letters that tell it from others.
    static QString fittingTitle(const QString &title, const QFontMetrics &metrics, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintBadge(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    int m_edge = 72;
    bool m_removable = true;
    bool m_detailed = false;
    int m_titleLength = 40;
};

} // namespace likeness::gui
