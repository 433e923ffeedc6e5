// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"

#include "engine/opencv/shrink.h"
#include "engine/opencv/turn.h"

#include <algorithm>
#include <functional>

namespace likeness::engine::opencv {

namespace {

constexpr float mostDeviations = 2.8F; // a mode goes no farther than this from the mean
constexpr float surroundings = 2.7F;   // inter-pupil distances from the middle that a look may see

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

//! What a step works out; each thread keeps its own memory for it.
struct LandmarkModel::Numbers
{
    std::vector<float> features{};
    std::vector<float> mirrored{};
    std::vector<float> move{};
    std::vector<float> other{};
    std::vector<float> values{};

    void read(const Look &look, const Shape &inCrop, GradientMap::Reach reach)
    {
        features.assign(Cascade::rows, 1.0F);
        look.map.read(inCrop, reach, std::span(features).first(GradientMap::features));
    }
};

LandmarkModel::Numbers &LandmarkModel::numbers()
{
    thread_local Numbers numbers;
    return numbers;
}

Fit LandmarkModel::refine(const cv::Mat &grey8, const Shape &start, int fromStage) const
{
    // a large face is looked at several times and shrunk once, to what a look would shrink it to
    const float scale = 1.6F * scaleOf(similarity(start, m_cascade.mean));
    const cv::Point2f middle = centreOf(start);
    constexpr float farAway = 1e6F; // what a damaged model may give is no number of pixels
    if (!(std::abs(middle.x) < farAway && std::abs(middle.y) < farAway))
        return walked(grey8, start, fromStage);
    const int side = cvCeil(std::min(farAway, surroundings * interPupil(start)));
    const cv::Rect part = halvable(cv::Rect(cvRound(middle.x) - side, cvRound(middle.y) - side, 2 * side, 2 * side) &
                                   cv::Rect({}, grey8.size()));
    const cv::Size size(cvRound(float(part.width) * scale), cvRound(float(part.height) * scale));
    if (!(scale < 0.8F) || std::min(size.width, size.height) < GradientMap::side / 2)
        return walked(grey8, start, fromStage);
    thread_local cv::Mat view;
    shrink(grey8(part), view, size);
    const cv::Point2f ratio(float(part.width) / float(size.width), float(part.height) / float(size.height));
    const cv::Point2f half(0.5F, 0.5F);
    Shape inView;
    std::ranges::transform(start, inView.begin(), [&](cv::Point2f point) {
        const cv::Point2f at = point - cv::Point2f(part.tl()) + half;
        return cv::Point2f(at.x / ratio.x, at.y / ratio.y) - half;
    });
    Fit fit = walked(view, inView, fromStage);
    for (cv::Point2f &point : fit.shape) {
        const cv::Point2f at = point + half;
        point = cv::Point2f(at.x * ratio.x, at.y * ratio.y) - half + cv::Point2f(part.tl());
    }
    return fit;
}

Fit LandmarkModel::walked(const cv::Mat &grey8, const Shape &start, int fromStage) const
{
    thread_local Look look;
    const int first = std::clamp(fromStage, 0, stages());
    Fit fit{.shape = start};
    lookAt(grey8, start, look);
    for (int stage = first; stage < stages(); ++stage) {
        if (stage > first && stage <= lastLook)
            lookAt(grey8, fit.shape, look);
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
    Look look;
    lookAt(grey8, shape, look);
    return look;
}

void LandmarkModel::lookAt(const cv::Mat &grey8, const Shape &shape, Look &look) const
{
    look.toCrop = similarity(shape, m_cascade.mean);
    GradientMap::cut(grey8, look.toCrop, look.crop);
    look.map.update(look.crop);
}

std::vector<float> LandmarkModel::featuresAt(const Look &look, const Shape &inCrop, GradientMap::Reach reach)
{
    Numbers one;
    one.read(look, inCrop, reach);
    return one.features;
}

Shape LandmarkModel::step(const Look &look, const Shape &shape, int stage) const
{
    const Shape inCrop = applied(look.toCrop, shape);
    const Cascade::Stage &regressor = m_cascade.stages[size_t(stage)];
    Numbers &n = numbers();
    n.read(look, inCrop, regressor.reach);
    findMove(n, regressor, turnOf(inCrop));
    return applied(inverse(look.toCrop), moved(inCrop, n));
}

float LandmarkModel::judged(const Look &look, const Shape &shape) const
{
    Numbers &n = numbers();
    n.read(look, applied(look.toCrop, shape), m_cascade.judge.reach);
    n.move.assign(1, 0.0F);
    regress(n.features, m_cascade.judge.weights, 1, n.move);
    return std::clamp(n.move[0], 0.0F, 1.0F);
}

// What the regressors of a stage say, in modes. The one for turned heads knows only heads that look to the right; of
// others it sees the mirror image.
void LandmarkModel::findMove(Numbers &n, const Cascade::Stage &stage, float turn) const
{
    const float share = stage.turned.empty() ? 0 : turnedShare(turn);
    n.move.assign(size_t(m_cascade.modes), 0.0F);
    if (share < 1)
        regress(n.features, stage.weights, 1 - share, n.move);
    if (share <= 0)
        return;
    if (turn >= 0) {
        regress(n.features, stage.turned, share, n.move);
        return;
    }
    n.other.assign(size_t(m_cascade.modes), 0.0F);
    mirroredFeatures(n.features, n.mirrored);
    regress(n.mirrored, stage.turned, share, n.other);
    m_cascade.inModes(mirroredMoves(m_cascade.fromModes(n.other)), n.values);
    std::ranges::transform(n.move, n.values, n.move.begin(), std::plus<>());
}

// The shape after a move, held inside what faces can look like.
Shape LandmarkModel::moved(const Shape &inCrop, Numbers &n) const
{
    Shape from;
    for (size_t i = 0; i < shapePoints; ++i)
        from[i] = inCrop[i] - m_cascade.mean[i];
    m_cascade.inModes(from, n.values);
    for (size_t k = 0; k < n.values.size(); ++k) {
        n.values[k] += n.move[k];
        if (k >= Cascade::similarityModes) {
            const float most = mostDeviations * m_cascade.spread[k];
            n.values[k] = std::clamp(n.values[k], -most, most);
        }
    }
    Shape out = m_cascade.fromModes(n.values);
    for (size_t i = 0; i < shapePoints; ++i)
        out[i] += m_cascade.mean[i];
    return out;
}

} // namespace likeness::engine::opencv
