// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/viewport.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness::gui {

namespace {

constexpr std::array zoomSteps{0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25,
                               1.5,  2.0, 3.0,  4.0, 6.0,  8.0,  12., 16.,  24.,  32.};
constexpr double nearlyEqual = 0.001;

//! Where a picture of that length stands so that it fills the view or stands in its middle.
double settled(double origin, double length, double view)
{
    if (length <= view)
        return (view - length) / 2;
    return std::clamp(origin, view - length, 0.0);
}

} // namespace

QRectF Viewport::toView(const QRectF &inPicture) const
{
    return {toView(inPicture.topLeft()), inPicture.size() * scale()};
}

QRectF Viewport::toPicture(const QRectF &inView) const
{
    return {toPicture(inView.topLeft()), inView.size() / scale()};
}

double Viewport::fittingZoom() const
{
    if (picture.isEmpty() || view.isEmpty())
        return 1;
    const double both = std::min(view.width() / picture.width(), view.height() / picture.height());
    return std::min(1.0, both * ratio);
}

double Viewport::leastZoom() const { return std::min(zoomSteps.front(), fittingZoom()); }

void Viewport::fit()
{
    fitted = true;
    zoom = fittingZoom();
    settle();
}

void Viewport::zoomTo(double to, const QPointF &anchor)
{
    const QPointF kept = toPicture(anchor);
    zoom = std::clamp(to, leastZoom(), mostZoom);
    origin = anchor - kept * scale();
    fitted = std::abs(zoom - fittingZoom()) < nearlyEqual * zoom;
    settle();
}

void Viewport::panBy(const QPointF &inView)
{
    origin += inView;
    settle();
}

void Viewport::showPoint(const QPointF &inPicture)
{
    origin = QPointF(view.width() / 2, view.height() / 2) - inPicture * scale();
    settle();
}

void Viewport::resizeView(const QSizeF &size, double deviceRatio)
{
    const QPointF middle = toPicture(QPointF(view.width() / 2, view.height() / 2));
    const bool first = view.isEmpty();
    view = size;
    ratio = deviceRatio;
    if (fitted || first)
        fit();
    else
        showPoint(middle);
}

void Viewport::follow(const Viewport &other)
{
    if (picture.isEmpty() || other.picture.isEmpty())
        return;
    if (other.fitted) {
        fit();
        return;
    }
    const double share = double(other.picture.width()) / picture.width();
    const QPointF middle = other.toPicture(QPointF(other.view.width() / 2, other.view.height() / 2));
    zoom = other.zoom * share;
    fitted = false;
    showPoint(middle / share);
}

void Viewport::settle()
{
    origin.setX(settled(origin.x(), picture.width() * scale(), view.width()));
    origin.setY(settled(origin.y(), picture.height() * scale(), view.height()));
    origin = {std::round(origin.x() * ratio) / ratio, std::round(origin.y() * ratio) / ratio};
}

double zoomStep(double from, bool in)
{
    if (in) {
        const auto *next = std::find_if(zoomSteps.begin(), zoomSteps.end(),
                                        [from](double step) { return step > from * (1 + nearlyEqual); });
        return next == zoomSteps.end() ? mostZoom : *next;
    }
    double below = zoomSteps.front();
    for (const double step : zoomSteps) {
        if (step < from * (1 - nearlyEqual))
            below = step;
    }
    return below;
}

} // namespace likeness::gui
