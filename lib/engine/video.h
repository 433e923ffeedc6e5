// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <functional>

namespace likeness::engine {

//! Figures of a video file as a player sees it: upright, constant or variable frame rate averaged.
struct VideoFacts
{
    QSize size{};       //!< after the rotation of the file is applied
    double fps = 0;     //!< mean frames a second
    double seconds = 0; //!< from the first frame to the end of the last
    qint64 frames = 0;  //!< counted, not read from the header
    bool audio = false; //!< has at least one audio track
    bool whole = true;  //!< false where the file ends early or frames could not be decoded

    bool operator==(const VideoFacts &) const = default;
};

//! A person seen in a video.
struct VideoFace
{
    FoundFace face{};   //!< where it is largest, in pixels of that frame
    double seconds = 0; //!< when that is
    QImage frame{};     //!< the whole upright frame
};

struct VideoLook
{
    VideoFacts facts{};
    QImage poster{};          //!< a frame that shows as many of the faces as any
    QList<VideoFace> faces{}; //!< one entry a person, largest first
};

struct VideoSwap
{
    QImage photo{};
    std::optional<QRect> photoRect{}; //!< which face of the photo; absent means the largest
    std::optional<QRect> videoRect{}; //!< whom of the video to replace, a rectangle in the frame at atSeconds; absent
                                      //!< means the largest face of each scene
    double atSeconds = 0;
};

struct VideoFusionJob
{
    QString templateFile{};
    QString resultFile{};     //!< written beside and renamed; MP4 with H.264, index first, audio packets copied
    QList<VideoSwap> swaps{}; //!< 1 to 6
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    Tuning tuning{};
    Mark mark{};                               //!< shown on every frame
    QList<QPair<QString, QString>> metadata{}; //!< embedded as tags of the file
};

struct VideoFused
{
    VideoFacts facts{};     //!< of the file that was written
    qint64 fusedFrames = 0; //!< frames in which at least one face was replaced
    QList<FusionWarning> warnings{};
};

inline constexpr QLatin1StringView notAVideoCode("Engine.NotAVideo"); //!< no decodable video track
inline constexpr QLatin1StringView faceNotInVideoCode("Engine.FaceNotInVideo");

//! Fuses faces into videos. Calls are safe from any thread at once and block; a stop ends them within 200 ms with
//! ErrorKind::Cancelled and leaves no file behind. Memory does not grow with the length of the video.
class VideoEngine
{
public:
    virtual ~VideoEngine();

    //! Decodes the whole file once.
    virtual Result<VideoLook> look(const QString &file, std::stop_token stop = {}) const = 0;
    //! progress is called from any thread with 0 to 1, never downwards.
    virtual Result<VideoFused> fuse(const VideoFusionJob &job, std::function<void(double)> progress = {},
                                    std::stop_token stop = {}) const = 0;

protected:
    VideoEngine() = default;
    Q_DISABLE_COPY_MOVE(VideoEngine)
};

} // namespace likeness::engine
