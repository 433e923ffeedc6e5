// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/picture/filmmodel.h"

#include <QListView>
#include <functional>

class QToolButton;

namespace likeness::gui {

class FilmDelegate;

//! A strip of thumbnails to choose from: arrow keys move, Del removes, right click asks the owner for a menu, the wheel
//! and two buttons at its ends scroll. Thumbnails
//! come from a given function, two at a time, and are kept while their item stays.
class Filmstrip : public QListView
{
    Q_OBJECT

public:
    //! Makes the operation that loads one thumbnail; edge is in device pixels.
    using Thumbnail = std::function<OperationOf<QImage> *(const QString &id, int edge)>;

    explicit Filmstrip(QWidget *parent = nullptr);
    ~Filmstrip() override;

    const QList<FilmItem> &items() const { return m_model->items(); }
    QString current() const; //!< id; empty: none
    void setThumbnail(Thumbnail thumbnail);
    void setItems(const QList<FilmItem> &items); //!< keeps the current one where it stays
    void setCurrent(const QString &id);          //!< emits nothing
    void setRemovable(bool removable);
    //! Titles can be typed: F2, or a double click. The owner shows what became of it.
    void setRenamable(int mostLetters);
    void setEdge(int edge);        //!< logical pixels; 72 by default
    void setWrapped(bool wrapped); //!< several rows instead of one that scrolls sideways

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChosen(const QString &id);
    void activatedItem(const QString &id); //!< Enter or double click
    void removeRequested(const QString &id);
    void renamed(const QString &id, const QString &title); //!< never an empty one, nor the one it has
    void menuRequested(const QString &id, const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *arrow(const QString &icon, int direction);
    void placeArrows();
    void nameArrows();
    void loadMore();
    void take(const QString &id, const Result<QImage> &image);

    FilmModel *m_model;
    FilmDelegate *m_delegate;
    QToolButton *m_earlier; //!< shown while there is something to the left
    QToolButton *m_later;
    Thumbnail m_thumbnail;
    QStringList m_waiting;
    QList<QPointer<Operation>> m_loading;
    bool m_silent = false;
};

} // namespace likeness::gui
