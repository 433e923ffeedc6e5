// SPDX-License-Identifier: Apache-2.0
#include "media/compare.h"

#include <algorithm>
#include <cstdlib>

namespace likeness::media {

QImage differencePicture(const QImage &before, const QImage &after, int gain)
{
    if (before.isNull() || after.isNull())
        return {};
    const QImage a = before.convertToFormat(QImage::Format_RGB32);
    QImage b = after.convertToFormat(QImage::Format_RGB32);
    if (b.size() != a.size())
        b = b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage out(a.size(), QImage::Format_RGB32);
    const auto channel = [gain](int x, int y) { return std::min(255, std::abs(x - y) * gain); };
    for (int y = 0; y < a.height(); ++y) {
        const auto *p = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *q = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        auto *o = reinterpret_cast<QRgb *>(out.scanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            o[x] = qRgb(channel(qRed(p[x]), qRed(q[x])), channel(qGreen(p[x]), qGreen(q[x])),
                        channel(qBlue(p[x]), qBlue(q[x])));
        }
    }
    return out;
}

} // namespace likeness::media
