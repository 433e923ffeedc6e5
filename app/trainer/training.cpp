// SPDX-License-Identifier: Apache-2.0
#include "trainer/training.h"

#include "engine/opencv/landmarks.h"
#include "engine/opencv/turn.h"
#include "portrait/dice.h"
#include "trainer/regression.h"
#include "trainer/shapespace.h"

#include <algorithm>
#include <cmath>

namespace likeness::trainer {

namespace {

using namespace engine::opencv;
using portrait::Dice;

constexpr int block = 2500;     // heads whose features are held at once
constexpr double badFit = 0.16; // of the outer-eye distance: from here on the judge says 0

struct Trainee
{
    const Head *head = nullptr;
    Shape now{};
    Shape frame{}; //!< the shape through which the face is looked at
};

//! What a regressor has to say where: a sample, as it is or in the mirror.
struct Lesson
{
    const Trainee *sample = nullptr;
    bool mirrored = false;
};

//! The features at a shape and, in the crop, the way from there to the truth.
struct View
{
    std::vector<float> features{};
    Shape way{};
};

View viewOf(const Lesson &lesson, const LandmarkModel &model, GradientMap::Reach reach)
{
    const Trainee &sample = *lesson.sample;
    const Look look = model.lookAt(sample.head->grey, sample.frame);
    const Shape inCrop = applied(look.toCrop, sample.now);
    View view{.features = LandmarkModel::featuresAt(look, inCrop, reach)};
    const Shape truth = applied(look.toCrop, sample.head->points);
    for (size_t i = 0; i < shapePoints; ++i)
        view.way[i] = truth[i] - inCrop[i];
    return lesson.mirrored ? View{.features = mirroredFeatures(view.features), .way = mirroredMoves(view.way)} : view;
}

using Targets = std::function<void(const Trainee &, const View &, float *out)>;

//! What is learned by one regressor.
struct Task
{
    std::vector<Lesson> lessons{};
    GradientMap::Reach reach{};
    int targets = 1;
    float ridge = 1;
};

std::vector<float> learned(const Task &task, const LandmarkModel &model, const Targets &target)
{
    Regression regression(Cascade::rows, task.targets, task.lessons.size());
    for (size_t from = 0; from < task.lessons.size(); from += block) {
        const int count = int(std::min(task.lessons.size() - from, size_t(block)));
        cv::Mat features(count, Cascade::rows, CV_32F);
        cv::Mat wanted(count, task.targets, CV_32F);
        cv::parallel_for_({0, count}, [&](const cv::Range &range) {
            for (int i = range.start; i < range.end; ++i) {
                const Lesson &lesson = task.lessons[from + size_t(i)];
                const View view = viewOf(lesson, model, task.reach);
                std::copy(view.features.begin(), view.features.end(), features.ptr<float>(i));
                target(*lesson.sample, view, wanted.ptr<float>(i));
            }
        });
        regression.add(features, wanted);
    }
    return regression.solved(task.ridge);
}

void forEach(std::vector<Trainee> &samples, const std::function<void(size_t, Trainee &)> &work)
{
    cv::parallel_for_({0, int(samples.size())}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            work(size_t(i), samples[size_t(i)]);
    });
}

double meanError(const std::vector<Trainee> &samples)
{
    double sum = 0;
    for (const Trainee &sample : samples)
        sum += errorOf(sample.now, sample.head->points);
    return sum / double(samples.size());
}

//! Heads do not always stand straight in their box.
void turn(Shape &shape, float angle)
{
    const cv::Point2f centre = centreOf(shape);
    for (cv::Point2f &p : shape) {
        const cv::Point2f d = p - centre;
        p = centre +
            cv::Point2f(d.x * std::cos(angle) - d.y * std::sin(angle), d.x * std::sin(angle) + d.y * std::cos(angle));
    }
}

//! Pushes a shape off its face: near, far, turned, of another size.
void push(Shape &shape, Dice &dice)
{
    const float unit = interPupil(shape);
    const float far = dice.chance(0.4F) ? 1.6F : 0.45F;
    const cv::Point2f shift(dice.normal(far) * unit, dice.normal(far) * unit);
    const float scale = std::exp(dice.normal(0.35F));
    const cv::Point2f centre = centreOf(shape);
    for (cv::Point2f &p : shape)
        p = centre + (p - centre) * scale + shift;
    turn(shape, dice.normal(0.35F));
}

//! A judge must have seen what failure looks like: of every four samples one is pushed off its face, and one is pushed
//! off and walks from there by the last stages, as a fit does that began in the wrong place.
void learnJudge(std::vector<Trainee> &samples, Cascade &cascade, float ridge)
{
    const LandmarkModel model(cascade);
    forEach(samples, [&](size_t i, Trainee &sample) {
        Dice dice(i * 31 + 5);
        if (i % 4 == 0 || i % 4 == 2)
            return;
        push(sample.now, dice);
        sample.frame = sample.now;
        for (int stage = 1; i % 4 == 3 && stage < model.stages(); ++stage) {
            if (stage <= LandmarkModel::lastLook)
                sample.frame = sample.now;
            sample.now = model.step(model.lookAt(sample.head->grey, sample.frame), sample.now, stage);
        }
    });
    Task task{.reach = cascade.stages.back().reach, .ridge = ridge};
    for (const Trainee &sample : samples)
        task.lessons.push_back({.sample = &sample});
    cascade.judge = {.reach = task.reach,
                     .weights = learned(task, model, [](const Trainee &sample, const View &, float *out) {
                         out[0] = float(std::clamp(1 - errorOf(sample.now, sample.head->points) / badFit, 0.0, 1.0));
                     })};
}

//! The lessons for heads that look ahead, or for those that are turned, these all as if they looked to the right.
std::vector<Lesson> lessonsFor(const std::vector<Trainee> &samples, bool turned)
{
    std::vector<Lesson> lessons;
    for (const Trainee &sample : samples) {
        const float turn = turnOf(sample.now);
        const float share = turnedShare(turn);
        if (turned ? share > 0 : share < 1)
            lessons.push_back({.sample = &sample, .mirrored = turned && turn < 0});
    }
    return lessons;
}

Cascade::Stage learnedStage(const std::vector<Trainee> &samples, const Cascade &cascade, const Recipe &recipe,
                            size_t stage)
{
    const LandmarkModel model(cascade);
    const auto intoModes = [&](const Trainee &, const View &view, float *out) {
        std::ranges::copy(cascade.inModes(view.way), out);
    };
    const bool tells = stage >= recipe.reaches.size() - recipe.turnedStages;
    Task task{.reach = recipe.reaches[stage], .targets = recipe.modes, .ridge = recipe.ridge};
    if (tells) {
        task.lessons = lessonsFor(samples, false);
    } else {
        for (const Trainee &sample : samples)
            task.lessons.push_back({.sample = &sample});
    }
    Cascade::Stage out{.reach = task.reach, .weights = learned(task, model, intoModes)};
    if (tells) {
        task.lessons = lessonsFor(samples, true);
        out.turned = learned(task, model, intoModes);
    }
    return out;
}

} // namespace

double errorOf(const Shape &found, const Shape &truth)
{
    double sum = 0;
    for (size_t i = 0; i < shapePoints; ++i)
        sum += cv::norm(found[i] - truth[i]);
    return sum / shapePoints / outerEye(truth);
}

Cascade trained(const std::vector<Head> &heads, const Recipe &recipe, const std::function<void(int, double)> &tell)
{
    Cascade cascade = shapeSpace(heads, recipe.modes);
    const std::vector<Head> all = varied(heads, recipe.copies, 11);
    std::vector<Trainee> samples(all.size());
    const LandmarkModel begin(cascade);
    forEach(samples, [&](size_t i, Trainee &sample) {
        Dice dice(i * 17 + 3);
        sample = {.head = &all[i], .now = begin.startIn(all[i].box)};
        turn(sample.now, dice.normal(0.06F));
    });
    tell(0, meanError(samples));
    for (size_t stage = 0; stage < recipe.reaches.size(); ++stage) {
        if (stage <= size_t(LandmarkModel::lastLook))
            forEach(samples, [](size_t, Trainee &sample) { sample.frame = sample.now; });
        cascade.stages.push_back(learnedStage(samples, cascade, recipe, stage));
        const LandmarkModel model(cascade);
        forEach(samples, [&](size_t, Trainee &sample) {
            sample.now = model.step(model.lookAt(sample.head->grey, sample.frame), sample.now, int(stage));
        });
        tell(int(stage) + 1, meanError(samples));
    }
    learnJudge(samples, cascade, recipe.ridge / 6);
    return cascade;
}

} // namespace likeness::trainer
