// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/glasses.h"

#include "engine/opencv/frame.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/shrink.h"
#include "engine/opencv/texture.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>

namespace likeness::engine::opencv {

namespace {

// Of the distance between the pupils.
constexpr float thickestRim = 0.2F;
constexpr float browWidth = 0.14F;
constexpr float largestPainted = 110; // pixels between the pupils
constexpr float keptBrow = 0.2F;
constexpr float painted = 0.03F; // around a frame that is taken off

constexpr double leastContrast = 9; // grey levels
constexpr double contrastShare = 0.1;
constexpr float sameColour = 22; // distance of colours that are one frame's

//! Places in a face: right and down from the middle of the eyes, in inter-pupil distances.
class FaceGrid
{
public:
    explicit FaceGrid(const Shape &shape)
        : m_middle((leftEye(shape) + rightEye(shape)) * 0.5F)
    {
        const cv::Point2f axis = rightEye(shape) - leftEye(shape);
        const float square = std::max(1.0F, axis.dot(axis));
        m_across = axis * (1 / square);
        m_down = {-m_across.y, m_across.x};
        bridge = at(shape[27]).x;
    }
    cv::Point2f at(cv::Point2f pixel) const
    {
        const cv::Point2f from = pixel - m_middle;
        return {from.dot(m_across), from.dot(m_down)};
    }

    float bridge = 0;

private:
    cv::Point2f m_middle;
    cv::Point2f m_across;
    cv::Point2f m_down;
};

//! What a frame must show: both sides of the bridge, and a stretch below each eye.
struct Evidence
{
    std::array<int, 2> bridge{};
    std::array<float, 2> from{9, 9};
    std::array<float, 2> to{-9, -9};

    void see(cv::Point2f at, float bridgeAt)
    {
        const size_t side = at.x < bridgeAt ? 0 : 1;
        if (std::abs(at.x - bridgeAt) < 0.07F && at.y > -0.3F && at.y < 0.35F)
            ++bridge[side];
        const float away = std::abs(at.x - bridgeAt);
        if (at.y > 0.13F && at.y < 0.65F && away > 0.12F && away < 1) {
            from[side] = std::min(from[side], away);
            to[side] = std::max(to[side], away);
        }
    }
    bool holds() const { return bridge[0] > 0 && bridge[1] > 0 && to[0] - from[0] > 0.22F && to[1] - from[1] > 0.22F; }
};

cv::Size scaledSize(const cv::Mat &picture, double scale)
{
    return {std::max(1, cvRound(picture.cols * scale)), std::max(1, cvRound(picture.rows * scale))};
}

//! Where a frame may be: around the eyes, but not in them.
cv::Mat zoneOf(const FaceGrid &grid, const Shape &shape, cv::Size size)
{
    cv::Mat zone = cv::Mat::zeros(size, CV_8U);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const cv::Point2f at = grid.at(cv::Point2f(float(x), float(y)));
            if (std::abs(at.x) < 1.15F && at.y > -0.45F && at.y < 0.65F) // ears begin further out
                zone.at<uchar>(y, x) = 255;
        }
    fillPolygon(zone, pointsOf(shape, 36, 41, 1.3F), 0);
    fillPolygon(zone, pointsOf(shape, 42, 47, 1.3F), 0);
    return zone;
}

cv::Mat browsOf(const Shape &shape, cv::Size size, float width)
{
    cv::Mat brows = cv::Mat::zeros(size, CV_8U);
    for (const size_t first : {size_t(17), size_t(22)})
        for (size_t i = first; i < first + 4; ++i)
            cv::line(brows, shape[i], shape[i + 1], cv::Scalar(255), std::max(1, cvRound(width * interPupil(shape))));
    return brows;
}

//! The dark line that shows what a frame shows; empty where none does.
cv::Mat framedPart(const cv::Mat &lines, const FaceGrid &grid)
{
    cv::Mat labels;
    const int count = cv::connectedComponents(lines, labels, 8);
    thread_local std::vector<Evidence> evidence; // keeps its memory
    evidence.assign(size_t(std::max(1, count)), {});
    for (int y = 0; y < labels.rows; ++y)
        for (int x = 0; x < labels.cols; ++x)
            if (const int label = labels.at<int>(y, x); label > 0)
                evidence[size_t(label)].see(grid.at(cv::Point2f(float(x), float(y))), grid.bridge);
    for (int label = 1; label < count; ++label)
        if (evidence[size_t(label)].holds())
            return labels == label;
    return {};
}

//! What touches the frame and has its colour: where it runs along a brow, and the temples.
cv::Mat withItsColour(const cv::Mat &frame, const cv::Mat &dark, const cv::Mat &picture)
{
    cv::Scalar mean = cv::mean(picture, frame);
    cv::Mat gap;
    cv::absdiff(picture, mean, gap);
    std::array<cv::Mat, 3> channels;
    cv::split(gap, channels.data());
    const cv::Mat alike = (cv::max(cv::max(channels[0], channels[1]), channels[2]) < sameColour) & dark;
    cv::Mat grown = frame.clone();
    const int steps = std::max(2, cvRound(0.4 * std::max(frame.cols, frame.rows)));
    for (int i = 0; i < steps; ++i) {
        cv::Mat next;
        cv::dilate(grown, next, {});
        next = (next & alike) | frame;
        if (cv::countNonZero(next != grown) == 0)
            break;
        grown = next;
    }
    return grown;
}

cv::Mat glassesOfSmall(const cv::Mat &picture, const Shape &shape)
{
    cv::Mat bytes;
    picture.convertTo(bytes, CV_8U);
    const cv::Mat grey = greyOf(bytes);
    const float pupils = interPupil(shape);
    const int side = 2 * std::max(1, cvRound(0.5F * thickestRim * pupils)) + 1;
    cv::Mat darker;
    cv::morphologyEx(grey, darker, cv::MORPH_BLACKHAT, cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side}));
    const FaceGrid grid(shape);
    const cv::Mat zone = zoneOf(grid, shape, grey.size());
    const double skin = cv::mean(grey, zone)[0];
    const cv::Mat dark = (darker > std::max(leastContrast, contrastShare * skin)) & zone;
    cv::Mat lines = dark.clone();
    lines.setTo(0, browsOf(shape, grey.size(), browWidth));
    cv::morphologyEx(lines, lines, cv::MORPH_CLOSE, cv::Mat::ones(3, 3, CV_8U));
    const cv::Mat frame = framedPart(lines, grid);
    if (frame.empty())
        return {};
    cv::Mat out = withItsColour(frame, dark, bytes);
    cv::dilate(out, out, {});
    return out;
}

} // namespace

cv::Mat glassesOf(const cv::Mat &picture, const Shape &shape)
{
    const float pupils = interPupil(shape);
    if (picture.empty() || pupils < 16)
        return {};
    const float scale = Frame::workingPupils / pupils;
    if (scale > 0.9F)
        return glassesOfSmall(picture, shape);
    const cv::Mat small = shrunk(picture, scaledSize(picture, scale));
    Shape moved;
    for (size_t i = 0; i < shape.size(); ++i)
        moved[i] = (shape[i] + cv::Point2f(0.5F, 0.5F)) * scale - cv::Point2f(0.5F, 0.5F);
    cv::Mat mask = glassesOfSmall(small, moved);
    if (!mask.empty())
        cv::resize(mask, mask, picture.size(), 0, 0, cv::INTER_LINEAR);
    return mask.empty() ? mask : cv::Mat(mask > 127);
}

cv::Mat takeGlassesOff(PhotoFace &face) { return takeGlassesOff(face, glassesOf(face.picture, face.shape)); }

cv::Mat takeGlassesOff(PhotoFace &face, const cv::Mat &frame)
{
    const float pupils = interPupil(face.shape);
    if (frame.empty())
        return {};
    // painted small: what is missing is smooth skin, and time goes with the area
    const double scale = std::min(1.0, double(largestPainted / pupils));
    cv::Mat small = shrunk(face.picture, scaledSize(face.picture, scale));
    cv::Mat mask;
    cv::resize(frame, mask, small.size(), 0, 0, cv::INTER_AREA);
    mask = mask > 0;
    const int r = std::max(1, cvRound(painted * pupils * scale));
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
    cv::Mat brows = browsOf(face.shape, frame.size(), keptBrow); // a rim that runs along a brow passes for brow
    cv::resize(brows, brows, small.size(), 0, 0, cv::INTER_AREA);
    mask.setTo(0, brows);
    cv::inpaint(small, mask, small, 2.0 * r, cv::INPAINT_TELEA);
    cv::resize(small, small, face.picture.size(), 0, 0, cv::INTER_LINEAR);
    addGrain(small, grainOf(face.picture, innerFaceOf(face.shape, frame.size())));
    cv::resize(mask, mask, face.picture.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat out = face.picture.clone();
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x)
            if (const int share = mask.at<uchar>(y, x); share > 0)
                for (int c = 0; c < 3; ++c) {
                    uchar &own = out.at<cv::Vec3b>(y, x)[c];
                    own = uchar(own + (small.at<cv::Vec3b>(y, x)[c] - own) * share / 255);
                }
    face.picture = out;
    return mask > 0;
}

} // namespace likeness::engine::opencv
