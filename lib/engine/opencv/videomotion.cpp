// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videomotion.h"

#include "engine/opencv/align.h"
#include "engine/opencv/mask.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float workingPupils = 72; // the face is followed at this size at most
constexpr float margin = 0.6F;      // of the inter-pupil distance around the outline
constexpr int mostPoints = 70;
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

float medianShift(std::vector<float> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

bool MotionFinder::choosePoints(const Shape &shape, const cv::Rect &part)
{
    std::vector<cv::Point2f> outline = outlineOf(shape, 0.95F);
    for (cv::Point2f &point : outline)
        point = {(point.x - float(part.x)) * float(m_before.cols) / float(part.width),
                 (point.y - float(part.y)) * float(m_before.rows) / float(part.height)};
    m_mask.create(m_before.size(), CV_8U);
    m_mask.setTo(0);
    fillPolygon(m_mask, outline, 255);
    cv::goodFeaturesToTrack(m_before, m_from, mostPoints, 0.01, 4, m_mask);
    return int(m_from.size()) >= fewestPoints;
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

//! From pixels of the small pictures to those of the frame.
void MotionFinder::enlarge(const cv::Rect &part)
{
    const float fx = float(part.width) / float(m_before.cols);
    const float fy = float(part.height) / float(m_before.rows);
    for (auto *points : {&m_from, &m_to})
        for (cv::Point2f &point : *points)
            point = {(point.x + 0.5F) * fx - 0.5F + float(part.x), (point.y + 0.5F) * fy - 0.5F + float(part.y)};
}

//! Starts from the middle shift and weighs points down that move otherwise.
FaceMotion MotionFinder::agreed(float pixel) const
{
    std::vector<float> x;
    std::vector<float> y;
    for (size_t i = 0; i < m_from.size(); ++i) {
        x.push_back(m_to[i].x - m_from[i].x);
        y.push_back(m_to[i].y - m_from[i].y);
    }
    FaceMotion motion{.map = {1, 0, medianShift(x), 0, 1, medianShift(y)}};
    std::vector<float> weights(m_from.size());
    float tolerance = 2 * pixel;
    for (int round = 0; round < 6; ++round) {
        int agreeing = 0;
        for (size_t i = 0; i < m_from.size(); ++i) {
            const auto miss = float(cv::norm(applied(motion.map, m_from[i]) - m_to[i])) / tolerance;
            weights[i] = 1 / (1 + miss * miss * miss * miss);
            agreeing += miss < 1 ? 1 : 0;
        }
        if (agreeing < fewestPoints)
            return {};
        motion.map = fitted(m_from, m_to, weights);
        motion.agreement = float(agreeing) / float(m_from.size());
        tolerance = std::max(0.5F * pixel, tolerance * 0.7F);
    }
    return motion;
}

FaceMotion MotionFinder::find(const cv::Mat &before, const cv::Mat &now, const Shape &shape)
{
    const float pupils = interPupil(shape);
    cv::Rect part = cv::boundingRect(std::vector<cv::Point2f>(shape.begin(), shape.end()));
    const int pad = cvCeil(margin * pupils);
    part =
        cv::Rect(part.x - pad, part.y - pad, part.width + 2 * pad, part.height + 2 * pad) & cv::Rect({}, before.size());
    if (part.width < 24 || part.height < 24)
        return {};
    const float scale = std::min(1.0F, workingPupils / std::max(1.0F, pupils));
    const cv::Size small(std::max(24, cvRound(float(part.width) * scale)),
                         std::max(24, cvRound(float(part.height) * scale)));
    cv::resize(before(part), m_before, small, 0, 0, cv::INTER_AREA);
    cv::resize(now(part), m_now, small, 0, 0, cv::INTER_AREA);
    if (!choosePoints(shape, part))
        return {};
    const int top = cv::buildOpticalFlowPyramid(m_before, m_pyramidBefore, window, levels);
    cv::buildOpticalFlowPyramid(m_now, m_pyramidNow, window, levels);
    const cv::TermCriteria until(cv::TermCriteria::COUNT | cv::TermCriteria::EPS, 20, 0.01);
    cv::calcOpticalFlowPyrLK(m_pyramidBefore, m_pyramidNow, m_from, m_to, m_found, m_errors, window, top, until);
    m_back = m_from;
    cv::calcOpticalFlowPyrLK(m_pyramidNow, m_pyramidBefore, m_to, m_back, m_foundBack, m_errors, window, top, until,
                             cv::OPTFLOW_USE_INITIAL_FLOW);
    const size_t followed = m_from.size();
    keepSteady();
    if (int(m_from.size()) < fewestPoints)
        return {};
    enlarge(part);
    FaceMotion motion = agreed(1 / scale);
    motion.agreement *= float(m_from.size()) / float(followed);
    return motion;
}

} // namespace likeness::engine::opencv
