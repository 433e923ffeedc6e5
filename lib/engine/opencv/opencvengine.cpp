// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/opencvengine.h"

#include "engine/opencv/facereader.h"
#include "engine/opencv/fuser.h"
#include "engine/opencv/guarded.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/picturepool.h"
#include "engine/opencv/stamp.h"
#include "engine/opencv/steering.h"
#include "engine/opencv/symmetry.h"
#include "engine/opencv/videoengine.h"

#include <algorithm>
#include <thread>

namespace likeness::engine::opencv {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr float uncertainFit = 0.45F; // scores under it are worth a warning
constexpr float wideYaw = 22;         // degrees between photo and template
constexpr float wideRoll = 35;
constexpr float coarse = 0.5F; // photo's face against the template's
constexpr float harsh = 1.9F;  // light between the cheeks
constexpr float coveredMuch = 0.12F;

QList<FusionWarning> warningsOf(int swap, const Fit &photo, const Fit &target, const FusionNotes &notes)
{
    QList<FusionWarning> warnings;
    const auto warn = [&](FusionWarning::Code code, double figure) {
        warnings.append({.code = code, .swap = swap, .figure = figure});
    };
    const float yaw = std::abs(yawOf(photo.shape) - yawOf(target.shape));
    const float roll = std::abs(rollOf(photo.shape) - rollOf(target.shape));
    if (yaw > wideYaw || roll > wideRoll)
        warn(FusionWarning::Code::Pose, std::max(yaw, roll));
    const float size = interPupil(photo.shape) / std::max(1.0F, interPupil(target.shape));
    if (size < coarse)
        warn(FusionWarning::Code::Resolution, size);
    if (notes.contrast > harsh)
        warn(FusionWarning::Code::Light, notes.contrast);
    if (notes.covered > coveredMuch)
        warn(FusionWarning::Code::Occlusion, notes.covered);
    const float score = std::min(photo.score, target.score);
    if (score < uncertainFit)
        warn(FusionWarning::Code::LowFit, score);
    return warnings;
}

} // namespace

struct OpenCvEngine::Private
{
    Private(LandmarkModel loaded, PlugIns plugIns)
        : model(std::move(loaded))
        , reader(plugIns.finder ? std::move(plugIns.finder) : builtInFinder(),
                 plugIns.landmarker ? std::move(plugIns.landmarker) : builtInLandmarker(model))
        , swapper(std::move(plugIns.swapper))
        , warmUp([] { (void)guarded<int>([] { return FaceFinder::warmUp(), Result<int>(0); }); })
    {}

    Result<Fused> fuse(const FusionJob &job, const std::stop_token &stop) const
    {
        look(stop);
        const Result<Cast> cast = reader.castOf(job, stop);
        if (!cast)
            return cast.error();
        Fused fused{.picture = writable(job.templatePicture),
                    .changed = QImage(job.templatePicture.size(), QImage::Format_Grayscale8)};
        fused.picture.detach();
        fused.changed.fill(0);
        const Shares shares = sharesOf(job);
        for (qsizetype i = 0; i < job.swaps.size(); ++i) {
            look(stop);
            const KnownFace &source = cast->photos[size_t(i)];
            const KnownFace &target = cast->targets[size_t(i)];
            PhotoFace photo = photoFace(job.swaps[i].photo, source.fit.shape);
            if (!swapper)
                photo = turnedTowards(photo, target.fit.shape);
            Alignment alignment = aligned(photo.shape, target.fit.shape, shares);
            if (swapper)
                swapFirst(photo, alignment, fused.picture, target.fit.shape);
            const FusionNotes notes =
                fuseFace({fused.picture, fused.changed}, photo, target.fit.shape, alignment, shares);
            fused.faces.append(
                {.rect = rectOf(target.rect), .fitScore = target.fit.score, .landmarks = landmarksOf(alignment.shape)});
            fused.warnings += warningsOf(int(i), source.fit, target.fit, notes);
        }
        stampMark(fused.picture, fused.changed, job.mark);
        return fused;
    }

    //! What a swapper makes of both is a photo in the template's own pose and shape.
    void swapFirst(PhotoFace &photo, Alignment &alignment, const QImage &picture, const Shape &target) const
    {
        PhotoFace face = photoFace(picture, target);
        cv::Mat swapped = swapper->swapped(photo.picture, photo.shape, face.picture, face.shape);
        if (swapped.size() != face.picture.size())
            return;
        photo = {.picture = swapped, .shape = face.shape};
        alignment = {.shape = target};
    }

    LandmarkModel model;
    FaceFinder finder;
    FaceReader reader;
    std::unique_ptr<Swapper> swapper;
    std::jthread warmUp; // ready by the time a person has chosen a photo
    OpenCvVideo video{{.model = model,
                       .finder = finder,
                       .inPhoto = [this](const FaceSwap &swap, int index) -> Result<Fit> {
                           const Result<KnownFace> face = reader.inPhoto(swap);
                           return face ? Result<Fit>(face->fit) : placed(face.error(), "photo"_L1, index);
                       },
                       .judged = &warningsOf}};
};

OpenCvEngine::OpenCvEngine() = default;
OpenCvEngine::~OpenCvEngine() = default;

Result<std::unique_ptr<Engine>> OpenCvEngine::create(const QByteArray &landmarkModel, const PlugInFiles &files)
{
    keepPictureMemory();
    prepareColours();
    Result<LandmarkModel> model = LandmarkModel::parse(landmarkModel);
    if (!model)
        return model.error();
    Result<PlugIns> plugIns = loadPlugIns(files);
    if (!plugIns)
        return plugIns.error();
    std::unique_ptr<OpenCvEngine> engine(new OpenCvEngine);
    engine->d = std::make_unique<Private>(std::move(*model), std::move(*plugIns));
    return std::unique_ptr<Engine>(std::move(engine));
}

Result<FacesFound> OpenCvEngine::findFaces(const QImage &picture, bool withLandmarks, std::stop_token stop) const
{
    return guarded<FacesFound>([&]() -> Result<FacesFound> { return d->reader.facesOf(picture, withLandmarks, stop); });
}

Result<Fused> OpenCvEngine::fuse(const FusionJob &job, std::stop_token stop) const
{
    return guarded<Fused>([&] { return d->fuse(job, stop); });
}

const VideoEngine *OpenCvEngine::video() const { return &d->video; }

} // namespace likeness::engine::opencv
