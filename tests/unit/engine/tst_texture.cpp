// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/texture.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness::engine::opencv;

namespace {

const cv::Mat whole(200, 300, CV_8U, cv::Scalar(255));

//! Blobs of all sizes, blurred and then grained.
cv::Mat scene(double blur, double grain)
{
    cv::Mat picture(whole.size(), CV_32FC3, cv::Scalar(120, 130, 140));
    cv::RNG dice(3);
    for (int i = 0; i < 300; ++i)
        cv::circle(picture, {dice.uniform(0, 300), dice.uniform(0, 200)}, dice.uniform(2, 12),
                   cv::Scalar::all(dice.uniform(60, 200)), cv::FILLED, cv::LINE_AA);
    cv::GaussianBlur(picture, picture, {}, std::max(0.01, blur));
    cv::Mat noise(whole.size(), CV_32F);
    dice.fill(noise, cv::RNG::NORMAL, 0, std::max(1e-6, grain));
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>(3, noise), three);
    picture += three;
    cv::Mat out;
    picture.convertTo(out, CV_8U);
    return out;
}

} // namespace

class TestTexture : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void grainIsMeasuredOverAnyPicture_data()
    {
        QTest::addColumn<double>("grain");
        for (const double grain : {1.5, 3.0, 6.0})
            QTest::addRow("%g", grain) << grain;
    }
    void grainIsMeasuredOverAnyPicture()
    {
        QFETCH(double, grain);
        const double seen = grainOf(scene(2.5, grain), whole);
        QVERIFY2(std::abs(seen - grain) < 0.25 * grain + 0.3, qPrintable(QString::number(seen)));
    }

    void addedGrainIsWhatWasAskedFor()
    {
        cv::Mat picture = scene(3, 0);
        addGrain(picture, 4);
        QVERIFY(std::abs(grainOf(picture, whole) - 4) < 1);
        cv::Mat again = scene(3, 0);
        addGrain(again, 4);
        QCOMPARE(cv::norm(picture, again), 0.0);
    }

    void sharperPicturesMeasureSharper()
    {
        QVERIFY(sharpnessRatio(scene(2, 0), scene(1, 0), whole) > 1.5);
        QVERIFY(sharpnessRatio(scene(1, 0), scene(2, 0), whole) < 0.7);
        QVERIFY(std::abs(sharpnessRatio(scene(1, 0), scene(1, 0), whole) - 1) < 1e-9);
    }

    void grainIsHardlyTakenForSharpness() { QVERIFY(sharpnessRatio(scene(2, 0), scene(2, 3), whole) < 1.45); }

    void faceComesNearTheOtherInBoth_data()
    {
        QTest::addColumn<double>("blur");
        QTest::addColumn<double>("grain");
        QTest::newRow("a blurred template") << 2.4 << 0.0;
        QTest::newRow("a sharp template") << 0.8 << 0.0;
        QTest::newRow("a grained template") << 1.4 << 5.0;
    }
    void faceComesNearTheOtherInBoth()
    {
        QFETCH(double, blur);
        QFETCH(double, grain);
        const cv::Mat target = scene(blur, grain);
        cv::Mat face = scene(1.4, 0);
        const double sharpBefore = std::abs(std::log(sharpnessRatio(target, face, whole)));
        const double grainBefore = std::abs(grainOf(target, whole) - grainOf(face, whole));
        matchTexture(face, target, whole, false);
        QVERIFY(std::abs(std::log(sharpnessRatio(target, face, whole))) < sharpBefore * 0.7 + 0.05);
        QVERIFY(std::abs(grainOf(target, whole) - grainOf(face, whole)) < grainBefore * 0.6 + 0.6);
    }

    void detailIsKeptWhenAskedFor()
    {
        cv::Mat face = scene(0.8, 0);
        const cv::Mat before = face.clone();
        matchTexture(face, scene(3, 0), whole, true);
        QCOMPARE(cv::norm(face, before), 0.0);
    }

    void noMaskChangesNothing()
    {
        cv::Mat face = scene(1, 0);
        const cv::Mat before = face.clone();
        matchTexture(face, scene(3, 4), cv::Mat::zeros(whole.size(), CV_8U), false);
        QCOMPARE(cv::norm(face, before), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTexture)
#include "tst_texture.moc"
