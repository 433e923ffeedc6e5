// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetricsdrawn.h"

#include "engine/opencv/mat.h"
#include "engine/opencv/opencvengine.h"

#include <QFile>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace likeness::testing {

namespace {

using engine::opencv::Shape;

void ring(Shape &shape, size_t first, int count, cv::Point2f centre, cv::Size2f half)
{
    for (int i = 0; i < count; ++i) {
        const double angle = std::numbers::pi * (1 + 2.0 * i / count);
        shape[first + size_t(i)] = {float(centre.x + half.width * std::cos(angle)),
                                    float(centre.y + half.height * std::sin(angle))};
    }
}

} // namespace

portrait::Person plainPerson(quint64 seed)
{
    portrait::Person person = portrait::randomPerson(seed);
    person.glasses = portrait::Glasses::None;
    person.beard = portrait::Beard::None;
    person.fringe = false;
    person.style = portrait::HairStyle::Short;
    return person;
}

portrait::Portrait plainPortrait(quint64 seed, const portrait::Pose &pose)
{
    return portrait::render(plainPerson(seed),
                            portrait::Shot{.size = QSize(400, 480), .interPupil = 92, .pose = pose, .seed = seed});
}

Shape plainShape(cv::Point2f eyes, float pupils)
{
    Shape shape{};
    for (int i = 0; i < 17; ++i) {
        const double angle = std::numbers::pi * (1 - i / 16.0);
        shape[size_t(i)] = {float(1.08 * std::cos(angle)), float(0.05 + 1.75 * std::sin(angle))};
    }
    for (int i = 0; i < 5; ++i) {
        const float lift = -0.38F - 0.03F * float(2 - std::abs(i - 2));
        shape[size_t(17 + i)] = {-0.92F + 0.18F * float(i), lift};
        shape[size_t(26 - i)] = {0.92F - 0.18F * float(i), lift};
        shape[size_t(31 + i)] = {-0.24F + 0.12F * float(i), 0.78F};
    }
    for (int i = 0; i < 4; ++i)
        shape[size_t(27 + i)] = {0, 0.05F + 0.2F * float(i)};
    ring(shape, 36, 6, {-0.5F, 0}, {0.24F, 0.09F});
    ring(shape, 42, 6, {0.5F, 0}, {0.24F, 0.09F});
    ring(shape, 48, 12, {0, 1.12F}, {0.42F, 0.16F});
    ring(shape, 60, 8, {0, 1.12F}, {0.32F, 0.02F});
    for (cv::Point2f &point : shape)
        point = eyes + point * pupils;
    return shape;
}

Shape shapeOf(const engine::Landmarks &points)
{
    Shape shape{};
    for (size_t i = 0; i < points.size(); ++i)
        shape[i] = {float(points[i].x()), float(points[i].y())};
    return shape;
}

QByteArray landmarkModelFile()
{
    QFile file(QStringLiteral(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<engine::Engine> loadedEngine()
{
    auto made = engine::opencv::OpenCvEngine::create(landmarkModelFile());
    return made ? std::move(*made) : nullptr;
}

cv::Vec3d meanLab(const QImage &picture, const cv::Mat &mask)
{
    cv::Mat lab;
    engine::opencv::colourOf(picture, {0, 0, picture.width(), picture.height()}).convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    const cv::Scalar mean = cv::mean(lab, mask);
    return {mean[0], mean[1], mean[2]};
}

} // namespace likeness::testing
