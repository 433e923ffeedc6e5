// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoscene.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr int side = 24;
constexpr double alike = 0.72;    // correlation under which two frames show different places
constexpr double leastChange = 6; // grey levels: less is never a cut
constexpr double strong = 34;     // more is one, alike or not
constexpr double sudden = 3;      // times the usual change

double correlation(const cv::Mat &one, const cv::Mat &other)
{
    cv::Scalar meanOne;
    cv::Scalar meanOther;
    cv::Scalar spreadOne;
    cv::Scalar spreadOther;
    cv::meanStdDev(one, meanOne, spreadOne);
    cv::meanStdDev(other, meanOther, spreadOther);
    const double common = one.dot(other) / double(one.total()) - meanOne[0] * meanOther[0];
    return common / std::max(1.0, spreadOne[0] * spreadOther[0]);
}

} // namespace

bool SceneCuts::next(const cv::Mat &luma)
{
    cv::resize(luma, m_thinned, {side * 4, side * 4}, 0, 0, cv::INTER_NEAREST);
    cv::resize(m_thinned, m_small, {side, side}, 0, 0, cv::INTER_AREA);
    const bool first = m_last.empty();
    bool cut = first;
    if (!first) {
        const double change = cv::norm(m_small, m_last, cv::NORM_L1) / double(m_small.total());
        const bool jump = change > leastChange && change > sudden * m_usual;
        cut = jump && (change > strong || correlation(m_small, m_last) < alike);
        m_usual = cut ? 0 : m_usual + 0.2 * (change - m_usual);
    }
    std::swap(m_last, m_small);
    return cut;
}

} // namespace likeness::engine::opencv
