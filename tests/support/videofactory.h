// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QJsonObject>
#include <QStringList>
#include <functional>

namespace likeness::testing {

//! A clip to be made by the ffmpeg program: an encoder that is not ours.
struct Clip
{
    QSize size{240, 320};
    int frames = 30;
    int rate = 25;
    std::function<QImage(int index)> frame{};
    QStringList inputs{};  //!< further inputs, as arguments
    QStringList options{}; //!< of the output, after the usual ones
};

//! False where ffmpeg is missing or refuses.
bool writeClip(const QString &file, const Clip &clip);

//! Runs ffmpeg with these arguments.
bool ffmpeg(const QStringList &arguments);
//! Answer of ffprobe with these arguments, as JSON.
QJsonObject ffprobe(const QStringList &arguments, const QString &file);
//! A line a packet of one stream ("a:0"): its checksum only, in the order of the file.
QStringList packetSums(const QString &file, const QString &stream);
//! Begin of each video frame, seconds.
QList<double> frameTimes(const QString &file);
//! One frame as ffmpeg decodes it.
QImage frameOf(const QString &file, int index);

//! A person who does not exist; the same seed gives the same person.
QImage portraitOf(quint64 seed, QSize size, double interPupil, QPointF eyes = {0.5, 0.42});
//! The picture shifted, turned (degrees) and scaled about its middle, bilinear, borders repeated by a larger backdrop.
QImage moved(const QImage &picture, QSize size, QPointF shift, double degrees = 0, double scale = 1);

} // namespace likeness::testing
