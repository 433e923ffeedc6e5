// SPDX-License-Identifier: Apache-2.0
#include "trainer/regression.h"

#include <Eigen/Dense>

namespace likeness::trainer {

namespace {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr float forConstant = 1e-3F;

template<typename Matrix>
std::vector<float> listed(const Matrix &matrix)
{
    const Rows rows = matrix;
    return {rows.data(), rows.data() + rows.size()};
}

Eigen::Map<const Rows> viewOf(const cv::Mat &rows) { return {rows.ptr<float>(), rows.rows, rows.cols}; }

void append(Rows &all, const cv::Mat &rows)
{
    const auto block = viewOf(rows);
    const Eigen::Index before = all.rows();
    all.conservativeResize(before + block.rows(), block.cols());
    all.bottomRows(block.rows()) = block;
}

} // namespace

struct Regression::Private
{
    bool few = false;
    Eigen::MatrixXf products{}; // upper half of features × features
    Eigen::MatrixXf answers{};  // features × targets
    Rows features{};            // when they are few
    Rows targets{};

    std::vector<float> solvedAmongFeatures(float ridge);
    std::vector<float> solvedAmongLessons(float ridge) const;
};

Regression::Regression(int features, int targets, size_t lessons)
    : d(std::make_unique<Private>())
{
    d->few = lessons * 4 < size_t(features);
    if (d->few)
        return;
    d->products = Eigen::MatrixXf::Zero(features, features);
    d->answers = Eigen::MatrixXf::Zero(features, targets);
}

Regression::~Regression() = default;

void Regression::add(const cv::Mat &features, const cv::Mat &targets)
{
    if (d->few) {
        append(d->features, features);
        append(d->targets, targets);
        return;
    }
    const Eigen::MatrixXf columns = viewOf(features);
    constexpr int strips = 16; // of the upper triangle; each is one thread's work
    const Eigen::Index size = d->products.cols();
    cv::parallel_for_({0, strips}, [&](const cv::Range &range) {
        for (int s = range.start; s < range.end; ++s) {
            const Eigen::Index from = size * s / strips;
            const Eigen::Index to = size * (s + 1) / strips;
            d->products.block(0, from, to, to - from) +=
                columns.leftCols(to).transpose() * columns.middleCols(from, to - from);
        }
    });
    d->answers += columns.transpose() * viewOf(targets);
}

std::vector<float> Regression::solved(float ridge)
{
    return d->few ? d->solvedAmongLessons(ridge) : d->solvedAmongFeatures(ridge);
}

std::vector<float> Regression::Private::solvedAmongFeatures(float ridge)
{
    const Eigen::Index last = products.cols() - 1;
    const float lambda = ridge * products.diagonal().mean();
    products.diagonal().head(last).array() += lambda;
    products(last, last) += forConstant;
    const Eigen::LLT<Eigen::Ref<Eigen::MatrixXf>, Eigen::Upper> factors(products);
    return listed(factors.solve(answers));
}

// With X the features, Y the targets and L the diagonal that holds back: L⁻¹Xᵀ (X L⁻¹ Xᵀ + 1)⁻¹ Y.
std::vector<float> Regression::Private::solvedAmongLessons(float ridge) const
{
    const Eigen::Index count = features.cols();
    const float lambda = ridge * features.colwise().squaredNorm().mean();
    Eigen::VectorXf inverse = Eigen::VectorXf::Constant(count, 1 / lambda);
    inverse(count - 1) = 1 / forConstant;
    const Eigen::MatrixXf held = inverse.asDiagonal() * features.transpose();
    Eigen::MatrixXf among = features * held;
    among.diagonal().array() += 1;
    return listed(held * Eigen::LLT<Eigen::MatrixXf>(among).solve(Eigen::MatrixXf(targets)));
}

} // namespace likeness::trainer
