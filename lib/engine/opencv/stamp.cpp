// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/stamp.h"

#include "engine/opencv/outlines.h"

#include <QPainter>
#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr double textHeight = 0.055; // of the short side; the rule asks for 0.05
constexpr double margin = 0.03;      // of the short side
constexpr double widestText = 0.9;   // of the picture's width

void note(QImage &changed, const QRect &area)
{
    QPainter painter(&changed);
    painter.fillRect(area & changed.rect(), Qt::white);
}

QRect stampText(QImage &picture, bool chinese)
{
    const double side = std::min(picture.width(), picture.height());
    const QPainterPath outline = markOutline(chinese);
    const QRectF box = outline.boundingRect();
    double scale = side * textHeight / box.height();
    scale = std::min(scale, picture.width() * widestText / box.width());
    QTransform place;
    place.translate(picture.width() - margin * side - box.right() * scale,
                    picture.height() - margin * side - box.bottom() * scale);
    place.scale(scale, scale);
    const QPainterPath text = place.map(outline);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = std::max(1.0, side * 0.006);
    painter.strokePath(text, QPen(QColor(0, 0, 0, 150), edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, QColor(255, 255, 255, 240));
    return text.boundingRect().toAlignedRect().adjusted(-int(edge) - 2, -int(edge) - 2, int(edge) + 2, int(edge) + 2);
}

QRect stampLogo(QImage &picture, const Mark &mark)
{
    QRect area = mark.rect;
    if (area.isEmpty()) {
        const int gap = int(margin * std::min(picture.width(), picture.height()));
        const QSize size = mark.picture.size().scaled(
            mark.picture.size().boundedTo(picture.size() - QSize(2 * gap, 2 * gap)), Qt::KeepAspectRatio);
        area = QRect(picture.width() - gap - size.width(), picture.height() - gap - size.height(), size.width(),
                     size.height());
    }
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, mark.picture);
    return area;
}

} // namespace

QPainterPath markOutline(bool chinese)
{
    const std::span<const short> data = chinese ? chineseOutline() : englishOutline();
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    // Each piece is its kind (0 move, 1 line, 3 cubic) and its points in thousandths.
    size_t at = 0;
    const auto point = [&] {
        const QPointF p(data[at] / 1000.0, data[at + 1] / 1000.0);
        at += 2;
        return p;
    };
    while (at < data.size()) {
        switch (data[at++]) {
        case 0:
            path.moveTo(point());
            break;
        case 1:
            path.lineTo(point());
            break;
        default: {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        }
        }
    }
    return path;
}

void stampMark(QImage &picture, QImage &changed, const Mark &mark)
{
    switch (mark.kind) {
    case Mark::Kind::None:
        return;
    case Mark::Kind::Text:
        note(changed, stampText(picture, mark.chinese));
        return;
    case Mark::Kind::Picture:
        note(changed, stampLogo(picture, mark));
        return;
    }
}

} // namespace likeness::engine::opencv
