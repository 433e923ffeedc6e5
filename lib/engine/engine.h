// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QImage>
#include <QList>
#include <QPointF>
#include <QRect>
#include <array>
#include <optional>
#include <stop_token>

namespace likeness::engine {

//! The 68 points of the 300-W annotation (jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67), in pixels.
using Landmarks = std::array<QPointF, 68>;

//! A face in a picture; the rectangle is in pixels of that picture and lies inside it.
struct FoundFace
{
    QRect rect{};
    double score = 0;    //!< of the detector; higher is surer
    double fitScore = 0; //!< 0 to 1: how far the landmarks can be trusted; 0 where they were not asked for
    std::optional<Landmarks> landmarks{};

    bool operator==(const FoundFace &) const = default;
};

struct FacesFound
{
    QSize size{};             //!< of the picture they were found in
    QList<FoundFace> faces{}; //!< largest first

    bool operator==(const FacesFound &) const = default;
};

//! One face of a photo that goes to one face of the template.
struct FaceSwap
{
    QImage photo{};
    std::optional<QRect> photoRect{};    //!< which face of the photo; absent means the largest
    std::optional<QRect> templateRect{}; //!< which face of the template; absent means largest to largest
};

//! The visible mark that says AI made this.
struct Mark
{
    enum class Kind { None, Text, Picture };
    Kind kind = Kind::Text;
    bool chinese = false; //!< of the default text; else English
    QImage picture{};     //!< for Kind::Picture
    QRect rect{}; //!< in template pixels, the picture is stretched to it; 0×0 means the default place at its own size

    bool operator==(const Mark &) const = default;
};

//! Fine steering (FuseFaceUltra); what is absent is left as the engine does it by default.
struct Tuning
{
    std::optional<double> warp{};    //!< 0 is the template's face shape, 1 the user's
    std::optional<double> enhance{}; //!< 0 to 1: sharpness of the features
    std::optional<double> smooth{};  //!< 0 to 1: skin smoothing
    std::optional<bool> teeth{};     //!< brighter, evener teeth
    std::optional<bool> makeup{};    //!< lip and eye colours of the template person
    int model = 0;                   //!< SwapModelType 1 to 6; 0 is none of them

    bool operator==(const Tuning &) const = default;
};

//! Degrees: 0 is like the user, 100 like the template person; absent leaves the engine's default.
struct FusionJob
{
    QImage templatePicture{};
    QList<FaceSwap> swaps{}; //!< 1 to 6
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    Tuning tuning{};
    Mark mark{};
};

//! Something the caller should know about a fusion that was made all the same.
struct FusionWarning
{
    enum class Code { Pose, Resolution, Light, Occlusion, LowFit, Sound };
    Code code = Code::Pose;
    int swap = 0;      //!< index into FusionJob::swaps
    double figure = 0; //!< degrees of pose, ratio of resolution, tracks of sound left out, …, by code

    bool operator==(const FusionWarning &) const = default;
};

struct Fused
{
    QImage picture{};         //!< same size and format as the template (palettes and one-bit pictures become 32-bit
                              //!< ones); only pixels inside changed were touched
    QImage changed{};         //!< Format_Grayscale8, not 0 where a pixel may differ from the template: 255 face and
                              //!< mark, 128 what gave way around a jaw of another form
    QList<FoundFace> faces{}; //!< the template face of each swap, with the shape that was intended
    QList<FusionWarning> warnings{};
};

// Error::code of a failed call, all ErrorKind::Input; Error::subject is "photo/<swap>" or "template/<swap>".
inline constexpr QLatin1StringView noFaceCode("Engine.NoFace");
inline constexpr QLatin1StringView faceTooSmallCode("Engine.FaceTooSmall"); //!< under smallestFace
inline constexpr QLatin1StringView poorFitCode("Engine.PoorFit");           //!< landmarks not plausible

//! Faces of fewer pixels a side than this are not used.
inline constexpr int smallestFace = 34;

class VideoEngine;

//! A fusion engine. Both calls are safe from any thread at once, block, and look at the stop token between steps
//! (a stop ends them with ErrorKind::Cancelled). Pictures are upright (EXIF applied) in any QImage format.
class Engine
{
public:
    virtual ~Engine();

    //! Faces of a picture, largest first; none is an empty list, not an error.
    virtual Result<FacesFound> findFaces(const QImage &picture, bool withLandmarks,
                                         std::stop_token stop = {}) const = 0;
    virtual Result<Fused> fuse(const FusionJob &job, std::stop_token stop = {}) const = 0;

    //! The same for videos; lives as long as this. Null where the engine does pictures only.
    virtual const VideoEngine *video() const;

protected:
    Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)
};

} // namespace likeness::engine
