// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/opencvengine.h"

#include "core/logging.h"
#include "engine/opencv/facefinder.h"
#include "engine/opencv/fuser.h"
#include "engine/opencv/landmarks.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/stamp.h"
#include "engine/opencv/steering.h"

#include <algorithm>
#include <exception>

namespace likeness::engine::opencv {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr float poorFit = 0.12F;      // scores under it are no face
constexpr float uncertainFit = 0.45F; // scores under it are worth a warning
constexpr float wideYaw = 22;         // degrees between photo and template
constexpr float wideRoll = 35;
constexpr float coarse = 0.5F; // photo's face against the template's
constexpr float harsh = 1.9F;  // light between the cheeks
constexpr float coveredMuch = 0.12F;
constexpr float leastRoll = 15; // degrees of a detection worth starting from

//! A face with its points, in pixels of its picture.
struct Known
{
    cv::Rect rect{};
    Fit fit{};
};

struct Stopped
{};

void look(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw Stopped{};
}

Error inputError(QLatin1StringView code, const QString &subject)
{
    return {.kind = ErrorKind::Input, .code = code, .detail = subject, .subject = subject};
}

FoundFace foundOf(const Detection &detection) { return {.rect = rectOf(detection.rect), .score = detection.score}; }

Landmarks landmarksOf(const Shape &shape)
{
    Landmarks points;
    for (size_t i = 0; i < points.size(); ++i)
        points[i] = {shape[i].x, shape[i].y};
    return points;
}

//! A shape turned clockwise around its middle.
Shape turnedBy(const Shape &shape, float degrees)
{
    const float angle = degrees * float(CV_PI) / 180;
    const float c = std::cos(angle);
    const float s = std::sin(angle);
    const cv::Point2f middle = centreOf(shape);
    return applied(
        cv::Matx23f(c, -s, middle.x - c * middle.x + s * middle.y, s, c, middle.y - s * middle.x - c * middle.y),
        shape);
}

QList<FusionWarning> warningsOf(int swap, const Known &photo, const Known &target, const FusionNotes &notes)
{
    QList<FusionWarning> warnings;
    const auto warn = [&](FusionWarning::Code code, double figure) {
        warnings.append({.code = code, .swap = swap, .figure = figure});
    };
    const float yaw = std::abs(yawOf(photo.fit.shape) - yawOf(target.fit.shape));
    const float roll = std::abs(rollOf(photo.fit.shape) - rollOf(target.fit.shape));
    if (yaw > wideYaw || roll > wideRoll)
        warn(FusionWarning::Code::Pose, std::max(yaw, roll));
    const float size = interPupil(photo.fit.shape) / std::max(1.0F, interPupil(target.fit.shape));
    if (size < coarse)
        warn(FusionWarning::Code::Resolution, size);
    if (notes.contrast > harsh)
        warn(FusionWarning::Code::Light, notes.contrast);
    if (notes.covered > coveredMuch)
        warn(FusionWarning::Code::Occlusion, notes.covered);
    const float score = std::min(photo.fit.score, target.fit.score);
    if (score < uncertainFit)
        warn(FusionWarning::Code::LowFit, score);
    return warnings;
}

} // namespace

struct OpenCvEngine::Private
{
    explicit Private(LandmarkModel loaded)
        : model(std::move(loaded))
    {}

    Result<Known> known(const cv::Mat &grey, const Detection &detection, const QString &subject) const
    {
        if (std::min(detection.rect.width, detection.rect.height) < smallestFace)
            return inputError(faceTooSmallCode, subject);
        const Known face{.rect = detection.rect, .fit = fitOf(grey, detection)};
        // A box that only the user drew must hold a face that the model believes in.
        if (face.fit.score < (detection.score > 0 ? poorFit : 3 * poorFit) || interPupil(face.fit.shape) < 8)
            return inputError(detection.score > 0 ? poorFitCode : noFaceCode, subject);
        return face;
    }

    //! Starts turned as far as the detection is; what was only taken for turned fits better upright.
    Fit fitOf(const cv::Mat &grey, const Detection &detection) const
    {
        const cv::Rect2f box(detection.rect);
        const Fit upright = model.fit(grey, box);
        if (std::abs(detection.roll) < leastRoll)
            return upright;
        const Fit turned = model.refine(grey, turnedBy(model.startIn(box), detection.roll), 0);
        return turned.score > upright.score ? turned : upright;
    }

    Result<Known> inPhoto(const FaceSwap &swap, int index) const
    {
        const QString subject = u"photo/%1"_s.arg(index);
        const cv::Mat grey = greyOf(swap.photo);
        if (swap.photoRect)
            return known(grey, finder.findNear(grey, rectOf(*swap.photoRect)), subject);
        const std::vector<Detection> found = finder.findLargest(grey);
        return found.empty() ? Result<Known>(inputError(noFaceCode, subject)) : known(grey, found.front(), subject);
    }

    //! A template face for each swap: the named ones first, then the largest free one for the largest photo face.
    Result<QList<Known>> inTemplate(const FusionJob &job, const QList<Known> &photos) const
    {
        const cv::Mat grey = greyOf(job.templatePicture);
        QList<Known> targets(job.swaps.size());
        std::vector<cv::Rect> taken;
        QList<int> unnamed;
        for (int i = 0; i < job.swaps.size(); ++i) {
            if (!job.swaps[i].templateRect) {
                unnamed.append(i);
                continue;
            }
            const Result<Known> face =
                known(grey, finder.findNear(grey, rectOf(*job.swaps[i].templateRect)), u"template/%1"_s.arg(i));
            if (!face)
                return face.error();
            targets[i] = *face;
            taken.push_back(face->rect);
        }
        if (unnamed.isEmpty())
            return targets;
        std::vector<Detection> free = job.swaps.size() == 1 ? finder.findLargest(grey) : finder.find(grey);
        std::erase_if(free, [&](const Detection &each) {
            return std::ranges::any_of(taken, [&](const cv::Rect &rect) { return overlap(rect, each.rect) > 0.3; });
        });
        std::ranges::stable_sort(unnamed, std::greater<>(), [&](int i) { return photos[i].rect.area(); });
        for (qsizetype k = 0; k < unnamed.size(); ++k) {
            const QString subject = u"template/%1"_s.arg(unnamed[k]);
            if (size_t(k) >= free.size())
                return inputError(noFaceCode, subject);
            const Result<Known> face = known(grey, free[size_t(k)], subject);
            if (!face)
                return face.error();
            targets[unnamed[k]] = *face;
        }
        return targets;
    }

    Result<Fused> fuse(const FusionJob &job, const std::stop_token &stop) const
    {
        QList<Known> photos;
        for (int i = 0; i < job.swaps.size(); ++i) {
            look(stop);
            const Result<Known> face = inPhoto(job.swaps[i], i);
            if (!face)
                return face.error();
            photos.append(*face);
        }
        look(stop);
        const Result<QList<Known>> targets = inTemplate(job, photos);
        if (!targets)
            return targets.error();
        Fused fused{.picture = writable(job.templatePicture),
                    .changed = QImage(job.templatePicture.size(), QImage::Format_Grayscale8)};
        fused.picture.detach();
        fused.changed.fill(0);
        const Shares shares = sharesOf(job);
        for (int i = 0; i < job.swaps.size(); ++i) {
            look(stop);
            const Known &target = (*targets)[i];
            const Alignment alignment = aligned(photos[i].fit.shape, target.fit.shape, shares);
            const FusionNotes notes =
                fuseFace(fused.picture, fused.changed, photoFace(job.swaps[i].photo, photos[i].fit.shape),
                         target.fit.shape, alignment, shares);
            fused.faces.append(
                {.rect = rectOf(target.rect), .fitScore = target.fit.score, .landmarks = landmarksOf(alignment.shape)});
            fused.warnings += warningsOf(i, photos[i], target, notes);
        }
        stampMark(fused.picture, fused.changed, job.mark);
        return fused;
    }

    LandmarkModel model;
    FaceFinder finder;
};

namespace {

//! The one place where exceptions end.
template<typename T>
Result<T> guarded(const std::function<Result<T>()> &work)
{
    try {
        return work();
    } catch (const Stopped &) {
        return Error{.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s};
    } catch (const std::exception &problem) {
        qCWarning(lcEngine) << "the engine failed:" << problem.what();
        return Error{
            .kind = ErrorKind::Internal, .code = u"Engine.Failed"_s, .detail = QString::fromUtf8(problem.what())};
    }
}

} // namespace

OpenCvEngine::OpenCvEngine() = default;
OpenCvEngine::~OpenCvEngine() = default;

Result<std::unique_ptr<Engine>> OpenCvEngine::create(const QByteArray &landmarkModel)
{
    Result<LandmarkModel> model = LandmarkModel::parse(landmarkModel);
    if (!model)
        return model.error();
    std::unique_ptr<OpenCvEngine> engine(new OpenCvEngine);
    engine->d = std::make_unique<Private>(std::move(*model));
    return std::unique_ptr<Engine>(std::move(engine));
}

Result<FacesFound> OpenCvEngine::findFaces(const QImage &picture, bool withLandmarks, std::stop_token stop) const
{
    return guarded<FacesFound>([&]() -> Result<FacesFound> {
        FacesFound found{.size = picture.size()};
        if (picture.isNull())
            return found;
        const cv::Mat grey = greyOf(picture);
        look(stop);
        for (const Detection &detection : d->finder.find(grey)) {
            look(stop);
            FoundFace face = foundOf(detection);
            if (withLandmarks) {
                const Fit fit = d->fitOf(grey, detection);
                face.fitScore = fit.score;
                face.landmarks = landmarksOf(fit.shape);
            }
            found.faces.append(face);
        }
        return found;
    });
}

Result<Fused> OpenCvEngine::fuse(const FusionJob &job, std::stop_token stop) const
{
    return guarded<Fused>([&] { return d->fuse(job, stop); });
}

} // namespace likeness::engine::opencv
