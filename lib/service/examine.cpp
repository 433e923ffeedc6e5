// SPDX-License-Identifier: Apache-2.0
#include "service/examine.h"

#include "api/limits.h"
#include "api/materialstatus.h"
#include "engine/video.h"
#include "media/picture.h"
#include "service/apierror.h"

#include <QDir>
#include <QTemporaryFile>
#include <algorithm>
#include <cmath>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;
namespace limits = api::limits;

constexpr qint64 videoBytes = 200LL * 1024 * 1024;
constexpr int videoSide = 4096;     // px
constexpr double videoSeconds = 60; // the cloud's successor takes 20
constexpr double videoRate = 60;    // frames a second
// Of drawn people held at known angles: none is beyond these at 20 degrees, and all but a few are at 40. How long a
// nose is differs from one person to the next, so nodding is told less surely than turning.
constexpr double turnedFar = 1.9;  // of the nose's distances to the outer eye corners
constexpr double raisedFar = 0.28; // the nose's place on the way from the eyes to the chin
constexpr double loweredFar = 0.62;
constexpr int mostFacesOfMaterial = 16;

const auto noFace = u"No face was found."_s;
const auto smallFaces = u"Every face is under 34×34 pixels."_s;
const auto noFaceInVideo = u"No face of 34×34 pixels was found in the video."_s;

void refuse(store::Material &material, int status, const QString &reason)
{
    material.status = status;
    material.reason = reason;
}

//! A face wants room: the picture should be twice its box in each direction.
bool isTight(const QRect &face, const QSize &picture)
{
    return picture.width() < 2 * face.width() || picture.height() < 2 * face.height();
}

bool isTurned(const engine::FoundFace &face)
{
    if (!face.landmarks)
        return false;
    const engine::Landmarks &points = *face.landmarks;
    QPointF eyes;
    for (int i = 36; i < 48; ++i)
        eyes += points[i] / 12.0;
    // In the face's own directions: a head that is only tilted looks straight ahead.
    const QPointF down = points[8] - eyes;
    const double height = std::max(1.0, std::hypot(down.x(), down.y()));
    const auto aside = [&](int corner) {
        const QPointF off = points[corner] - points[27];
        return std::abs(off.x() * down.y() - off.y() * down.x()) / height;
    };
    const double turn = std::max(aside(36), aside(45)) / std::max(1.0, std::min(aside(36), aside(45)));
    const double nose = QPointF::dotProduct(points[33] - eyes, down) / (height * height);
    return turn > turnedFar || nose < raisedFar || nose > loweredFar;
}

bool isLarge(const QRect &rect) { return std::min(rect.width(), rect.height()) >= limits::smallestFace; }

QString faceId(const store::Material &material, qsizetype n) { return u"%1_%2"_s.arg(material.id).arg(n); }

Status examinePicture(store::Material &material, const QByteArray &bytes, const engine::Engine &engine)
{
    const Result<media::Picture> picture = media::decodePicture(bytes);
    if (!picture) {
        refuse(material, api::RefusedByMachine, u"The file is not a JPEG or PNG that can be read."_s);
        return {};
    }
    material.size = picture->facts.size;
    if (std::max(material.size.width(), material.size.height()) > limits::materialSide) {
        const QString size = u"%1×%2"_s.arg(material.size.width()).arg(material.size.height());
        refuse(material, api::RefusedByMachine, size + u" pixels; at most 1080×1080."_s);
        return {};
    }
    if (bytes.size() > limits::materialBytes) {
        refuse(material, api::RefusedByMachine, u"%1 KB; at most 500 KB."_s.arg(bytes.size() / 1024));
        return {};
    }
    const Result<engine::FacesFound> found = engine.findFaces(picture->image, true);
    if (!found)
        return found.error();
    bool turned = false;
    for (const engine::FoundFace &face : found->faces) {
        if (!isLarge(face.rect))
            continue;
        turned |= isTurned(face);
        material.faces.append({faceId(material, material.faces.size() + 1), face.rect});
    }
    if (material.faces.isEmpty())
        refuse(material, api::RefusedByMachine, found->faces.isEmpty() ? noFace : smallFaces);
    else if (isTight(material.faces.first().rect, material.size))
        material.reason = u"The picture is cropped tightly: leave twice the face's size."_s;
    else if (turned)
        material.reason = u"A head is turned or nods by more than 30 degrees: fusions may look wrong."_s;
    return {};
}

QString brokenRule(const engine::VideoFacts &facts, qint64 bytes)
{
    if (std::max(facts.size.width(), facts.size.height()) > videoSide)
        return u"%1×%2 pixels; at most %3 a side."_s.arg(facts.size.width()).arg(facts.size.height()).arg(videoSide);
    if (facts.seconds > videoSeconds)
        return u"%1 seconds; at most %2."_s.arg(facts.seconds, 0, 'f', 1).arg(videoSeconds);
    if (facts.fps > videoRate + 1)
        return u"%1 frames a second; at most %2."_s.arg(facts.fps, 0, 'f', 1).arg(videoRate);
    if (bytes > videoBytes)
        return u"%1 MB; at most %2 MB."_s.arg(bytes >> 20).arg(videoBytes >> 20);
    return {};
}

Status examineVideo(store::Material &material, const QByteArray &bytes, const Examiner &examiner, QImage &poster)
{
    const engine::VideoEngine *engine = examiner.engine.video();
    QDir().mkpath(examiner.scratchFolder);
    QTemporaryFile file(examiner.scratchFolder + u"/look-XXXXXX.mp4"_s);
    if (!engine || !file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return apiError("FailedOperation.InnerError"_L1);
    const Result<engine::VideoLook> look = engine->look(file.fileName());
    if (!look && look.error().kind != ErrorKind::Input)
        return look.error();
    if (!look) {
        refuse(material, api::VideoFailed, u"The file is not a video that can be played."_s);
        return {};
    }
    poster = look->poster;
    material.size = look->facts.size;
    material.seconds = look->facts.seconds;
    material.frames = int(look->facts.frames);
    material.status = api::VideoReady;
    if (const QString broken = brokenRule(look->facts, bytes.size()); !broken.isEmpty()) {
        refuse(material, api::VideoFailed, broken);
        return {};
    }
    for (const engine::VideoFace &seen : look->faces) {
        if (isLarge(seen.face.rect))
            material.faces.append({faceId(material, material.faces.size() + 1), seen.face.rect, seen.seconds});
    }
    if (material.faces.isEmpty())
        refuse(material, api::PersonNotInVideo, noFaceInVideo);
    else if (!look->facts.whole)
        material.reason = u"The file ends early or is damaged: only its readable part is used."_s;
    return {};
}

//! ISO base media files, MP4 and MOV among them, name their first box "ftyp".
bool isVideo(const QByteArray &bytes) { return bytes.size() > 12 && bytes.mid(4, 4) == "ftyp"; }

} // namespace

Status examine(store::Material &material, const QByteArray &bytes, const Examiner &examiner, QImage &poster)
{
    const QByteArray format = media::sniffFormat(bytes);
    if (isVideo(bytes)) {
        material.kind = store::MaterialKind::Video;
        material.extension = u"mp4"_s;
        return examineVideo(material, bytes, examiner, poster);
    }
    material.extension = format == "png" ? u"png"_s : u"jpg"_s;
    if (!format.isEmpty())
        return examinePicture(material, bytes, examiner.engine);
    refuse(material, api::RefusedByMachine, u"The file is not a JPEG, PNG or MP4."_s);
    return {};
}

Status placeFaces(store::Material &material, const QList<store::Face> &faces)
{
    if (faces.isEmpty() || faces.size() > mostFacesOfMaterial)
        return apiError("InvalidParameterValue"_L1, u"a material has 1 to %1 faces"_s.arg(mostFacesOfMaterial));
    const QRect frame(QPoint(0, 0), material.size);
    qsizetype last = 0;
    for (const store::Face &face : material.faces + faces)
        last = std::max(last, qsizetype(face.id.section(u'_', -1).toLongLong()));
    QList<store::Face> placed;
    for (store::Face face : faces) {
        if (!frame.contains(face.rect) || !isLarge(face.rect))
            return apiError("InvalidParameterValue.FaceRectParameterValueError"_L1, face.id);
        if (face.id.isEmpty())
            face.id = faceId(material, ++last);
        placed.append(face);
    }
    material.faces = placed;
    const bool lackedOnlyFaces =
        material.reason == noFace || material.reason == smallFaces || material.reason == noFaceInVideo;
    if (lackedOnlyFaces) {
        material.status =
            material.kind == store::MaterialKind::Video ? int(api::VideoReady) : int(api::PassedByMachine);
        material.reason.clear();
    }
    return {};
}

} // namespace likeness::service
