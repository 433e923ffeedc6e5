// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/difference.h"

#include <algorithm>
#include <cstdlib>

namespace likeness::gui {

QImage differenceOf(const QImage &one, const QImage &other, int gain)
{
    if (one.isNull() || other.isNull())
        return {};
    const QImage first = one.convertToFormat(QImage::Format_RGB32);
    const QImage second =
        (other.size() == one.size() ? other : other.scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
            .convertToFormat(QImage::Format_RGB32);
    QImage result(one.size(), QImage::Format_RGB32);
    const auto distance = [gain](int a, int b) { return std::min(255, std::abs(a - b) * gain); };
    for (int y = 0; y < result.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(first.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(second.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            to[x] = qRgb(distance(qRed(a[x]), qRed(b[x])), distance(qGreen(a[x]), qGreen(b[x])),
                         distance(qBlue(a[x]), qBlue(b[x])));
    }
    return result;
}

} // namespace likeness::gui
