// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/fuser.h"

#include "engine/opencv/bands.h"
#include "engine/opencv/brows.h"
#include "engine/opencv/frame.h"
#include "engine/opencv/glasses.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/shrink.h"
#include "engine/opencv/smallfusion.h"
#include "engine/opencv/surroundings.h"
#include "engine/opencv/texture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

//! Where a face goes, in its part.
struct FaceArea
{
    cv::Mat hard{}; //!< 8-bit, of the part's size
    cv::Rect box{}; //!< of hard
    float share = 1;
};

constexpr uchar softlyChanged = 128; // in the mask: surroundings that gave way

//! The photo's face at the places of the part's pixels inside `box`, and of that size.
cv::Mat warpedAtFullSize(const cv::Mat &photo, const SmallFusion &small, const Frame &frame, const cv::Rect &box)
{
    cv::Mat out(box.size(), CV_8UC3);
    forBands(box.height, [&](int from, int to) {
        cv::Mat map(to - from, box.width, CV_32FC2);
        RowReader reader(small.map, frame, {box.x, box.br().x});
        for (int y = from; y < to; ++y)
            reader.read(box.y + y, map.ptr<float>(y - from));
        cv::Mat strip = out.rowRange(from, to);
        cv::remap(photo, strip, map, {}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    });
    return out;
}

//! Lays the face of `box` over the part where `hard` (of the part's size) is not 0.
void blendRows(cv::Mat &part, const cv::Mat &face, const SmallFusion &small, const Frame &frame, const FaceArea &area)
{
    forBands(area.box.height, [&](int from, int to) {
        const cv::Range columns(area.box.x, area.box.br().x);
        RowReader fields(small.field, frame, columns);
        RowReader alphas(small.alpha, frame, columns);
        for (int row = from; row < to; ++row) {
            const int y = area.box.y + row;
            const float *at = fields.read(y);
            const float *share = alphas.read(y);
            auto *out = part.ptr<cv::Vec3b>(y) + area.box.x;
            const auto *own = face.ptr<cv::Vec3b>(row);
            const auto *inside = area.hard.ptr<uchar>(y) + area.box.x;
            for (int x = 0; x < area.box.width; ++x, at += 4) {
                const float k = inside[x] != 0 ? share[x] * area.share : 0;
                if (k <= 0)
                    continue;
                const cv::Vec3f wanted = recoloured(cv::Vec3f(own[x]), {at[0], at[1], at[2], at[3]});
                for (int c = 0; c < 3; ++c)
                    out[x][c] = cv::saturate_cast<uchar>(float(out[x][c]) + k * (wanted[c] - float(out[x][c])));
            }
        }
    });
}

void note(QImage &changed, const cv::Mat &mask, cv::Point corner, uchar value)
{
    for (int y = 0; y < mask.rows; ++y) {
        auto *out = changed.scanLine(corner.y + y) + corner.x;
        const auto *in = mask.ptr<uchar>(y);
        for (int x = 0; x < mask.cols; ++x)
            out[x] = std::max(out[x], in[x] != 0 ? value : uchar(0));
    }
}

//! Who wears glasses on the photo does so in the result, and in one pair: the template's where it has some. What of the
//! template changed for that.
cv::Mat settleGlasses(PhotoFace &photo, PhotoFace &target)
{
    cv::Mat own;
    cv::Mat others;
    together([&] { own = glassesOf(photo.picture, photo.shape); },
             [&] { others = glassesOf(target.picture, target.shape); });
    if (own.empty())
        return takeGlassesOff(target, others);
    if (!others.empty())
        takeGlassesOff(photo, own);
    return {};
}

Shape inPart(Shape shape, const Frame &frame)
{
    for (cv::Point2f &point : shape)
        point -= cv::Point2f(frame.part.tl());
    return shape;
}

} // namespace

PhotoFace photoFace(const QImage &photo, const Shape &shape)
{
    const float pupils = interPupil(shape);
    cv::Rect box = outlineOf(shape, 1).box();
    const int pad = cvCeil(0.7F * pupils);
    box = halvable(cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) &
                   cv::Rect(0, 0, photo.width(), photo.height()));
    PhotoFace face{.picture = colourOf(photo, box), .shape = shape};
    for (cv::Point2f &point : face.shape)
        point -= cv::Point2f(box.tl());
    return face;
}

FusionNotes fuseFace(const Pictures &pictures, const PhotoFace &photo, const Shape &templateShape,
                     const Alignment &alignment, const Shares &shares)
{
    QImage &picture = pictures.picture;
    QImage &changed = pictures.changed;
    const Finish &finish = shares.finish;
    const Frame frame = frameAround(templateShape, {picture.width(), picture.height()});
    PhotoFace target{.picture = colourOf(picture, frame.part), .shape = inPart(templateShape, frame)};
    PhotoFace sized = reduced(photo, interPupil(templateShape));
    const cv::Mat bare = settleGlasses(sized, target);
    cv::Mat part = target.picture;
    // the template's own jaw goes where the fused one will be, and what surrounds it gives way
    Shape movedTemplate = templateShape;
    std::copy_n(alignment.shape.begin(), jawPoints, movedTemplate.begin());
    cv::Mat moved;
    if (const cv::Mat offsets = givingWay(frame, templateShape, movedTemplate); !offsets.empty())
        moved = giveWay(part, offsets, frame);
    const SmallFusion small = smallFusion({part, frame, movedTemplate}, sized, alignment, finish);
    const Shape intended = inPart(alignment.shape, frame);
    FaceArea area{.hard = cv::Mat::zeros(frame.part.size(), CV_8U), .share = shares.skin};
    fillPolygon(area.hard, outlineOf(intended, outlineInset), 255);
    addBrows(area.hard, inPart(movedTemplate, frame));
    area.box = cv::boundingRect(area.hard);
    if (!area.box.empty()) {
        cv::Mat face = warpedAtFullSize(sized.picture, small, frame, area.box);
        matchTexture(face, part(area.box), innerFaceOf(intended, frame.part.size())(area.box), finish.detail);
        if (finish.smooth > 0)
            smoothSkin(face, small.skin, frame, finish.smooth, area.box.tl());
        if (finish.enhance > 0)
            sharpenFeatures(face, small.features, frame, 1.2F * finish.enhance, area.box.tl());
        blendRows(part, face, small, frame, area);
    }
    if (finish.teeth)
        brightenTeeth(part, alignment.templateMouth ? inPart(movedTemplate, frame) : intended);
    cv::Mat touched = area.hard.clone();
    for (const cv::Mat &gentle : {moved, bare})
        if (!gentle.empty()) {
            note(changed, gentle, frame.part.tl(), softlyChanged);
            touched |= gentle;
        }
    note(changed, area.hard, frame.part.tl(), 255);
    writeColours(picture, frame.part.tl(), part, touched);
    return small.notes;
}

} // namespace likeness::engine::opencv
