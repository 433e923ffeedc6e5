// SPDX-License-Identifier: Apache-2.0
#include "portrait/figure_p.h"

#include "portrait/body_p.h"
#include "portrait/ears_p.h"
#include "portrait/features_p.h"
#include "portrait/glasses_p.h"
#include "portrait/hair_p.h"
#include "portrait/skin_p.h"
#include "portrait/strands_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

//! A point of the jaw as annotators set it: on the far side on the visible outline, on the near side between the
//! outline and the jaw itself.
cv::Point2f jawPoint(const HeadSurface &head, const Camera &camera, cv::Point2f front, int index)
{
    const float side = index < 8 ? -1 : 1;
    const cv::Point2f across(std::cos(camera.roll()), std::sin(camera.roll()));
    const auto seen = [&](float angle) {
        const cv::Point3f p = camera.seen(head.at(angle, front.y));
        return cv::Point2f(p.x, p.y);
    };
    cv::Point2f outline = seen(head.angleOf(front));
    float farthest = -1e9F;
    for (float angle = 0.5F; angle < 1.9F; angle += 0.03F) {
        const cv::Point2f p = seen(side * angle);
        const float out = side * p.dot(across);
        if (out > farthest) {
            farthest = out;
            outline = p;
        }
    }
    if (side * std::sin(camera.yaw()) > 0)
        return outline;
    const float angle = std::min(std::asin(0.985F), 1.36F);
    return (outline + seen(side * angle)) * 0.5F;
}

std::array<cv::Point2f, 68> landmarksOf(const HeadSurface &head, const Camera &camera)
{
    std::array<cv::Point2f, 68> out;
    for (int i = 0; i < 68; ++i) {
        const cv::Point2f front = head.face().points[size_t(i)];
        if (i < 17 && i != 8) {
            out[size_t(i)] = jawPoint(head, camera, front, i);
            continue;
        }
        const cv::Point3f p = camera.seen(head.at(front));
        out[size_t(i)] = {p.x, p.y};
    }
    return out;
}

//! The window or lamp mirrored in each eye: what makes eyes look alive.
void drawCatchLights(cv::Mat &picture, const Chart &chart, const Camera &camera, const Figure &figure,
                     const Lamps &lamps)
{
    const auto centres = irisCentres(chart.head(), figure.person);
    const float strength = float(std::clamp(figure.light.key, 0.4, 1.1));
    for (int side = 0; side < 2; ++side) {
        const auto &p = chart.head().face().points;
        const size_t first = 36 + 6 * size_t(side);
        const float open = (p[first + 4].y + p[first + 5].y - p[first + 1].y - p[first + 2].y) / 2;
        const float sideways = std::clamp(lamps.towardsKey[0], -0.7F, 0.7F);
        const float up = std::clamp(-lamps.towardsKey[1], 0.1F, 0.6F);
        const cv::Point2f at = centres[size_t(side)] + cv::Point2f(sideways * 0.055F, -up * 0.06F);
        if (open < 0.075F || at.y - 0.02F < (p[first + 1].y + p[first + 2].y) / 2)
            continue;
        const cv::Point3f seen = camera.seen(chart.head().at(at));
        const float radius = camera.scale() * 0.020F;
        const cv::Rect area = cv::Rect(cv::Point(int(seen.x - 4 * radius) - 1, int(seen.y - 4 * radius) - 1),
                                       cv::Size(int(8 * radius) + 3, int(8 * radius) + 3)) &
                              cv::Rect({}, picture.size());
        for (int y = area.y; y < area.br().y; ++y) {
            auto *out = picture.ptr<cv::Vec3f>(y);
            for (int x = area.x; x < area.br().x; ++x) {
                const float away = std::hypot(float(x) - seen.x, float(y) - seen.y) / radius;
                out[x] += lamps.key * (0.8F * strength * std::exp(-away * away * 1.4F));
            }
        }
    }
}

} // namespace

std::array<cv::Point2f, 68> drawFigure(cv::Mat &picture, const Figure &figure)
{
    const Camera camera(figure.pose, figure.eyes, figure.interPupil, figure.distance);
    const HeadSurface head(proportionsOf(figure.person, figure.pose));
    Chart chart(head, std::clamp(figure.interPupil * 1.05F, 50.0F, 420.0F));
    paintSkin(chart, figure.person);
    paintNostrils(chart);
    paintMouth(chart, figure.person);
    paintBeard(chart, figure.person);
    paintEyes(chart, figure.person);
    paintBrows(chart, figure.person);
    paintHair(chart, figure.person);
    const Lamps lamps(figure.light);
    const Mesh mesh = meshOf(chart, camera, hairThickness(figure.person), figure.person.seed);
    const Camera upright = bodyCamera(camera);
    Strands strands(head, figure.person, camera, upright);
    if (chart.scale() > detailed) {
        strands.add(beardStrands(chart, figure.person));
        strands.add(browStrands(head, figure.person));
        strands.add(lashStrands(head, figure.person));
    }
    const Seen seen = seenBy(camera, mesh, picture.size());
    Body body(picture, head, figure.person, camera, upright, lamps);
    body.hairBehind();
    strands.drawBehind(picture, lamps);
    body.neckAndClothes();
    drawEars(picture, head, figure.person, camera, lamps);
    shade(picture, {chart, mesh, camera, lamps}, seen);
    drawCatchLights(picture, chart, camera, figure, lamps);
    strands.drawFront(picture, lamps, seen);
    drawGlasses(picture, head, figure.person, camera);
    return landmarksOf(head, camera);
}

} // namespace likeness::portrait
