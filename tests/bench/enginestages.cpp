// SPDX-License-Identifier: Apache-2.0
#include "bench/enginestages.h"

#include "bench/textbook.h"
#include "engine/opencv/facefinder.h"
#include "engine/opencv/fuser.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/smallfusion.h"
#include "engine/opencv/stamp.h"
#include "engine/opencv/steering.h"
#include "support/enginemetricsdrawn.h"

#include <QElapsedTimer>
#include <QPainter>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <ctime>

namespace likeness::testing {

namespace {

using namespace engine::opencv;

//! A photo and a template of 1080p with one face each, and everything that the stages hand on.
struct Stage
{
    Stage()
        : engine(loadedEngine())
        , model(*LandmarkModel::parse(landmarkModelFile()))
        , photo(framed(8'000'501))
        , target(framed(8'000'502))
    {
        const engine::FacesFound inPhoto = *engine->findFaces(photo, true);
        const engine::FacesFound inTarget = *engine->findFaces(target, true);
        photoShape = shapeOf(*inPhoto.faces.first().landmarks);
        targetShape = shapeOf(*inTarget.faces.first().landmarks);
        photoRect = inPhoto.faces.first().rect;
        targetRect = inTarget.faces.first().rect;
        alignment = aligned(photoShape, targetShape, shares);
    }

    static QImage framed(quint64 seed)
    {
        QImage picture(1920, 1080, QImage::Format_RGB32);
        picture.fill(QColor(120, 130, 140));
        portrait::Shot shot{.size = QSize(864, 1080), .interPupil = 195, .seed = seed};
        QPainter(&picture).drawImage(500, 0, portrait::render(plainPerson(seed), shot).picture);
        return picture;
    }

    engine::FusionJob job() const
    {
        engine::FusionJob job{.templatePicture = target, .swaps = {{.photo = photo}}};
        job.mark.kind = engine::Mark::Kind::None;
        return job;
    }

    std::unique_ptr<engine::Engine> engine;
    LandmarkModel model;
    FaceFinder finder{};
    QImage photo;
    QImage target;
    Shape photoShape{};
    Shape targetShape{};
    QRect photoRect{};
    QRect targetRect{};
    Shares shares = sharesOf(50, 50);
    Alignment alignment{};
};

const Stage &stage()
{
    static const Stage one;
    return one;
}

void greying(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(greyOf(stage().photo));
}

void findingLargest(benchmark::State &state)
{
    const cv::Mat grey = greyOf(stage().photo);
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().finder.findLargest(grey));
}

void findingAll(benchmark::State &state)
{
    const cv::Mat grey = greyOf(stage().photo);
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().finder.find(grey));
}

void findingNear(benchmark::State &state)
{
    const cv::Mat grey = greyOf(stage().photo);
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().finder.findNear(grey, rectOf(stage().photoRect)));
}

void fittingLandmarks(benchmark::State &state)
{
    const cv::Mat grey = greyOf(stage().photo);
    const cv::Rect box = rectOf(stage().photoRect);
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().model.fit(grey, cv::Rect2f(box)));
}

void fusingSmall(benchmark::State &state)
{
    const Frame frame = frameAround(stage().targetShape, {1920, 1080});
    const cv::Mat part = colourOf(stage().target, frame.part);
    const PhotoFace face = reduced(photoFace(stage().photo, stage().photoShape), interPupil(stage().targetShape));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            smallFusion({part, frame, stage().targetShape}, face, stage().alignment, stage().shares.finish));
}

void fusingFull(benchmark::State &state)
{
    const PhotoFace face = photoFace(stage().photo, stage().photoShape);
    QImage picture = stage().target.copy();
    QImage changed(picture.size(), QImage::Format_Grayscale8);
    changed.fill(0);
    for (auto _ : state)
        fuseFace({picture, changed}, face, stage().targetShape, stage().alignment, stage().shares);
}

void stamping(benchmark::State &state)
{
    QImage picture = stage().target.copy();
    QImage changed(picture.size(), QImage::Format_Grayscale8);
    for (auto _ : state)
        stampMark(picture, changed, {});
}

void wholeFusion(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().engine->fuse(stage().job()));
}

void wholeFusionWithRectangles(benchmark::State &state)
{
    engine::FusionJob job = stage().job();
    job.swaps[0].photoRect = stage().photoRect;
    job.swaps[0].templateRect = stage().targetRect;
    for (auto _ : state)
        benchmark::DoNotOptimize(stage().engine->fuse(job));
}

void textbook(benchmark::State &state)
{
    const TextbookSwap swap(stage().model);
    for (auto _ : state)
        benchmark::DoNotOptimize(swap(stage().photo, stage().target));
}

//! Milliseconds by the clock, and of all processors together: where other programs run, the second is what counts.
struct Spent
{
    double clock = 0;
    double processor = 0;
};

double middleOf(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

//! Medians of several runs.
Spent spentBy(int runs, const std::function<void()> &work)
{
    std::vector<double> clock;
    std::vector<double> processor;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t before = std::clock();
        QElapsedTimer timer;
        timer.start();
        work();
        clock.push_back(double(timer.nsecsElapsed()) / 1e6);
        processor.push_back(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    return {.clock = middleOf(clock), .processor = middleOf(processor)};
}

} // namespace

void registerStages()
{
    (void)stage();
    const auto add = [](const char *name, auto *function) {
        benchmark::RegisterBenchmark(name, function)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->MeasureProcessCPUTime();
    };
    add("grey copy of 1080p", greying);
    add("find the largest face", findingLargest);
    add("find all faces", findingAll);
    add("find the face of a rectangle", findingNear);
    add("landmarks of a face", fittingLandmarks);
    add("fuse: small size", fusingSmall);
    add("fuse: everything after landmarks", fusingFull);
    add("stamp the mark", stamping);
    add("whole fusion, 1080p, one face", wholeFusion);
    add("whole fusion, rectangles given", wholeFusionWithRectangles);
    add("textbook pipeline, same input", textbook);
}

bool printSpeed()
{
    (void)stage().engine->fuse(stage().job());
    const Spent own = spentBy(25, [] { (void)stage().engine->fuse(stage().job()); });
    const TextbookSwap swap(stage().model);
    const Spent other = spentBy(5, [&] { (void)swap(stage().photo, stage().target); });
    const bool quick = own.clock <= 60;
    const bool better = other.clock >= 5 * own.clock;
    std::printf("%-46s %9.1f %15s%s\n", "1080p, one face, no I/O, warm: ms", own.clock, "<= 60.0",
                quick ? "" : "  MISSED");
    std::printf("%-46s %9.1f\n", "the same of all processors together: ms", own.processor);
    std::printf("%-46s %9.1f %15s%s\n", "textbook pipeline against it, times", other.clock / own.clock, ">= 5.0",
                better ? "" : "  MISSED");
    std::printf("%-46s %9.1f\n", "the same by processor time", other.processor / own.processor);
    return quick && better;
}

} // namespace likeness::testing
