// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/finish.h"

#include "engine/opencv/align.h"
#include "engine/opencv/bands.h"
#include "engine/opencv/blend.h"
#include "engine/opencv/mask.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

cv::Mat labOf(const cv::Mat &bgr, double scale)
{
    cv::Mat lab;
    bgr.convertTo(lab, CV_32F, scale);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    return lab;
}

cv::Mat softly(const cv::Mat &mask, float sigma)
{
    cv::Mat soft;
    mask.convertTo(soft, CV_32F, 1 / 255.0);
    cv::GaussianBlur(soft, soft, {}, std::max(0.6F, sigma));
    return soft;
}

cv::Mat lipsOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    fillPolygon(mask, pointsOf(shape, 48, 59, 1.0F), 255);
    if (mouthOpening(shape) > 0.02F)
        fillPolygon(mask, pointsOf(shape, 60, 67, 1.0F), 0);
    return mask;
}

//! The lids of one eye: around the eyeball, more above it than below.
cv::Mat lidsOf(const Shape &shape, int first, cv::Size size)
{
    const cv::Point2f up = upwards(shape) * (0.06F * interPupil(shape));
    Points around = pointsOf(shape, first, first + 5, 1.7F);
    for (cv::Point2f &point : around)
        point += up;
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    fillPolygon(mask, around, 255);
    fillPolygon(mask, pointsOf(shape, first, first + 5, 1.1F), 0);
    return mask;
}

//! Moves the mean of `lab` inside a mask to that of another picture inside its own.
void carryMean(cv::Mat &lab, const cv::Mat &mask, const cv::Mat &fromLab, const cv::Mat &fromMask, float sigma)
{
    if (cv::countNonZero(mask) < 4 || cv::countNonZero(fromMask) < 4)
        return;
    const cv::Scalar gap = cv::mean(fromLab, fromMask) - cv::mean(lab, mask);
    const cv::Vec3f move{float(gap[0]), float(gap[1]), float(gap[2])};
    const cv::Mat share = softly(mask, sigma);
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x)
            pixel[x] += move * (0.9F * k[x]);
    }
}

//! 0 to 1: bright, without the red of gums and lips.
float toothness(const cv::Vec3f &lab, float brightest)
{
    return smoothStep((lab[0] - 0.45F * brightest) / (0.25F * brightest)) * (1 - smoothStep((lab[1] - 7) / 10)) *
           (1 - smoothStep((lab[2] - 22) / 14));
}

//! Gives each channel of a face a value by its own and by a weight of the frame's small size; pixels of none stay.
template<typename Mix>
void mixRows(cv::Mat &face, const cv::Mat &weight, const Frame &frame, cv::Point corner, const Mix &mix)
{
    forBands(face.rows, [&](int from, int to) {
        RowReader reader(weight, frame, {corner.x, corner.x + face.cols});
        for (int y = from; y < to; ++y) {
            const float *row = reader.read(corner.y + y);
            auto *pixel = face.ptr<cv::Vec3b>(y);
            for (int x = 0; x < face.cols; ++x) {
                const float k = row[x];
                for (int c = 0; k > 0 && c < 3; ++c)
                    pixel[x][c] = cv::saturate_cast<uchar>(mix(x, y, c, float(pixel[x][c]), k));
            }
        }
    });
}

} // namespace

void smoothSkin(cv::Mat &face, const cv::Mat &skin, const Frame &frame, float amount, cv::Point corner)
{
    constexpr double tolerance = 30; // grey levels that count as texture
    const cv::Size small(std::max(1, cvRound(float(face.cols) / frame.ratio.x)),
                         std::max(1, cvRound(float(face.rows) / frame.ratio.y)));
    cv::Mat low;
    cv::resize(face, low, small, 0, 0, cv::INTER_AREA);
    cv::Mat even;
    cv::bilateralFilter(low, even, 9, tolerance, 3);
    cv::resize(even, even, face.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat weight = skin * (0.85 * std::clamp(amount, 0.0F, 1.0F));
    cv::GaussianBlur(weight, weight, {}, 1.2);
    mixRows(face, weight, frame, corner, [&](int x, int y, int c, float own, float k) {
        return own + k * (float(even.at<cv::Vec3b>(y, x)[c]) - own);
    });
}

void sharpenFeatures(cv::Mat &face, const cv::Mat &features, const Frame &frame, float amount, cv::Point corner)
{
    const double sigma = std::max(0.9F, Frame::workingPupils * 0.022F * frame.ratio.x);
    cv::Mat soft;
    cv::GaussianBlur(face, soft, {}, sigma);
    cv::Mat weight;
    cv::GaussianBlur(features, weight, {}, 1.5);
    mixRows(face, weight * amount, frame, corner, [&](int x, int y, int c, float own, float k) {
        return own + k * (own - float(soft.at<cv::Vec3b>(y, x)[c]));
    });
}

void brightenTeeth(cv::Mat &part, const Shape &shape)
{
    if (mouthOpening(shape) < 0.03F)
        return;
    const Points lips = pointsOf(shape, 60, 67, 1.0F);
    const int pad = cvCeil(0.05F * interPupil(shape)) + 1;
    cv::Rect box = lips.box();
    box = cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) & cv::Rect({}, part.size());
    if (box.empty())
        return;
    cv::Mat inner = cv::Mat::zeros(part.size(), CV_8U);
    fillPolygon(inner, lips, 255);
    const cv::Mat share = softly(inner(box), 0.012F * interPupil(shape));
    cv::Mat lab = labOf(part(box), 1 / 255.0);
    cv::Mat light;
    cv::extractChannel(lab, light, 0);
    double brightest = 0;
    cv::minMaxLoc(light, nullptr, &brightest, nullptr, nullptr, inner(box));
    constexpr float white = 88;
    for (int y = 0; y < lab.rows; ++y) {
        auto *pixel = lab.ptr<cv::Vec3f>(y);
        const auto *k = share.ptr<float>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const float w = k[x] * toothness(pixel[x], float(std::max(40.0, brightest)));
            pixel[x][0] += 0.4F * w * std::max(0.0F, white - pixel[x][0]);
            pixel[x][1] -= 0.5F * w * pixel[x][1];
            pixel[x][2] -= 0.6F * w * pixel[x][2];
        }
    }
    cv::cvtColor(lab, lab, cv::COLOR_Lab2BGR);
    lab.convertTo(part(box), CV_8U, 255);
}

cv::Mat makeupOf(const cv::Mat &face, const Shape &shape, const cv::Mat &templatePicture, const Shape &templateShape)
{
    cv::Mat lab = labOf(face, 1 / 255.0);
    const cv::Mat templateLab = labOf(templatePicture, 1 / 255.0);
    const float sigma = 0.02F * interPupil(shape);
    carryMean(lab, lipsOf(shape, face.size()), templateLab, lipsOf(templateShape, face.size()), sigma);
    for (const int first : {36, 42})
        carryMean(lab, lidsOf(shape, first, face.size()), templateLab, lidsOf(templateShape, first, face.size()),
                  sigma);
    cv::cvtColor(lab, lab, cv::COLOR_Lab2BGR);
    return lab * 255 - face;
}

} // namespace likeness::engine::opencv
