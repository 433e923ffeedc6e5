// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/facereader.h"

#include "engine/opencv/guarded.h"
#include "engine/opencv/mat.h"

#include <algorithm>
#include <optional>

namespace likeness::engine::opencv {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr float poorFit = 0.12F; // scores under it are no face
constexpr float leastPupils = 8; // pixels
constexpr double sameFace = 0.3; // overlap

Error inputError(QLatin1StringView code) { return {.kind = ErrorKind::Input, .code = code}; }

View viewOf(const QImage &picture) { return {.picture = picture, .grey = greyOf(picture)}; }

//! The swaps that name no template face, that of the largest photo face first.
std::vector<size_t> unnamedOf(const FusionJob &job, const std::vector<KnownFace> &photos)
{
    std::vector<size_t> unnamed;
    for (size_t i = 0; i < photos.size(); ++i)
        if (!job.swaps[qsizetype(i)].templateRect)
            unnamed.push_back(i);
    std::ranges::stable_sort(unnamed, std::greater<>(), [&](size_t i) { return photos[i].rect.area(); });
    return unnamed;
}

} // namespace

Landmarks landmarksOf(const Shape &shape)
{
    Landmarks points;
    for (size_t i = 0; i < points.size(); ++i)
        points[i] = {shape[i].x, shape[i].y};
    return points;
}

Error placed(Error error, QLatin1StringView where, qsizetype swap)
{
    error.subject = u"%1/%2"_s.arg(where).arg(swap);
    error.detail = error.subject;
    return error;
}

FaceReader::FaceReader(std::unique_ptr<Finder> finder, std::unique_ptr<Landmarker> landmarker)
    : m_finder(std::move(finder))
    , m_landmarker(std::move(landmarker))
{}

FacesFound FaceReader::facesOf(const QImage &picture, bool withLandmarks, const std::stop_token &stop) const
{
    FacesFound found{.size = picture.size()};
    if (picture.isNull())
        return found;
    const View view = viewOf(picture);
    look(stop);
    for (const Detection &detection : m_finder->find(view)) {
        look(stop);
        FoundFace face{.rect = rectOf(detection.rect), .score = detection.score};
        if (withLandmarks) {
            const Fit fit = m_landmarker->fit(view, detection);
            face.fitScore = fit.score;
            face.landmarks = landmarksOf(fit.shape);
        }
        found.faces.append(face);
    }
    return found;
}

Result<KnownFace> FaceReader::known(const View &view, const Detection &detection) const
{
    if (std::min(detection.rect.width, detection.rect.height) < smallestFace)
        return inputError(faceTooSmallCode);
    const KnownFace face{.rect = detection.rect, .fit = m_landmarker->fit(view, detection)};
    // A box that only the user drew must hold a face that the model believes in.
    const bool seen = detection.score > 0;
    if (face.fit.score < (seen ? poorFit : 3 * poorFit) || interPupil(face.fit.shape) < leastPupils)
        return inputError(seen ? poorFitCode : noFaceCode);
    return face;
}

Result<KnownFace> FaceReader::inPhoto(const FaceSwap &swap) const
{
    const View view = viewOf(swap.photo);
    if (swap.photoRect)
        return known(view, m_finder->findNear(view, rectOf(*swap.photoRect)));
    const std::vector<Detection> found = m_finder->findLargest(view);
    return found.empty() ? Answer(inputError(noFaceCode)) : known(view, found.front());
}

FaceReader::Targets FaceReader::inTemplate(const FusionJob &job) const
{
    const View view = viewOf(job.templatePicture);
    Targets targets;
    std::vector<cv::Rect> taken;
    for (const FaceSwap &swap : job.swaps)
        if (swap.templateRect) {
            const Detection detection = m_finder->findNear(view, rectOf(*swap.templateRect));
            targets.named.push_back(known(view, detection));
            taken.push_back(detection.rect);
        }
    const size_t needed = size_t(job.swaps.size()) - targets.named.size();
    if (needed == 0)
        return targets;
    for (const Detection &face : job.swaps.size() == 1 ? m_finder->findLargest(view) : m_finder->find(view))
        if (targets.free.size() < needed &&
            std::ranges::none_of(taken, [&](const cv::Rect &rect) { return overlap(rect, face.rect) > sameFace; }))
            targets.free.push_back(known(view, face));
    return targets;
}

Result<Cast> FaceReader::castOf(const FusionJob &job, const std::stop_token &stop) const
{
    const auto count = size_t(job.swaps.size());
    std::vector<std::optional<Answer>> photos(count);
    Targets targets;
    cv::parallel_for_({0, int(count) + 1}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i) {
            look(stop);
            if (i == 0)
                targets = inTemplate(job);
            else
                photos[size_t(i) - 1] = inPhoto(job.swaps[i - 1]);
        }
    });
    look(stop);
    Cast cast;
    for (size_t i = 0; i < count; ++i) {
        if (!*photos[i])
            return placed(photos[i]->error(), "photo"_L1, qsizetype(i));
        cast.photos.push_back(**photos[i]);
    }
    cast.targets.resize(count);
    const auto give = [&](size_t swap, const Answer &face) -> Status {
        if (!face)
            return placed(face.error(), "template"_L1, qsizetype(swap));
        cast.targets[swap] = *face;
        return {};
    };
    for (size_t i = 0, next = 0; i < count; ++i)
        if (job.swaps[qsizetype(i)].templateRect)
            if (const Status given = give(i, targets.named[next++]); !given)
                return given.error();
    const std::vector<size_t> unnamed = unnamedOf(job, cast.photos);
    for (size_t k = 0; k < unnamed.size(); ++k)
        if (const Status given =
                give(unnamed[k], k < targets.free.size() ? targets.free[k] : Answer(inputError(noFaceCode)));
            !given)
            return given.error();
    return cast;
}

} // namespace likeness::engine::opencv
