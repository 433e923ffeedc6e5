// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>

namespace likeness::gui {

class Canvas;

//! A round glass that follows the pointer over a canvas and shows the picture below it pixel for pixel, or twice as
//! large where the canvas shows it so already. A second picture of the same size, if given, fills its left half.
class Loupe : public QWidget
{
    Q_OBJECT

public:
    explicit Loupe(Canvas &canvas); //!< becomes a child of the canvas

    bool isOn() const { return m_on; }
    void setOn(bool on); //!< begins at the middle of the picture
    void setOther(const QImage &other);
    //! The part of the picture that is seen, in its pixels; may reach past its edges.
    QRectF shown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void moveTo(const QPointF &inView);
    double scale() const; //!< device pixels of one picture pixel

    Canvas &m_canvas;
    QImage m_other;
    QPointF m_at;
    bool m_on = false;
};

} // namespace likeness::gui
