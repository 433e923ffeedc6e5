// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoframe.h"

#include "engine/opencv/mat.h"
#include "engine/opencv/shrink.h"

extern "C" {
#include <libavcodec/packet.h>
#include <libavutil/log.h>
}
#include <opencv2/imgproc.hpp>
#include <stop_token>

namespace likeness::engine::opencv {

namespace {

constexpr int highDefinition = 720; // lines from which on an unnamed matrix is BT.709

//! Shares of red and blue in luma, and the spans of the numbers.
struct Coding
{
    float red = 0.299F;
    float blue = 0.114F;
    float lumaFrom = 16;
    float lumaGain = 255.0F / 219;
    float chromaGain = 255.0F / 224;

    float green() const { return 1 - red - blue; }
};

Coding codingOf(const VideoColour &colour)
{
    Coding coding;
    const bool unnamed = colour.matrix == 2;
    if (colour.matrix == 1 || (unnamed && colour.height >= highDefinition)) {
        coding.red = 0.2126F;
        coding.blue = 0.0722F;
    } else if (colour.matrix == 9 || colour.matrix == 10) {
        coding.red = 0.2627F;
        coding.blue = 0.0593F;
    }
    if (colour.fullRange) {
        coding.lumaFrom = 0;
        coding.lumaGain = 1;
        coding.chromaGain = 1;
    }
    return coding;
}

} // namespace

void quietLibav()
{
    if (av_log_get_level() == AV_LOG_INFO)
        av_log_set_level(AV_LOG_FATAL);
}

int stopAsked(void *token) { return static_cast<std::stop_token *>(token)->stop_requested() ? 1 : 0; }

void PacketFree::operator()(AVPacket *packet) const { av_packet_free(&packet); }

cv::Matx34f toColours(const VideoColour &colour)
{
    const Coding c = codingOf(colour);
    const float blue = 2 * (1 - c.blue) * c.chromaGain;
    const float red = 2 * (1 - c.red) * c.chromaGain;
    const float greenByBlue = -blue * c.blue / c.green();
    const float greenByRed = -red * c.red / c.green();
    const float base = -c.lumaGain * c.lumaFrom;
    return {c.lumaGain, blue,        0,          base - 128 * blue,
            c.lumaGain, greenByBlue, greenByRed, base - 128 * (greenByBlue + greenByRed),
            c.lumaGain, 0,           red,        base - 128 * red};
}

cv::Matx34f fromColours(const VideoColour &colour)
{
    const Coding c = codingOf(colour);
    const float l = 1 / c.lumaGain;
    const float b = 1 / (2 * (1 - c.blue) * c.chromaGain);
    const float r = 1 / (2 * (1 - c.red) * c.chromaGain);
    return {c.blue * l, c.green() * l, c.red * l,   c.lumaFrom,     (1 - c.blue) * b, -c.green() * b,
            -c.red * b, 128,           -c.blue * r, -c.green() * r, (1 - c.red) * r,  128};
}

cv::Size evenSize(cv::Size upright) { return {(upright.width + 1) / 2 * 2, (upright.height + 1) / 2 * 2}; }

void VideoFrame::allocate(cv::Size upright)
{
    const cv::Size even = evenSize(upright);
    luma.create(even, CV_8U);
    cb.create(even / 2, CV_8U);
    cr.create(even / 2, CV_8U);
}

QImage pictureOf(const VideoFrame &frame, QSize upright, const VideoColour &colour)
{
    const cv::Rect whole({}, frame.luma.size());
    const cv::Mat colours = coloursOf(frame, whole, whole.size(), colour);
    QImage picture(upright, QImage::Format_RGB32);
    cv::Mat out(upright.height(), upright.width(), CV_8UC4, picture.bits(), size_t(picture.bytesPerLine()));
    cv::cvtColor(colours(cv::Rect(0, 0, upright.width(), upright.height())), out, cv::COLOR_BGR2BGRA);
    return picture;
}

void setPicture(VideoFrame &frame, const QImage &picture, const VideoColour &colour)
{
    const cv::Rect whole(0, 0, picture.width(), picture.height());
    cv::Mat numbers;
    cv::transform(colourOf(picture, whole), numbers, fromColours(colour));
    frame.allocate(whole.size());
    cv::copyMakeBorder(numbers, numbers, 0, frame.luma.rows - numbers.rows, 0, frame.luma.cols - numbers.cols,
                       cv::BORDER_REPLICATE);
    cv::extractChannel(numbers, frame.luma, 0);
    cv::Mat half;
    cv::resize(numbers, half, frame.cb.size(), 0, 0, cv::INTER_AREA);
    cv::extractChannel(half, frame.cb, 1);
    cv::extractChannel(half, frame.cr, 2);
    frame.picture = true;
}

cv::Mat coloursOf(const VideoFrame &frame, const cv::Rect &part, cv::Size size, const VideoColour &colour)
{
    const cv::Rect half(part.x / 2, part.y / 2, part.width / 2, part.height / 2);
    std::array<cv::Mat, 3> planes;
    shrink(frame.luma(part), planes[0], size);
    const int way = size.width < half.width ? cv::INTER_AREA : cv::INTER_LINEAR;
    cv::resize(frame.cb(half), planes[1], size, 0, 0, way);
    cv::resize(frame.cr(half), planes[2], size, 0, 0, way);
    cv::Mat merged;
    cv::merge(planes.data(), planes.size(), merged);
    cv::Mat colours;
    cv::transform(merged, colours, toColours(colour));
    return colours;
}

} // namespace likeness::engine::opencv
