// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videocast.h"

#include <algorithm>
#include <cmath>

namespace likeness::engine::opencv {

namespace {

constexpr int lookEvery = 24;   // frames between two looks at one face
constexpr size_t mostLooks = 6; // kept of a person
constexpr float otherYaw = 6;   // degrees from which on a look is a new one
constexpr float clear = 0.5F;   // score of landmarks
constexpr double pointed = 0.2; // overlap with the rectangle given

void remember(std::vector<FaceSignature> &looks, const FaceSignature &look)
{
    const bool known = std::any_of(looks.begin(), looks.end(),
                                   [&](const FaceSignature &each) { return std::abs(each.yaw - look.yaw) < otherYaw; });
    if (!known && looks.size() < mostLooks)
        looks.push_back(look);
}

} // namespace

VideoCast::VideoCast(std::vector<VideoRole> roles)
    : m_roles(std::move(roles))
    , m_places(m_roles.size())
{
    for (size_t i = 0; i < m_roles.size(); ++i)
        m_places[i].looks = m_roles[i].looks;
}

bool VideoCast::isFree(int face) const
{
    return std::none_of(m_places.begin(), m_places.end(), [&](const Place &each) { return each.face == face; });
}

void VideoCast::give(size_t role, int face)
{
    m_places[role].face = face;
    for (const FaceSignature &look : m_looks[face])
        remember(m_places[role].looks, look);
}

//! Takes down how the faces look, and forgets the ones that have gone.
void VideoCast::note(const VideoFrame &frame, const std::vector<TrackedFace> &faces)
{
    const auto gone = [&](int face) {
        return std::none_of(faces.begin(), faces.end(), [&](const TrackedFace &each) { return each.id == face; });
    };
    std::erase_if(m_looks, [&](const auto &each) { return gone(each.first); });
    for (Place &each : m_places)
        if (each.face != 0 && gone(each.face))
            each.face = 0;
    for (const TrackedFace &face : faces) {
        std::vector<FaceSignature> &looks = m_looks[face.id];
        if (!looks.empty() && (face.age % lookEvery != 0 || face.score < clear))
            continue;
        const FaceSignature look = signatureOf(frame, face.shape);
        remember(looks, look);
        for (Place &each : m_places)
            if (each.face == face.id)
                remember(each.looks, look);
    }
}

void VideoCast::pin(const std::vector<TrackedFace> &faces, double seconds)
{
    constexpr double near = 0.02; // seconds
    for (size_t i = 0; i < m_roles.size(); ++i) {
        const VideoRole &role = m_roles[i];
        if (!role.rect || m_places[i].pinned || seconds + near < role.seconds)
            continue;
        m_places[i].pinned = true;
        if (seconds > role.seconds + 0.5)
            continue;
        double most = pointed;
        for (const TrackedFace &face : faces)
            if (const double common = overlap(face.rect, *role.rect); common > most) {
                most = common;
                for (Place &other : m_places)
                    other.face = other.face == face.id ? 0 : other.face;
                give(i, face.id);
            }
    }
}

void VideoCast::castNamed(const std::vector<TrackedFace> &faces)
{
    for (;;) {
        float best = samePerson;
        size_t role = m_roles.size();
        int chosen = 0;
        for (size_t i = 0; i < m_roles.size(); ++i) {
            if (!m_roles[i].rect || m_places[i].face != 0)
                continue;
            for (const TrackedFace &face : faces) {
                const float alike = isFree(face.id) ? likenessOf(m_places[i].looks, m_looks[face.id]) : 0;
                if (alike > best) {
                    best = alike;
                    role = i;
                    chosen = face.id;
                }
            }
        }
        if (chosen == 0)
            return;
        give(role, chosen);
    }
}

void VideoCast::castLargest(const std::vector<TrackedFace> &faces)
{
    for (size_t i = 0; i < m_roles.size(); ++i) {
        Place &place = m_places[i];
        if (m_roles[i].rect || place.face != 0)
            continue;
        // After an absence it must be the same person, unless nobody else was ever there.
        const bool anyone = place.looks.empty() || m_most <= m_roles.size();
        int chosen = 0;
        double rank = 0;
        for (const TrackedFace &face : faces) {
            if (!isFree(face.id))
                continue;
            const float alike = likenessOf(place.looks, m_looks[face.id]);
            const auto area = double(face.rect.area());
            const double own = alike > samePerson ? 1e9 * double(alike) : (anyone ? area : 0);
            if (own > rank) {
                rank = own;
                chosen = face.id;
            }
        }
        if (chosen != 0)
            give(i, chosen);
    }
}

void VideoCast::update(const VideoFrame &frame, const FaceTracker &tracker, const std::vector<TrackedFace> &faces,
                       double seconds)
{
    if (tracker.sceneBegan()) {
        m_most = 0;
        for (size_t i = 0; i < m_roles.size(); ++i)
            if (!m_roles[i].rect)
                m_places[i].looks.clear();
    }
    m_most = std::max(m_most, faces.size());
    note(frame, faces);
    pin(faces, seconds);
    castNamed(faces);
    castLargest(faces);
}

} // namespace likeness::engine::opencv
