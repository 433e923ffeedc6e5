// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoencoder.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
}

namespace likeness::engine::opencv {

namespace {

constexpr const char *effort = "veryfast";
constexpr double secondsBetweenKeys = 2;

void keep(void * /*opaque*/, uint8_t * /*data*/) {}

void setPlane(AVFrame *frame, int index, const cv::Mat &plane)
{
    frame->data[index] = plane.data;
    frame->linesize[index] = int(plane.step[0]);
    av_buffer_unref(&frame->buf[index]);
    // The encoder has copied the picture by the time give() returns: nothing is freed here.
    frame->buf[index] = av_buffer_create(plane.data, plane.step[0] * size_t(plane.rows), keep, nullptr, 0);
}

} // namespace

void VideoEncoder::Free::operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
void VideoEncoder::Free::operator()(AVFrame *frame) const { av_frame_free(&frame); }

bool VideoEncoder::open(const VideoTrack &track)
{
    const AVCodec *h264 = avcodec_find_encoder_by_name("libx264");
    if (h264 == nullptr)
        return false;
    m_codec.reset(avcodec_alloc_context3(h264));
    m_frame.reset(av_frame_alloc());
    m_packet.reset(av_packet_alloc());
    m_size = evenSize({track.size.width(), track.size.height()});
    const double rate = std::clamp(track.rate.value(), 1.0, 240.0);
    AVCodecContext &codec = *m_codec;
    codec.width = m_size.width;
    codec.height = m_size.height;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = {track.tick.above, track.tick.below};
    codec.framerate = av_d2q(rate, 100000);
    codec.sample_aspect_ratio = {track.pixelAspect.above, track.pixelAspect.below};
    codec.colorspace = AVColorSpace(track.colour.matrix);
    codec.color_primaries = AVColorPrimaries(track.colour.primaries);
    codec.color_trc = AVColorTransferCharacteristic(track.colour.transfer);
    codec.color_range = track.colour.fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    codec.gop_size = std::max(1, int(std::lround(rate * secondsBetweenKeys)));
    codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    codec.thread_count = 0;
    av_opt_set(codec.priv_data, "preset", effort, 0);
    av_opt_set_double(codec.priv_data, "crf", track.quality, 0);
    m_usualDuration = std::max<qint64>(1, std::llround(1 / (rate * track.tick.value())));
    return avcodec_open2(m_codec.get(), h264, nullptr) >= 0;
}

void VideoEncoder::describe(AVStream *stream) const
{
    avcodec_parameters_from_context(stream->codecpar, m_codec.get());
    stream->avg_frame_rate = m_codec->framerate;
    stream->sample_aspect_ratio = m_codec->sample_aspect_ratio;
}

bool VideoEncoder::give(const VideoFrame &frame)
{
    qint64 time = frame.time;
    if (m_count > 0)
        time = std::max(time, m_lastTime + 1);
    m_lastTime = time;
    m_durations[size_t(m_count++) % m_durations.size()] = {time, frame.duration > 0 ? frame.duration : m_usualDuration};
    m_frame->format = AV_PIX_FMT_YUV420P;
    m_frame->width = m_size.width;
    m_frame->height = m_size.height;
    m_frame->pts = time;
    m_frame->color_range = m_codec->color_range;
    setPlane(m_frame.get(), 0, frame.luma);
    setPlane(m_frame.get(), 1, frame.cb);
    setPlane(m_frame.get(), 2, frame.cr);
    // The packets were all taken before: the encoder has room, and takes the picture at once.
    return avcodec_send_frame(m_codec.get(), m_frame.get()) >= 0;
}

void VideoEncoder::drain() { avcodec_send_frame(m_codec.get(), nullptr); }

AVPacket *VideoEncoder::take()
{
    av_packet_unref(m_packet.get());
    if (avcodec_receive_packet(m_codec.get(), m_packet.get()) < 0)
        return nullptr;
    for (const Duration &each : m_durations)
        if (each.time == m_packet->pts && each.ticks > 0)
            m_packet->duration = each.ticks;
    return m_packet.get();
}

} // namespace likeness::engine::opencv
