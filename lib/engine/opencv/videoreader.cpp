// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoreader.h"

#include "engine/opencv/videoplanes.h"
#include "engine/video.h"

#include <QFile>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPixels = 8192LL * 8192;
constexpr size_t soundAtOnce = 64; // packets that travel without a frame at most

struct FormatFree
{
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
};
struct CodecFree
{
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
};
struct FrameFree
{
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
};

Error noVideo(const QString &file, const QString &detail)
{
    return {.kind = ErrorKind::Input, .code = notAVideoCode, .detail = detail, .subject = file};
}

bool isSound(const AVStream *stream) { return stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO; }

VideoRatio ratioOf(AVRational ratio) { return {ratio.num, ratio.den}; }

} // namespace

struct VideoReader::Private
{
    Status openFile(const QString &file);
    Status openCodec(const QString &file);
    void describe();
    bool decode(VideoFrame &frame);
    bool feed(VideoFrame &frame);
    void fill(VideoFrame &frame);

    std::stop_token stop;
    std::unique_ptr<AVFormatContext, FormatFree> format;
    std::unique_ptr<AVCodecContext, CodecFree> codec;
    std::unique_ptr<AVFrame, FrameFree> decoded{av_frame_alloc()};
    PacketPointer packet{av_packet_alloc()};
    VideoPlanes planes;
    AVStream *stream = nullptr;
    VideoTrack track;
    qint64 nextTime = AV_NOPTS_VALUE;
    qint64 count = 0;
    bool ended = false;
    bool damaged = false;
    bool sought = false;
};

Status VideoReader::Private::openFile(const QString &file)
{
    if (!QFile::exists(file))
        return Error{.kind = ErrorKind::File, .code = u"File.NotReadable"_s, .subject = file};
    quietLibav();
    AVFormatContext *context = avformat_alloc_context();
    context->interrupt_callback = {.callback = stopAsked, .opaque = &stop};
    if (avformat_open_input(&context, QFile::encodeName(file).constData(), nullptr, nullptr) < 0)
        return noVideo(file, u"the file cannot be opened as a video"_s);
    format.reset(context);
    const QLatin1StringView kind(context->iformat->name);
    if (kind.endsWith("_pipe"_L1) || kind == "image2"_L1)
        return noVideo(file, u"the file is a picture"_s);
    if (avformat_find_stream_info(context, nullptr) < 0)
        return noVideo(file, u"the tracks cannot be read"_s);
    return {};
}

Status VideoReader::Private::openCodec(const QString &file)
{
    const AVCodec *decoder = nullptr;
    const int index = av_find_best_stream(format.get(), AVMEDIA_TYPE_VIDEO, -1, -1, &decoder, 0);
    if (index < 0 || decoder == nullptr)
        return noVideo(file, u"no video track that can be decoded"_s);
    stream = format->streams[index];
    const AVCodecParameters &about = *stream->codecpar;
    if ((stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0 || about.width < 16 || about.height < 16)
        return noVideo(file, u"the video track is a picture or has no size"_s);
    if (qint64(about.width) * about.height > mostPixels)
        return noVideo(file, u"frames of %1 × %2 are too large"_s.arg(about.width).arg(about.height));
    codec.reset(avcodec_alloc_context3(decoder));
    if (avcodec_parameters_to_context(codec.get(), &about) < 0)
        return noVideo(file, u"the video track cannot be decoded"_s);
    codec->pkt_timebase = stream->time_base;
    codec->max_pixels = mostPixels;
    codec->thread_count = 0;
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return noVideo(file, u"the decoder cannot be opened"_s);
    for (unsigned i = 0; i < format->nb_streams; ++i) {
        AVStream *each = format->streams[i];
        each->discard = each == stream || isSound(each) ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    return {};
}

void VideoReader::Private::describe()
{
    const AVCodecParameters &about = *stream->codecpar;
    planes = VideoPlanes(stream);
    const cv::Size size = planes.upright({about.width, about.height});
    track.size = {size.width, size.height};
    track.colour = planes.colour();
    track.tick = ratioOf(stream->time_base);
    if (stream->avg_frame_rate.num > 0 && stream->avg_frame_rate.den > 0)
        track.rate = ratioOf(stream->avg_frame_rate);
    const AVRational aspect = av_guess_sample_aspect_ratio(format.get(), stream, nullptr);
    if (aspect.num > 0 && aspect.den > 0)
        track.pixelAspect = planes.transposes() ? VideoRatio{aspect.den, aspect.num} : ratioOf(aspect);
    const qint64 begin = format->start_time == AV_NOPTS_VALUE ? 0 : std::max<qint64>(0, format->start_time);
    track.begin = av_rescale_q(begin, AVRational{1, AV_TIME_BASE}, stream->time_base);
    if (stream->duration > 0)
        track.seconds = double(stream->duration) * track.tick.value();
    else if (format->duration > 0)
        track.seconds = double(format->duration) / AV_TIME_BASE;
    track.frames = stream->nb_frames;
}

bool VideoReader::Private::decode(VideoFrame &frame)
{
    while (!stop.stop_requested()) {
        const int answer = avcodec_receive_frame(codec.get(), decoded.get());
        if (answer >= 0) {
            fill(frame);
            return true;
        }
        if (answer == AVERROR_EOF)
            return false;
        if (answer != AVERROR(EAGAIN)) {
            damaged = true;
            if (ended)
                return false;
        }
        if (!feed(frame))
            return false;
        if (frame.sound.size() >= soundAtOnce) {
            frame.picture = false;
            return true;
        }
    }
    return false;
}

//! Hands one packet of the file to where it belongs; false when there can be no more frames.
bool VideoReader::Private::feed(VideoFrame &frame)
{
    if (ended)
        return false;
    const int answer = av_read_frame(format.get(), packet.get());
    if (answer == AVERROR(EAGAIN))
        return true;
    if (answer < 0) {
        damaged = damaged || answer != AVERROR_EOF || (format->pb != nullptr && format->pb->error < 0);
        ended = true;
        avcodec_send_packet(codec.get(), nullptr);
        return true;
    }
    if ((packet->flags & AV_PKT_FLAG_CORRUPT) != 0)
        damaged = true;
    if (packet->stream_index == stream->index) {
        if (avcodec_send_packet(codec.get(), packet.get()) < 0)
            damaged = true;
    } else if (isSound(format->streams[packet->stream_index])) {
        frame.sound.emplace_back(av_packet_clone(packet.get()));
    }
    av_packet_unref(packet.get());
    return true;
}

void VideoReader::Private::fill(VideoFrame &frame)
{
    if (decoded->decode_error_flags != 0 || (decoded->flags & AV_FRAME_FLAG_CORRUPT) != 0)
        damaged = true;
    planes.copy(decoded.get(), {track.size.width(), track.size.height()}, frame);
    frame.picture = true;
    frame.duration = std::max<qint64>(0, decoded->pkt_duration);
    const qint64 usual = std::max<qint64>(1, std::llround(1 / (track.rate.value() * track.tick.value())));
    frame.time = decoded->best_effort_timestamp;
    if (frame.time == AV_NOPTS_VALUE)
        frame.time = nextTime == AV_NOPTS_VALUE ? track.begin : nextTime;
    nextTime = frame.time + (frame.duration > 0 ? frame.duration : usual);
    ++count;
    av_frame_unref(decoded.get());
}

VideoReader::VideoReader()
    : d(std::make_unique<Private>())
{}

VideoReader::~VideoReader() = default;

Result<std::unique_ptr<VideoReader>> VideoReader::open(const QString &file, std::stop_token stop)
{
    std::unique_ptr<VideoReader> reader(new VideoReader);
    reader->d->stop = std::move(stop);
    Status opened = reader->d->openFile(file);
    if (opened)
        opened = reader->d->openCodec(file);
    if (reader->d->stop.stop_requested())
        return Error{.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s};
    if (!opened)
        return opened.error();
    reader->d->describe();
    return reader;
}

const VideoTrack &VideoReader::track() const { return d->track; }

std::vector<const AVStream *> VideoReader::soundTracks() const
{
    std::vector<const AVStream *> tracks;
    for (unsigned i = 0; i < d->format->nb_streams; ++i)
        if (isSound(d->format->streams[i]))
            tracks.push_back(d->format->streams[i]);
    return tracks;
}

double VideoReader::secondsOf(const VideoFrame &frame) const
{
    return double(frame.time - d->track.begin) * d->track.tick.value();
}

bool VideoReader::read(VideoFrame &frame)
{
    frame.sound.clear();
    if (d->decode(frame))
        return true;
    // What is left of the sound goes alone.
    frame.picture = false;
    return !frame.sound.empty() && !d->stop.stop_requested();
}

void VideoReader::seek(double seconds)
{
    const qint64 time = d->track.begin + std::llround(seconds / d->track.tick.value());
    av_seek_frame(d->format.get(), d->stream->index, time, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(d->codec.get());
    d->ended = false;
    d->sought = true;
    d->nextTime = AV_NOPTS_VALUE;
}

bool VideoReader::whole() const
{
    const bool early = d->ended && !d->sought && d->track.frames > 0 && d->count < d->track.frames;
    return !d->damaged && !early;
}

} // namespace likeness::engine::opencv
