// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mat.h"

#include <opencv2/imgproc.hpp>

#include <cstring>

namespace likeness::engine::opencv {

namespace {

//! The pixels of an 8-bit, 24-bit or 32-bit picture without a copy; lives as long as the picture.
cv::Mat viewOf(const QImage &picture, int type)
{
    return {picture.height(), picture.width(), type, const_cast<uchar *>(picture.constBits()),
            size_t(picture.bytesPerLine())};
}

bool isBgrx(QImage::Format format) { return format == QImage::Format_RGB32 || format == QImage::Format_ARGB32; }

void writeBgrx(QImage &picture, cv::Point corner, const cv::Mat &colours, const cv::Mat &mask)
{
    for (int y = 0; y < colours.rows; ++y) {
        const auto *from = colours.ptr<cv::Vec3b>(y);
        const auto *touched = mask.ptr<uchar>(y);
        auto *to = reinterpret_cast<QRgb *>(picture.scanLine(corner.y + y)) + corner.x;
        for (int x = 0; x < colours.cols; ++x)
            if (touched[x] != 0)
                to[x] = (to[x] & 0xff000000U) | (qRgb(from[x][2], from[x][1], from[x][0]) & 0x00ffffffU);
    }
}

} // namespace

cv::Rect rectOf(const QRect &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QRect rectOf(const cv::Rect &rect) { return {rect.x, rect.y, rect.width, rect.height}; }

cv::Mat greyOf(const QImage &picture)
{
    cv::Mat grey;
    switch (picture.format()) {
    case QImage::Format_Grayscale8:
        return viewOf(picture, CV_8UC1).clone();
    case QImage::Format_RGB32:
    case QImage::Format_ARGB32:
        cv::cvtColor(viewOf(picture, CV_8UC4), grey, cv::COLOR_BGRA2GRAY);
        return grey;
    case QImage::Format_RGB888:
        cv::cvtColor(viewOf(picture, CV_8UC3), grey, cv::COLOR_RGB2GRAY);
        return grey;
    default:
        break;
    }
    const QImage plain = picture.convertToFormat(QImage::Format_ARGB32);
    cv::cvtColor(viewOf(plain, CV_8UC4), grey, cv::COLOR_BGRA2GRAY);
    return grey;
}

cv::Mat greyOf(const cv::Mat &picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

cv::Mat colourOf(const QImage &picture, const cv::Rect &part)
{
    cv::Mat colours;
    if (isBgrx(picture.format())) {
        cv::cvtColor(viewOf(picture, CV_8UC4)(part), colours, cv::COLOR_BGRA2BGR);
        return colours;
    }
    if (picture.format() == QImage::Format_RGB888) {
        cv::cvtColor(viewOf(picture, CV_8UC3)(part), colours, cv::COLOR_RGB2BGR);
        return colours;
    }
    const QImage plain = picture.copy(rectOf(part)).convertToFormat(QImage::Format_ARGB32);
    cv::cvtColor(viewOf(plain, CV_8UC4), colours, cv::COLOR_BGRA2BGR);
    return colours;
}

void writeColours(QImage &picture, cv::Point corner, const cv::Mat &colours, const cv::Mat &mask)
{
    if (isBgrx(picture.format())) {
        writeBgrx(picture, corner, colours, mask);
        return;
    }
    const cv::Rect part(corner, colours.size());
    QImage patch = picture.copy(rectOf(part)).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < colours.rows; ++y) {
        const auto *from = colours.ptr<cv::Vec3b>(y);
        auto *to = reinterpret_cast<QRgb *>(patch.scanLine(y));
        for (int x = 0; x < colours.cols; ++x)
            to[x] = (to[x] & 0xff000000U) | (qRgb(from[x][2], from[x][1], from[x][0]) & 0x00ffffffU);
    }
    patch.convertTo(picture.format());
    const auto bytes = size_t(picture.depth()) / 8;
    for (int y = 0; y < colours.rows; ++y) {
        const auto *touched = mask.ptr<uchar>(y);
        const uchar *from = std::as_const(patch).scanLine(y);
        uchar *to = picture.scanLine(corner.y + y) + size_t(corner.x) * bytes;
        for (int x = 0; x < colours.cols;) {
            const int start = x;
            while (x < colours.cols && touched[x] != 0)
                ++x;
            if (x > start)
                std::memcpy(to + size_t(start) * bytes, from + size_t(start) * bytes, size_t(x - start) * bytes);
            else
                ++x;
        }
    }
}

QImage writable(const QImage &picture)
{
    if (picture.depth() >= 8 && picture.pixelFormat().colorModel() != QPixelFormat::Indexed)
        return picture;
    return picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

} // namespace likeness::engine::opencv
