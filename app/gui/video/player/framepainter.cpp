// SPDX-License-Identifier: Apache-2.0
#include "gui/video/player/framepainter.h"

#include <QVideoFrameFormat>
#include <array>
#include <utility>

extern "C" {
#include <libavutil/log.h>
#include <libswscale/swscale.h>
}

namespace likeness::gui {

namespace {

//! AV_PIX_FMT_NONE: of no kind that is known here.
AVPixelFormat formatOf(QVideoFrameFormat::PixelFormat format)
{
    constexpr std::array known{
        std::pair{QVideoFrameFormat::Format_YUV420P, AV_PIX_FMT_YUV420P},
        std::pair{QVideoFrameFormat::Format_YUV422P, AV_PIX_FMT_YUV422P},
        std::pair{QVideoFrameFormat::Format_YUV420P10, AV_PIX_FMT_YUV420P10LE},
        std::pair{QVideoFrameFormat::Format_NV12, AV_PIX_FMT_NV12},
        std::pair{QVideoFrameFormat::Format_NV21, AV_PIX_FMT_NV21},
        std::pair{QVideoFrameFormat::Format_P010, AV_PIX_FMT_P010LE},
        std::pair{QVideoFrameFormat::Format_Y8, AV_PIX_FMT_GRAY8},
        std::pair{QVideoFrameFormat::Format_BGRA8888, AV_PIX_FMT_BGRA},
        std::pair{QVideoFrameFormat::Format_RGBA8888, AV_PIX_FMT_RGBA},
    };
    for (const auto &[ours, theirs] : known) {
        if (ours == format)
            return theirs;
    }
    return AV_PIX_FMT_NONE;
}

//! The matrix between luma and colours; where a file does not tell, large pictures are of the newer one.
int matrixOf(const QVideoFrameFormat &format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
        return SWS_CS_ITU601;
    case QVideoFrameFormat::ColorSpace_BT709:
        return SWS_CS_ITU709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return SWS_CS_BT2020;
    default:
        return format.frameHeight() > 576 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

} // namespace

void FramePainter::Freeing::operator()(SwsContext *context) const { sws_freeContext(context); }

FramePainter::FramePainter() { av_log_set_level(AV_LOG_FATAL); }

FramePainter::~FramePainter() = default;

QImage FramePainter::picture(const QVideoFrame &frame, const QSize &size)
{
    QVideoFrame mapped = frame; // a handle; mapping is counted
    if (size.isEmpty() || !mapped.map(QVideoFrame::ReadOnly))
        return {};
    QImage picture(size, QImage::Format_RGB32);
    const bool good = convert(mapped, picture);
    mapped.unmap();
    return good ? picture : QImage();
}

bool FramePainter::convert(const QVideoFrame &mapped, QImage &picture)
{
    const AVPixelFormat format = formatOf(mapped.pixelFormat());
    if (format == AV_PIX_FMT_NONE)
        return false;
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), mapped.width(), mapped.height(), format, picture.width(),
                                        picture.height(), AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!m_scaler)
        return false;
    const bool full = mapped.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full;
    const int *coefficients = sws_getCoefficients(matrixOf(mapped.surfaceFormat()));
    constexpr int one = 1 << 16;
    sws_setColorspaceDetails(m_scaler.get(), coefficients, full ? 1 : 0, coefficients, 1, 0, one, one);
    std::array<const uchar *, 4> planes{};
    std::array<int, 4> strides{};
    for (int i = 0; i < mapped.planeCount(); ++i) {
        planes[size_t(i)] = mapped.bits(i);
        strides[size_t(i)] = mapped.bytesPerLine(i);
    }
    std::array<uchar *, 1> target{picture.bits()};
    const std::array<int, 1> stride{int(picture.bytesPerLine())};
    return sws_scale(m_scaler.get(), planes.data(), strides.data(), 0, mapped.height(), target.data(), stride.data()) >
           0;
}

} // namespace likeness::gui
