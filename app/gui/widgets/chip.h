// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace likeness::gui {

//! A small round-ended button for one face: a numbered dot in the face's colour and a text. Checkable; can be dragged
//! by its owner through dragRequested(). A text that has no room gives up its middle.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    int number() const { return m_number; }
    //! 0: no dot.
    void setNumber(int number);
    void setColor(const QColor &color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dragRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int m_number = 0;
    QColor m_color;
    QPoint m_pressed;
};

//! Draws a face's numbered dot, as the chips and the canvases show it.
void paintFaceDot(QPainter &painter, const QRectF &circle, int number, const QColor &color);

} // namespace likeness::gui
