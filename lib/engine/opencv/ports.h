// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/facefinder.h"
#include "engine/opencv/landmarks.h"

#include <QImage>
#include <memory>

namespace likeness::engine::opencv {

//! A picture and its 8-bit grey copy.
struct View
{
    const QImage &picture;
    cv::Mat grey{};
};

//! Step one of a fusion: where the faces are. Any thread.
class Finder
{
public:
    virtual ~Finder();

    virtual std::vector<Detection> find(const View &view) const = 0;          //!< largest first
    virtual std::vector<Detection> findLargest(const View &view) const;       //!< the first is the largest
    virtual Detection findNear(const View &view, const cv::Rect &rect) const; //!< the rectangle where none is

protected:
    Finder() = default;
    Q_DISABLE_COPY_MOVE(Finder)
};

//! Step two: the 68 points of a face. Any thread.
class Landmarker
{
public:
    virtual ~Landmarker();

    virtual Fit fit(const View &view, const Detection &detection) const = 0;

protected:
    Landmarker() = default;
    Q_DISABLE_COPY_MOVE(Landmarker)
};

//! A step between: the photo's person with the template face's pose and light, before it is warped and blended. Any
//! thread.
class Swapper
{
public:
    virtual ~Swapper();

    //! An upright BGR face of the template with the photo's identity, of the template part's size; empty where it
    //! cannot. Shapes are in pixels of their pictures.
    virtual cv::Mat swapped(const cv::Mat &photo, const Shape &photoShape, const cv::Mat &templatePart,
                            const Shape &templateShape) const = 0;

protected:
    Swapper() = default;
    Q_DISABLE_COPY_MOVE(Swapper)
};

//! The ports filled by what is built in: dlib's detector and our own landmark model, which must outlive its port.
std::unique_ptr<Finder> builtInFinder();
std::unique_ptr<Landmarker> builtInLandmarker(const LandmarkModel &model);

} // namespace likeness::engine::opencv
