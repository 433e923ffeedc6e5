// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videolook.h"

#include "engine/opencv/mat.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr double larger = 1.2;       // in area, before another frame is kept
constexpr size_t mostPeople = 16;    // their frames are kept in memory
constexpr int fewestFrames = 6;      // in which someone must have been seen, in a video of many
constexpr float clearEnough = 0.35F; // score of the landmarks in a kept frame

Landmarks landmarksOf(const Shape &shape)
{
    Landmarks points;
    for (size_t i = 0; i < points.size(); ++i)
        points[i] = {shape[i].x, shape[i].y};
    return points;
}

} // namespace

VideoPeople::VideoPeople(QSize upright, const VideoColour &colour)
    : m_size(upright)
    , m_colour(colour)
{}

const QImage &VideoPeople::pictureOfFrame(const VideoFrame &frame)
{
    if (m_picture.isNull())
        m_picture = pictureOf(frame, m_size, m_colour);
    return m_picture;
}

//! Who that face is: whoever was followed so far, or looked so before and is not in the picture now.
VideoPeople::Person &VideoPeople::personOf(const VideoFrame &frame, const TrackedFace &face)
{
    for (Person &each : m_people)
        if (each.face == face.id)
            return each;
    const std::vector<FaceSignature> looks{signatureOf(frame, face.shape)};
    Person *best = nullptr;
    float most = samePerson;
    for (Person &each : m_people) {
        const float alike = each.face == 0 ? likenessOf(each.looks, looks) : 0;
        if (alike > most) {
            most = alike;
            best = &each;
        }
    }
    if (best == nullptr)
        best = &m_people.emplace_back();
    best->face = face.id;
    if (best->looks.size() < 6)
        best->looks.push_back(looks.front());
    return *best;
}

void VideoPeople::add(const VideoFrame &frame, const FaceTracker &tracker, const std::vector<TrackedFace> &faces,
                      double seconds)
{
    ++m_frames;
    m_picture = {};
    if (m_poster.isNull())
        m_poster = pictureOfFrame(frame);
    for (Person &each : m_people) {
        const bool here =
            std::any_of(faces.begin(), faces.end(), [&](const TrackedFace &face) { return face.id == each.face; });
        each.face = here ? each.face : 0;
    }
    double total = 0;
    for (const TrackedFace &face : faces) {
        Person &person = personOf(frame, face);
        ++person.frames;
        const auto area = double(face.rect.area());
        total += area;
        if (!tracker.lookedForFaces() || area < person.area * larger || (face.score < clearEnough && person.area > 0))
            continue;
        person.area = area;
        person.best = {.face = {.rect = rectOf(face.rect & cv::Rect(0, 0, m_size.width(), m_size.height())),
                                .score = face.detection,
                                .fitScore = face.score,
                                .landmarks = landmarksOf(face.shape)},
                       .seconds = seconds,
                       .frame = m_people.size() <= mostPeople ? pictureOfFrame(frame) : QImage()};
    }
    const bool better =
        faces.size() > m_posterFaces || (faces.size() == m_posterFaces && total > m_posterArea * larger);
    if (tracker.lookedForFaces() && better) {
        m_poster = pictureOfFrame(frame);
        m_posterFaces = faces.size();
        m_posterArea = total;
    }
}

QList<VideoFace> VideoPeople::people() const
{
    std::vector<const Person *> order;
    for (const Person &each : m_people)
        if (!each.best.frame.isNull() && (each.frames >= fewestFrames || m_frames < 2 * qint64(fewestFrames)))
            order.push_back(&each);
    std::stable_sort(order.begin(), order.end(), [](const Person *a, const Person *b) { return a->area > b->area; });
    QList<VideoFace> list;
    for (const Person *each : order)
        list.append(each->best);
    return list;
}

} // namespace likeness::engine::opencv
