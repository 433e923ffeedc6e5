// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"

#include "engine/opencv/turn.h"

#include <algorithm>
#include <functional>

namespace likeness::engine::opencv {

namespace {

constexpr float mostDeviations = 2.8F; // a mode goes no farther than this from the mean

// out += part · features · weights, weights being rows × modes with the constant last
void regress(const std::vector<float> &features, const std::vector<float> &weights, float part, std::vector<float> &out)
{
    const size_t modes = out.size();
    const float *weight = weights.data();
    for (float feature : features) {
        const float value = feature * part;
        for (size_t k = 0; k < modes; ++k)
            out[k] += value * weight[k];
        weight += modes;
    }
}

} // namespace

LandmarkModel::LandmarkModel(Cascade cascade)
    : m_cascade(std::move(cascade))
{}

Result<LandmarkModel> LandmarkModel::parse(const QByteArray &file)
{
    return readCascade(file).then([](const Cascade &cascade) { return Result<LandmarkModel>(LandmarkModel(cascade)); });
}

Fit LandmarkModel::fit(const cv::Mat &grey8, cv::Rect2f box) const { return refine(grey8, startIn(box), 0); }

Fit LandmarkModel::refine(const cv::Mat &grey8, const Shape &start, int fromStage) const
{
    const int first = std::clamp(fromStage, 0, stages());
    Fit fit{.shape = start};
    Look look = lookAt(grey8, start);
    for (int stage = first; stage < stages(); ++stage) {
        if (stage > first && stage <= lastLook)
            look = lookAt(grey8, fit.shape);
        fit.shape = step(look, fit.shape, stage);
    }
    fit.score = judged(look, fit.shape);
    return fit;
}

Shape LandmarkModel::startIn(cv::Rect2f box) const
{
    const Cascade::Start &start = m_cascade.start;
    const cv::Point2f centre(box.x + box.width * start.x, box.y + box.height * start.y);
    const cv::Point2f middle = centreOf(m_cascade.mean);
    Shape shape;
    for (int i = 0; i < shapePoints; ++i)
        shape[i] = centre + (m_cascade.mean[i] - middle) * (start.scale * box.width);
    return shape;
}

Look LandmarkModel::lookAt(const cv::Mat &grey8, const Shape &shape) const
{
    const cv::Matx23f toCrop = similarity(shape, m_cascade.mean);
    return {.toCrop = toCrop, .map = GradientMap(GradientMap::cut(grey8, toCrop))};
}

std::vector<float> LandmarkModel::featuresAt(const Look &look, const Shape &inCrop, GradientMap::Reach reach)
{
    std::vector<float> features(Cascade::rows, 1.0F);
    look.map.read(inCrop, reach, std::span(features).first(GradientMap::features));
    return features;
}

Shape LandmarkModel::step(const Look &look, const Shape &shape, int stage) const
{
    const Shape inCrop = applied(look.toCrop, shape);
    const Cascade::Stage &regressor = m_cascade.stages[size_t(stage)];
    const auto features = featuresAt(look, inCrop, regressor.reach);
    return applied(inverse(look.toCrop), moved(inCrop, moveOf(features, regressor, turnOf(inCrop))));
}

float LandmarkModel::judged(const Look &look, const Shape &shape) const
{
    std::vector<float> answer(1, 0.0F);
    regress(featuresAt(look, applied(look.toCrop, shape), m_cascade.judge.reach), m_cascade.judge.weights, 1, answer);
    return std::clamp(answer[0], 0.0F, 1.0F);
}

// What the regressors of a stage say, in modes. The one for turned heads knows only heads that look to the right; of
// others it sees the mirror image.
std::vector<float> LandmarkModel::moveOf(const std::vector<float> &features, const Cascade::Stage &stage,
                                         float turn) const
{
    const float share = stage.turned.empty() ? 0 : turnedShare(turn);
    std::vector<float> move(size_t(m_cascade.modes), 0.0F);
    if (share < 1)
        regress(features, stage.weights, 1 - share, move);
    if (share <= 0)
        return move;
    if (turn >= 0) {
        regress(features, stage.turned, share, move);
        return move;
    }
    std::vector<float> other(size_t(m_cascade.modes), 0.0F);
    regress(mirroredFeatures(features), stage.turned, share, other);
    const std::vector<float> back = m_cascade.inModes(mirroredMoves(m_cascade.fromModes(other)));
    std::ranges::transform(move, back, move.begin(), std::plus<>());
    return move;
}

// The shape after a move, held inside what faces can look like.
Shape LandmarkModel::moved(const Shape &inCrop, const std::vector<float> &move) const
{
    Shape from;
    for (size_t i = 0; i < shapePoints; ++i)
        from[i] = inCrop[i] - m_cascade.mean[i];
    std::vector<float> values = m_cascade.inModes(from);
    for (size_t k = 0; k < values.size(); ++k) {
        values[k] += move[k];
        if (k >= Cascade::similarityModes) {
            const float most = mostDeviations * m_cascade.spread[k];
            values[k] = std::clamp(values[k], -most, most);
        }
    }
    Shape out = m_cascade.fromModes(values);
    for (size_t i = 0; i < shapePoints; ++i)
        out[i] += m_cascade.mean[i];
    return out;
}

} // namespace likeness::engine::opencv
