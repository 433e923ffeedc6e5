// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoplanes.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}
#include <cstdlib>
#include <new>

namespace likeness::engine::opencv {

namespace {

bool isFullRangeFormat(int format)
{
    return format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P || format == AV_PIX_FMT_YUVJ444P ||
           format == AV_PIX_FMT_YUVJ440P;
}

//! The same planes under the name that does not imply a range.
AVPixelFormat neutral(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    default:
        return AVPixelFormat(format);
    }
}

bool isRgb(int format)
{
    const AVPixFmtDescriptor *about = av_pix_fmt_desc_get(AVPixelFormat(format));
    return about != nullptr && (about->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
}

cv::Mat planeOf(const AVFrame *frame, int plane, cv::Size size)
{
    return {size.height, size.width, CV_8U, frame->data[plane], size_t(frame->linesize[plane])};
}

//! The last line of an odd side once more.
void extend(cv::Mat &plane, cv::Size used)
{
    if (used.width < plane.cols)
        plane.col(used.width - 1).copyTo(plane.col(used.width));
    if (used.height < plane.rows)
        plane.row(used.height - 1).copyTo(plane.row(used.height));
}

} // namespace

void VideoPlanes::Free::operator()(SwsContext *context) const { sws_freeContext(context); }
void VideoPlanes::Free::operator()(AVFrame *frame) const { av_frame_free(&frame); }

VideoPlanes::VideoPlanes(const AVStream *stream)
{
    const AVCodecParameters &about = *stream->codecpar;
    m_colour = {.matrix = about.color_space,
                .primaries = about.color_primaries,
                .transfer = about.color_trc,
                .fullRange = about.color_range == AVCOL_RANGE_JPEG || isFullRangeFormat(about.format)};
    if (isRgb(about.format)) {
        m_colour.matrix = AVCOL_SPC_BT709;
        m_colour.fullRange = false;
    }
    size_t bytes = 0;
    const uint8_t *side = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    if (side != nullptr && bytes >= 9 * sizeof(int32_t)) {
        // x' = m0·x + m3·y and y' = m1·x + m4·y
        const auto *m = reinterpret_cast<const int32_t *>(side);
        m_transposed = std::abs(qint64(m[1])) > std::abs(qint64(m[0]));
        m_flippedX = (m_transposed ? m[3] : m[0]) < 0;
        m_flippedY = (m_transposed ? m[1] : m[4]) < 0;
    }
    m_colour.height = upright({about.width, about.height}).height;
}

cv::Size VideoPlanes::upright(cv::Size stored) const
{
    return m_transposed ? cv::Size(stored.height, stored.width) : stored;
}

//! In 8-bit 4:2:0 of that size.
const AVFrame *VideoPlanes::converted(const AVFrame *decoded, cv::Size stored)
{
    if (neutral(decoded->format) == AV_PIX_FMT_YUV420P && cv::Size(decoded->width, decoded->height) == stored)
        return decoded;
    if (!m_plain) {
        m_plain.reset(av_frame_alloc());
        m_plain->format = AV_PIX_FMT_YUV420P;
        m_plain->width = stored.width;
        m_plain->height = stored.height;
        if (av_frame_get_buffer(m_plain.get(), 0) < 0)
            throw std::bad_alloc();
    }
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), decoded->width, decoded->height, neutral(decoded->format),
                                        stored.width, stored.height, AV_PIX_FMT_YUV420P, SWS_BICUBIC | SWS_ACCURATE_RND,
                                        nullptr, nullptr, nullptr));
    if (!m_scaler)
        throw std::bad_alloc();
    const int *matrix = sws_getCoefficients(m_colour.matrix == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
    const int from = isRgb(decoded->format) || m_colour.fullRange ? 1 : 0;
    sws_setColorspaceDetails(m_scaler.get(), matrix, from, matrix, m_colour.fullRange ? 1 : 0, 0, 1 << 16, 1 << 16);
    sws_scale(m_scaler.get(), decoded->data, decoded->linesize, 0, decoded->height, m_plain->data, m_plain->linesize);
    return m_plain.get();
}

void VideoPlanes::turn(const cv::Mat &from, cv::Mat to) const
{
    if (m_transposed)
        cv::transpose(from, to);
    else
        from.copyTo(to);
    if (m_flippedX || m_flippedY)
        cv::flip(to, to, m_flippedX && m_flippedY ? -1 : (m_flippedX ? 1 : 0));
}

void VideoPlanes::copy(const AVFrame *decoded, cv::Size upright, VideoFrame &frame)
{
    const cv::Size stored = this->upright(upright); // the same exchange of sides back
    const AVFrame *plain = converted(decoded, stored);
    const cv::Size half = evenSize(stored) / 2;
    frame.allocate(upright);
    turn(planeOf(plain, 0, stored), frame.luma(cv::Rect({}, upright)));
    turn(planeOf(plain, 1, half), frame.cb);
    turn(planeOf(plain, 2, half), frame.cr);
    extend(frame.luma, upright);
}

} // namespace likeness::engine::opencv
