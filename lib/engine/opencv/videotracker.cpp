// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videotracker.h"

#include "engine/engine.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr int usualSide = 640;     // of the frame in which faces are looked for
constexpr int finerSide = 960;     // when nobody is there, and now and then for small faces
constexpr int finerEvery = 4;      // searches
constexpr int coarserSide = 480;   // when newcomers do not matter
constexpr float movedMuch = 0.06F; // of the inter-pupil distance: more stages of the model are needed
constexpr int firstStage = 1;      // of the landmark model: the coarsest is for faces just found
constexpr float sure = 0.3F;       // score from which a found face is one
constexpr float weak = 0.2F;       // score under which a followed face may have gone
constexpr int weakFrames = 5;
constexpr int unseenLooks = 5;
constexpr float littleAgreement = 0.3F;   // of the points' movement: what moves so differently is another face
constexpr double samePlaceInFrame = 0.25; // overlap
constexpr double sameFollowed = 0.55;     // overlap of two followed faces that are one

cv::Rect moved(const cv::Rect &rect, const cv::Matx23f &map, cv::Size frame)
{
    const cv::Point2f centre(float(rect.x) + float(rect.width) / 2, float(rect.y) + float(rect.height) / 2);
    const cv::Point2f at = applied(map, centre);
    const float side = float(rect.width) * scaleOf(map);
    return cv::Rect(cvRound(at.x - side / 2), cvRound(at.y - side / 2), cvRound(side), cvRound(side)) &
           cv::Rect({}, frame);
}

//! The detector's box of a face, from its points.
cv::Rect boxOf(const Shape &shape, cv::Size frame)
{
    const float pupils = interPupil(shape);
    const cv::Point2f centre = (shape[27] + shape[30]) * 0.5F;
    const float side = 2.3F * pupils;
    return cv::Rect(cvRound(centre.x - side / 2), cvRound(centre.y - side / 2), cvRound(side), cvRound(side)) &
           cv::Rect({}, frame);
}

float meanGap(const Shape &one, const Shape &other)
{
    double sum = 0;
    for (size_t i = 0; i < one.size(); ++i)
        sum += cv::norm(one[i] - other[i]);
    return float(sum) / float(one.size());
}

bool insideOf(const cv::Mat &luma, const Shape &shape)
{
    const cv::Point2f nose = shape[30];
    const float edge = 0.15F * interPupil(shape);
    return nose.x > edge && nose.y > edge && nose.x < float(luma.cols) - edge && nose.y < float(luma.rows) - edge;
}

} // namespace

FaceTracker::FaceTracker(const LandmarkModel &model, const FaceFinder &finder)
    : m_model(model)
    , m_finder(finder)
{}

FaceTracker::~FaceTracker() = default;

//! The points as this frame alone shows them, starting from where they should be.
Fit FaceTracker::measure(const Memory &memory, const cv::Mat &luma, const Shape &predicted) const
{
    const bool small = memory.motion.view().empty();
    const cv::Mat &view = small ? luma : memory.motion.view();
    const Shape expected = small ? predicted : memory.motion.toView(predicted);
    // From the mean face at its place: from its last look, a face that opens its mouth is not recognised.
    const Shape mean = m_model.startIn({0, 0, 100, 100});
    const Shape start = applied(similarity(mean, expected), mean);
    Fit fit = m_model.refine(view, start, firstStage);
    if (meanGap(fit.shape, expected) > movedMuch * interPupil(expected))
        fit = m_model.refine(view, start, 0);
    if (!small)
        fit.shape = memory.motion.fromView(fit.shape);
    return fit;
}

//! False when the face has gone.
bool FaceTracker::move(TrackedFace &face, Memory &memory, const cv::Mat &luma)
{
    const FaceMotion motion = memory.motion.find(m_last, luma, face.shape);
    const Shape predicted = applied(motion.map, face.shape);
    ++face.age;
    const Fit measured = measure(memory, luma, predicted);
    if (motion.agreement < littleAgreement && measured.score < sure) {
        m_lookNext = true;
        return false;
    }
    if (motion.agreement == 0)
        memory.smoother.restart();
    const Shape before = face.shape;
    face.shape = memory.smoother.next(predicted, measured.shape);
    face.rect = moved(face.rect, similarity(before, face.shape), luma.size());
    face.score += 0.4F * (measured.score - face.score);
    memory.weak = measured.score < weak ? memory.weak + 1 : 0;
    return memory.weak < weakFrames && insideOf(luma, face.shape) && face.rect.area() > 0 && interPupil(face.shape) > 8;
}

void FaceTracker::welcome(const cv::Mat &luma, const Detection &detection)
{
    if (std::min(detection.rect.width, detection.rect.height) < smallestFace)
        return;
    const Fit fit = m_model.fit(luma, cv::Rect2f(detection.rect));
    const bool known = std::any_of(m_faces.begin(), m_faces.end(), [&](const TrackedFace &each) {
        return overlap(boxOf(each.shape, luma.size()), boxOf(fit.shape, luma.size())) > samePlaceInFrame;
    });
    if (known || fit.score < sure || interPupil(fit.shape) < 8)
        return;
    m_faces.push_back({.id = m_nextId++,
                       .shape = fit.shape,
                       .rect = detection.rect,
                       .score = fit.score,
                       .detection = detection.score});
    m_memories.emplace_back();
    m_memories.back().smoother.next(fit.shape, fit.shape);
}

void FaceTracker::look(const cv::Mat &luma)
{
    const bool finer = m_faces.empty() || (m_searching && m_looks++ % finerEvery == 0);
    const int side = finer ? finerSide : (m_searching ? usualSide : coarserSide);
    const std::vector<Detection> seen = m_finder.glance(luma, side);
    for (size_t i = 0; i < m_faces.size(); ++i) {
        const auto hit = std::find_if(seen.begin(), seen.end(), [&](const Detection &each) {
            return overlap(each.rect, m_faces[i].rect) > samePlaceInFrame ||
                   overlap(each.rect, boxOf(m_faces[i].shape, luma.size())) > samePlaceInFrame;
        });
        m_memories[i].unseen = hit == seen.end() ? m_memories[i].unseen + 1 : 0;
        if (hit != seen.end()) {
            m_faces[i].rect = hit->rect;
            m_faces[i].detection = hit->score;
        }
    }
    for (size_t i = m_faces.size(); i-- > 0;)
        if (m_searching && m_memories[i].unseen >= unseenLooks && m_faces[i].score < 2 * sure)
            drop(i);
    for (const Detection &each : seen)
        if (std::none_of(m_faces.begin(), m_faces.end(),
                         [&](const TrackedFace &known) { return overlap(each.rect, known.rect) > samePlaceInFrame; }))
            welcome(luma, each);
}

void FaceTracker::drop(size_t index)
{
    m_faces.erase(m_faces.begin() + std::ptrdiff_t(index));
    m_memories.erase(m_memories.begin() + std::ptrdiff_t(index));
}

//! Of two that follow one face, the older stays.
void FaceTracker::dropDoubles()
{
    for (size_t i = 0; i < m_faces.size(); ++i)
        for (size_t k = m_faces.size(); k-- > i + 1;)
            if (overlap(boxOf(m_faces[i].shape, m_last.size()), boxOf(m_faces[k].shape, m_last.size())) > sameFollowed)
                drop(k);
}

const std::vector<TrackedFace> &FaceTracker::follow(const cv::Mat &luma)
{
    m_sceneBegan = m_cuts.next(luma);
    if (m_sceneBegan) {
        m_faces.clear();
        m_memories.clear();
        m_looks = 0;
    }
    for (size_t i = m_faces.size(); i-- > 0;)
        if (!move(m_faces[i], m_memories[i], luma))
            drop(i);
    m_looked = m_sceneBegan || m_lookNext || ++m_sinceLook >= detectEvery;
    m_lookNext = false;
    if (m_looked) {
        look(luma);
        m_sinceLook = 0;
    }
    luma.copyTo(m_last);
    dropDoubles();
    return m_faces;
}

} // namespace likeness::engine::opencv
