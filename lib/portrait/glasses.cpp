// SPDX-License-Identifier: Apache-2.0
#include "portrait/glasses_p.h"

#include "portrait/noise_p.h"

#include <array>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

using Path = std::vector<cv::Point>;

struct Frame
{
    std::vector<Path> rims{};
    std::vector<Path> others{}; //!< bridge and temples
};

Frame frameOf(const HeadSurface &head, const Person &person, const Camera &camera)
{
    Dice dice(person.seed ^ 0x91a5ULL);
    const float rx = dice.between(0.29F, 0.36F);
    const float ry = rx * (person.glasses == Glasses::Round ? 0.92F : 0.72F);
    const float power = person.glasses == Glasses::Round ? 1.0F : 0.55F;
    const auto seen = [&](float x, float y, float back = 0) {
        const float z = 1.16F + 0.06F - 0.24F * x * x - back;
        const cv::Point3f p = camera.seen({x, y, z});
        return cv::Point(cvRound(p.x * 16), cvRound(p.y * 16));
    };
    Frame frame;
    std::array<float, 2> inner{};
    for (int side = 0; side < 2; ++side) {
        const float outwards = side == 0 ? -1 : 1;
        const float cx = head.face().eye(side).x + outwards * 0.02F;
        inner[size_t(side)] = cx - outwards * rx;
        Path rim;
        for (int i = 0; i < 48; ++i) {
            const float a = float(i) * 2 * std::numbers::pi_v<float> / 48;
            const float c = std::cos(a);
            const float s = std::sin(a);
            rim.push_back(seen(cx + rx * std::copysign(std::pow(std::abs(c), power), c),
                               0.05F + ry * std::copysign(std::pow(std::abs(s), power), s)));
        }
        frame.rims.push_back(rim);
        frame.others.push_back({seen(cx + outwards * rx, -0.02F), seen(outwards * 1.16F, -0.03F, 0.5F),
                                seen(outwards * 1.2F, 0.0F, 1.0F)});
    }
    frame.others.push_back({seen(inner[0], 0.02F), seen(inner[0] * 0.5F, -0.035F, -0.02F), seen(0, -0.045F, -0.03F),
                            seen(inner[1] * 0.5F, -0.035F, -0.02F), seen(inner[1], 0.02F)});
    return frame;
}

//! The part of the picture that glasses can change; their paths are moved to it.
cv::Rect areaOf(Frame &frame, const Camera &camera, cv::Size picture)
{
    std::vector<cv::Point> all;
    for (const auto *paths : {&frame.rims, &frame.others}) {
        for (const Path &path : *paths) {
            for (const cv::Point &p : path)
                all.emplace_back(p.x / 16, p.y / 16);
        }
    }
    const int margin = int(camera.scale() * 0.25F) + 4;
    const cv::Rect box = cv::boundingRect(all);
    const cv::Rect area = cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
                          cv::Rect({}, picture);
    for (auto *paths : {&frame.rims, &frame.others}) {
        for (Path &path : *paths) {
            for (cv::Point &p : path)
                p -= area.tl() * 16;
        }
    }
    return area;
}

} // namespace

void drawGlasses(cv::Mat &picture, const HeadSurface &head, const Person &person, const Camera &camera)
{
    if (person.glasses == Glasses::None)
        return;
    Dice dice(person.seed ^ 0x91a6ULL);
    Frame frame = frameOf(head, person, camera);
    const cv::Rect area = areaOf(frame, camera, picture.size());
    if (area.empty())
        return;
    const int thick = std::max(1, cvRound(camera.scale() * dice.between(0.025F, 0.055F)));
    const cv::Vec3f colour = dice.chance(0.7F) ? cv::Vec3f(0.012F, 0.011F, 0.013F) : cv::Vec3f(0.20F, 0.13F, 0.06F);
    cv::Mat shadow(area.size(), CV_8U, cv::Scalar(0));
    cv::Mat lens = shadow.clone();
    cv::Mat rim = shadow.clone();
    const cv::Point drop(0, cvRound(camera.scale() * 0.07F * 16));
    for (const Path &path : frame.rims) {
        Path lower = path;
        for (cv::Point &p : lower)
            p += drop;
        cv::polylines(shadow, std::vector{lower}, true, 255, thick, cv::LINE_AA, 4);
        cv::polylines(rim, std::vector{path}, true, 255, thick, cv::LINE_AA, 4);
        cv::fillPoly(lens, std::vector{path}, 255, cv::LINE_AA, 4);
    }
    for (const Path &path : frame.others)
        cv::polylines(rim, std::vector{path}, false, 255, thick, cv::LINE_AA, 4);
    cv::GaussianBlur(shadow, shadow, {}, std::max(0.6F, camera.scale() * 0.025F));
    const float unit = camera.scale();
    for (int y = 0; y < area.height; ++y) {
        auto *out = picture.ptr<cv::Vec3f>(area.y + y) + area.x;
        const auto *s = shadow.ptr<uchar>(y);
        const auto *l = lens.ptr<uchar>(y);
        const auto *r = rim.ptr<uchar>(y);
        for (int x = 0; x < area.width; ++x) {
            out[x] *= 1 - 0.22F * float(s[x]) / 255;
            const float streak = std::max(0.0F, std::sin((float(x) + float(y)) / unit * 2.2F));
            out[x] += cv::Vec3f(0.020F, 0.022F, 0.026F) * (float(l[x]) / 255 * streak);
            const float k = float(r[x]) / 255;
            out[x] = out[x] * (1 - k) + colour * k;
        }
    }
}

} // namespace likeness::portrait
