// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videofusejob.h"

#include "engine/opencv/guarded.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/steering.h"
#include "engine/opencv/videopipeline.h"

#include <algorithm>

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

constexpr float poorVideoFit = 0.3F;
constexpr int framesToLearn = 24;   // of a person that was pointed out
constexpr double oftenEnough = 0.2; // of the fused frames, before a warning is worth a word
constexpr double almostDone = 0.98; // the rest is the end of the file
constexpr double tellEvery = 0.004;

Error notThere(int index)
{
    const QString subject = u"template/%1"_s.arg(index);
    return {.kind = ErrorKind::Input, .code = faceNotInVideoCode, .detail = subject, .subject = subject};
}

} // namespace

VideoFuseJob::VideoFuseJob(const VideoParts &parts, const VideoFusionJob &job, std::function<void(double)> progress,
                           std::stop_token stop)
    : m_parts(parts)
    , m_job(job)
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{}

Status VideoFuseJob::readPhotos()
{
    for (int i = 0; i < m_job.swaps.size(); ++i) {
        look(m_stop);
        const VideoSwap &swap = m_job.swaps[i];
        const Result<Fit> fit = m_parts.inPhoto({.photo = swap.photo, .photoRect = swap.photoRect}, i);
        if (!fit)
            return fit.error();
        m_swaps.push_back({.photo = *fit, .face = photoFace(swap.photo, fit->shape)});
    }
    return {};
}

//! How the person looks who was pointed out: in that frame and in what follows.
Result<std::vector<FaceSignature>> VideoFuseJob::looksOf(const VideoSwap &swap, int index) const
{
    Result<std::unique_ptr<VideoReader>> opened = VideoReader::open(m_job.templateFile, m_stop);
    if (!opened)
        return opened.error();
    VideoReader &reader = **opened;
    const double half = 0.5 / std::max(1.0, reader.track().rate.value());
    if (swap.atSeconds > half)
        reader.seek(swap.atSeconds);
    VideoFrame frame;
    bool any = false;
    while (reader.read(frame)) {
        any = any || frame.picture;
        if (frame.picture && reader.secondsOf(frame) >= swap.atSeconds - half)
            break;
    }
    look(m_stop);
    if (!any)
        return notThere(index);
    const Detection seen = m_parts.finder.findNear(frame.luma, rectOf(*swap.videoRect));
    const Fit fit = m_parts.model.fit(frame.luma, cv::Rect2f(seen.rect));
    if (fit.score < poorVideoFit || seen.rect.area() == 0)
        return notThere(index);
    std::vector<FaceSignature> looks{signatureOf(frame, fit.shape)};
    FaceTracker tracker(m_parts.model, m_parts.finder);
    int followed = 0;
    for (int i = 0; i < framesToLearn; ++i) {
        const std::vector<TrackedFace> &faces = tracker.follow(frame.luma);
        const auto same = std::find_if(faces.begin(), faces.end(), [&](const TrackedFace &each) {
            return followed == 0 ? overlap(each.rect, seen.rect) > 0.3 : each.id == followed;
        });
        if (same == faces.end())
            break;
        followed = same->id;
        if (i > 0 && i % 8 == 0)
            looks.push_back(signatureOf(frame, same->shape));
        look(m_stop);
        if (!reader.read(frame) || !frame.picture)
            break;
    }
    return looks;
}

Status VideoFuseJob::findRoles()
{
    for (int i = 0; i < m_job.swaps.size(); ++i) {
        const VideoSwap &swap = m_job.swaps[i];
        VideoRole role;
        if (swap.videoRect) {
            const Result<std::vector<FaceSignature>> looks = looksOf(swap, i);
            look(m_stop);
            if (!looks)
                return looks.error();
            role = {.rect = rectOf(*swap.videoRect), .seconds = swap.atSeconds, .looks = *looks};
        }
        m_roles.push_back(role);
    }
    return {};
}

void VideoFuseJob::fuseFace(size_t index, VideoFrame &frame, const TrackedFace *face)
{
    Part &part = m_swaps[index];
    if (face == nullptr) {
        part.last = 0;
        return;
    }
    const cv::Size size(m_track.size.width(), m_track.size.height());
    const FusionNotes notes = part.fusion->fuse(frame, face->shape, size, face->id != part.last);
    part.last = face->id;
    ++part.frames;
    const auto swap = int(index);
    for (const FusionWarning &each :
         m_parts.judged(swap, part.photo, {.shape = face->shape, .score = face->score}, notes)) {
        Tally &tally = m_warnings[{swap, each.code}];
        ++tally.frames;
        tally.figures += each.figure;
    }
}

void VideoFuseJob::change(VideoFrame &frame, double seconds)
{
    look(m_stop);
    const std::vector<TrackedFace> &faces = m_tracker->follow(frame.luma);
    m_cast->update(frame, *m_tracker, faces, seconds);
    bool any = false;
    bool all = true;
    for (size_t i = 0; i < m_swaps.size(); ++i) {
        const int id = m_cast->faceOf(i);
        all = all && id != 0;
        const auto face = std::find_if(faces.begin(), faces.end(), [&](const TrackedFace &f) { return f.id == id; });
        fuseFace(i, frame, face == faces.end() ? nullptr : &*face);
        any = any || face != faces.end();
    }
    m_tracker->setSearching(!all);
    m_fusedFrames += any ? 1 : 0;
    m_mark.stamp(frame);
    tell(seconds);
}

void VideoFuseJob::tell(double seconds)
{
    if (!m_progress || m_track.seconds <= 0)
        return;
    const double part = std::clamp(seconds / m_track.seconds, 0.0, 1.0) * almostDone;
    if (part < m_told + tellEvery)
        return;
    m_told = part;
    m_progress(part);
}

Result<VideoFused> VideoFuseJob::conclude(VideoFacts facts) const
{
    VideoFused fused{.facts = facts, .fusedFrames = m_fusedFrames};
    for (const auto &[key, tally] : m_warnings) {
        const auto &[swap, code] = key;
        if (double(tally.frames) > oftenEnough * double(m_swaps[size_t(swap)].frames))
            fused.warnings.append({.code = code, .swap = swap, .figure = tally.figures / double(tally.frames)});
    }
    return fused;
}

Result<VideoFused> VideoFuseJob::run()
{
    for (const auto step : {&VideoFuseJob::readPhotos, &VideoFuseJob::findRoles})
        if (Status done = (this->*step)(); !done)
            return done.error();
    const Result<std::unique_ptr<VideoReader>> opened = VideoReader::open(m_job.templateFile, m_stop);
    if (!opened)
        return opened.error();
    VideoReader &reader = **opened;
    m_track = reader.track();
    m_tracker = std::make_unique<FaceTracker>(m_parts.model, m_parts.finder);
    m_cast = std::make_unique<VideoCast>(m_roles);
    m_mark = VideoMark(m_job.mark, m_track.size, m_track.colour);
    const Shares shares = sharesOf(
        FusionJob{.profileDegree = m_job.profileDegree, .faceDegree = m_job.faceDegree, .tuning = m_job.tuning});
    for (Part &part : m_swaps)
        part.fusion = std::make_unique<VideoFusion>(std::move(part.face), shares, m_track.colour);
    const Result<std::unique_ptr<VideoWriter>> writer = VideoWriter::create(
        {.file = m_job.resultFile, .track = m_track, .sound = reader.soundTracks(), .metadata = m_job.metadata},
        m_stop);
    if (!writer)
        return writer.error();
    const Status written = runVideo(
        reader, **writer, [&](VideoFrame &frame) { change(frame, reader.secondsOf(frame)); }, m_stop);
    if (!written)
        return written.error();
    for (size_t i = 0; i < m_swaps.size(); ++i)
        if (m_swaps[i].frames == 0)
            return notThere(int(i));
    Result<VideoFacts> facts = (*writer)->finish();
    if (!facts)
        return facts.error();
    facts->whole = reader.whole();
    if (m_progress)
        m_progress(1);
    Result<VideoFused> fused = conclude(*facts);
    if (const int tracks = (*writer)->soundLeftOut(); tracks > 0)
        fused->warnings.append({.code = FusionWarning::Code::Sound, .figure = double(tracks)});
    return fused;
}

} // namespace likeness::engine::opencv
