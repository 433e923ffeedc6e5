// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videosignature.h"
#include "engine/opencv/videotracker.h"
#include "engine/video.h"

namespace likeness::engine::opencv {

//! Collects the people of a video while its frames go by: each once, where the face is largest. For one thread.
class VideoPeople
{
public:
    VideoPeople(QSize upright, const VideoColour &colour);

    void add(const VideoFrame &frame, const FaceTracker &tracker, const std::vector<TrackedFace> &faces,
             double seconds);

    QList<VideoFace> people() const; //!< largest first
    const QImage &poster() const { return m_poster; }

private:
    struct Person
    {
        VideoFace best{};
        double area = 0;
        int frames = 0;
        int face = 0; // followed now, 0 for nobody
        std::vector<FaceSignature> looks{};
    };

    Person &personOf(const VideoFrame &frame, const TrackedFace &face);
    const QImage &pictureOfFrame(const VideoFrame &frame);

    QSize m_size;
    VideoColour m_colour;
    std::vector<Person> m_people;
    qint64 m_frames = 0;
    QImage m_picture; // of the current frame, once it is needed
    QImage m_poster;
    size_t m_posterFaces = 0;
    double m_posterArea = 0;
};

} // namespace likeness::engine::opencv
