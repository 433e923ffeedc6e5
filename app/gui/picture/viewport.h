// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QPointF>
#include <QRectF>
#include <QSize>

namespace likeness::gui {

//! Which part of a picture a view shows: pure arithmetic. View positions are logical pixels of the widget, picture
//! positions are source pixels; a zoom of 1 is one source pixel on one device pixel.
struct Viewport
{
    QSize picture{};
    QSizeF view{};
    double ratio = 1; //!< device pixels in one logical pixel
    double zoom = 1;
    QPointF origin{};   //!< where the picture's top left corner stands in the view; on a whole device pixel
    bool fitted = true; //!< follows the size of the view

    double scale() const { return zoom / ratio; } //!< logical pixels of one source pixel
    QPointF toView(const QPointF &inPicture) const { return inPicture * scale() + origin; }
    QPointF toPicture(const QPointF &inView) const { return (inView - origin) / scale(); }
    QRectF toView(const QRectF &inPicture) const;
    QRectF toPicture(const QRectF &inView) const;
    double fittingZoom() const; //!< never above 1: small pictures are not blown up
    double leastZoom() const;

    void fit();
    //! Zooms and keeps the picture's point under the anchor (a view position) where it is.
    void zoomTo(double to, const QPointF &anchor);
    void panBy(const QPointF &inView);
    void showPoint(const QPointF &inPicture); //!< brings it to the middle
    void resizeView(const QSizeF &size, double deviceRatio);
    //! Shows the same part as the other one does, for linked views.
    void follow(const Viewport &other);

    bool operator==(const Viewport &) const = default;

private:
    void settle();
};

inline constexpr double mostZoom = 32;
//! The next of the even steps 5 %, 10 %, …, 3200 % above or below.
double zoomStep(double from, bool in);

} // namespace likeness::gui

Q_DECLARE_METATYPE(likeness::gui::Viewport)
