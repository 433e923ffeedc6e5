// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/templatecanvas.h"

#include "gui/compose/templatetool.h"

#include <QDataStream>
#include <QDropEvent>
#include <QMimeData>

namespace likeness::gui {

namespace {

const QString faceType = QStringLiteral("application/x-likeness-photo-face");

PhotoFace faceOf(const QMimeData &data)
{
    PhotoFace face;
    QDataStream in(data.data(faceType));
    in >> face.photo >> face.rect;
    return face;
}

} // namespace

TemplateCanvas::TemplateCanvas(QWidget *parent)
    : Canvas(parent)
    , m_tool(new TemplateTool(this))
{
    setTool(m_tool);
    setAcceptDrops(true);
}

void TemplateCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(faceType))
        event->acceptProposedAction();
}

void TemplateCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    const int number = m_tool->faceAt(mapToImage(event->position()));
    m_tool->highlight(number);
    event->setAccepted(number != 0);
}

void TemplateCanvas::dragLeaveEvent(QDragLeaveEvent *) { m_tool->highlight(0); }

void TemplateCanvas::dropEvent(QDropEvent *event)
{
    m_tool->highlight(0);
    const int number = m_tool->faceAt(mapToImage(event->position()));
    if (number == 0)
        return;
    event->acceptProposedAction();
    emit faceDropped(faceOf(*event->mimeData()), number);
}

QMimeData *dragDataOf(const PhotoFace &face)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << face.photo << face.rect;
    auto *data = new QMimeData;
    data->setData(faceType, bytes);
    return data;
}

} // namespace likeness::gui

#include "moc_templatecanvas.cpp"
