// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr float mostDeviations = 2.8F; // a mode goes no farther than this from the mean

// out += features · weights, weights being rows × modes with the constant last
void regress(const std::vector<float> &features, const Cascade::Stage &stage, std::vector<float> &out)
{
    const size_t modes = out.size();
    const float *weight = stage.weights.data();
    for (float value : features) {
        for (size_t k = 0; k < modes; ++k)
            out[k] += value * weight[k];
        weight += modes;
    }
}

std::vector<float> featuresAt(const cv::Mat &grey8, const cv::Matx23f &toCrop, const Shape &inCrop,
                              GradientMap::Reach reach)
{
    std::vector<float> features(Cascade::rows, 1.0F);
    const GradientMap map(GradientMap::cut(grey8, toCrop));
    map.read(inCrop, reach, std::span(features).first(GradientMap::features));
    return features;
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
    Fit fit{.shape = start};
    for (int stage = std::max(0, fromStage); stage < stages(); ++stage)
        fit.shape = step(grey8, fit.shape, stage);
    fit.score = judged(grey8, fit.shape);
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

Shape LandmarkModel::step(const cv::Mat &grey8, const Shape &shape, int stage) const
{
    const cv::Matx23f toCrop = similarity(shape, m_cascade.mean);
    const Shape inCrop = applied(toCrop, shape);
    const Cascade::Stage &regressor = m_cascade.stages[size_t(stage)];
    std::vector<float> move(size_t(m_cascade.modes), 0.0F);
    regress(featuresAt(grey8, toCrop, inCrop, regressor.reach), regressor, move);
    return applied(inverse(toCrop), moved(inCrop, std::move(move)));
}

float LandmarkModel::judged(const cv::Mat &grey8, const Shape &shape) const
{
    const cv::Matx23f toCrop = similarity(shape, m_cascade.mean);
    std::vector<float> answer(1, 0.0F);
    regress(featuresAt(grey8, toCrop, applied(toCrop, shape), m_cascade.judge.reach), m_cascade.judge, answer);
    return std::clamp(answer[0], 0.0F, 1.0F);
}

// The shape after a move, held inside what faces can look like.
Shape LandmarkModel::moved(const Shape &inCrop, std::vector<float> coefficients) const
{
    Shape out = m_cascade.mean;
    const float *mode = m_cascade.basis.data();
    for (int k = 0; k < m_cascade.modes; ++k, mode += 2 * shapePoints) {
        float value = coefficients[size_t(k)];
        for (int i = 0; i < shapePoints; ++i) {
            const cv::Point2f d = inCrop[i] - m_cascade.mean[i];
            value += mode[2 * i] * d.x + mode[2 * i + 1] * d.y;
        }
        if (k >= Cascade::similarityModes) {
            const float most = mostDeviations * m_cascade.spread[size_t(k)];
            value = std::clamp(value, -most, most);
        }
        for (int i = 0; i < shapePoints; ++i)
            out[i] += cv::Point2f(mode[2 * i], mode[2 * i + 1]) * value;
    }
    return out;
}

} // namespace likeness::engine::opencv
