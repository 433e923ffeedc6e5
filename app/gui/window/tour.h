// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QLabel;
class QPushButton;

namespace likeness::gui {

//! One thing the tour points at.
struct TourStop
{
    QPointer<QWidget> target{};
    QString title{};
    QString text{};
};

//! A callout inside the window that points from one control to the next. No dialog: everything below stays usable.
//! Enter and the right arrow go on, the left arrow goes back, Esc ends it. Frees itself after ended().
class Tour : public QFrame
{
    Q_OBJECT

public:
    //! The window outlives it; hidden until goTo().
    Tour(const QList<TourStop> &stops, QWidget *window);

    int at() const { return m_at; }
    void setStops(const QList<TourStop> &stops); //!< the same ones in another language
    void goTo(int stop);                         //!< beyond the last one: the end
    void end();

signals:
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place(); //!< beside its target, where there is room

    QList<TourStop> m_stops;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_next;
    QPointF m_tip; //!< of the arrow, in the callout
    int m_at = -1;
};

} // namespace likeness::gui
