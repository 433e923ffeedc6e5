// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/filmstrip.h"

#include <QPushButton>

class QFrame;
class QLabel;

namespace likeness::gui {

//! A button that opens a sheet of thumbnails above itself: a click or Enter chooses one, Del or its cross takes one
//! off, a button below clears all. What has trouble cannot be chosen. Keeps nothing.
class RecentButton : public QPushButton
{
    Q_OBJECT

public:
    explicit RecentButton(QWidget *parent = nullptr);

    void setThumbnail(Filmstrip::Thumbnail thumbnail);
    void setTexts(const QString &name, const QString &empty); //!< what it offers, and what is said where there is none
    void setItems(const QList<FilmItem> &items);
    bool isOpen() const;

signals:
    void opened(); //!< before it is seen: the items are to be set
    void chosen(const QString &id);
    void removed(const QString &id);
    void cleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void open();
    void place();
    void choose(const QString &id);
    void retranslate();

    QFrame *m_sheet;
    Filmstrip *m_strip;
    QLabel *m_empty;
    QPushButton *m_clear;
};

} // namespace likeness::gui
