// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/filedrag.h"

#include "gui/widgets/dragging.h"

#include <QMimeData>
#include <QUrl>

namespace likeness::gui {

FileDrag::FileDrag(QWidget *parent)
    : QToolButton(parent)
{
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::NoFocus);
}

void FileDrag::setFile(const QString &path) { m_path = path; }

void FileDrag::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    event->accept();
}

void FileDrag::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || !far || m_path.isEmpty())
        return;
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(m_path)});
    beginDrag(*this, data, Qt::CopyAction);
}

} // namespace likeness::gui

#include "moc_filedrag.cpp"
