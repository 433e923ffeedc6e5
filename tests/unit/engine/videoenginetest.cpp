// SPDX-License-Identifier: Apache-2.0
#include "unit/engine/videoenginetest.h"

#include "engine/opencv/opencvengine.h"
#include "support/videofactory.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <cmath>

namespace likeness::testing {

bool VideoEngineTest::prepare()
{
    auto made = engine::opencv::OpenCvEngine::create(bytesOf(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin"));
    if (!made)
        return false;
    m_engine = std::move(*made);
    m_photo = portraitOf(31, {400, 500}, 92);
    m_first = portraitOf(47, {320, 420}, 72, {0.5, 0.45});
    m_second = portraitOf(12, {320, 420}, 72, {0.5, 0.45});
    const auto talking = [this](int i) { return moved(m_first, small, {6 * std::sin(i * 0.2), i * 0.2}); };
    const QStringList tones{"-f", "lavfi", "-i", "sine=frequency=330:duration=1.6",
                            "-f", "lavfi", "-i", "sine=frequency=550:duration=1.6"};
    const QStringList options{"-map",   "0:v", "-map",   "1:a",        "-map",      "2:a",
                              "-c:a:0", "aac", "-c:a:1", "libmp3lame", "-movflags", "+faststart"};
    return writeClip(path("talk.mp4"), {.frames = 40, .frame = talking, .inputs = tones, .options = options});
}

QStringList VideoEngineTest::leftovers() const { return QDir(m_folder.path()).entryList({"*.part"}, QDir::Files); }

engine::VideoFusionJob VideoEngineTest::jobFor(const QString &from, const QString &to) const
{
    return {.templateFile = path(from), .resultFile = path(to), .swaps = {{.photo = m_photo}}};
}

bool VideoEngineTest::writeNobody() const
{
    const auto frame = [](int i) { return moved({}, small, {double(i), 0}); };
    return writeClip(path("nobody.mp4"), {.frames = 20, .frame = frame});
}

QJsonObject VideoEngineTest::videoTrackOf(const QString &name) const
{
    const QJsonObject answer = ffprobe({"-count_frames", "-select_streams", "v:0", "-show_streams"}, path(name));
    return answer["streams"].toArray().first().toObject();
}

double VideoEngineTest::difference(const QImage &one, const QImage &other, const QRect &area)
{
    double sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    return sum / (area.width() * area.height());
}

QByteArray VideoEngineTest::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool VideoEngineTest::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace likeness::testing
