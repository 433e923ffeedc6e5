// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mask.h"

#include "engine/opencv/blend.h"
#include "engine/opencv/brows.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float jawFeather = 0.17F; // of the inter-pupil distance
constexpr float foreheadFeather = 0.22F;

int radius(float pixels) { return std::max(1, cvRound(pixels)); }

void grow(cv::Mat &mask, float pixels)
{
    const int r = radius(pixels);
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
}

void soften(cv::Mat &mask, float sigma) { cv::GaussianBlur(mask, mask, {}, std::max(0.7F, sigma)); }

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

//! Where hair and the like may lie: forehead strictly, cheeks near the outline only for what is far from skin.
cv::Mat coverable(const Shape &shape, cv::Size size)
{
    const float pupils = interPupil(shape);
    const auto arc = foreheadArc(shape);
    Points forehead{std::span(arc)};
    for (int i = 26; i >= 17; --i)
        forehead.push_back(shape[size_t(i)]);
    const cv::Point2f up = upwards(shape);
    for (cv::Point2f &point : forehead)
        point += up * (0.02F * pupils);
    for (size_t i = 0; i < arc.size(); ++i)
        forehead[i] += up * (0.15F * pupils);
    cv::Mat zone = cv::Mat::zeros(size, CV_8U);
    for (const bool left : {true, false}) {
        Points side;
        for (int i = 0; i <= 4; ++i)
            side.push_back(shape[size_t(left ? i : 16 - i)]);
        const cv::Point2f nose = shape[left ? 31 : 35];
        for (int i = 4; i >= 1; --i)
            side.push_back(shape[size_t(left ? i : 16 - i)] * 0.55F + nose * 0.45F);
        side.push_back(shape[left ? 17 : 26]);
        fillPolygon(zone, side, 128);
    }
    fillPolygon(zone, forehead, 255);
    cv::Mat beside = browRoom(shape, size);
    fillPolygon(beside, outlineOf(shape, 0.95F), 0);
    zone.setTo(128, beside); // a fringe at the end of a brow
    cv::Mat eyes = cv::Mat::zeros(size, CV_8U);
    fillPolygon(eyes, pointsOf(shape, 36, 41, 1.7F), 255);
    fillPolygon(eyes, pointsOf(shape, 42, 47, 1.7F), 255);
    zone.setTo(0, eyes);
    return zone;
}

//! Where an eye would be if it were open: a closed one is a line, and an open one laid over it would look out beside
//! it.
Points lidsOf(const Shape &shape, size_t first)
{
    const cv::Point2f along = (shape[first + 3] - shape[first]) * 0.5F;
    const cv::Point2f middle = shape[first] + along;
    const cv::Point2f up = upwards(shape) * float(cv::norm(along));
    Points line;
    for (int i = 0; i < 16; ++i) {
        const float angle = float(i) * float(CV_PI) / 8;
        const float height = std::sin(angle);
        line.push_back(middle + along * (1.3F * std::cos(angle)) + up * (height * (height > 0 ? 0.85F : 0.65F)));
    }
    return line;
}

} // namespace

void fillPolygon(cv::Mat &mask, std::span<const cv::Point2f> points, int value)
{
    constexpr int shift = 4;
    CV_Assert(points.size() <= Points::most);
    std::array<cv::Point, Points::most> fixed;
    std::ranges::transform(points, fixed.begin(), [](cv::Point2f point) {
        return cv::Point(cvRound(point.x * (1 << shift)), cvRound(point.y * (1 << shift)));
    });
    const cv::Point *line = fixed.data();
    const auto count = int(points.size());
    cv::fillPoly(mask, &line, &count, 1, cv::Scalar(value), cv::LINE_8, shift);
}

Points pointsOf(const Shape &shape, int first, int last, float growth)
{
    Points points{std::span(shape).subspan(size_t(first), size_t(last) + 1 - size_t(first))};
    cv::Point2f middle;
    for (const cv::Point2f &point : points)
        middle += point * (1.0F / float(points.size()));
    for (cv::Point2f &point : points)
        point = middle + (point - middle) * growth;
    return points;
}

cv::Mat featuresOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    for (const auto &[first, last, growth] :
         {std::tuple{36, 41, 1.25F}, {42, 47, 1.25F}, {48, 59, 1.08F}, {31, 35, 1.1F}})
        fillPolygon(mask, pointsOf(shape, first, last, growth), 255);
    const int thick = radius(interPupil(shape) * 0.14F);
    for (const int first : {17, 22})
        for (int i = first; i < first + 4; ++i)
            cv::line(mask, shape[size_t(i)], shape[size_t(i) + 1], cv::Scalar(255), thick);
    grow(mask, interPupil(shape) * 0.03F);
    return mask;
}

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

cv::Mat coveringBy(const cv::Mat &distance, const Shape &shape)
{
    const float pupils = interPupil(shape);
    const cv::Mat zone = coverable(shape, distance.size());
    cv::Mat covered = cv::Mat::zeros(distance.size(), CV_8U);
    for (int y = 0; y < covered.rows; ++y) {
        const auto *at = zone.ptr<uchar>(y);
        const auto *far = distance.ptr<float>(y);
        auto *out = covered.ptr<uchar>(y);
        for (int x = 0; x < covered.cols; ++x)
            out[x] = at[x] != 0 && far[x] > (at[x] == 255 ? 9.0F : 20.0F) ? 255 : 0;
    }
    const cv::Mat small = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    cv::morphologyEx(covered, covered, cv::MORPH_OPEN, small);
    leaveBrows(covered, shape);
    grow(covered, pupils * 0.03F);
    soften(covered, pupils * 0.035F);
    cv::Mat soft;
    covered.convertTo(soft, CV_32F, 1 / 255.0);
    return soft;
}

cv::Mat coveringOf(const cv::Mat &picture, const Shape &shape)
{
    return coveringBy(skinDistance(picture, shape), shape);
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

cv::Mat faceAlpha(const Alignment &face, const Shape &templateShape, const cv::Mat &hard)
{
    const float pupils = interPupil(templateShape);
    // the forehead's edge is softer than the jaw's: hair and wrinkles lie there
    cv::Mat awayFromForehead = cv::Mat(hard.size(), CV_8U, cv::Scalar(255));
    const Points line = outlineOf(face.shape, 1);
    for (size_t i = jawPoints - 1; i < line.size(); ++i)
        cv::line(awayFromForehead, line[i], line[(i + 1) % line.size()], cv::Scalar(0), 2);
    cv::Mat alpha = feathered(hard, jawFeather * pupils);
    cv::Mat distance;
    cv::distanceTransform(awayFromForehead, distance, cv::DIST_L2, 3);
    for (int y = 0; y < hard.rows; ++y)
        for (int x = 0; x < hard.cols; ++x)
            alpha.at<float>(y, x) *=
                smoothStep((distance.at<float>(y, x) - 1) / std::max(1.0F, foreheadFeather * pupils));
    cv::max(alpha, browsAlpha(templateShape, hard), alpha);
    cv::Mat kept = cv::Mat::zeros(hard.size(), CV_8U);
    if (face.templateMouth)
        fillPolygon(kept, pointsOf(templateShape, 60, 67, 0.97F), 255);
    for (size_t eye = 0; eye < 2; ++eye)
        if (face.templateEyes[eye])
            fillPolygon(kept, lidsOf(templateShape, eye == 0 ? 36 : 42), 255);
    soften(kept, pupils * 0.02F);
    cv::Mat keep;
    kept.convertTo(keep, CV_32F, 1 / 255.0);
    return alpha.mul(cv::Scalar(1) - keep);
}

cv::Mat innerFaceOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    const Points inner = {shape[17], shape[26], shape[54], shape[57], shape[48]};
    fillPolygon(mask, inner, 255);
    return mask;
}

} // namespace likeness::engine::opencv
