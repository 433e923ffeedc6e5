// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QWidget>

namespace likeness::gui {

class Canvas;
class RectTool;
class TemplateCanvas;

//! The line that is drawn from a face of the photo to one of the template: lies over the page, takes the colour of the
//! template face under it and ends in its middle. Lets every event through and ties nothing itself.
class TieLine : public QWidget
{
    Q_OBJECT

public:
    //! All stand inside the page and outlive it.
    TieLine(Canvas &photo, RectTool &faces, TemplateCanvas &target, QWidget *page);

    int number() const { return m_number; } //!< of the template face under it; 0: none

signals:
    //! Let go over a template face. The rectangle's id is 0 for the largest face of a photo without any.
    void tied(int rect, int number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(const QPointF &from, const QPointF &to); //!< both in pixels of the photo
    void end();
    QRect box() const; //!< what is painted

    Canvas &m_photo;
    TemplateCanvas &m_target;
    QPointF m_from; //!< in the page
    QPointF m_to;
    QColor m_color;
    int m_number = 0;
};

} // namespace likeness::gui
