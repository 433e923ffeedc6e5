// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/skin.h"

#include "engine/opencv/blend.h"
#include "engine/opencv/mask.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

//! Cheeks, nose and chin without their features: skin, whoever it is and whatever lies over the rest.
cv::Mat coreSkin(const Shape &shape, cv::Size size)
{
    cv::Mat core = cv::Mat::zeros(size, CV_8U);
    const auto between = [&](int jaw, int inner, float share) {
        return shape[size_t(jaw)] * share + shape[size_t(inner)] * (1 - share);
    };
    fillPolygon(core,
                Points{between(1, 30, 0.65F), between(3, 33, 0.6F), between(4, 48, 0.4F), shape[48], shape[33],
                       shape[54], between(12, 54, 0.4F), between(13, 33, 0.6F), between(15, 30, 0.65F), shape[27]},
                255);
    core.setTo(0, featuresOf(shape, size));
    return core;
}

//! Lab colours of skin over the face as planes of x and y, so that light from one side stays skin.
class SkinModel
{
public:
    SkinModel(const cv::Mat &lab, const cv::Mat &core)
        : m_centre(float(lab.cols) / 2, float(lab.rows) / 2)
        , m_unit(1.0F / float(std::max(lab.cols, lab.rows)))
    {
        fit(lab, core, 1e9F);
        fit(lab, core, 2.5F);
    }

    //! Squared distance in deviations of the skin's own spread; bright spots count less than dark ones.
    float distance(const cv::Vec3f &lab, cv::Point at) const
    {
        const cv::Vec3f gap = gapOf(lab, at);
        const float light = gap[0] / std::max(6.0F, m_spread[0]);
        const float red = gap[1] / std::max(3.0F, m_spread[1]);
        const float yellow = gap[2] / std::max(3.5F, m_spread[2]);
        return light * light * (light > 0 ? 0.35F : 1.0F) + 0.5F * (red * red + yellow * yellow);
    }

private:
    cv::Vec3f termsOf(cv::Point at) const
    {
        return {1, (float(at.x) - m_centre.x) * m_unit, (float(at.y) - m_centre.y) * m_unit};
    }

    cv::Vec3f gapOf(const cv::Vec3f &lab, cv::Point at) const { return lab - m_planes * termsOf(at); }

    //! Least squares over the core pixels that lie within `limit` deviations of what was known before.
    void fit(const cv::Mat &lab, const cv::Mat &core, float limit)
    {
        cv::Matx33d normal = cv::Matx33d::eye() * 1e-3;
        cv::Matx33d right = cv::Matx33d::zeros();
        thread_local std::vector<std::pair<cv::Vec3f, cv::Point>> used; // keeps its memory
        used.clear();
        for (int y = 0; y < lab.rows; ++y)
            for (int x = 0; x < lab.cols; ++x) {
                const auto &colour = lab.at<cv::Vec3f>(y, x);
                if (core.at<uchar>(y, x) == 0 || (limit < 1e6F && distance(colour, {x, y}) > limit * limit))
                    continue;
                const cv::Vec3d terms = termsOf({x, y});
                normal += terms * terms.t();
                right += cv::Vec3d(colour) * terms.t();
                used.emplace_back(colour, cv::Point(x, y));
            }
        if (used.size() < 12)
            return;
        // slopes are drawn in a little: they also stand for what lies outside the core
        normal(1, 1) += double(used.size()) * 0.01;
        normal(2, 2) += double(used.size()) * 0.05;
        m_planes = cv::Matx33f(right * normal.inv());
        cv::Vec3f squares{};
        for (const auto &[colour, at] : used) {
            const cv::Vec3f gap = gapOf(colour, at);
            squares += gap.mul(gap);
        }
        for (int c = 0; c < 3; ++c)
            m_spread[c] = std::sqrt(squares[c] / float(used.size()));
    }

    cv::Point2f m_centre;
    float m_unit;
    cv::Matx33f m_planes = cv::Matx33f::zeros();
    cv::Vec3f m_spread{6, 3, 3.5F};
};

cv::Mat softLab(const cv::Mat &picture, float pupils)
{
    cv::Mat lab;
    picture.convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    cv::GaussianBlur(lab, lab, {}, std::max(0.7F, pupils * 0.02F));
    return lab;
}

} // namespace

cv::Mat skinDistance(const cv::Mat &picture, const Shape &shape)
{
    const cv::Mat lab = softLab(picture, interPupil(shape));
    const SkinModel skin(lab, coreSkin(shape, picture.size()));
    cv::Mat distance(picture.size(), CV_32F);
    for (int y = 0; y < lab.rows; ++y) {
        auto *out = distance.ptr<float>(y);
        const auto *pixel = lab.ptr<cv::Vec3f>(y);
        for (int x = 0; x < lab.cols; ++x)
            out[x] = skin.distance(pixel[x], {x, y});
    }
    return distance;
}

cv::Mat likenessBy(const cv::Mat &distance, float tolerance)
{
    const float surely = 3 * tolerance;
    const float hardly = 9 * tolerance;
    cv::Mat likeness(distance.size(), CV_32F);
    for (int y = 0; y < distance.rows; ++y) {
        const auto *far = distance.ptr<float>(y);
        auto *out = likeness.ptr<float>(y);
        for (int x = 0; x < distance.cols; ++x)
            out[x] = 1 - smoothStep((far[x] - surely) / (hardly - surely));
    }
    return likeness;
}

} // namespace likeness::engine::opencv
