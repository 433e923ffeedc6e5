// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/facefinder.h"

#include "engine/opencv/shrink.h"

#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <atomic>

namespace likeness::engine::opencv {

namespace {

constexpr int longestSide = 1300; // a finer picture costs time and finds no more
constexpr double tiltedSide = 960;
constexpr int tiltedGlanceSide = 280; // large faces only, for a few milliseconds
constexpr int glanceSide = 480;
constexpr double sizeable = 0.3;   // of the picture's height: nothing larger is looked for
constexpr int coarseSide = 640;    // faces of 1/8 of it are found in about 10 ms
constexpr int fineShortSide = 700; // pictures with a shorter side are searched at twice their size
constexpr double samePlace = 0.3;  // overlap of two detections of one face
constexpr std::array<float, 5> rollOfDetector = {0, 0, 0, -20, 20}; // front, left, right, tilted two ways

std::atomic<bool> isUnpacked{false};

//! Unpacking the detector takes as long as dozens of searches; copying it does not.
const dlib::frontal_face_detector &unpackedDetector()
{
    static const dlib::frontal_face_detector detector = [] {
        dlib::frontal_face_detector made = dlib::get_frontal_face_detector();
        isUnpacked = true;
        return made;
    }();
    return detector;
}

dlib::frontal_face_detector &detectorOfThread()
{
    thread_local dlib::frontal_face_detector detector = unpackedDetector();
    return detector;
}

cv::Rect inside(const cv::Rect2f &rect, const cv::Size &size)
{
    const cv::Point from(cvRound(rect.x), cvRound(rect.y));
    const cv::Point to(cvRound(rect.x + rect.width), cvRound(rect.y + rect.height));
    return cv::Rect(from, to) & cv::Rect({}, size);
}

void sortLargestFirst(std::vector<Detection> &faces)
{
    std::stable_sort(faces.begin(), faces.end(),
                     [](const Detection &a, const Detection &b) { return a.rect.area() > b.rect.area(); });
}

//! One pass over the picture scaled by `scale`; rectangles come back in its own pixels.
std::vector<Detection> pass(const cv::Mat &grey, double scale)
{
    cv::Mat scaled = grey;
    if (scale != 1)
        shrink(grey, scaled, {cvRound(grey.cols * scale), cvRound(grey.rows * scale)});
    if (scaled.cols < 80 || scaled.rows < 80)
        cv::copyMakeBorder(scaled, scaled, 0, std::max(0, 80 - scaled.rows), 0, std::max(0, 80 - scaled.cols),
                           cv::BORDER_REPLICATE);
    std::vector<dlib::rect_detection> found;
    detectorOfThread()(dlib::cv_image<unsigned char>(scaled), found);
    std::vector<Detection> faces;
    for (const dlib::rect_detection &face : found) {
        const cv::Rect2f rect(float(double(face.rect.left()) / scale), float(double(face.rect.top()) / scale),
                              float(double(face.rect.width()) / scale), float(double(face.rect.height()) / scale));
        const cv::Rect cut = inside(rect, grey.size());
        if (cut.area() > 0)
            faces.push_back({cut, float(face.detection_confidence),
                             rollOfDetector[std::min<size_t>(face.weight_index, rollOfDetector.size() - 1)]});
    }
    return faces;
}

//! A pass over the picture turned by `degrees`; the rectangles stand upright around where the faces lie.
std::vector<Detection> tiltedPass(const cv::Mat &grey, double scale, double degrees)
{
    const cv::Point2d middle(grey.cols / 2.0, grey.rows / 2.0);
    const double side = std::hypot(grey.cols, grey.rows);
    cv::Matx23d turn = cv::getRotationMatrix2D(middle, degrees, scale);
    turn(0, 2) += side * scale / 2 - middle.x;
    turn(1, 2) += side * scale / 2 - middle.y;
    cv::Mat turned;
    const int turnedSide = cvCeil(side * scale);
    cv::warpAffine(grey, turned, turn, {turnedSide, turnedSide}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Matx23d back;
    cv::invertAffineTransform(turn, back);
    std::vector<Detection> faces;
    for (const Detection &face : pass(turned, 1)) {
        const cv::Point2d at((face.rect.x + face.rect.width / 2.0), (face.rect.y + face.rect.height / 2.0));
        const cv::Point2d centre(back(0, 0) * at.x + back(0, 1) * at.y + back(0, 2),
                                 back(1, 0) * at.x + back(1, 1) * at.y + back(1, 2));
        const double width = face.rect.width / scale;
        const cv::Rect cut =
            inside(cv::Rect2f(float(centre.x - width / 2), float(centre.y - width / 2), float(width), float(width)),
                   grey.size());
        if (cut.area() > width * width / 4)
            faces.push_back({cut, face.score, float(degrees) + face.roll});
    }
    return faces;
}

double upTo(const cv::Mat &grey, int side) { return std::min(1.0, double(side) / std::max(grey.cols, grey.rows)); }

//! Twice the size the first search had, within reason of time.
double finerScale(const cv::Mat &grey, double scale)
{
    constexpr double mostPixels = 6e6;
    return std::min(scale * 2, std::sqrt(mostPixels / (double(grey.cols) * grey.rows)));
}

std::vector<Detection> tilted(const cv::Mat &grey, double side)
{
    std::vector<Detection> faces;
    for (const double degrees : {-40.0, 40.0})
        for (const Detection &face : tiltedPass(grey, std::min(2.0, side / std::max(grey.cols, grey.rows)), degrees))
            if (std::none_of(faces.begin(), faces.end(),
                             [&](const Detection &known) { return overlap(known.rect, face.rect) > samePlace; }))
                faces.push_back(face);
    return faces;
}

//! The full search when a first one found nothing: finer, then tilted.
std::vector<Detection> harder(const cv::Mat &grey, double scaleBefore)
{
    std::vector<Detection> faces;
    if (const double scale = finerScale(grey, scaleBefore); scale > scaleBefore * 1.2)
        faces = pass(grey, scale);
    if (faces.empty())
        faces = tilted(grey, tiltedSide);
    return faces;
}

} // namespace

double overlap(const cv::Rect &one, const cv::Rect &other)
{
    const double common = (one & other).area();
    const double both = double(one.area()) + other.area() - common;
    return both > 0 ? common / both : 0;
}

void FaceFinder::warmUp() { (void)unpackedDetector(); }

bool FaceFinder::isWarm() { return isUnpacked; }

std::vector<Detection> FaceFinder::find(const cv::Mat &grey) const
{
    if (grey.empty())
        return {};
    double scale = upTo(grey, longestSide);
    if (std::min(grey.cols, grey.rows) * scale < fineShortSide)
        scale = finerScale(grey, scale);
    std::vector<Detection> faces = pass(grey, scale);
    if (faces.empty())
        faces = harder(grey, scale);
    sortLargestFirst(faces);
    return faces;
}

std::vector<Detection> FaceFinder::findLargest(const cv::Mat &grey) const
{
    if (grey.empty())
        return {};
    std::vector<Detection> faces;
    for (const int side : {glanceSide, coarseSide}) {
        faces = pass(grey, upTo(grey, side));
        sortLargestFirst(faces);
        if (!faces.empty() && faces.front().rect.height > sizeable * grey.rows)
            return faces;
        if (std::max(grey.cols, grey.rows) <= side)
            break;
    }
    if (faces.empty())
        return find(grey);
    // a larger face may be there that is held askew
    const double glance = double(tiltedGlanceSide) / std::max(grey.cols, grey.rows);
    if (faces.front().rect.height < sizeable * grey.rows)
        for (const Detection &face : tilted(grey, glance < 1 ? tiltedGlanceSide : tiltedGlanceSide / glance))
            if (face.rect.area() > 1.5 * faces.front().rect.area() && face.score > 0.2F)
                faces.push_back(face);
    sortLargestFirst(faces);
    return faces;
}

std::vector<Detection> FaceFinder::glance(const cv::Mat &grey, int side) const
{
    if (grey.empty())
        return {};
    return pass(grey, std::min(2.0, double(side) / std::max(grey.cols, grey.rows)));
}

Detection FaceFinder::findNear(const cv::Mat &grey, const cv::Rect &rect) const
{
    const cv::Rect whole({}, grey.size());
    const cv::Rect wanted = rect & whole;
    const int margin = std::max(wanted.width, wanted.height) * 3 / 4;
    const cv::Rect around =
        cv::Rect(wanted.x - margin, wanted.y - margin, wanted.width + 2 * margin, wanted.height + 2 * margin) & whole;
    if (around.width < 8 || around.height < 8)
        return {wanted, 0, 0};
    const cv::Mat part = grey(around);
    const double scale = std::clamp(130.0 / std::max(1, std::min(wanted.width, wanted.height)), 0.02, 3.0);
    std::vector<Detection> faces = pass(part, scale);
    if (faces.empty())
        faces = tilted(part, tiltedSide);
    Detection best{wanted, 0, 0};
    double most = 0.1;
    for (Detection face : faces) {
        face.rect += around.tl();
        if (const double common = overlap(face.rect, wanted); common > most) {
            most = common;
            best = face;
        }
    }
    return best;
}

} // namespace likeness::engine::opencv
