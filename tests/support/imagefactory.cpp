// SPDX-License-Identifier: Apache-2.0
#include "support/imagefactory.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>
#include <QtEndian>

namespace likeness::testing {

namespace {

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QByteArray little16(int value) { return QByteArray(1, char(value & 0xff)) + char(value >> 8); }

} // namespace

QImage corners(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    const QSize half = size / 2;
    painter.fillRect(QRect({0, 0}, half), Qt::red);
    painter.fillRect(QRect({half.width(), 0}, half), Qt::green);
    painter.fillRect(QRect({half.width(), half.height()}, half), Qt::blue);
    painter.fillRect(QRect({0, half.height()}, half), Qt::white);
    return image;
}

QImage noise(QSize size, unsigned seed)
{
    QRandomGenerator random(seed);
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = random.generate() | 0xff000000U;
    }
    return image;
}

QByteArray jpeg(const QImage &image, int quality) { return encoded(image, "jpeg", quality); }

QByteArray png(const QImage &image) { return encoded(image, "png", -1); }

QByteArray withExif(const QByteArray &jpegBytes, int orientation)
{
    // A little-endian TIFF with one directory of one entry (0x0112, SHORT), then free text.
    QByteArray tiff = QByteArray("II\x2a\x00\x08\x00\x00\x00", 8) + little16(1) + little16(0x0112) + little16(3) +
                      QByteArray("\x01\x00\x00\x00", 4) + little16(orientation) + little16(0) + QByteArray(4, '\0') +
                      "GPS 48.85N 2.35E";
    const QByteArray payload = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray length(2, '\0');
    qToBigEndian(quint16(payload.size() + 2), length.data());
    QByteArray bytes = jpegBytes;
    return bytes.insert(2, "\xff\xe1" + length + payload);
}

} // namespace likeness::testing
