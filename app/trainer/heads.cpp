// SPDX-License-Identifier: Apache-2.0
#include "trainer/heads.h"

#include "engine/opencv/facefinder.h"
#include "portrait/dice.h"
#include "portrait/portrait.h"

#include <opencv2/imgproc.hpp>

namespace likeness::trainer {

namespace {

using portrait::Dice;

cv::Rect boxOf(const engine::opencv::Shape &points)
{
    return cv::boundingRect(std::vector<cv::Point2f>(points.begin(), points.end()));
}

Head drawn(quint64 seed, const engine::opencv::FaceFinder &finder)
{
    // The crop that a regressor sees is smaller still, and averaged.
    portrait::Shot shot = portrait::randomShot(seed);
    shot.oversampling = 1;
    const portrait::Portrait picture = portrait::render(portrait::randomPerson(seed), shot);
    Head head{.yaw = float(shot.pose.yaw)};
    const cv::Mat colour(picture.picture.height(), picture.picture.width(), CV_8UC3,
                         const_cast<uchar *>(picture.picture.constBits()), size_t(picture.picture.bytesPerLine()));
    cv::cvtColor(colour, head.grey, cv::COLOR_RGB2GRAY);
    for (size_t i = 0; i < head.points.size(); ++i)
        head.points[i] = {float(picture.landmarks[i].x()), float(picture.landmarks[i].y())};
    const cv::Rect truth = boxOf(head.points);
    for (const auto &found : finder.findLargest(head.grey)) {
        if ((found.rect & truth).area() > 0.4 * truth.area() && head.box.area() == 0)
            head.box = cv::Rect2f(found.rect);
    }
    return head;
}

void mirror(Head &head)
{
    const int width = head.grey.cols;
    cv::flip(head.grey, head.grey, 1);
    head.points = engine::opencv::mirrored(head.points, width);
    head.yaw = -head.yaw;
    head.box.x = float(width) - head.box.x - head.box.width;
}

void makePoorer(cv::Mat &grey, Dice &dice)
{
    const double factor = dice.between(0.25F, 0.8F);
    cv::Mat small;
    cv::resize(grey, small, {}, factor, factor, cv::INTER_AREA);
    cv::resize(small, grey, grey.size(), 0, 0, cv::INTER_LINEAR);
}

void cover(Head &head, Dice &dice)
{
    const cv::Point at(int(head.box.x + dice.unit() * head.box.width), int(head.box.y + dice.unit() * head.box.height));
    const int width = int(head.box.width * dice.between(0.05F, 0.3F));
    const cv::Scalar shade(dice.below(256));
    if (dice.chance(0.5F))
        cv::rectangle(head.grey, cv::Rect(at.x, at.y, width, int(float(width) * dice.between(0.5F, 2))), shade, -1);
    else
        cv::line(head.grey, at, at + cv::Point(dice.below(161) - 80, dice.below(161) - 80), shade, 1 + dice.below(8),
                 cv::LINE_AA);
}

void slant(cv::Mat &grey, Dice &dice)
{
    const float gx = dice.between(-0.5F, 0.5F);
    const float gy = dice.between(-0.5F, 0.5F);
    for (int y = 0; y < grey.rows; ++y) {
        auto *row = grey.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x) {
            const float across = 2.0F * float(x) / float(grey.cols) - 1;
            const float down = 2.0F * float(y) / float(grey.rows) - 1;
            row[x] = cv::saturate_cast<uchar>(float(row[x]) * (1 + gx * across + gy * down));
        }
    }
}

void loosen(cv::Rect2f &box, Dice &dice)
{
    const cv::Point2f centre(box.x + box.width / 2 + dice.normal(0.05F) * box.width,
                             box.y + box.height / 2 + dice.normal(0.05F) * box.height);
    const float scale = std::exp(dice.normal(0.07F));
    box = {centre.x - box.width * scale / 2, centre.y - box.height * scale / 2, box.width * scale, box.height * scale};
}

Head copyOf(const Head &head, bool flipped, quint64 seed)
{
    Dice dice(seed);
    Head copy = head;
    copy.grey = head.grey.clone();
    if (flipped)
        mirror(copy);
    if (dice.chance(0.5F))
        makePoorer(copy.grey, dice);
    if (dice.chance(0.3F))
        cover(copy, dice);
    if (dice.chance(0.5F))
        slant(copy.grey, dice);
    loosen(copy.box, dice);
    return copy;
}

} // namespace

std::vector<Head> drawHeads(quint64 firstSeed, int count)
{
    std::vector<Head> all(static_cast<size_t>(count));
    const engine::opencv::FaceFinder finder;
    cv::parallel_for_({0, count}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            all[size_t(i)] = drawn(firstSeed + quint64(i), finder);
    });
    std::erase_if(all, [](const Head &head) { return head.box.area() == 0; });
    return all;
}

std::vector<Head> varied(const std::vector<Head> &heads, int copies, quint64 seed)
{
    std::vector<Head> all(heads.size() * size_t(copies));
    cv::parallel_for_({0, int(all.size())}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            all[size_t(i)] = copyOf(heads[size_t(i) / size_t(copies)], i % 2 == 1, seed + quint64(i));
    });
    return all;
}

} // namespace likeness::trainer
