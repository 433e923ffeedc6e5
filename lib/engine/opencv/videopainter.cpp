// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videopainter.h"

#include "engine/opencv/frame.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/texture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr double textureGainOverTime = 0.25;
constexpr int textureEvery = 4;    // frames
constexpr int grainProbe = 128;    // pixels
constexpr double noGrain = 0.2;    // grey levels that nobody sees
constexpr float seen = 1.0F / 256; // alpha under it changes no byte

//! The pixels of the part where alpha shows, in full-size pixels from the part's corner; even.
cv::Rect touched(const cv::Mat &alpha, const Frame &frame)
{
    const cv::Mat shown = alpha > seen;
    const cv::Rect box = cv::boundingRect(shown);
    if (box.empty())
        return {};
    const auto low = [](float at, float ratio) { return std::max(0, int((at - 1) * ratio) / 2 * 2); };
    const auto high = [](float at, float ratio, int most) { return std::min(most, cvCeil((at + 1) * ratio / 2) * 2); };
    const cv::Point from(low(float(box.x), frame.ratio.x), low(float(box.y), frame.ratio.y));
    const cv::Point to(high(float(box.br().x), frame.ratio.x, frame.part.width),
                       high(float(box.br().y), frame.ratio.y, frame.part.height));
    return {from, to};
}

Frame halved(const Frame &frame)
{
    Frame half = frame;
    half.part = {frame.part.x / 2, frame.part.y / 2, frame.part.width / 2, frame.part.height / 2};
    half.ratio = frame.ratio * 0.5F;
    return half;
}

uchar rounded(float value) { return uchar(std::clamp(value + 0.5F, 0.0F, 255.0F)); }

//! Skin and features as asked for, once and for all frames.
void finishPhoto(PhotoFace &photo, const Finish &finish)
{
    const cv::Size size = photo.picture.size();
    const float shrink = std::max(1.0F, interPupil(photo.shape) / Frame::workingPupils);
    Frame frame{.part = cv::Rect({}, size)};
    frame.small = {std::max(1, cvRound(float(size.width) / shrink)), std::max(1, cvRound(float(size.height) / shrink))};
    frame.ratio = {float(size.width) / float(frame.small.width), float(size.height) / float(frame.small.height)};
    const Shape shape = frame.toSmall(photo.shape);
    const cv::Mat features = featuresOf(shape, frame.small);
    cv::Mat face = cv::Mat::zeros(frame.small, CV_8U);
    fillPolygon(face, outlineOf(shape, outlineInset), 255);
    const auto shareOf = [](const cv::Mat &mask) {
        cv::Mat share;
        mask.convertTo(share, CV_32F, 1 / 255.0);
        return share;
    };
    if (finish.smooth > 0)
        smoothSkin(photo.picture, shareOf(face & ~features), frame, finish.smooth);
    if (finish.enhance > 0)
        sharpenFeatures(photo.picture, shareOf(face & features), frame, 1.2F * finish.enhance);
    if (finish.teeth)
        brightenTeeth(photo.picture, photo.shape);
}

} // namespace

VideoPainter::VideoPainter(const VideoColour &colour)
    : m_colour(colour)
{}

void VideoPainter::setPhoto(PhotoFace photo, cv::Size small, const Finish &finish)
{
    m_scale = {float(photo.picture.cols) / float(small.width), float(photo.picture.rows) / float(small.height)};
    if (finish.smooth > 0 || finish.enhance > 0 || finish.teeth) {
        photo.picture = photo.picture.clone(); // may be shared with the photo's own
        finishPhoto(photo, finish);
    }
    cv::Mat numbers;
    cv::transform(photo.picture, numbers, fromColours(m_colour));
    cv::extractChannel(numbers, m_luma, 0);
    std::array<cv::Mat, 2> chroma;
    for (int i = 0; i < 2; ++i) {
        cv::extractChannel(numbers, chroma[size_t(i)], i + 1);
        cv::resize(chroma[size_t(i)], chroma[size_t(i)], evenSize(numbers.size()) / 2, 0, 0, cv::INTER_AREA);
    }
    cv::merge(chroma.data(), chroma.size(), m_chroma);
}

//! Makes the face as sharp as the template's and finds what grain it lacks. Both are measured now and then and follow
//! slowly: what jumps would be seen to flicker.
void VideoPainter::measure(const cv::Mat &templatePart, bool fresh)
{
    const bool now = fresh || m_count % textureEvery == 0;
    // the middle half: features, no outline
    const cv::Rect inner(m_face.cols / 4, m_face.rows / 4, std::max(1, m_face.cols / 2), std::max(1, m_face.rows / 2));
    const double gain = fresh ? 1 : textureGainOverTime;
    if (now)
        m_sharpness += gain * (sharpnessRatio(templatePart(inner), m_face(inner), {}) - m_sharpness);
    matchSharpness(m_face, m_sharpness, m_soft);
    if (!now)
        return;
    const cv::Size probe(std::min(grainProbe, inner.width), std::min(grainProbe, inner.height));
    const cv::Rect middle(inner.tl() + cv::Point((inner.width - probe.width) / 2, (inner.height - probe.height) / 2),
                          probe);
    const cv::Mat all(probe, CV_8U, cv::Scalar(255));
    m_grain += gain * (missingGrain(grainOf(m_face(middle), all), grainOf(templatePart(middle), all)) - m_grain);
    if (m_grain > noGrain && m_grainTiles.cols < m_face.cols + grainSide)
        m_grainTiles = grainTiles(m_face.cols);
}

//! The photo's pixels at the places of the part's `area`.
void VideoPainter::warp(const cv::Mat &photo, const cv::Mat &map, const Frame &frame, const cv::Rect &area,
                        cv::Mat &out)
{
    constexpr int rowsAtOnce = 32;
    m_fields.start(map, frame, {area.x, area.br().x});
    m_places.create(rowsAtOnce, area.width);
    out.create(area.size(), photo.type());
    for (int from = 0; from < area.height; from += rowsAtOnce) {
        const int to = std::min(area.height, from + rowsAtOnce);
        for (int y = from; y < to; ++y)
            m_fields.read(area.y + y, m_places[y - from]->val);
        cv::Mat strip = out.rowRange(from, to);
        cv::remap(photo, strip, m_places.rowRange(0, to - from), {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    }
}

void VideoPainter::paintLuma(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share, bool fresh)
{
    const cv::Rect &area = m_area;
    cv::Mat map;
    cv::multiply(fusion.map + cv::Scalar(0.5, 0.5), cv::Scalar(m_scale.x, m_scale.y), map);
    map -= cv::Scalar(0.5, 0.5);
    warp(m_luma, map, where, area, m_face);
    cv::Mat part = frame.luma(area + where.part.tl());
    measure(part, fresh);
    cv::Mat field;
    const cv::Matx34f numbers = fromColours(m_colour);
    cv::transform(fusion.field, field, numbers.get_minor<1, 3>(0, 0));
    const cv::Range columns(area.x, area.br().x);
    m_fields.start(field, where, columns);
    m_alphas.start(fusion.alpha, where, columns);
    // grain moves from frame to frame as a sensor's does
    const cv::Point shift(m_count * 89 % grainSide, m_count * 151 % grainSide);
    const bool grainy = m_grain > noGrain && m_grainTiles.cols >= area.width + grainSide;
    const float strength = grainy ? float(m_grain) : 0;
    for (int y = 0; y < area.height; ++y) {
        const float *plus = m_fields.read(area.y + y);
        const float *alphaAt = m_alphas.read(area.y + y);
        const float *grain = grainy ? m_grainTiles[(y + shift.y) % grainSide] + shift.x : plus;
        auto *out = part.ptr<uchar>(y);
        const auto *own = m_face.ptr<uchar>(y);
        for (int x = 0; x < area.width; ++x) {
            const float k = alphaAt[x] > seen ? alphaAt[x] * share : 0;
            const float wanted = float(own[x]) + plus[x] + strength * grain[x];
            out[x] = rounded(float(out[x]) + k * (wanted - float(out[x])));
        }
    }
}

void VideoPainter::paintChroma(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share)
{
    const Frame half = halved(where);
    const cv::Rect area(m_area.x / 2, m_area.y / 2, m_area.width / 2, m_area.height / 2);
    cv::Mat map;
    cv::multiply(fusion.map + cv::Scalar(0.5, 0.5), cv::Scalar(m_scale.x / 2, m_scale.y / 2), map);
    map -= cv::Scalar(0.5, 0.5);
    warp(m_chroma, map, half, area, m_faceChroma);
    cv::Mat cb = frame.cb(area + half.part.tl());
    cv::Mat cr = frame.cr(area + half.part.tl());
    cv::Mat field;
    cv::transform(fusion.field, field, fromColours(m_colour).get_minor<2, 3>(1, 0));
    const cv::Range columns(area.x, area.br().x);
    m_fields.start(field, half, columns);
    m_alphas.start(fusion.alpha, half, columns);
    for (int y = 0; y < area.height; ++y) {
        const float *plus = m_fields.read(area.y + y);
        const float *alphaAt = m_alphas.read(area.y + y);
        auto *blue = cb.ptr<uchar>(y);
        auto *red = cr.ptr<uchar>(y);
        const auto *own = m_faceChroma.ptr<cv::Vec2b>(y);
        for (int x = 0; x < area.width; ++x) {
            const float k = alphaAt[x] > seen ? alphaAt[x] * share : 0;
            blue[x] = rounded(float(blue[x]) + k * (float(own[x][0]) + plus[2 * ptrdiff_t(x)] - float(blue[x])));
            red[x] = rounded(float(red[x]) + k * (float(own[x][1]) + plus[2 * ptrdiff_t(x) + 1] - float(red[x])));
        }
    }
}

void VideoPainter::paint(VideoFrame &frame, const Frame &where, const SmallFusion &fusion, float share, bool fresh)
{
    m_count = fresh ? 0 : m_count + 1;
    m_area = touched(fusion.alpha, where);
    if (m_area.empty())
        return;
    paintLuma(frame, where, fusion, share, fresh);
    paintChroma(frame, where, fusion, share);
}

} // namespace likeness::engine::opencv
