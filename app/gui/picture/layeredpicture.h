// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/picture/viewport.h"

#include <QImage>
#include <QObject>
#include <QRegion>

namespace likeness::gui {

//! A picture ready to be drawn at any zoom: halved layers are made off the loop, and the last drawn view is kept, so
//! that panning draws only what came into view. Smooth below 200 %, crisp pixels from there on.
class LayeredPicture : public QObject
{
    Q_OBJECT

public:
    explicit LayeredPicture(QObject *parent = nullptr);
    ~LayeredPicture() override;

    const QImage &image() const { return m_image; }
    bool isReady() const { return !m_layers.isEmpty(); } //!< layers are there
    void setImage(const QImage &image);

    //! The view as it should look, in device pixels, with the ground around and below transparent parts.
    const QImage &view(const Viewport &viewport, const QColor &ground);

signals:
    void ready();

private:
    void takeLayers(const QList<QImage> &layers);
    void drawInto(QPainter &painter, const QRect &devicePart, const Viewport &viewport) const;
    const QImage &layerFor(double zoom, double &factor) const;

    QImage m_image;
    QList<QImage> m_layers; //!< each half as large as the one before
    QPointer<Operation> m_making;
    QImage m_view;
    Viewport m_viewed;
    QColor m_ground;
};

//! The picture in a format that is quick to draw, then halves of it down to about 256 pixels.
QList<QImage> halvings(const QImage &image);

} // namespace likeness::gui
