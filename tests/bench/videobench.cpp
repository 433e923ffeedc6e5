// SPDX-License-Identifier: Apache-2.0
// Prints how fast videos are fused, against reading and writing the same video alone in the same run, and how long
// each step takes. Arguments: a video (drawn there if it is not there yet), a photo, a place for the result.

#include "bench/allocations.h"
#include "engine/opencv/fuser.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/opencvengine.h"
#include "engine/opencv/videocast.h"
#include "engine/opencv/videofusion.h"
#include "engine/opencv/videomark.h"
#include "engine/opencv/videopipeline.h"
#include "support/videofactory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#include <ctime>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::engine::opencv;

namespace {

constexpr int rounds = 3;

QByteArray model()
{
    QFile file(QStringLiteral(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A head of 264 pixels between the pupils that sways and turns a little, with the noise of a sensor.
bool writeTemplate(const QString &file)
{
    const QImage picture = testing::portraitOf(47, {1000, 1560}, 264, {0.5, 0.45});
    QRandomGenerator dice(1);
    std::vector<signed char> noise(1U << 20U);
    for (signed char &each : noise)
        each = static_cast<signed char>(int(dice.bounded(5)) + int(dice.bounded(5)) - 4);
    const auto frame = [&](int i) {
        const double t = i / 25.0;
        QImage out = testing::moved(picture, {720, 1280}, {40 * std::sin(t * 1.7), 20 * std::sin(t * 2.3)},
                                    3 * std::sin(t * 1.3), 1 + 0.03 * std::sin(t));
        size_t at = dice.bounded(1U << 20U);
        for (int y = 0; y < out.height(); ++y)
            for (uchar *p = out.scanLine(y), *end = p + out.width() * 4; p != end; ++p)
                *p = uchar(std::clamp(int(*p) + noise[at++ & ((1U << 20U) - 1)], 0, 255));
        return out;
    };
    return testing::writeClip(file, {.size = {720, 1280}, .frames = 150, .frame = frame});
}

double copied(const QString &from, const QString &to)
{
    QElapsedTimer clock;
    clock.start();
    const auto reader = VideoReader::open(from, {});
    const auto writer = VideoWriter::create({.file = to, .track = (*reader)->track()}, {});
    if (!runVideo(**reader, **writer, [](VideoFrame &) {}, {}) || !(*writer)->finish())
        return 0;
    return double(clock.nsecsElapsed()) / 1e9;
}

double fused(const Engine &engine, const QString &from, const QString &to, const QImage &photo, qint64 *frames)
{
    QElapsedTimer clock;
    clock.start();
    const auto done = engine.video()->fuse({.templateFile = from, .resultFile = to, .swaps = {{.photo = photo}}});
    *frames = done ? done->facts.frames : 0;
    return double(clock.nsecsElapsed()) / 1e9;
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

//! Mean milliseconds of processor time a frame takes in each step, one step after the other, and what the step takes
//! from the heap once it is warm.
void printSteps(QTextStream &out, const QString &file, const QImage &photo)
{
    const auto model_ = LandmarkModel::parse(model());
    const FaceFinder finder;
    const cv::Mat grey = greyOf(photo);
    const auto faces = finder.findLargest(grey);
    const auto reader = VideoReader::open(file, {});
    if (faces.empty() || !reader)
        return;
    const VideoTrack &track = (*reader)->track();
    VideoFusion fusion(photoFace(photo, model_->fit(grey, cv::Rect2f(faces[0].rect)).shape), sharesOf(50, 50),
                       track.colour);
    const VideoMark mark({}, track.size, track.colour);
    FaceTracker tracker(*model_, finder);
    VideoCast cast({VideoRole{}});
    VideoFrame frame;
    constexpr int warm = 50; // frames
    std::array<double, 5> sums{};
    std::array<testing::Allocations, 5> taken{};
    int count = 0;
    testing::Allocations before;
    double last = processorSeconds();
    const auto lap = [&](size_t step) {
        const double now = processorSeconds();
        sums[step] += (now - last) * 1e3;
        last = now;
        const testing::Allocations sofar = testing::allocationsSoFar();
        if (count >= warm) {
            const testing::Allocations more = sofar - before;
            taken[step].news += more.news;
            taken[step].pictures += more.pictures;
            taken[step].kilobytes += more.kilobytes;
        }
        before = testing::allocationsSoFar();
    };
    while ((*reader)->read(frame)) {
        if (!frame.picture)
            continue;
        lap(0);
        const auto &found = tracker.follow(frame.luma);
        lap(1);
        cast.update(frame, tracker, found, (*reader)->secondsOf(frame));
        lap(2);
        if (!found.empty())
            fusion.fuse(frame, found[0].shape, {track.size.width(), track.size.height()}, count == 0);
        lap(3);
        mark.stamp(frame);
        lap(4);
        ++count;
    }
    const std::array<const char *, 5> names = {"read", "follow", "cast", "fuse", "mark"};
    const double frames = std::max(1, count - warm);
    for (size_t i = 0; i < names.size(); ++i)
        out << QString::asprintf("  %-8s %6.2f ms a frame; %6.1f news, %5.2f pictures, %6.1f KiB\n", names[i],
                                 sums[i] / std::max(1, count), double(taken[i].news) / frames,
                                 double(taken[i].pictures) / frames, double(taken[i].kilobytes) / frames);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QStringList arguments = QCoreApplication::arguments();
    const QString file = arguments.value(1, folder.filePath("template.mp4"));
    const QString result = arguments.value(3, folder.filePath("fused.mp4"));
    const QImage photo = arguments.size() > 2 ? QImage(arguments[2]) : testing::portraitOf(31, {800, 1000}, 200);
    if (!QFile::exists(file) && !writeTemplate(file)) {
        out << "the template cannot be made: is ffmpeg there?\n";
        return 1;
    }
    const auto engine = OpenCvEngine::create(model());
    if (!engine)
        return 1;
    std::vector<double> plain;
    std::vector<double> full;
    std::vector<double> ratios;
    qint64 frames = 0;
    double plainWork = 0;
    double fullWork = 0;
    for (int i = 0; i < rounds; ++i) {
        const double begin = processorSeconds();
        plain.push_back(copied(file, folder.filePath("plain.mp4")));
        const double between = processorSeconds();
        full.push_back(fused(**engine, file, result, photo, &frames));
        ratios.push_back(plain.back() / full.back());
        plainWork += between - begin;
        fullWork += processorSeconds() - between;
    }
    out << QString::asprintf("read and write alone: %.1f frames a second\n", double(frames) / middle(plain))
        << QString::asprintf("with a face fused:    %.1f frames a second\n", double(frames) / middle(full))
        << QString::asprintf("ratio:                %.2f (bar 0.60)\n", middle(ratios))
        << QString::asprintf("processor time:       %.2f\n", plainWork / fullWork);
    printSteps(out, file, photo);
    return frames > 0 ? 0 : 1;
}
