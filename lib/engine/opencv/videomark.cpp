// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videomark.h"

#include "engine/opencv/stamp.h"

#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

cv::Rect evenBounds(const QImage &changed, cv::Size frame)
{
    const cv::Mat mask(changed.height(), changed.width(), CV_8U, const_cast<uchar *>(changed.constBits()),
                       size_t(changed.bytesPerLine()));
    const cv::Rect box = cv::boundingRect(mask);
    if (box.empty())
        return {};
    const cv::Point from(box.x / 2 * 2, box.y / 2 * 2);
    const cv::Point to(std::min(frame.width, (box.br().x + 1) / 2 * 2),
                       std::min(frame.height, (box.br().y + 1) / 2 * 2));
    return {from, to};
}

} // namespace

VideoMark::VideoMark(const Mark &mark, QSize upright, const VideoColour &colour)
{
    const cv::Size even = evenSize({upright.width(), upright.height()});
    QImage overlay(even.width, even.height, QImage::Format_ARGB32_Premultiplied);
    overlay.fill(Qt::transparent);
    QImage changed(overlay.size(), QImage::Format_Grayscale8);
    changed.fill(0);
    stampMark(overlay, changed, mark);
    m_area = evenBounds(changed, even);
    if (m_area.empty())
        return;
    const cv::Mat pixels(overlay.height(), overlay.width(), CV_8UC4, overlay.bits(), size_t(overlay.bytesPerLine()));
    // Blue, green, red and alpha; colours are already weighted by alpha, and so is the constant of the matrix.
    const cv::Matx34f m = fromColours(colour);
    cv::Matx44f weighted = cv::Matx44f::eye();
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            weighted(row, column) = m(row, column);
        weighted(row, 3) = m(row, 3) / 255;
    }
    cv::Mat real;
    pixels(m_area).convertTo(real, CV_32F);
    cv::transform(real, real, weighted);
    cv::Mat half;
    cv::resize(real, half, m_area.size() / 2, 0, 0, cv::INTER_AREA);
    const auto layer = [](const cv::Mat &from, int channel) {
        Layer made;
        cv::extractChannel(from, made.over, channel);
        made.over.convertTo(made.over, CV_16U, 255);
        cv::extractChannel(from, made.share, 3);
        made.share.convertTo(made.share, CV_8U, -1, 255);
        return made;
    };
    m_luma = layer(real, 0);
    m_cb = layer(half, 1);
    m_cr = layer(half, 2);
}

void VideoMark::lay(const Layer &layer, cv::Mat plane)
{
    for (int y = 0; y < plane.rows; ++y) {
        auto *out = plane.ptr<uchar>(y);
        const auto *over = layer.over.ptr<ushort>(y);
        const auto *share = layer.share.ptr<uchar>(y);
        for (int x = 0; x < plane.cols; ++x)
            out[x] = uchar(std::min(255U, (unsigned(out[x]) * share[x] + over[x] + 127) / 255));
    }
}

void VideoMark::stamp(VideoFrame &frame) const
{
    if (m_area.empty())
        return;
    const cv::Rect half(m_area.x / 2, m_area.y / 2, m_area.width / 2, m_area.height / 2);
    lay(m_luma, frame.luma(m_area));
    lay(m_cb, frame.cb(half));
    lay(m_cr, frame.cr(half));
}

} // namespace likeness::engine::opencv
