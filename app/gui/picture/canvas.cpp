// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/canvas.h"

#include "gui/picture/tool.h"
#include "gui/widgets/theme.h"

#include <QAccessible>
#include <QPainter>

namespace likeness::gui {

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setTabletTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Picture"));
    connect(&m_picture, &LayeredPicture::ready, this, qOverload<>(&QWidget::update));
}

void Canvas::setImage(const QImage &image)
{
    const bool sameSize = image.size() == m_picture.image().size();
    m_picture.setImage(image);
    m_viewport.picture = image.size();
    if (!sameSize)
        m_viewport.fit();
    updateCursor();
    updateDescription();
    update();
}

void Canvas::setTool(Tool *tool)
{
    if (m_tool)
        m_tool->disconnect(this);
    m_tool = tool;
    m_drag = Drag::None;
    if (tool) {
        connect(tool, &Tool::looksChanged, this, [this] {
            update();
            updateDescription();
        });
    }
    updateCursor();
    updateDescription();
    update();
}

void Canvas::updateDescription()
{
    const QString told = m_tool && !isEmpty() ? m_tool->description() : QString();
    if (told == accessibleDescription())
        return;
    setAccessibleDescription(told);
}

void Canvas::change(const Viewport &to)
{
    if (to == m_viewport)
        return;
    m_viewport = to;
    update();
    emit viewportChanged(m_viewport);
}

void Canvas::follow(const Viewport &other)
{
    m_viewport.follow(other);
    update();
}

void Canvas::fit()
{
    Viewport to = m_viewport;
    to.fit();
    change(to);
}

void Canvas::actualSize() { zoomTo(1); }

void Canvas::zoomIn() { zoomTo(zoomStep(zoom(), true)); }

void Canvas::zoomOut() { zoomTo(zoomStep(zoom(), false)); }

void Canvas::zoomTo(double zoom)
{
    Viewport to = m_viewport;
    to.zoomTo(zoom, QPointF(width() / 2.0, height() / 2.0));
    change(to);
}

void Canvas::showPoint(const QPointF &inImage)
{
    Viewport to = m_viewport;
    to.showPoint(inImage);
    change(to);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    m_viewport.resizeView(QSizeF(size()), devicePixelRatioF());
    emit viewportChanged(m_viewport);
}

void Canvas::paintEvent(QPaintEvent *)
{
    if (m_viewport.ratio != devicePixelRatioF())
        m_viewport.resizeView(QSizeF(size()), devicePixelRatioF());
    QPainter painter(this);
    const Colors &colors = colorsOf(*this);
    if (isEmpty()) {
        painter.fillRect(rect(), colors.ground);
    } else {
        QImage view = m_picture.view(m_viewport, colors.ground);
        view.setDevicePixelRatio(m_viewport.ratio);
        painter.drawImage(QPointF(0, 0), view);
        if (m_tool) {
            painter.setRenderHint(QPainter::Antialiasing);
            m_tool->paint(painter, m_viewport);
        }
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipping(false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace likeness::gui

#include "moc_canvas.cpp"
