// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videofusion.h"

#include "engine/opencv/glasses.h"
#include "engine/opencv/symmetry.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float shapeGain = 0.5F; // of each frame in what is smoothed over time
constexpr float fieldGain = 0.4F;
constexpr float alphaGain = 0.6F;
constexpr int colourEvery = 3;      // frames; between them colours and masks move with the face
constexpr float partMargin = 0.25F; // of the inter-pupil distance around the outline
constexpr float workingPupils = 50; // of the small size
constexpr float spare = 1.35F;      // resolution of the photo above what is shown: it is read by linear steps
constexpr float sameSize = 1.15F;   // how far the face may grow or shrink before the photo is prepared anew

//! The part around a face; even corner and sides, so that it covers whole chroma pixels.
Frame evenFrameAround(const Shape &shape, cv::Size picture)
{
    const float pupils = interPupil(shape);
    cv::Rect box = outlineOf(shape, 1).box();
    const int pad = cvCeil(partMargin * pupils) + 4;
    box = cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) & cv::Rect({}, picture);
    const cv::Size even = evenSize(picture);
    const cv::Point from(box.x / 2 * 2, box.y / 2 * 2);
    const cv::Point to(std::min(even.width, (box.br().x + 1) / 2 * 2), std::min(even.height, (box.br().y + 1) / 2 * 2));
    Frame frame{.part = cv::Rect(from, to)};
    const float shrink = std::max(1.0F, pupils / workingPupils);
    frame.small = {std::max(1, cvRound(float(frame.part.width) / shrink)),
                   std::max(1, cvRound(float(frame.part.height) / shrink))};
    frame.ratio = {float(frame.part.width) / float(frame.small.width),
                   float(frame.part.height) / float(frame.small.height)};
    return frame;
}

//! Where small pixels of one frame lie in another one's small picture, when the face moved by `motion` in between.
cv::Matx23f between(const Frame &now, const cv::Matx23f &motion, const Frame &before)
{
    const auto place = [&](cv::Point2f at) { return before.toSmall(applied(motion, now.toPicture(at))); };
    const cv::Point2f origin = place({0, 0});
    const cv::Point2f x = place({1, 0}) - origin;
    const cv::Point2f y = place({0, 1}) - origin;
    return {x.x, y.x, origin.x, x.y, y.y, origin.y};
}

//! The field as three numbers to add: over time these can be mixed, and the planes of a frame take them one by one.
cv::Mat asAddition(const SmallFusion &small)
{
    cv::Mat sum(small.field.size(), CV_32FC3);
    for (int y = 0; y < sum.rows; ++y) {
        const auto *field = small.field.ptr<cv::Vec4f>(y);
        const auto *own = small.warped.ptr<cv::Vec3f>(y);
        auto *out = sum.ptr<cv::Vec3f>(y);
        for (int x = 0; x < sum.cols; ++x)
            out[x] = recoloured(own[x], field[x]) - own[x];
    }
    return sum;
}

} // namespace

VideoFusion::VideoFusion(PhotoFace photo, const Shares &shares, const VideoColour &colour)
    : m_photo(std::move(photo))
    , m_shares(shares)
    , m_colour(colour)
    , m_painter(colour)
{}

//! Makes the photo what goes with the person, once: another one at each frame would be seen to change.
void VideoFusion::suit(const VideoFrame &frame, const Frame &where, const Shape &shape)
{
    m_photo = turnedTowards(m_photo, shape);
    if (!glassesOf(coloursOf(frame, where.part, where.small, m_colour), where.toSmall(shape)).empty())
        takeGlassesOff(m_photo);
}

void VideoFusion::prepare(float pupils)
{
    if (m_pupils > 0 && pupils < m_pupils * sameSize && pupils > m_pupils / sameSize)
        return;
    m_pupils = pupils;
    const PhotoFace sized = reduced(m_photo, spare * pupils);
    m_small = reduced(m_photo, std::min(pupils, workingPupils));
    m_painter.setPhoto(sized, m_small.picture.size(), m_shares.finish);
}

//! The intended shape; what it differs by from the template's goes smoothly from frame to frame.
Alignment VideoFusion::alignmentFor(const Shape &shape)
{
    Alignment alignment = aligned(m_photo.shape, shape, m_shares);
    if (!m_fresh) {
        cv::Matx23f turn = similarity(m_shape, shape);
        turn(0, 2) = turn(1, 2) = 0;
        for (size_t i = 0; i < shape.size(); ++i) {
            const cv::Point2f before = applied(turn, m_intended[i] - m_shape[i]);
            const cv::Point2f now = alignment.shape[i] - shape[i];
            alignment.shape[i] = shape[i] + before + (now - before) * shapeGain;
        }
    }
    m_intended = alignment.shape;
    return alignment;
}

//! Where each small pixel lies in the small photo.
cv::Mat VideoFusion::warpOf(const Frame &frame, const Shape &shape, const Shape &intended) const
{
    return photoMap(frame, m_small.shape, frame.toSmall(intended), frame.toSmall(shape));
}

//! Colours and masks of this frame or, in between, those of the last one moved with the face.
SmallFusion VideoFusion::steadied(const VideoFrame &frame, const Frame &where, const Shape &shape,
                                  const Alignment &alignment)
{
    SmallFusion small;
    const bool anew = m_fresh || m_count % colourEvery == 0;
    if (anew) {
        small = smallFusion({coloursOf(frame, where.part, where.small, m_colour), where, shape}, m_small, alignment,
                            m_shares.finish);
        small.field = asAddition(small);
        m_notes = small.notes;
    } else {
        small.map = warpOf(where, shape, alignment.shape);
        small.notes = m_notes;
    }
    if (!m_fresh) {
        const cv::Matx23f back = between(where, similarity(shape, m_shape), m_frame);
        cv::Mat field;
        cv::Mat alpha;
        constexpr int how = cv::INTER_LINEAR | cv::WARP_INVERSE_MAP;
        cv::warpAffine(m_field, field, back, where.small, how, cv::BORDER_REPLICATE);
        cv::warpAffine(m_alpha, alpha, back, where.small, how, cv::BORDER_CONSTANT);
        if (anew) {
            cv::addWeighted(field, 1 - fieldGain, small.field, fieldGain, 0, field);
            cv::addWeighted(alpha, 1 - alphaGain, small.alpha, alphaGain, 0, alpha);
        }
        small.field = field;
        small.alpha = alpha;
    }
    m_field = small.field;
    m_alpha = small.alpha;
    return small;
}

FusionNotes VideoFusion::fuse(VideoFrame &frame, const Shape &shape, cv::Size size, bool fresh)
{
    m_fresh = m_fresh || fresh;
    m_count = m_fresh ? 0 : m_count + 1;
    const Frame where = evenFrameAround(shape, size);
    if (where.part.width < 8 || where.part.height < 8)
        return {};
    if (m_pupils == 0)
        suit(frame, where, shape);
    prepare(interPupil(shape));
    const Alignment alignment = alignmentFor(shape);
    const SmallFusion small = steadied(frame, where, shape, alignment);
    m_painter.paint(frame, where, small, m_shares.skin, m_fresh);
    m_frame = where;
    m_shape = shape;
    m_fresh = false;
    return small.notes;
}

} // namespace likeness::engine::opencv
