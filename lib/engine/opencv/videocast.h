// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videosignature.h"
#include "engine/opencv/videotracker.h"

#include <map>
#include <optional>
#include <vector>

namespace likeness::engine::opencv {

//! Whom of a video one photo replaces.
struct VideoRole
{
    std::optional<cv::Rect> rect{}; //!< where that person is at `seconds`; absent means the largest of each scene
    double seconds = 0;
    std::vector<FaceSignature> looks{}; //!< of that person
};

//! Decides from frame to frame which followed face plays which role: who was pointed out is known again by looks in
//! other scenes and after an absence; the others are the largest faces of their scene, and keep their role in it.
class VideoCast
{
public:
    explicit VideoCast(std::vector<VideoRole> roles);

    //! To be called for every frame after the tracker.
    void update(const VideoFrame &frame, const FaceTracker &tracker, const std::vector<TrackedFace> &faces,
                double seconds);

    //! The id of the face in that role, 0 for nobody.
    int faceOf(size_t role) const { return m_places[role].face; }

private:
    struct Place
    {
        int face = 0;
        bool pinned = false; // the moment in which the person was pointed out has come
        std::vector<FaceSignature> looks{};
    };

    void note(const VideoFrame &frame, const std::vector<TrackedFace> &faces);
    void pin(const std::vector<TrackedFace> &faces, double seconds);
    void castNamed(const std::vector<TrackedFace> &faces);
    void castLargest(const std::vector<TrackedFace> &faces);
    bool isFree(int face) const;
    void give(size_t role, int face);

    std::vector<VideoRole> m_roles;
    std::vector<Place> m_places;
    std::map<int, std::vector<FaceSignature>> m_looks; // by face
    size_t m_most = 0;                                 // faces at once in this scene
};

} // namespace likeness::engine::opencv
