// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/facefinder.h"
#include "engine/opencv/landmarks.h"
#include "engine/opencv/videomotion.h"
#include "engine/opencv/videoscene.h"
#include "engine/opencv/videosmoother.h"

#include <memory>
#include <vector>

namespace likeness::engine::opencv {

//! A face that is being followed, in pixels of the current frame.
struct TrackedFace
{
    int id = 0; //!< never used again in the same video
    Shape shape{};
    cv::Rect rect{};     //!< as the detector draws it
    float score = 0;     //!< of the landmarks
    float detection = 0; //!< of the detector, when it last saw the face
    int age = 0;         //!< frames since it was found
};

//! Follows all faces of a video frame by frame: looks for new ones every twelve frames and after cuts, moves known ones
//! with the picture and refines their points. Forgets who left. For one thread.
class FaceTracker
{
public:
    static constexpr int detectEvery = 12; // frames

    FaceTracker(const LandmarkModel &model, const FaceFinder &finder);
    ~FaceTracker();

    //! The faces of the next frame, in the order in which they came.
    const std::vector<TrackedFace> &follow(const cv::Mat &luma);

    //! Whether newcomers matter; when not, searches are coarser. They do unless told otherwise.
    void setSearching(bool searching) { m_searching = searching; }

    bool sceneBegan() const { return m_sceneBegan; } //!< with the last frame followed
    bool lookedForFaces() const { return m_looked; } //!< in the last frame followed

private:
    struct Memory
    {
        ShapeSmoother smoother{};
        MotionFinder motion{};
        int weak = 0;   // frames in a row with a poor score
        int unseen = 0; // searches in a row that missed it
    };

    bool move(TrackedFace &face, Memory &memory, const cv::Mat &luma);
    Fit measure(const Memory &memory, const cv::Mat &luma, const Shape &predicted) const;
    void look(const cv::Mat &luma);
    void welcome(const cv::Mat &luma, const Detection &detection);
    void drop(size_t index);
    void dropDoubles();

    const LandmarkModel &m_model;
    const FaceFinder &m_finder;
    SceneCuts m_cuts;
    cv::Mat m_last;
    std::vector<TrackedFace> m_faces;
    std::vector<Memory> m_memories;
    int m_nextId = 1;
    int m_sinceLook = 0;
    int m_looks = 0;
    bool m_sceneBegan = false;
    bool m_looked = false;
    bool m_lookNext = true;
    bool m_searching = true;
};

} // namespace likeness::engine::opencv
