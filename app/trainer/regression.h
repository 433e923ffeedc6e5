// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <vector>

namespace likeness::trainer {

//! Ridge regression from features to targets, summed up block by block. The last feature is a constant and hardly held
//! back. Few lessons are solved among themselves, many among the features: the same answer at less cost. Uses all
//! cores; their number does not change a bit of the answer.
class Regression
{
public:
    Regression(int features, int targets, size_t lessons);
    ~Regression();

    void add(const cv::Mat &features, const cv::Mat &targets); //!< a block of CV_32F, one row a lesson

    //! features × targets, row by row; `ridge` times the mean of the diagonal holds the weights back.
    std::vector<float> solved(float ridge);

private:
    // The matrix library is built for this machine; who includes this is not.
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::trainer
