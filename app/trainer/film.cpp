// SPDX-License-Identifier: Apache-2.0
#include "trainer/film.h"

#include "engine/opencv/videowriter.h"
#include "portrait/clip.h"
#include "trainer/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::trainer {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray listed(const portrait::Landmarks &landmarks)
{
    QJsonArray points;
    for (const QPointF &p : landmarks)
        points.append(QJsonArray{std::round(p.x() * 100) / 100, std::round(p.y() * 100) / 100});
    return points;
}

} // namespace

Status drawFilm(const QString &folder)
{
    Status status;
    QJsonArray frames;
    const portrait::Clip clip = sampleClip();
    portrait::renderClip(clip, [&](int frame, const portrait::Portrait &drawn) {
        const QString path = folder + u"/frame-%1.png"_s.arg(frame + 1, 4, 10, QChar(u'0'));
        if (!drawn.picture.save(path, "png"))
            status = Error{.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .subject = path};
        frames.append(listed(drawn.landmarks));
        return bool(status);
    });
    if (!status)
        return status;
    const QJsonObject all{{u"framesPerSecond"_s, clip.framesPerSecond}, {u"landmarks"_s, frames}};
    return written(folder + u"/landmarks.json"_s, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Status writeFilm(const QString &file)
{
    using namespace engine::opencv;
    const portrait::Clip clip = sampleClip();
    constexpr int ticksAFrame = 512;
    constexpr int bt709 = 1;
    const VideoTrack track{.size = clip.shot.size,
                           .colour = {.matrix = bt709, .primaries = bt709, .transfer = bt709},
                           .tick = {1, ticksAFrame * clip.framesPerSecond},
                           .rate = {clip.framesPerSecond, 1},
                           .quality = 20};
    const Result<std::unique_ptr<VideoWriter>> writer = VideoWriter::create(
        {.file = file, .track = track, .metadata = {{u"comment"_s, u"A drawn person who does not exist"_s}}}, {});
    if (!writer)
        return writer.error();
    Status status;
    VideoFrame frame;
    portrait::renderClip(clip, [&](int index, const portrait::Portrait &drawn) {
        setPicture(frame, drawn.picture, track.colour);
        frame.time = qint64(index) * ticksAFrame;
        frame.duration = ticksAFrame;
        status = (*writer)->write(frame);
        return bool(status);
    });
    if (!status)
        return status;
    const Result<engine::VideoFacts> facts = (*writer)->finish();
    return facts ? Status() : Status(facts.error());
}

} // namespace likeness::trainer
