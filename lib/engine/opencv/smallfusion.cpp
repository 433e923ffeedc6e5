// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/smallfusion.h"

#include "engine/opencv/bands.h"
#include "engine/opencv/beard.h"
#include "engine/opencv/blend.h"
#include "engine/opencv/brows.h"
#include "engine/opencv/frame.h"
#include "engine/opencv/glasses.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/picturepool.h"
#include "engine/opencv/shrink.h"
#include "engine/opencv/skin.h"
#include "engine/opencv/spline.h"
#include "engine/opencv/tone.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float stiffness = 0.008F;
constexpr float beardFeather = 0.10F; // of the inter-pupil distance: beards end where the face does

cv::Mat floats(const cv::Mat &mask)
{
    cv::Mat out;
    mask.convertTo(out, CV_32F, 1 / 255.0);
    return out;
}

//! A share that also holds at places not farther than `radius`.
cv::Mat reaching(const cv::Mat &share, float radius)
{
    const int r = std::max(1, cvRound(radius));
    cv::Mat out;
    cv::dilate(share, out, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
    cv::GaussianBlur(out, out, {}, 0.5 * r);
    return out;
}

//! Eyeballs and what is between the inner lips; near their rims only what has not the colour of skin.
cv::Mat guardedOf(const Shape &shape, const cv::Mat &likeness)
{
    const auto filled = [&](float growth) {
        cv::Mat mask = cv::Mat::zeros(likeness.size(), CV_8U);
        fillPolygon(mask, pointsOf(shape, 36, 41, growth), 255);
        fillPolygon(mask, pointsOf(shape, 42, 47, growth), 255);
        fillPolygon(mask, pointsOf(shape, 60, 67, growth), 255);
        cv::GaussianBlur(mask, mask, {}, 0.8);
        return floats(mask);
    };
    const cv::Mat rims = filled(1.05F).mul(1 - 0.85F * likeness);
    return cv::max(rims, filled(0.75F));
}

float cheekContrast(const cv::Mat &warped, const Shape &shape)
{
    const auto brightness = [&](int jaw, int nose) {
        const cv::Point2f at = shape[size_t(jaw)] * 0.5F + shape[size_t(nose)] * 0.5F;
        const int r = std::max(1, cvRound(interPupil(shape) * 0.12F));
        const cv::Rect area =
            cv::Rect(cvRound(at.x) - r, cvRound(at.y) - r, 2 * r + 1, 2 * r + 1) & cv::Rect({}, warped.size());
        const cv::Scalar mean = area.empty() ? cv::Scalar::all(1) : cv::mean(warped(area));
        return std::max(1.0, mean[0] + mean[1] + mean[2]);
    };
    const double left = brightness(2, 31);
    const double right = brightness(14, 35);
    return float(std::max(left, right) / std::min(left, right));
}

//! The photo's face where it goes, at the small size.
struct WarpedSmall
{
    cv::Mat map{}; //!< leads there
    cv::Mat picture{};
    cv::Mat rough{};
};

WarpedSmall warpedSmall(const Frame &frame, const PhotoFace &photo, const Shape &target, const Shape &templateShape)
{
    WarpedSmall out{.map = photoMap(frame, photo.shape, target, templateShape)};
    const PhotoFace low = reduced(photo, interPupil(templateShape));
    const float fx = float(low.picture.cols) / float(photo.picture.cols);
    const float fy = float(low.picture.rows) / float(photo.picture.rows);
    cv::Mat lowMap;
    cv::multiply(out.map + cv::Scalar(0.5, 0.5), cv::Scalar(fx, fy), lowMap);
    lowMap -= cv::Scalar(0.5, 0.5);
    cv::remap(low.picture, out.picture, lowMap, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    out.picture.convertTo(out.picture, CV_32F);
    cv::remap(roughness(low), out.rough, lowMap, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

//! What shows of a face in a picture of the small size.
struct Seen
{
    cv::Mat distance{}; //!< from its skin's colour
    cv::Mat alike{};    //!< how much of skin each pixel is
    cv::Mat covered{};
    cv::Mat glasses{};
};

Seen seenIn(const cv::Mat &picture, const Shape &shape, const cv::Mat &rough = {})
{
    Seen seen{.distance = skinDistance(picture, shape)};
    seen.alike = likenessBy(seen.distance, 1);
    seen.covered = coveringBy(seen.distance, shape, rough);
    seen.glasses = glassesOf(picture, shape);
    return seen;
}

//! What to multiply the warped photo by and then to add to it, so that it becomes the toned one.
cv::Mat fieldOf(const cv::Mat &warped, const cv::Mat &toned)
{
    constexpr float strongestLight = 5;
    cv::Mat soft;
    cv::GaussianBlur(warped, soft, {}, 2);
    cv::Mat softToned;
    cv::GaussianBlur(toned, softToned, {}, 2);
    cv::Mat field(warped.size(), CV_32FC4);
    for (int y = 0; y < field.rows; ++y) {
        auto *out = field.ptr<cv::Vec4f>(y);
        const auto *from = warped.ptr<cv::Vec3f>(y);
        const auto *to = toned.ptr<cv::Vec3f>(y);
        const auto *before = soft.ptr<cv::Vec3f>(y);
        const auto *after = softToned.ptr<cv::Vec3f>(y);
        for (int x = 0; x < field.cols; ++x) {
            const float growth = (after[x][0] + after[x][1] + after[x][2] + growthOffset) /
                                 (before[x][0] + before[x][1] + before[x][2] + growthOffset);
            out[x][3] = std::min(growth, strongestLight);
            for (int c = 0; c < 3; ++c)
                out[x][c] = to[x][c] - textureGain(out[x][3]) * from[x][c];
        }
    }
    cv::GaussianBlur(field, field, {}, 0.8);
    return field;
}

} // namespace

cv::Mat photoMap(const Frame &frame, const Shape &photo, const Shape &target, const Shape &templateShape)
{
    return ThinPlate(withForehead(target, templateShape), withForehead(photo, photo), stiffness).grid(frame.small, 8);
}

//! A photo at the size that the template's resolution can show, so that warping it does not alias.
PhotoFace reduced(const PhotoFace &photo, float pupils)
{
    const float scale = 1.3F * pupils / interPupil(photo.shape);
    if (scale >= 0.86F)
        return photo;
    PhotoFace out;
    const cv::Size size(std::max(4, cvRound(float(photo.picture.cols) * scale)),
                        std::max(4, cvRound(float(photo.picture.rows) * scale)));
    shrink(photo.picture, out.picture, size);
    const float fx = float(size.width) / float(photo.picture.cols);
    const float fy = float(size.height) / float(photo.picture.rows);
    for (size_t i = 0; i < photo.shape.size(); ++i)
        out.shape[i] = {(photo.shape[i].x + 0.5F) * fx - 0.5F, (photo.shape[i].y + 0.5F) * fy - 0.5F};
    return out;
}

namespace {

//! How much of the result shows: the face, its beard to the border, nothing of what something covers.
cv::Mat shownOf(const Alignment &face, const Shape &templateSmall, const ToneMasks &masks, const cv::Mat &covered)
{
    const float pupils = interPupil(templateSmall);
    cv::Mat alpha = faceAlpha(face, templateSmall, masks.hard);
    const cv::Mat bearded = feathered(masks.hard, beardFeather * pupils).mul(reaching(masks.beard, 0.06F * pupils));
    cv::max(alpha, bearded, alpha);
    cv::multiply(alpha, cv::max(1 - 1.3F * covered, 0.0F), alpha);
    return alpha;
}

} // namespace

SmallFusion smallFusion(const TemplatePart &part, const PhotoFace &photo, const Alignment &alignment,
                        const Finish &finish)
{
    prepareColours();
    const Frame &frame = part.frame;
    SmallFusion small;
    Alignment face = alignment;
    face.shape = frame.toSmall(alignment.shape);
    const Shape templateSmall = frame.toSmall(part.shape);
    const float pupils = interPupil(templateSmall);
    cv::Mat base;
    WarpedSmall own;
    Seen target;
    Seen source;
    together(
        [&] {
            shrunk(part.picture, frame.small).convertTo(base, CV_32F);
            target = seenIn(base, templateSmall);
        },
        [&] {
            own = warpedSmall(frame, photo, face.shape, templateSmall);
            source = seenIn(own.picture, face.shape, own.rough);
        });
    const cv::Mat &warped = own.picture;
    small.map = own.map;

    ToneMasks masks{.hard = cv::Mat::zeros(frame.small, CV_8U)};
    fillPolygon(masks.hard, outlineOf(face.shape, outlineInset), 255);
    addBrows(masks.hard, templateSmall);
    const cv::Mat coveredTemplate = target.covered * finish.covering;
    cv::Mat coveredPhoto = source.covered;
    if (!source.glasses.empty())
        coveredPhoto.setTo(0, source.glasses); // they come with the face
    // one beard on another is drawn to it, so that both have one colour
    masks.beard = beardBy(own.rough, source.distance, warped, face.shape).mul(target.alike);
    coveredPhoto = coveredPhoto.mul(1 - masks.beard);
    cv::Mat covered = cv::max(coveredTemplate, coveredPhoto);
    if (!target.glasses.empty())
        covered = cv::max(covered, floats(target.glasses));
    const cv::Mat features = featuresOf(face.shape, frame.small);
    cv::Mat skin = masks.hard.clone();
    skin.setTo(0, features);
    skin.setTo(0, featuresOf(templateSmall, frame.small));
    cv::multiply(floats(skin), 1 - cv::min(covered * 1.5F, 1.0F), masks.skin);
    masks.lit = masks.skin.mul(target.alike);
    small.skin = masks.lit.mul(likenessBy(source.distance, 2)); // stubble is smoothed with it
    masks.lit = masks.lit.mul(1 - masks.beard);
    masks.skin = small.skin.mul(1 - masks.beard);
    masks.guarded = guardedOf(face.shape, source.alike);

    cv::Mat toned = opencv::toned(warped, base, masks, pupils, finish);
    if (finish.makeup)
        toned += makeupOf(toned, face.shape, base, templateSmall);
    small.field = fieldOf(warped, toned);
    small.alpha = shownOf(face, templateSmall, masks, covered);
    const cv::Mat inside = floats(masks.hard);
    small.warped = warped;
    small.features = floats(features).mul(inside);
    small.notes.covered = float(cv::sum(coveredPhoto.mul(inside))[0] / std::max(1.0, cv::sum(inside)[0]));
    small.notes.contrast = cheekContrast(warped, face.shape);
    return small;
}

} // namespace likeness::engine::opencv
