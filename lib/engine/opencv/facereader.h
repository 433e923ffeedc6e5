// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/opencv/ports.h"

#include <memory>

namespace likeness::engine::opencv {

//! A face with its points, in pixels of its picture.
struct KnownFace
{
    cv::Rect rect{};
    Fit fit{};
};

Landmarks landmarksOf(const Shape &shape);

//! The error of a swap's picture with its subject, "photo/0" or "template/0".
Error placed(Error error, QLatin1StringView where, qsizetype swap);

//! The faces of a job, one of each a swap.
struct Cast
{
    std::vector<KnownFace> photos{};
    std::vector<KnownFace> targets{}; //!< in the template
};

//! Finds the faces that a job names and reads their points; the pictures of a job are read at the same time. Throws
//! nothing of its own; safe from any thread.
class FaceReader
{
public:
    FaceReader(std::unique_ptr<Finder> finder, std::unique_ptr<Landmarker> landmarker);

    FacesFound facesOf(const QImage &picture, bool withLandmarks, const std::stop_token &stop) const;

    //! Named template faces first, then the largest free one for the largest photo face.
    Result<Cast> castOf(const FusionJob &job, const std::stop_token &stop) const;

    //! The face that a swap takes from its photo; the error has no subject yet.
    Result<KnownFace> inPhoto(const FaceSwap &swap) const;

private:
    using Answer = Result<KnownFace>;
    struct Targets
    {
        std::vector<Answer> named{}; //!< in the order of the swaps that name one
        std::vector<Answer> free{};  //!< largest first, as many as are needed and there
    };

    Answer known(const View &view, const Detection &detection) const;
    Targets inTemplate(const FusionJob &job) const;

    std::unique_ptr<Finder> m_finder;
    std::unique_ptr<Landmarker> m_landmarker;
};

} // namespace likeness::engine::opencv
