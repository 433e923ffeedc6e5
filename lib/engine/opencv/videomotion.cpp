// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videomotion.h"

#include "engine/opencv/align.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/shrink.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float viewMargin = 0.8F; // of the inter-pupil distance around the face, when the view is placed
constexpr float viewEdge = 0.35F;  // that must be left of it
constexpr float otherSize = 1.25F;
constexpr int mostPoints = 64;
constexpr int chooseEvery = 6; // frames; points are followed on in between
constexpr int enoughPoints = 40;
constexpr int fewestPoints = 8;
constexpr float steady = 0.5F; // pixels a point may miss its start by when followed there and back
constexpr int levels = 3;
const cv::Size window(13, 13);

//! The similarity that takes `from` to `to` by weighted least squares.
cv::Matx23f fitted(const std::vector<cv::Point2f> &from, const std::vector<cv::Point2f> &to,
                   const std::vector<float> &weights)
{
    double total = 1e-9;
    cv::Point2d centreFrom;
    cv::Point2d centreTo;
    for (size_t i = 0; i < from.size(); ++i) {
        total += weights[i];
        centreFrom += cv::Point2d(from[i]) * double(weights[i]);
        centreTo += cv::Point2d(to[i]) * double(weights[i]);
    }
    centreFrom *= 1 / total;
    centreTo *= 1 / total;
    double along = 0;
    double across = 0;
    double spread = 1e-9;
    for (size_t i = 0; i < from.size(); ++i) {
        const cv::Point2d p = cv::Point2d(from[i]) - centreFrom;
        const cv::Point2d q = cv::Point2d(to[i]) - centreTo;
        along += weights[i] * p.dot(q);
        across += weights[i] * p.cross(q);
        spread += weights[i] * p.dot(p);
    }
    const double a = along / spread;
    const double b = across / spread;
    return {float(a), float(-b), float(centreTo.x - a * centreFrom.x + b * centreFrom.y),
            float(b), float(a),  float(centreTo.y - b * centreFrom.x - a * centreFrom.y)};
}

//! Changes their order.
float middleOf(std::vector<float> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

//! Keeps the view or puts it around the face anew; false where the frame has no room for one.
bool MotionFinder::place(const cv::Mat &before, const Shape &shape)
{
    const float pupils = interPupil(shape);
    const cv::Rect whole({}, before.size());
    const cv::Rect box = Points(std::span(shape)).box();
    const auto grown = [&](float by) {
        const int pad = cvCeil(by * pupils);
        return cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) & whole;
    };
    const cv::Rect needed = grown(viewEdge);
    if ((needed & m_part) == needed && pupils < m_pupils * otherSize && pupils > m_pupils / otherSize)
        return true;
    m_part = grown(viewMargin);
    if (m_part.br().x < before.cols && m_part.br().y < before.rows)
        m_part = halvable(m_part);
    m_pupils = pupils;
    m_from.clear();
    m_pyramidBefore.clear();
    if (m_part.width < 24 || m_part.height < 24) {
        m_part = {};
        m_now.release();
        return false;
    }
    const float scale = std::min(1.0F, viewPupils / std::max(1.0F, pupils));
    const cv::Size size(std::max(24, cvRound(float(m_part.width) * scale)),
                        std::max(24, cvRound(float(m_part.height) * scale)));
    m_ratio = {float(m_part.width) / float(size.width), float(m_part.height) / float(size.height)};
    m_now.create(size, CV_8U);
    shrink(before(m_part), m_now, size);
    cv::buildOpticalFlowPyramid(m_now, m_pyramidBefore, window, levels);
    return true;
}

//! New points to follow, when there are few left or the old ones are old.
void MotionFinder::choosePoints(const Shape &shape)
{
    if (int(m_from.size()) >= enoughPoints && ++m_sinceChoice < chooseEvery)
        return;
    m_sinceChoice = 0;
    m_mask.create(m_now.size(), CV_8U);
    m_mask.setTo(0);
    fillPolygon(m_mask, outlineOf(toView(shape), 0.95F), 255);
    cv::goodFeaturesToTrack(m_now, m_from, mostPoints, 0.01, 4, m_mask);
}

cv::Point2f MotionFinder::fromView(cv::Point2f point) const
{
    return {(point.x + 0.5F) * m_ratio.x - 0.5F + float(m_part.x),
            (point.y + 0.5F) * m_ratio.y - 0.5F + float(m_part.y)};
}

Shape MotionFinder::fromView(const Shape &shape) const
{
    Shape out;
    std::transform(shape.begin(), shape.end(), out.begin(), [this](cv::Point2f point) { return fromView(point); });
    return out;
}

Shape MotionFinder::toView(const Shape &shape) const
{
    Shape out;
    for (size_t i = 0; i < shape.size(); ++i)
        out[i] = {(shape[i].x - float(m_part.x) + 0.5F) / m_ratio.x - 0.5F,
                  (shape[i].y - float(m_part.y) + 0.5F) / m_ratio.y - 0.5F};
    return out;
}

//! Drops the points that do not find back to their start.
void MotionFinder::keepSteady()
{
    size_t kept = 0;
    for (size_t i = 0; i < m_from.size(); ++i) {
        if (m_found[i] == 0 || m_foundBack[i] == 0 || cv::norm(m_back[i] - m_from[i]) > steady)
            continue;
        m_from[kept] = m_from[i];
        m_to[kept] = m_to[i];
        ++kept;
    }
    m_from.resize(kept);
    m_to.resize(kept);
}

//! Starts from the middle shift and weighs points down that move otherwise.
FaceMotion MotionFinder::agreed()
{
    m_start.clear();
    m_goal.clear();
    for (size_t i = 0; i < m_from.size(); ++i) {
        m_start.push_back(fromView(m_from[i]));
        m_goal.push_back(fromView(m_to[i]));
    }
    const auto middleShift = [this](float cv::Point2f::*axis) {
        m_shifts.clear();
        for (size_t i = 0; i < m_start.size(); ++i)
            m_shifts.push_back(m_goal[i].*axis - m_start[i].*axis);
        return middleOf(m_shifts);
    };
    FaceMotion motion{.map = {1, 0, middleShift(&cv::Point2f::x), 0, 1, middleShift(&cv::Point2f::y)}};
    m_weights.resize(m_start.size());
    float tolerance = 2 * m_ratio.x;
    for (int round = 0; round < 6; ++round) {
        int agreeing = 0;
        for (size_t i = 0; i < m_start.size(); ++i) {
            const auto miss = float(cv::norm(applied(motion.map, m_start[i]) - m_goal[i])) / tolerance;
            m_weights[i] = 1 / (1 + miss * miss * miss * miss);
            agreeing += miss < 1 ? 1 : 0;
        }
        if (agreeing < fewestPoints)
            return {};
        motion.map = fitted(m_start, m_goal, m_weights);
        motion.agreement = float(agreeing) / float(m_start.size());
        tolerance = std::max(0.5F * m_ratio.x, tolerance * 0.7F);
    }
    return motion;
}

FaceMotion MotionFinder::find(const cv::Mat &before, const cv::Mat &now, const Shape &shape)
{
    if (!place(before, shape))
        return {};
    choosePoints(shape); // in what is still the view of the frame before
    shrink(now(m_part), m_now, m_now.size());
    const int top = cv::buildOpticalFlowPyramid(m_now, m_pyramidNow, window, levels);
    FaceMotion motion;
    if (int(m_from.size()) >= fewestPoints) {
        const cv::TermCriteria until(cv::TermCriteria::COUNT | cv::TermCriteria::EPS, 20, 0.01);
        cv::calcOpticalFlowPyrLK(m_pyramidBefore, m_pyramidNow, m_from, m_to, m_found, m_errors, window, top, until);
        m_back = m_from;
        cv::calcOpticalFlowPyrLK(m_pyramidNow, m_pyramidBefore, m_to, m_back, m_foundBack, m_errors, window, top, until,
                                 cv::OPTFLOW_USE_INITIAL_FLOW);
        const size_t followed = m_from.size();
        keepSteady();
        if (int(m_from.size()) >= fewestPoints)
            motion = agreed();
        motion.agreement *= float(m_from.size()) / float(followed);
        m_from = m_to;
    }
    std::swap(m_pyramidBefore, m_pyramidNow);
    return motion;
}

} // namespace likeness::engine::opencv
