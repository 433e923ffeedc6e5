// SPDX-License-Identifier: Apache-2.0
#include "support/fakeengine.h"

#include <QFile>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace likeness::testing {

using namespace engine;

Result<FacesFound> FakeEngine::findFaces(const QImage &picture, bool, std::stop_token) const
{
    if (const auto error = blind.get())
        return *error;
    if (const auto told = seen.get())
        return *told;
    FacesFound found{.size = picture.size()};
    const QColor corner = picture.pixelColor(0, 0);
    const QSize half = picture.size() / 2;
    const QRect middle(QPoint(half.width() / 2, half.height() / 2), half);
    const bool blue = corner.blue() > 200 && corner.red() < 80;
    if (corner.lightness() > 12)
        found.faces.append({.rect = blue ? QRect(middle.topLeft(), QSize(20, 20)) : middle, .score = 1});
    return found;
}

Result<Fused> FakeEngine::fuse(const FusionJob &job, std::stop_token stop) const
{
    if (const auto error = unable.get())
        return *error;
    for (int i = 0; i < job.swaps.size(); ++i) {
        const Result<FacesFound> found = findFaces(job.swaps[i].photo, false, stop);
        const QString subject = QString("photo/%1").arg(i);
        if (found->faces.isEmpty())
            return Error{.kind = ErrorKind::Input, .code = noFaceCode, .subject = subject};
        if (found->faces.first().rect.width() < smallestFace)
            return Error{.kind = ErrorKind::Input, .code = faceTooSmallCode, .subject = subject};
    }
    Fused fused{.picture = job.templatePicture.convertToFormat(QImage::Format_RGB32), .warnings = warnings.get()};
    const QRect face = job.swaps.first().templateRect.value_or(QRect(QPoint(), fused.picture.size() / 2));
    QImage part = fused.picture.copy(face);
    part.invertPixels();
    for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x)
            fused.picture.setPixel(face.topLeft() + QPoint(x, y), part.pixel(x, y));
    }
    return fused;
}

Result<VideoLook> FakeVideoEngine::look(const QString &path, std::stop_token) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::File, .code = "File.NotReadable", .subject = path};
    const QByteArray bytes = file.readAll();
    if (bytes.contains("no video"))
        return Error{.kind = ErrorKind::Input, .code = notAVideoCode, .subject = path};
    QImage poster(96, 64, QImage::Format_RGB32);
    poster.fill(Qt::gray);
    VideoLook look{.facts = {.size = {96, 64}, .fps = 25, .seconds = 1, .frames = 25}, .poster = poster};
    if (!bytes.contains("no face"))
        look.faces.append({.face = {.rect = {20, 10, 40, 40}, .score = 1}, .seconds = 0.5, .frame = poster});
    return look;
}

Result<VideoFused> FakeVideoEngine::fuse(const VideoFusionJob &job, std::function<void(double)> progress,
                                         std::stop_token stop) const
{
    ++begun;
    if (fail)
        return Error{.kind = ErrorKind::Input, .code = noFaceCode, .subject = "photo/0"};
    for (int step = 1; step <= 10; ++step) {
        do {
            if (stop.stop_requested())
                return Error{.kind = ErrorKind::Cancelled};
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait_for(lock, stop, std::chrono::milliseconds(2), [] { return false; });
        } while (hold);
        progress(step / 10.0);
    }
    QFile::copy(job.templateFile, job.resultFile);
    return VideoFused{.facts = {.size = {96, 64}, .fps = 25, .seconds = 1, .frames = 25}, .fusedFrames = 25};
}

} // namespace likeness::testing
