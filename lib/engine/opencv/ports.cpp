// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/ports.h"

#include <cmath>

namespace likeness::engine::opencv {

namespace {

constexpr float leastRoll = 15; // degrees of a detection worth starting from

class BuiltInFinder final : public Finder
{
public:
    std::vector<Detection> find(const View &view) const override { return m_finder.find(view.grey); }
    std::vector<Detection> findLargest(const View &view) const override { return m_finder.findLargest(view.grey); }
    Detection findNear(const View &view, const cv::Rect &rect) const override
    {
        return m_finder.findNear(view.grey, rect);
    }

private:
    FaceFinder m_finder;
};

//! A shape turned clockwise around its middle.
Shape turnedBy(const Shape &shape, float degrees)
{
    const float angle = degrees * float(CV_PI) / 180;
    const float c = std::cos(angle);
    const float s = std::sin(angle);
    const cv::Point2f middle = centreOf(shape);
    return applied(
        cv::Matx23f(c, -s, middle.x - c * middle.x + s * middle.y, s, c, middle.y - s * middle.x - c * middle.y),
        shape);
}

class BuiltInLandmarker final : public Landmarker
{
public:
    explicit BuiltInLandmarker(const LandmarkModel &model)
        : m_model(model)
    {}

    //! Starts turned as far as the detection is; what was only taken for turned fits better upright.
    Fit fit(const View &view, const Detection &detection) const override
    {
        const cv::Rect2f box(detection.rect);
        const Fit upright = m_model.fit(view.grey, box);
        if (std::abs(detection.roll) < leastRoll)
            return upright;
        const Fit turned = m_model.refine(view.grey, turnedBy(m_model.startIn(box), detection.roll), 0);
        return turned.score > upright.score ? turned : upright;
    }

private:
    const LandmarkModel &m_model;
};

} // namespace

Finder::~Finder() = default;
Landmarker::~Landmarker() = default;
Swapper::~Swapper() = default;

std::vector<Detection> Finder::findLargest(const View &view) const { return find(view); }

Detection Finder::findNear(const View &view, const cv::Rect &rect) const
{
    const cv::Rect wanted = rect & cv::Rect({}, view.grey.size());
    Detection best{wanted, 0, 0};
    double most = 0.1;
    for (const Detection &face : find(view))
        if (const double common = overlap(face.rect, wanted); common > most) {
            most = common;
            best = face;
        }
    return best;
}

std::unique_ptr<Finder> builtInFinder() { return std::make_unique<BuiltInFinder>(); }

std::unique_ptr<Landmarker> builtInLandmarker(const LandmarkModel &model)
{
    return std::make_unique<BuiltInLandmarker>(model);
}

} // namespace likeness::engine::opencv
