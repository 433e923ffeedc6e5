// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoengine.h"

#include "engine/opencv/guarded.h"
#include "engine/opencv/videofusejob.h"
#include "engine/opencv/videolook.h"

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

Result<VideoLook> lookAt(const VideoParts &parts, const QString &file, const std::stop_token &stop)
{
    const Result<std::unique_ptr<VideoReader>> opened = VideoReader::open(file, stop);
    if (!opened)
        return opened.error();
    VideoReader &reader = **opened;
    const VideoTrack &track = reader.track();
    VideoFacts facts{.size = track.size, .audio = !reader.soundTracks().empty()};
    FaceTracker tracker(parts.model, parts.finder);
    VideoPeople people(track.size, track.colour);
    VideoFrame frame;
    qint64 first = 0;
    qint64 end = 0;
    while (reader.read(frame)) {
        look(stop);
        if (!frame.picture)
            continue;
        const double usual = 1 / (track.rate.value() * track.tick.value());
        first = facts.frames == 0 ? frame.time : std::min(first, frame.time);
        end = std::max(end, frame.time + (frame.duration > 0 ? frame.duration : std::llround(usual)));
        ++facts.frames;
        people.add(frame, tracker, tracker.follow(frame.luma), reader.secondsOf(frame));
    }
    look(stop);
    if (facts.frames == 0)
        return Error{
            .kind = ErrorKind::Input, .code = notAVideoCode, .detail = u"no frame can be decoded"_s, .subject = file};
    facts.seconds = double(end - first) * track.tick.value();
    facts.fps = facts.seconds > 0 ? double(facts.frames) / facts.seconds : 0;
    facts.whole = reader.whole();
    return VideoLook{.facts = facts, .poster = people.poster(), .faces = people.people()};
}

} // namespace

OpenCvVideo::OpenCvVideo(VideoParts parts)
    : m_parts(std::move(parts))
{}

OpenCvVideo::~OpenCvVideo() = default;

Result<VideoLook> OpenCvVideo::look(const QString &file, std::stop_token stop) const
{
    return guarded<VideoLook>([&] { return lookAt(m_parts, file, stop); });
}

Result<VideoFused> OpenCvVideo::fuse(const VideoFusionJob &job, std::function<void(double)> progress,
                                     std::stop_token stop) const
{
    return guarded<VideoFused>([&] { return VideoFuseJob(m_parts, job, std::move(progress), stop).run(); });
}

} // namespace likeness::engine::opencv
