// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "engine/opencv/cascade.h"
#include "engine/opencv/shape.h"

#include <QByteArray>
#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Landmarks found in a picture and how far to trust them.
struct Fit
{
    Shape shape{};
    float score = 0; //!< 0 to 1; faces fitted well lie above about 0.5, shapes on no face near 0
};

//! A face seen through the crop that a shape cuts out of a picture.
struct Look
{
    cv::Matx23f toCrop{};
    cv::Mat crop{};
    GradientMap map;
};

//! Finds the 68 points of a face by supervised descent: starts from a detector's box (or from a shape nearby) and
//! walks; the last stages have a regressor for heads that look ahead and one for heads that are turned, and mix them by
//! the turn. Does not look for faces. Pictures are 8-bit grey, coordinates are their pixels; const calls are
//! thread-safe.
class LandmarkModel
{
public:
    //! From this stage on a shape is so near that its face is looked at only once.
    static constexpr int lastLook = 2;

    explicit LandmarkModel(Cascade cascade);

    //! ErrorKind::Integrity when the file is not a whole and untouched model of this version.
    static Result<LandmarkModel> parse(const QByteArray &file);

    Fit fit(const cv::Mat &grey8, cv::Rect2f box) const;

    //! From a shape that is already near, by the stages from `fromStage` on (0 is the coarsest).
    Fit refine(const cv::Mat &grey8, const Shape &start, int fromStage) const;

    int stages() const { return int(m_cascade.stages.size()); }
    Shape startIn(cv::Rect2f box) const; //!< the mean face in a detector's box

    Look lookAt(const cv::Mat &grey8, const Shape &shape) const;
    void lookAt(const cv::Mat &grey8, const Shape &shape, Look &look) const; //!< in the memory of another look
    Shape step(const Look &look, const Shape &shape, int stage) const;       //!< one stage's move
    float judged(const Look &look, const Shape &shape) const;                //!< the score of a shape

    //! What the regressors read: the features of points in the crop, and a constant.
    static std::vector<float> featuresAt(const Look &look, const Shape &inCrop, GradientMap::Reach reach);

private:
    struct Numbers;
    static Numbers &numbers();
    Fit walked(const cv::Mat &grey8, const Shape &start, int fromStage) const;
    void findMove(Numbers &n, const Cascade::Stage &stage, float turn) const;
    Shape moved(const Shape &inCrop, Numbers &n) const;

    Cascade m_cascade;
};

} // namespace likeness::engine::opencv
