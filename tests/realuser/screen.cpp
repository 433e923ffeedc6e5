// SPDX-License-Identifier: Apache-2.0
#include "tests/realuser/screen.h"

#include <QFile>
#include <QtEndian>

namespace likeness::testing {

namespace {

bool isNear(QRgb a, QRgb b, int tolerance)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

bool standsAt(const QImage &part, const QImage &screen, const QPoint &at, int tolerance)
{
    for (int y = 0; y < part.height(); ++y) {
        const auto *wanted = reinterpret_cast<const QRgb *>(part.constScanLine(y));
        const auto *shown = reinterpret_cast<const QRgb *>(screen.constScanLine(at.y() + y)) + at.x();
        for (int x = 0; x < part.width(); ++x) {
            if (!isNear(wanted[x], shown[x], tolerance))
                return false;
        }
    }
    return true;
}

} // namespace

QImage readScreen(const QString &file)
{
    QFile dump(file);
    if (!dump.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = dump.readAll();
    enum Field { HeaderSize = 0, Width = 4, Height = 5, BitsPerPixel = 11, BytesPerLine = 12, Colors = 19 };
    constexpr int fields = 25;
    constexpr int colorBytes = 12;
    if (bytes.size() < fields * 4)
        return {};
    const auto field = [&](Field index) { return qFromBigEndian<quint32>(bytes.constData() + index * 4); };
    const qsizetype start = field(HeaderSize) + qsizetype(field(Colors)) * colorBytes;
    const qsizetype line = field(BytesPerLine);
    const int width = int(field(Width));
    const int height = int(field(Height));
    if (field(BitsPerPixel) != 32 || bytes.size() < start + line * height)
        return {};
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        std::memcpy(image.scanLine(y), bytes.constData() + start + line * y, size_t(width) * 4);
    return image.convertToFormat(QImage::Format_RGB888).convertToFormat(QImage::Format_RGB32); // opaque
}

QRect boxOf(const QImage &screen, const QColor &color, int tolerance)
{
    const QImage plain = screen.convertToFormat(QImage::Format_RGB32);
    QRect box;
    for (int y = 0; y < plain.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(plain.constScanLine(y));
        for (int x = 0; x < plain.width(); ++x) {
            if (isNear(line[x], color.rgb(), tolerance))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

std::optional<QPoint> placeOf(const QImage &part, const QImage &screen, int tolerance)
{
    const QImage plain = part.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y + part.height() <= screen.height(); ++y) {
        for (int x = 0; x + part.width() <= screen.width(); ++x) {
            if (standsAt(plain, screen, {x, y}, tolerance))
                return QPoint(x, y);
        }
    }
    return {};
}

double meanDifference(const QImage &one, const QImage &other, const QRect &place)
{
    qint64 sum = 0;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            sum += std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
        }
    }
    return double(sum) / (3.0 * place.width() * place.height());
}

double changedShare(const QImage &before, const QImage &after, const QLine &line)
{
    const int length = std::max(std::abs(line.dx()), std::abs(line.dy()));
    int changed = 0;
    for (int i = 0; i <= length; ++i) {
        const QPoint at = line.p1() + (line.p2() - line.p1()) * i / std::max(length, 1);
        changed += !isNear(before.pixel(at), after.pixel(at), 8);
    }
    return double(changed) / (length + 1);
}

} // namespace likeness::testing
