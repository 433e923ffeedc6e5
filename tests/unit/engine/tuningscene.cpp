// SPDX-License-Identifier: Apache-2.0
#include "unit/engine/tuningscene.h"

#include "engine/opencv/align.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"

#include <QPainter>
#include <opencv2/imgproc.hpp>

namespace likeness::testing {

using namespace engine;
using opencv::Shape;

namespace {

void paintLids(QImage &picture, const portrait::Landmarks &points)
{
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const size_t first : {36, 42}) {
        QPolygonF lid;
        for (size_t i = first; i < first + 4; ++i)
            lid << points[i];
        for (size_t i = first + 4; i-- > first;)
            lid << points[i] - QPointF(0, 11);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(70, 40, 130, 130));
        painter.drawPolygon(lid);
    }
}

} // namespace

bool TuningScene::prepare()
{
    m_engine = loadedEngine();
    if (!m_engine)
        return false;
    portrait::Person person = plainPerson(8'000'211);
    person.lipstick = false;
    person.age = 55;
    person.tone = 2;
    portrait::Shot shot{.size = QSize(400, 480), .interPupil = 92, .noise = 0.012, .seed = 11};
    shot.pose = {.smile = 0.8, .mouthOpen = 0.3};
    m_photo = portrait::render(person, shot).picture;
    person = plainPerson(8'000'212);
    person.female = true;
    person.lipstick = true;
    person.tone = 2;
    person.age = 25;
    shot.seed = 12;
    shot.pose = {};
    const portrait::Portrait target = portrait::render(person, shot);
    m_template = target.picture;
    paintLids(m_template, target.landmarks);
    shot.pose = {.smile = 0.7, .mouthOpen = 0.25};
    m_smiling = portrait::render(person, shot).picture;
    return true;
}

FusionJob TuningScene::job(const Tuning &tuning, bool intoSmiling) const
{
    FusionJob job{
        .templatePicture = intoSmiling ? m_smiling : m_template, .swaps = {{.photo = m_photo}}, .tuning = tuning};
    job.mark.kind = Mark::Kind::None;
    return job;
}

Fused TuningScene::fused(const Tuning &tuning, bool intoSmiling) const
{
    return *m_engine->fuse(job(tuning, intoSmiling));
}

Shape TuningScene::found(const QImage &picture) const
{
    return shapeOf(*m_engine->findFaces(picture, true)->faces.first().landmarks);
}

cv::Mat polygon(const QImage &picture, const opencv::Points &points)
{
    cv::Mat mask = cv::Mat::zeros(picture.height(), picture.width(), CV_8U);
    opencv::fillPolygon(mask, points, 255);
    return mask;
}

double meanEnergy(const QImage &picture, const cv::Mat &mask)
{
    cv::Mat grey;
    opencv::greyOf(picture).convertTo(grey, CV_32F);
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    return cv::mean(dx.mul(dx) + dy.mul(dy), mask)[0];
}

double shapeGap(Shape one, Shape other, size_t from)
{
    // the points before `from` become copies of others, so that they have no say of their own
    for (size_t i = 0; i < from; ++i) {
        one[i] = one[from + i];
        other[i] = other[from + i];
    }
    const Shape moved = opencv::applied(opencv::similarity(other, one), other);
    double sum = 0;
    for (size_t i = 0; i < one.size(); ++i)
        sum += cv::norm(one[i] - moved[i]);
    return 100 * sum / 68 / double(opencv::interPupil(one));
}

} // namespace likeness::testing
