// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/linkhandle.h"

#include "gui/widgets/theme.h"

#include <QLineF>
#include <QPainter>

namespace likeness::gui {

namespace {

constexpr double linkRadius = 9;
constexpr double linkReach = 3;  // beyond its edge
constexpr double linkGap = 12;   // to the rectangle, whose own handles keep their reach
constexpr double linkMargin = 2; // to the edge of the view

} // namespace

LinkHandle LinkHandle::beside(const QRect &inPicture, const Viewport &viewport)
{
    const QRectF box = viewport.toView(QRectF(inPicture));
    const double out = linkGap + linkRadius;
    const double most = viewport.view.width() - linkRadius - linkMargin;
    const double least = linkRadius + linkMargin;
    double x = box.right() + out;
    if (x > most)
        x = box.left() - out;
    if (x < least)
        x = std::min(box.right(), viewport.view.width()) - out;
    const double y = std::clamp(box.center().y(), least, std::max(least, viewport.view.height() - least));
    return {QPointF(std::clamp(x, least, std::max(least, most)), y)};
}

bool LinkHandle::contains(const QPointF &inView) const
{
    return QLineF(middle, inView).length() <= linkRadius + linkReach;
}

void LinkHandle::paint(QPainter &painter, const QColor &color, bool hovered) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = linkRadius + (hovered ? 1.5 : 0);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3.5));
    painter.setBrush(color);
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(QPen(faceTextColor(), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)); // an arrow
    painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0));
    painter.drawLine(middle + QPointF(0.5, -3.5), middle + QPointF(4, 0));
    painter.drawLine(middle + QPointF(0.5, 3.5), middle + QPointF(4, 0));
    painter.restore();
}

} // namespace likeness::gui
