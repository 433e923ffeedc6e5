// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetrics.h"

#include "engine/opencv/mat.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace likeness::testing {

namespace {

constexpr int chipSide = 128;
constexpr float chipPupils = 88; // pixels between the pupils in a chip: it shows the face and nothing around it
constexpr float chipEyes = 24;   // pixels from its top to the eyes
constexpr int cells = 8;
constexpr int bins = 59; // of uniform patterns: 58 and one for all others

cv::Mat maskOf(const QImage &changed)
{
    const cv::Mat view(changed.height(), changed.width(), CV_8U, const_cast<uchar *>(changed.constBits()),
                       size_t(changed.bytesPerLine()));
    return view == 255;
}

cv::Mat wholeOf(const QImage &picture)
{
    return engine::opencv::colourOf(picture, {0, 0, picture.width(), picture.height()});
}

cv::Mat labOf(const QImage &picture)
{
    cv::Mat lab;
    wholeOf(picture).convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    return lab;
}

//! Distance to the border inside and outside of a mask; the picture's own edge is no border.
struct Distances
{
    cv::Mat inside{};
    cv::Mat outside{};
};

Distances distancesOf(const cv::Mat &mask)
{
    Distances distances;
    cv::distanceTransform(mask, distances.inside, cv::DIST_L2, 5);
    cv::distanceTransform(~mask, distances.outside, cv::DIST_L2, 5);
    return distances;
}

float bandWidth(double pupils) { return float(std::max(2.0, 0.06 * pupils)); }

cv::Mat energyOf(const QImage &picture)
{
    cv::Mat grey;
    engine::opencv::greyOf(picture).convertTo(grey, CV_32F);
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    return dx.mul(dx) + dy.mul(dy);
}

//! The bin of each of the 256 patterns: those of at most two changes around have one of their own.
std::array<int, 256> uniformBins()
{
    std::array<int, 256> bin{};
    int next = 0;
    for (unsigned pattern = 0; pattern < 256; ++pattern) {
        const auto turned = std::rotl(uint8_t(pattern), 1);
        bin[pattern] = std::popcount(uint8_t(pattern ^ turned)) <= 2 ? next++ : bins - 1;
    }
    return bin;
}

cv::Point2f middleOf(const engine::Landmarks &shape, int first, int last)
{
    QPointF sum;
    for (int i = first; i <= last; ++i)
        sum += shape[size_t(i)] / (last - first + 1);
    return {float(sum.x()), float(sum.y())};
}

cv::Mat chipOf(const QImage &picture, const engine::Landmarks &shape)
{
    const cv::Point2f left = middleOf(shape, 36, 41);
    const cv::Point2f right = middleOf(shape, 42, 47);
    const cv::Point2f mouth = middleOf(shape, 48, 59);
    const float middle = chipSide / 2.0F;
    // an affinity by eyes and mouth takes out how the head is held and how long the picture makes it
    const std::array from{left, right, mouth};
    const std::array to{cv::Point2f(middle - chipPupils / 2, chipEyes), cv::Point2f(middle + chipPupils / 2, chipEyes),
                        cv::Point2f(middle, chipEyes + 1.1F * chipPupils)};
    cv::Mat grey = engine::opencv::greyOf(picture);
    const double shrink = chipPupils / std::max(1.0, cv::norm(right - left));
    if (shrink < 0.8)
        cv::GaussianBlur(grey, grey, {}, 0.45 / shrink);
    cv::Mat chip;
    cv::warpAffine(grey, chip, cv::getAffineTransform(from.data(), to.data()), {chipSide, chipSide}, cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    cv::GaussianBlur(chip, chip, {}, 1.0);
    return chip;
}

} // namespace

qsizetype bytesChangedOutside(const QImage &before, const QImage &after, const QImage &changed)
{
    if (before.size() != after.size() || before.format() != after.format() || changed.size() != before.size())
        return before.sizeInBytes();
    const int depth = before.depth() / 8;
    qsizetype count = 0;
    for (int y = 0; y < before.height(); ++y) {
        const uchar *one = before.constScanLine(y);
        const uchar *other = after.constScanLine(y);
        const uchar *allowed = changed.constScanLine(y);
        for (int x = 0; x < before.width(); ++x)
            for (int byte = x * depth; allowed[x] == 0 && byte < (x + 1) * depth; ++byte)
                count += one[byte] != other[byte];
    }
    return count;
}

std::optional<engine::FoundFace> foundAgain(const engine::Engine &engine, const QImage &after,
                                            const engine::FoundFace &intended)
{
    const auto faces = engine.findFaces(after, true);
    if (!faces)
        return {};
    for (const engine::FoundFace &face : faces->faces) {
        const QRect common = face.rect & intended.rect;
        const double both =
            double(face.rect.width()) * face.rect.height() + double(intended.rect.width()) * intended.rect.height();
        const double shared = double(common.width()) * common.height();
        if (!common.isEmpty() && shared > 0.4 * (both - shared))
            return face;
    }
    return {};
}

double pupilDistance(const engine::Landmarks &shape)
{
    return cv::norm(middleOf(shape, 42, 47) - middleOf(shape, 36, 41));
}

double innerLandmarkError(const engine::Landmarks &found, const engine::Landmarks &intended)
{
    double sum = 0;
    for (size_t i = 17; i < 68; ++i)
        sum += std::hypot(found[i].x() - intended[i].x(), found[i].y() - intended[i].y());
    return 100 * sum / 51 / std::max(1.0, pupilDistance(intended));
}

double ringDifference(const QImage &before, const QImage &after, const QImage &changed, double pupils)
{
    const Distances distances = distancesOf(maskOf(changed));
    const cv::Mat ring = (distances.inside > 0) & (distances.inside <= bandWidth(pupils));
    const cv::Mat gap = labOf(after) - labOf(before);
    cv::Mat squares;
    cv::transform(gap.mul(gap), squares, cv::Matx13f(1, 1, 1));
    cv::sqrt(squares, squares);
    return cv::mean(squares, ring)[0];
}

double seamEnergy(const QImage &before, const QImage &after, const QImage &changed, double pupils)
{
    const Distances distances = distancesOf(maskOf(changed));
    const float width = bandWidth(pupils);
    const cv::Mat band = ((distances.inside > 0) & (distances.inside <= width)) |
                         ((distances.outside > 0) & (distances.outside <= width));
    return cv::mean(energyOf(after), band)[0] / std::max(1e-6, cv::mean(energyOf(before), band)[0]);
}

std::vector<float> descriptorOf(const QImage &picture, const engine::Landmarks &shape)
{
    static const std::array<int, 256> bin = uniformBins();
    constexpr int reach = 3;
    const std::array<cv::Point, 8> around{{{-3, -1}, {-1, -3}, {1, -3}, {3, -1}, {3, 1}, {1, 3}, {-1, 3}, {-3, 1}}};
    const cv::Mat chip = chipOf(picture, shape);
    std::vector<float> descriptor(size_t(cells) * cells * bins, 0.0F);
    for (int y = reach; y < chipSide - reach; ++y)
        for (int x = reach; x < chipSide - reach; ++x) {
            unsigned pattern = 0;
            for (size_t k = 0; k < around.size(); ++k)
                pattern |= unsigned(chip.at<uchar>(cv::Point(x, y) + around[k]) >= chip.at<uchar>(y, x)) << k;
            const size_t cell = size_t(y * cells / chipSide) * cells + size_t(x * cells / chipSide);
            descriptor[cell * bins + size_t(bin[pattern])] += 1;
        }
    for (float &count : descriptor)
        count = std::sqrt(count);
    return descriptor;
}

double cosineOf(const std::vector<float> &one, const std::vector<float> &other)
{
    const double common = std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
    const double first = std::inner_product(one.begin(), one.end(), one.begin(), 0.0);
    const double second = std::inner_product(other.begin(), other.end(), other.begin(), 0.0);
    return common / std::max(1e-9, std::sqrt(first * second));
}

int mostAlike(const std::vector<float> &one, const std::vector<std::vector<float>> &gallery)
{
    int best = -1;
    double highest = -1;
    for (size_t i = 0; i < gallery.size(); ++i)
        if (const double cosine = gallery[i].empty() ? -1 : cosineOf(one, gallery[i]); cosine > highest) {
            highest = cosine;
            best = int(i);
        }
    return best;
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(std::max<size_t>(1, values.size()));
}

double percentile(std::vector<double> values, double percent)
{
    const auto at = std::min(values.size() - 1, size_t(std::ceil(percent / 100 * double(values.size()))) - 1);
    std::nth_element(values.begin(), values.begin() + qsizetype(at), values.end());
    return values[at];
}

} // namespace likeness::testing
