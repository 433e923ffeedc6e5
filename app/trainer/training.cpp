// SPDX-License-Identifier: Apache-2.0
#include "trainer/training.h"

#include "engine/opencv/landmarks.h"
#include "portrait/dice.h"
#include "trainer/shapespace.h"

#include <Eigen/Dense>
#include <cmath>

namespace likeness::trainer {

namespace {

using namespace engine::opencv;
using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int block = 2500;     // heads whose features are held at once
constexpr double badFit = 0.16; // of the outer-eye distance: from here on the judge says 0

//! Ridge regression from features to targets, summed up block by block.
class Regression
{
public:
    explicit Regression(int targets)
        : m_products(Eigen::MatrixXf::Zero(Cascade::rows, Cascade::rows))
        , m_answers(Eigen::MatrixXf::Zero(Cascade::rows, targets))
    {}

    void add(const Rows &features, const Rows &targets)
    {
        const Eigen::MatrixXf columns = features;
        constexpr int strips = 16; // of the upper triangle; each is one thread's work
        cv::parallel_for_({0, strips}, [&](const cv::Range &range) {
            for (int s = range.start; s < range.end; ++s) {
                const Eigen::Index from = Eigen::Index(Cascade::rows) * s / strips;
                const Eigen::Index to = Eigen::Index(Cascade::rows) * (s + 1) / strips;
                m_products.block(0, from, to, to - from) +=
                    columns.leftCols(to).transpose() * columns.middleCols(from, to - from);
            }
        });
        m_answers += columns.transpose() * targets;
    }

    std::vector<float> solved(float ridge)
    {
        const float lambda = ridge * m_products.diagonal().mean();
        m_products.diagonal().head(Cascade::rows - 1).array() += lambda;
        m_products(Cascade::rows - 1, Cascade::rows - 1) += 1e-3F;
        const Eigen::LLT<Eigen::Ref<Eigen::MatrixXf>, Eigen::Upper> factors(m_products);
        const Rows weights = factors.solve(m_answers);
        return {weights.data(), weights.data() + weights.size()};
    }

private:
    Eigen::MatrixXf m_products;
    Eigen::MatrixXf m_answers;
};

struct Sample
{
    const Head *head = nullptr;
    Shape now{};
};

//! The features at a shape and, in the crop, the way from there to the truth.
struct View
{
    std::vector<float> features = std::vector<float>(Cascade::rows, 1.0F);
    Shape way{};
};

View viewOf(const Sample &sample, const Shape &mean, GradientMap::Reach reach)
{
    View view;
    const cv::Matx23f toCrop = similarity(sample.now, mean);
    const Shape inCrop = applied(toCrop, sample.now);
    const GradientMap map(GradientMap::cut(sample.head->grey, toCrop));
    map.read(inCrop, reach, std::span(view.features).first(GradientMap::features));
    const Shape truth = applied(toCrop, sample.head->points);
    for (size_t i = 0; i < shapePoints; ++i)
        view.way[i] = truth[i] - inCrop[i];
    return view;
}

using Targets = std::function<void(const Sample &, const View &, float *out)>;

Cascade::Stage learned(const std::vector<Sample> &samples, const Cascade &cascade, GradientMap::Reach reach,
                       int targets, float ridge, const Targets &target)
{
    Regression regression(targets);
    for (size_t from = 0; from < samples.size(); from += block) {
        const int count = int(std::min(samples.size() - from, size_t(block)));
        Rows features(count, Cascade::rows);
        Rows wanted(count, targets);
        cv::parallel_for_({0, count}, [&](const cv::Range &range) {
            for (int i = range.start; i < range.end; ++i) {
                const Sample &sample = samples[from + size_t(i)];
                const View view = viewOf(sample, cascade.mean, reach);
                std::copy(view.features.begin(), view.features.end(), &features(i, 0));
                target(sample, view, &wanted(i, 0));
            }
        });
        regression.add(features, wanted);
    }
    return {.reach = reach, .weights = regression.solved(ridge)};
}

void intoModes(const Cascade &cascade, const Shape &way, float *out)
{
    for (int k = 0; k < cascade.modes; ++k) {
        const float *mode = &cascade.basis[size_t(k) * 2 * shapePoints];
        float sum = 0;
        for (size_t i = 0; i < shapePoints; ++i)
            sum += mode[2 * i] * way[i].x + mode[2 * i + 1] * way[i].y;
        out[k] = sum;
    }
}

void forEach(std::vector<Sample> &samples, const std::function<void(size_t, Sample &)> &work)
{
    cv::parallel_for_({0, int(samples.size())}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            work(size_t(i), samples[size_t(i)]);
    });
}

double meanError(const std::vector<Sample> &samples)
{
    double sum = 0;
    for (const Sample &sample : samples)
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

//! Every other sample is pushed off its face, so that the judge sees what failure looks like.
void learnJudge(std::vector<Sample> &samples, Cascade &cascade, float ridge)
{
    forEach(samples, [&](size_t i, Sample &sample) {
        portrait::Dice dice(i * 31 + 5);
        if (i % 2 == 0)
            return;
        const float unit = interPupil(sample.now);
        const cv::Point2f shift(dice.normal(0.5F) * unit, dice.normal(0.5F) * unit);
        const float scale = std::exp(dice.normal(0.3F));
        const cv::Point2f centre = centreOf(sample.now);
        for (cv::Point2f &p : sample.now)
            p = centre + (p - centre) * scale + shift;
        turn(sample.now, dice.normal(0.3F));
    });
    const auto goodness = [](const Sample &sample, const View &, float *out) {
        out[0] = float(std::clamp(1 - errorOf(sample.now, sample.head->points) / badFit, 0.0, 1.0));
    };
    cascade.judge = learned(samples, cascade, cascade.stages.back().reach, 1, ridge / 6, goodness);
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
    std::vector<Sample> samples(all.size());
    const LandmarkModel begin(cascade);
    forEach(samples, [&](size_t i, Sample &sample) {
        portrait::Dice dice(i * 17 + 3);
        sample = {.head = &all[i], .now = begin.startIn(all[i].box)};
        turn(sample.now, dice.normal(0.06F));
    });
    tell(0, meanError(samples));
    for (size_t stage = 0; stage < recipe.reaches.size(); ++stage) {
        const auto way = [&](const Sample &, const View &view, float *out) { intoModes(cascade, view.way, out); };
        cascade.stages.push_back(learned(samples, cascade, recipe.reaches[stage], recipe.modes, recipe.ridge, way));
        const LandmarkModel model(cascade);
        forEach(samples,
                [&](size_t, Sample &sample) { sample.now = model.step(sample.head->grey, sample.now, int(stage)); });
        tell(int(stage) + 1, meanError(samples));
    }
    learnJudge(samples, cascade, recipe.ridge);
    return cascade;
}

} // namespace likeness::trainer
