// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/cascade.h"
#include "engine/opencv/turn.h"
#include "portrait/portrait.h"

#include <QRegularExpression>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

Shape shapeOf(const portrait::Landmarks &landmarks)
{
    Shape shape;
    for (size_t i = 0; i < shapePoints; ++i)
        shape[i] = {float(landmarks[i].x()), float(landmarks[i].y())};
    return shape;
}

Shape posed(double yaw, double roll = 0)
{
    portrait::Shot shot{.size = QSize(100, 100), .interPupil = 24};
    shot.pose = {.yaw = yaw, .roll = roll};
    return shapeOf(portrait::render(portrait::randomPerson(61), shot).landmarks);
}

cv::Mat anyCrop()
{
    cv::Mat crop(GradientMap::side, GradientMap::side, CV_8U);
    cv::RNG(5).fill(crop, cv::RNG::UNIFORM, 0, 256);
    cv::GaussianBlur(crop, crop, {}, 2.5);
    cv::normalize(crop, crop, 0, 255, cv::NORM_MINMAX);
    return crop;
}

std::vector<float> featuresOf(const cv::Mat &crop, const Shape &shape)
{
    std::vector<float> features(Cascade::rows, 1.0F);
    GradientMap(crop).read(shape, {5, 13}, std::span(features).first(GradientMap::features));
    return features;
}

} // namespace

class TestTurn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void turnGrowsWithTheYaw()
    {
        QVERIFY(turnOf(posed(30)) > turnOf(posed(15)) + 0.05F);
        QVERIFY(turnOf(posed(15)) > turnOf(posed(0)) + 0.05F);
        QVERIFY(turnOf(posed(-30)) < turnOf(posed(-15)) - 0.05F);
        QVERIFY(qAbs(turnOf(posed(0))) < 0.05F);
    }

    void turnIsNotRoll() { QVERIFY(qAbs(turnOf(posed(20, 25)) - turnOf(posed(20))) < 0.04F); }

    void aShapeWithoutEyesIsNotTurned() { QCOMPARE(turnOf(Shape{}), 0.0F); }

    void theShareGoesFromNoneToAll()
    {
        QCOMPARE(turnedShare(0), 0.0F);
        QCOMPARE(turnedShare(0.07F), 0.0F);
        QCOMPARE(turnedShare(-0.5F), 1.0F);
        float before = 0;
        for (float turn = 0; turn < 0.4F; turn += 0.01F) {
            QVERIFY(turnedShare(turn) >= before);
            QCOMPARE(turnedShare(turn), turnedShare(-turn));
            before = turnedShare(turn);
        }
        QCOMPARE(before, 1.0F);
    }

    void mirroringTwiceChangesNothing()
    {
        const Shape moves = posed(12);
        QVERIFY(mirroredMoves(mirroredMoves(moves)) == moves);
        const std::vector<float> features = featuresOf(anyCrop(), posed(5));
        QCOMPARE(mirroredFeatures(mirroredFeatures(features)), features);
    }

    void mirroredFeaturesAreThoseOfTheMirrorImage()
    {
        const cv::Mat crop = anyCrop();
        cv::Mat flipped;
        cv::flip(crop, flipped, 1);
        Shape shape = posed(8);
        for (cv::Point2f &p : shape)
            p = {std::round(p.x) + 20.25F, std::round(p.y) + 20.25F}; // samples do not fall between two pixels
        Shape other = mirroredMoves(shape);                           // x negated, points exchanged
        for (cv::Point2f &p : other)
            p.x += float(GradientMap::side - 1);
        const std::vector<float> expected = featuresOf(flipped, other);
        const std::vector<float> found = mirroredFeatures(featuresOf(crop, shape));
        QCOMPARE(found.size(), expected.size());
        QCOMPARE(found.back(), 1.0F);
        int wrong = 0;
        for (size_t i = 0; i < found.size(); ++i)
            wrong += qAbs(found[i] - expected[i]) > 0.02F;
        QVERIFY2(wrong < int(found.size()) / 200, qPrintable(QString::number(wrong)));
    }
};

QTEST_GUILESS_MAIN(TestTurn)
#include "tst_turn.moc"
