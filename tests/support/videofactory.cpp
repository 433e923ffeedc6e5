// SPDX-License-Identifier: Apache-2.0
#include "support/videofactory.h"

#include "portrait/portrait.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

namespace likeness::testing {

namespace {

QByteArray answerOf(const QString &program, const QStringList &arguments, bool *good = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    const bool done = process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit;
    if (good)
        *good = done && process.exitCode() == 0;
    if (done && process.exitCode() != 0)
        qInfo("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

bool ffmpeg(const QStringList &arguments)
{
    bool good = false;
    answerOf("ffmpeg", QStringList{"-y", "-loglevel", "error", "-nostdin"} + arguments, &good);
    return good;
}

bool writeClip(const QString &file, const Clip &clip)
{
    QProcess process;
    QStringList arguments{"-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgra"};
    arguments << "-s" << QString("%1x%2").arg(clip.size.width()).arg(clip.size.height());
    arguments << "-r" << QString::number(clip.rate) << "-i"
              << "-" << clip.inputs;
    arguments << "-c:v"
              << "libx264"
              << "-preset"
              << "ultrafast"
              << "-crf"
              << "12"
              << "-pix_fmt"
              << "yuv420p";
    arguments << clip.options << file;
    process.start("ffmpeg", arguments);
    if (!process.waitForStarted())
        return false;
    for (int i = 0; i < clip.frames; ++i) {
        const QImage frame = clip.frame(i).convertToFormat(QImage::Format_RGB32);
        process.write(reinterpret_cast<const char *>(frame.constBits()), frame.sizeInBytes());
        while (process.bytesToWrite() > 0)
            if (!process.waitForBytesWritten(20000))
                return false;
    }
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        qInfo("%s", process.readAllStandardError().constData());
        return false;
    }
    return true;
}

QJsonObject ffprobe(const QStringList &arguments, const QString &file)
{
    const QStringList all = QStringList{"-v", "error", "-of", "json"} + arguments + QStringList{file};
    return QJsonDocument::fromJson(answerOf("ffprobe", all)).object();
}

QStringList packetSums(const QString &file, const QString &stream)
{
    const QJsonObject answer = ffprobe({"-select_streams", stream, "-show_packets", "-show_data_hash", "sha256"}, file);
    QStringList sums;
    for (const QJsonValue &packet : answer["packets"].toArray())
        sums << packet["data_hash"].toString();
    return sums;
}

QList<double> frameTimes(const QString &file)
{
    const QJsonObject answer =
        ffprobe({"-select_streams", "v:0", "-show_entries", "frame=best_effort_timestamp_time"}, file);
    QList<double> times;
    for (const QJsonValue &frame : answer["frames"].toArray())
        times << frame["best_effort_timestamp_time"].toString().toDouble();
    return times;
}

QImage frameOf(const QString &file, int index)
{
    const QTemporaryDir folder;
    const QString png = folder.filePath("frame.png");
    if (!ffmpeg({"-i", file, "-vf", QString("select=eq(n\\,%1)").arg(index), "-frames:v", "1", png}))
        return {};
    return QImage(png).convertToFormat(QImage::Format_RGB32);
}

QImage portraitOf(quint64 seed, QSize size, double interPupil, QPointF eyes)
{
    portrait::Person person = portrait::randomPerson(seed);
    person.glasses = portrait::Glasses::None;
    person.fringe = false;
    return portrait::render(person, portrait::Shot{.size = size, .interPupil = interPupil, .eyes = eyes, .seed = seed})
        .picture;
}

QImage moved(const QImage &picture, QSize size, QPointF shift, double degrees, double scale)
{
    QImage out(size, QImage::Format_RGB32);
    out.fill(Qt::gray);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2.0 + shift.x(), size.height() / 2.0 + shift.y());
    painter.rotate(degrees);
    painter.scale(scale, scale);
    painter.drawImage(QPointF(-picture.width() / 2.0, -picture.height() / 2.0), picture);
    return out;
}

} // namespace likeness::testing
