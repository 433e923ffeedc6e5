// SPDX-License-Identifier: Apache-2.0
#include "trainer/shapespace.h"

#include <Eigen/Dense>
#include <cmath>

namespace likeness::trainer {

namespace {

using namespace engine::opencv;

constexpr int numbers = 2 * shapePoints;
constexpr float side = GradientMap::side;

//! Turned level, scaled to the crop's inter-pupil distance, its centre where faces sit in the crop.
Shape upright(const Shape &shape)
{
    const cv::Point2f eyes = rightEye(shape) - leftEye(shape);
    const float angle = std::atan2(eyes.y, eyes.x);
    const float scale = float(GradientMap::interPupil) / interPupil(shape);
    const cv::Point2f centre = centreOf(shape);
    Shape out;
    for (int i = 0; i < shapePoints; ++i) {
        const cv::Point2f d = shape[size_t(i)] - centre;
        out[size_t(i)] =
            cv::Point2f(d.x * std::cos(angle) + d.y * std::sin(angle), d.y * std::cos(angle) - d.x * std::sin(angle)) *
                scale +
            cv::Point2f(side / 2, side / 2 + 2);
    }
    return out;
}

Shape meanOf(const std::vector<Head> &heads)
{
    Shape mean = heads.front().points;
    for (int round = 0; round < 3; ++round) {
        const Shape reference = upright(mean);
        std::array<cv::Point2d, shapePoints> sum{};
        for (const Head &head : heads) {
            const Shape aligned = applied(similarity(head.points, reference), head.points);
            for (size_t i = 0; i < shapePoints; ++i)
                sum[i] += cv::Point2d(aligned[i]);
        }
        for (size_t i = 0; i < shapePoints; ++i)
            mean[i] = cv::Point2f(sum[i] * (1.0 / double(heads.size())));
    }
    mean = upright(mean);
    const Shape other = mirrored(mean, int(side));
    for (size_t i = 0; i < shapePoints; ++i)
        mean[i] = (mean[i] + other[i]) * 0.5F;
    return mean;
}

Eigen::MatrixXf similarityModes(const Shape &mean)
{
    const cv::Point2f centre = centreOf(mean);
    Eigen::MatrixXf modes(numbers, Cascade::similarityModes);
    for (int i = 0; i < shapePoints; ++i) {
        const cv::Point2f d = mean[size_t(i)] - centre;
        modes.row(2 * i) << d.x, -d.y, 1, 0;
        modes.row(2 * i + 1) << d.y, d.x, 0, 1;
    }
    const Eigen::HouseholderQR<Eigen::MatrixXf> qr(modes);
    return qr.householderQ() * Eigen::MatrixXf::Identity(numbers, Cascade::similarityModes);
}

//! One row a head: how it differs from the mean once aligned.
Eigen::MatrixXf deviations(const std::vector<Head> &heads, const Shape &mean)
{
    Eigen::MatrixXf rows(2 * Eigen::Index(heads.size()), numbers);
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const Head &head = heads[size_t(i / 2)];
        // Every head counts mirrored as well, so that left and right are learned alike.
        const Shape points = i % 2 == 0 ? head.points : mirrored(head.points, head.grey.cols);
        const Shape aligned = applied(similarity(points, mean), points);
        for (int k = 0; k < shapePoints; ++k) {
            rows(i, 2 * k) = aligned[size_t(k)].x - mean[size_t(k)].x;
            rows(i, 2 * k + 1) = aligned[size_t(k)].y - mean[size_t(k)].y;
        }
    }
    return rows;
}

Cascade::Start startOf(const std::vector<Head> &heads, const Shape &mean)
{
    double x = 0;
    double y = 0;
    double scale = 0;
    for (const Head &head : heads) {
        const cv::Point2f centre = centreOf(head.points);
        x += (centre.x - head.box.x) / head.box.width;
        y += (centre.y - head.box.y) / head.box.height;
        scale += 1 / scaleOf(similarity(head.points, mean)) / head.box.width;
    }
    const auto n = double(heads.size());
    return {.x = float(x / n), .y = float(y / n), .scale = float(scale / n)};
}

} // namespace

Cascade shapeSpace(const std::vector<Head> &heads, int modes)
{
    Cascade cascade{.modes = modes, .mean = meanOf(heads)};
    const Eigen::MatrixXf fixed = similarityModes(cascade.mean);
    Eigen::MatrixXf rows = deviations(heads, cascade.mean);
    rows -= (rows * fixed) * fixed.transpose();
    const Eigen::MatrixXf covariance = rows.transpose() * rows / float(rows.rows());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> solver(covariance);
    cascade.basis.resize(size_t(modes) * numbers);
    cascade.spread.assign(size_t(modes), 0);
    for (int k = 0; k < modes; ++k) {
        const bool free = k >= Cascade::similarityModes;
        const int column = numbers - 1 - (k - Cascade::similarityModes);
        for (int i = 0; i < numbers; ++i)
            cascade.basis[size_t(k) * numbers + size_t(i)] = free ? solver.eigenvectors()(i, column) : fixed(i, k);
        if (free)
            cascade.spread[size_t(k)] = std::sqrt(std::max(0.0F, solver.eigenvalues()(column)));
    }
    cascade.start = startOf(heads, cascade.mean);
    return cascade;
}

} // namespace likeness::trainer
