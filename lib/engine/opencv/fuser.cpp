// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/fuser.h"

#include "engine/opencv/frame.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/spline.h"
#include "engine/opencv/tone.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float inset = 0.965F; // of the outline: the last pixels of a face are the template's
constexpr float stiffness = 0.008F;
constexpr int bands = 16; // of rows, each one thread's work

} // namespace

PhotoFace reduced(const PhotoFace &photo, float pupils)
{
    const float scale = 1.3F * pupils / interPupil(photo.shape);
    if (scale >= 0.86F)
        return photo;
    PhotoFace out;
    const cv::Size size(std::max(4, cvRound(float(photo.picture.cols) * scale)),
                        std::max(4, cvRound(float(photo.picture.rows) * scale)));
    cv::resize(photo.picture, out.picture, size, 0, 0, cv::INTER_AREA);
    const float fx = float(size.width) / float(photo.picture.cols);
    const float fy = float(size.height) / float(photo.picture.rows);
    for (size_t i = 0; i < photo.shape.size(); ++i)
        out.shape[i] = {(photo.shape[i].x + 0.5F) * fx - 0.5F, (photo.shape[i].y + 0.5F) * fy - 0.5F};
    return out;
}

namespace {

std::vector<cv::Point2f> withForehead(const Shape &shape, const Shape &arcOf)
{
    std::vector<cv::Point2f> points(shape.begin(), shape.end());
    const auto arc = foreheadArc(arcOf);
    points.insert(points.end(), arc.begin(), arc.end());
    return points;
}

cv::Mat guardedOf(const Shape &shape, cv::Size size)
{
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    fillPolygon(mask, pointsOf(shape, 36, 41, 1.1F), 255);
    fillPolygon(mask, pointsOf(shape, 42, 47, 1.1F), 255);
    fillPolygon(mask, pointsOf(shape, 60, 67, 1.0F), 255);
    const int r = std::max(1, cvRound(interPupil(shape) * 0.04F));
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}));
    cv::GaussianBlur(mask, mask, {}, 1.2);
    cv::Mat out;
    mask.convertTo(out, CV_32F, 1 / 255.0);
    return out;
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

} // namespace

SmallFusion smallFusion(const cv::Mat &templatePart, const Frame &frame, const PhotoFace &photo,
                        const Shape &templateShape, const Alignment &alignment)
{
    SmallFusion small;
    cv::Mat base;
    cv::resize(templatePart, base, frame.small, 0, 0, cv::INTER_AREA);
    base.convertTo(base, CV_32F);
    const Shape target = frame.toSmall(alignment.shape);
    const Shape templateSmall = frame.toSmall(templateShape);
    const float pupils = interPupil(templateSmall);
    const ThinPlate warp(withForehead(target, templateSmall), withForehead(photo.shape, photo.shape), stiffness);
    small.map = warp.grid(frame.small, 8);
    const PhotoFace low = reduced(photo, pupils);
    const float fx = float(low.picture.cols) / float(photo.picture.cols);
    const float fy = float(low.picture.rows) / float(photo.picture.rows);
    cv::Mat lowMap;
    cv::multiply(small.map + cv::Scalar(0.5, 0.5), cv::Scalar(fx, fy), lowMap);
    lowMap -= cv::Scalar(0.5, 0.5);
    cv::Mat warped;
    cv::remap(low.picture, warped, lowMap, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    warped.convertTo(warped, CV_32F);

    ToneMasks masks{.hard = cv::Mat::zeros(frame.small, CV_8U)};
    Alignment smallAlignment = alignment;
    smallAlignment.shape = target;
    fillPolygon(masks.hard, outlineOf(target, inset), 255);
    const cv::Mat coveredTemplate = coveringOf(base, templateSmall);
    const cv::Mat coveredPhoto = coveringOf(warped, target);
    cv::Mat covered = cv::max(coveredTemplate, coveredPhoto);
    cv::Mat skin = masks.hard.clone();
    skin.setTo(0, featuresOf(target, frame.small));
    skin.setTo(0, featuresOf(templateSmall, frame.small));
    skin.convertTo(masks.skin, CV_32F, 1 / 255.0);
    cv::multiply(masks.skin, 1 - cv::min(covered * 1.5F, 1.0F), masks.skin);
    masks.guarded = guardedOf(target, frame.small);

    small.field = toned(warped, base, masks, pupils) - warped;
    cv::GaussianBlur(small.field, small.field, {}, 0.8);
    small.alpha = faceAlpha(smallAlignment, templateSmall, masks.hard);
    cv::multiply(small.alpha, cv::max(1 - 1.3F * covered, 0.0F), small.alpha);
    cv::Mat inside;
    masks.hard.convertTo(inside, CV_32F, 1 / 255.0);
    small.notes.covered = float(cv::sum(coveredPhoto.mul(inside))[0] / std::max(1.0, cv::sum(inside)[0]));
    small.notes.contrast = cheekContrast(warped, target);
    return small;
}

namespace {

void forBands(int rows, const std::function<void(int from, int to)> &work)
{
    cv::parallel_for_({0, bands}, [&](const cv::Range &range) {
        for (int band = range.start; band < range.end; ++band)
            work(int(int64_t(rows) * band / bands), int(int64_t(rows) * (band + 1) / bands));
    });
}

cv::Mat warpedAtFullSize(const cv::Mat &photo, const SmallFusion &small, const Frame &frame)
{
    cv::Mat out(frame.part.size(), CV_8UC3);
    forBands(frame.part.height, [&](int from, int to) {
        if (from == to)
            return;
        cv::Mat map(to - from, frame.part.width, CV_32FC2);
        RowReader reader(small.map, frame);
        for (int y = from; y < to; ++y)
            reader.read(y, map.ptr<float>(y - from));
        cv::Mat strip = out.rowRange(from, to);
        cv::remap(photo, strip, map, {}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    });
    return out;
}

void blendRows(cv::Mat &part, const cv::Mat &face, const SmallFusion &small, const Frame &frame, const cv::Mat &hard,
               float share)
{
    forBands(frame.part.height, [&](int from, int to) {
        RowReader fields(small.field, frame);
        RowReader alphas(small.alpha, frame);
        std::vector<float> field(size_t(frame.part.width) * 3);
        std::vector<float> alpha(size_t(frame.part.width));
        for (int y = from; y < to; ++y) {
            fields.read(y, field.data());
            alphas.read(y, alpha.data());
            auto *out = part.ptr<cv::Vec3b>(y);
            const auto *own = face.ptr<cv::Vec3b>(y);
            const auto *inside = hard.ptr<uchar>(y);
            for (int x = 0; x < frame.part.width; ++x) {
                const float k = inside[x] != 0 ? alpha[size_t(x)] * share : 0;
                if (k <= 0)
                    continue;
                for (int c = 0; c < 3; ++c) {
                    const float wanted = float(own[x][c]) + field[size_t(x) * 3 + size_t(c)];
                    out[x][c] = cv::saturate_cast<uchar>(float(out[x][c]) + k * (wanted - float(out[x][c])));
                }
            }
        }
    });
}

void note(QImage &changed, const cv::Mat &hard, cv::Point corner)
{
    for (int y = 0; y < hard.rows; ++y) {
        auto *out = changed.scanLine(corner.y + y) + corner.x;
        const auto *in = hard.ptr<uchar>(y);
        for (int x = 0; x < hard.cols; ++x)
            out[x] = std::max(out[x], in[x]);
    }
}

} // namespace

PhotoFace photoFace(const QImage &photo, const Shape &shape)
{
    const float pupils = interPupil(shape);
    cv::Rect box = cv::boundingRect(outlineOf(shape, 1));
    const int pad = cvCeil(0.7F * pupils);
    box = cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) &
          cv::Rect(0, 0, photo.width(), photo.height());
    PhotoFace face{.picture = colourOf(photo, box), .shape = shape};
    for (cv::Point2f &point : face.shape)
        point -= cv::Point2f(box.tl());
    return face;
}

FusionNotes fuseFace(QImage &picture, QImage &changed, const PhotoFace &photo, const Shape &templateShape,
                     const Alignment &alignment, const Shares &shares)
{
    const Frame frame = frameAround(templateShape, {picture.width(), picture.height()});
    cv::Mat part = colourOf(picture, frame.part);
    const PhotoFace sized = reduced(photo, interPupil(templateShape));
    const SmallFusion small = smallFusion(part, frame, sized, templateShape, alignment);
    cv::Mat face = warpedAtFullSize(sized.picture, small, frame);
    const cv::Point2f corner(frame.part.tl());
    Shape target = alignment.shape;
    for (cv::Point2f &point : target)
        point -= corner;
    cv::Mat hard = cv::Mat::zeros(frame.part.size(), CV_8U);
    fillPolygon(hard, outlineOf(target, inset), 255);
    cv::Mat core;
    const int r = std::max(1, cvRound(interPupil(target) * 0.15F));
    cv::erode(hard, core, cv::Mat::ones(2 * r + 1, 2 * r + 1, CV_8U));
    matchSharpness(face, sharpnessRatio(part, face, core));
    blendRows(part, face, small, frame, hard, shares.skin);
    writeColours(picture, frame.part.tl(), part, hard);
    note(changed, hard, frame.part.tl());
    return small.notes;
}

} // namespace likeness::engine::opencv
