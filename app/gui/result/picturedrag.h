// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>
#include <QToolButton>

namespace likeness::gui {

//! A button that a picture can be dragged from into other programs: as its saved file where there is one, else as
//! pixels.
class PictureDrag : public QToolButton
{
    Q_OBJECT

public:
    explicit PictureDrag(QWidget *parent = nullptr);

    void setPicture(const QImage &image);
    void setFile(const QString &path);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QImage m_image;
    QString m_path;
    QPoint m_pressed;
};

} // namespace likeness::gui
