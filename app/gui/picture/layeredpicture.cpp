// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/layeredpicture.h"

#include "core/background.h"

#include <QPainter>
#include <cmath>

namespace likeness::gui {

namespace {

constexpr int smallestLayer = 256;
constexpr double crispFrom = 2;

QRect viewRect(const Viewport &viewport)
{
    return {0, 0, int(std::ceil(viewport.view.width() * viewport.ratio)),
            int(std::ceil(viewport.view.height() * viewport.ratio))};
}

QPoint deviceOrigin(const Viewport &viewport) { return (viewport.origin * viewport.ratio).toPoint(); }

} // namespace

QList<QImage> halvings(const QImage &image)
{
    if (image.isNull())
        return {};
    QList<QImage> layers{
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32)};
    while (std::max(layers.last().width(), layers.last().height()) > smallestLayer) {
        const QSize half((layers.last().width() + 1) / 2, (layers.last().height() + 1) / 2);
        layers.append(layers.last().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return layers;
}

LayeredPicture::LayeredPicture(QObject *parent)
    : QObject(parent)
{}

LayeredPicture::~LayeredPicture() { delete m_making; }

void LayeredPicture::setImage(const QImage &image)
{
    if (m_making)
        m_making->cancel();
    m_image = image;
    m_layers.clear();
    m_view = {};
    if (image.isNull())
        return;
    auto *making = new Background<QList<QImage>>([image] { return Result(halvings(image)); }, this);
    m_making = making;
    making->whenDone(this, [this](const Result<QList<QImage>> &layers) {
        if (layers)
            takeLayers(*layers);
    });
    making->start();
}

void LayeredPicture::takeLayers(const QList<QImage> &layers)
{
    m_layers = layers;
    m_view = {};
    emit ready();
}

const QImage &LayeredPicture::layerFor(double zoom, double &factor) const
{
    factor = 1;
    if (m_layers.isEmpty())
        return m_image;
    qsizetype at = 0;
    while (at + 1 < m_layers.size() && zoom * double(1 << (at + 1)) <= 1.0)
        ++at;
    factor = double(m_layers.at(at).width()) / m_image.width();
    return m_layers.at(at);
}

void LayeredPicture::drawInto(QPainter &painter, const QRect &devicePart, const Viewport &viewport) const
{
    painter.setClipRect(devicePart);
    painter.fillRect(devicePart, m_ground);
    double factor = 1;
    const QImage &layer = layerFor(viewport.zoom, factor);
    if (layer.isNull())
        return;
    // Whole source pixels that cover the part, with one to spare for smooth edges.
    const double zoom = viewport.zoom / factor;
    const QPointF origin = deviceOrigin(viewport);
    const QRectF wanted((QPointF(devicePart.topLeft()) - origin) / zoom, QSizeF(devicePart.size()) / zoom);
    const QRect source = wanted.toAlignedRect().adjusted(-1, -1, 1, 1).intersected(layer.rect());
    if (source.isEmpty())
        return;
    const QRectF target(origin + QPointF(source.topLeft()) * zoom, QSizeF(source.size()) * zoom);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_layers.isEmpty() && viewport.zoom < crispFrom);
    painter.drawImage(target, layer, source);
}

const QImage &LayeredPicture::view(const Viewport &viewport, const QColor &ground)
{
    const QRect whole = viewRect(viewport);
    Viewport moved = m_viewed;
    moved.origin = viewport.origin;
    moved.fitted = viewport.fitted;
    const bool panned = !m_view.isNull() && moved == viewport && m_ground == ground;
    if (panned && m_viewed.origin == viewport.origin)
        return m_view;
    const QPoint shift = deviceOrigin(viewport) - deviceOrigin(m_viewed);
    QImage next(whole.size(), QImage::Format_RGB32);
    m_ground = ground;
    QRegion missing(whole);
    QPainter painter(&next);
    if (panned) {
        painter.drawImage(shift, m_view);
        missing -= whole.translated(shift);
    }
    for (const QRect &part : missing)
        drawInto(painter, part, viewport);
    painter.end();
    m_view = next;
    m_viewed = viewport;
    return m_view;
}

} // namespace likeness::gui

#include "moc_layeredpicture.cpp"
