// SPDX-License-Identifier: Apache-2.0
#include "gui/result/picturedrag.h"

#include "gui/widgets/dragging.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace likeness::gui {

PictureDrag::PictureDrag(QWidget *parent)
    : QToolButton(parent)
{
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::NoFocus); // without a mouse, Copy does the same
}

void PictureDrag::setPicture(const QImage &image) { m_image = image; }

void PictureDrag::setFile(const QString &path) { m_path = path; }

void PictureDrag::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    event->accept();
}

void PictureDrag::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || !far || m_image.isNull())
        return;
    auto *data = new QMimeData;
    data->setImageData(m_image);
    if (!m_path.isEmpty())
        data->setUrls({QUrl::fromLocalFile(m_path)});
    const QImage small = m_image.scaled(96, 96, Qt::KeepAspectRatio, Qt::FastTransformation);
    beginDrag(*this, data, Qt::CopyAction, QPixmap::fromImage(small));
}

} // namespace likeness::gui

#include "moc_picturedrag.cpp"
