// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videowriter.h"

#include "engine/opencv/videoencoder.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cstdio>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

struct MuxerFree
{
    void operator()(AVFormatContext *context) const
    {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};

} // namespace

struct VideoWriter::Private
{
    Status open(const VideoOutput &output);
    void addSound(const AVStream *from);
    Status store(AVPacket *packet, AVStream *to, AVRational ticks);
    Status storeSound(VideoFrame &frame);
    Status storeEncoded();
    Error failed(const QString &what) const;

    std::stop_token stop;
    QString file;
    QString partial;
    std::unique_ptr<AVFormatContext, MuxerFree> muxer;
    VideoEncoder encoder;
    AVStream *picture = nullptr;
    std::vector<AVStream *> soundByInput; // null where a track is left out
    std::vector<AVRational> soundTicks;
    qint64 begin = 0;
    AVRational tick{1, 90000};
    qint64 frames = 0;
    qint64 firstTime = AV_NOPTS_VALUE;
    qint64 endTime = 0;
    VideoFacts facts;
    int soundLeftOut = 0;
};

Error VideoWriter::Private::failed(const QString &what) const
{
    if (stop.stop_requested())
        return {.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s};
    return {.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = what, .subject = file};
}

void VideoWriter::Private::addSound(const AVStream *from)
{
    const auto index = size_t(from->index);
    if (index >= soundByInput.size()) {
        soundByInput.resize(index + 1, nullptr);
        soundTicks.resize(index + 1, AVRational{0, 1});
    }
    if (avformat_query_codec(muxer->oformat, from->codecpar->codec_id, FF_COMPLIANCE_NORMAL) != 1) {
        ++soundLeftOut;
        return;
    }
    AVStream *to = avformat_new_stream(muxer.get(), nullptr);
    avcodec_parameters_copy(to->codecpar, from->codecpar);
    to->codecpar->codec_tag = 0;
    to->time_base = from->time_base;
    to->disposition = from->disposition;
    if (const AVDictionaryEntry *language = av_dict_get(from->metadata, "language", nullptr, 0))
        av_dict_set(&to->metadata, "language", language->value, 0);
    soundByInput[index] = to;
    soundTicks[index] = from->time_base;
}

Status VideoWriter::Private::open(const VideoOutput &output)
{
    file = output.file;
    partial = u"%1.%2.part"_s.arg(file, QUuid::createUuid().toString(QUuid::Id128).left(8));
    quietLibav();
    AVFormatContext *context = nullptr;
    if (avformat_alloc_output_context2(&context, nullptr, "mp4", QFile::encodeName(partial).constData()) < 0)
        return failed(u"no MP4 writer"_s);
    muxer.reset(context);
    context->interrupt_callback = {.callback = stopAsked, .opaque = &stop};
    if (!encoder.open(output.track))
        return failed(u"no H.264 encoder"_s);
    tick = {output.track.tick.above, output.track.tick.below};
    begin = output.track.begin;
    picture = avformat_new_stream(context, nullptr);
    picture->time_base = tick;
    encoder.describe(picture);
    for (const AVStream *each : output.sound)
        addSound(each);
    for (const auto &[key, value] : output.metadata)
        av_dict_set(&context->metadata, key.toUtf8().constData(), value.toUtf8().constData(), 0);
    if (avio_open2(&context->pb, QFile::encodeName(partial).constData(), AVIO_FLAG_WRITE, &context->interrupt_callback,
                   nullptr) < 0)
        return failed(u"the file cannot be made"_s);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart+use_metadata_tags", 0);
    const int answer = avformat_write_header(context, &options);
    av_dict_free(&options);
    facts.size = {encoder.size().width, encoder.size().height};
    facts.audio = context->nb_streams > 1;
    return answer < 0 ? Status(failed(u"the head cannot be written"_s)) : Status();
}

//! Takes the packet's content; its times are in `ticks` on the template's clock.
Status VideoWriter::Private::store(AVPacket *packet, AVStream *to, AVRational ticks)
{
    const qint64 shift = av_rescale_q(begin, tick, ticks);
    if (packet->pts != AV_NOPTS_VALUE)
        packet->pts -= shift;
    if (packet->dts != AV_NOPTS_VALUE)
        packet->dts -= shift;
    av_packet_rescale_ts(packet, ticks, to->time_base);
    packet->stream_index = to->index;
    packet->pos = -1;
    if (av_interleaved_write_frame(muxer.get(), packet) < 0)
        return failed(u"a packet cannot be written"_s);
    return {};
}

Status VideoWriter::Private::storeSound(VideoFrame &frame)
{
    for (const PacketPointer &packet : frame.sound) {
        const auto index = size_t(packet->stream_index);
        if (index >= soundByInput.size() || soundByInput[index] == nullptr)
            continue;
        if (Status stored = store(packet.get(), soundByInput[index], soundTicks[index]); !stored)
            return stored;
    }
    frame.sound.clear();
    return {};
}

Status VideoWriter::Private::storeEncoded()
{
    while (AVPacket *packet = encoder.take()) {
        if (firstTime == AV_NOPTS_VALUE)
            firstTime = packet->pts;
        firstTime = std::min<qint64>(firstTime, packet->pts);
        endTime = std::max<qint64>(endTime, packet->pts + packet->duration);
        ++frames;
        if (Status stored = store(packet, picture, tick); !stored)
            return stored;
    }
    return {};
}

VideoWriter::VideoWriter()
    : d(std::make_unique<Private>())
{}

VideoWriter::~VideoWriter()
{
    d->muxer.reset();
    if (!d->partial.isEmpty())
        QFile::remove(d->partial);
}

Result<std::unique_ptr<VideoWriter>> VideoWriter::create(const VideoOutput &output, std::stop_token stop)
{
    std::unique_ptr<VideoWriter> writer(new VideoWriter);
    writer->d->stop = std::move(stop);
    if (Status opened = writer->d->open(output); !opened)
        return opened.error();
    return writer;
}

Status VideoWriter::write(VideoFrame &frame)
{
    if (Status stored = d->storeSound(frame); !stored)
        return stored;
    if (!frame.picture)
        return {};
    if (!d->encoder.give(frame))
        return d->failed(u"a frame cannot be encoded"_s);
    return d->storeEncoded();
}

int VideoWriter::soundLeftOut() const { return d->soundLeftOut; }

Result<VideoFacts> VideoWriter::finish()
{
    d->encoder.drain();
    if (Status stored = d->storeEncoded(); !stored)
        return stored.error();
    if (av_write_trailer(d->muxer.get()) < 0 || d->muxer->pb->error < 0 || avio_closep(&d->muxer->pb) < 0)
        return d->failed(u"the end cannot be written"_s);
    if (d->stop.stop_requested() ||
        std::rename(QFile::encodeName(d->partial).constData(), QFile::encodeName(d->file).constData()) != 0)
        return d->failed(u"the file cannot be renamed"_s);
    d->partial.clear();
    d->facts.frames = d->frames;
    d->facts.seconds = d->frames > 0 ? double(d->endTime - d->firstTime) * av_q2d(d->tick) : 0;
    d->facts.fps = d->facts.seconds > 0 ? double(d->frames) / d->facts.seconds : 0;
    return d->facts;
}

} // namespace likeness::engine::opencv
