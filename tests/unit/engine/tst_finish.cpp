// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/finish.h"
#include "engine/opencv/steering.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::engine::opencv;

namespace {

const Shape face = testing::plainShape({100, 80}, 56);
const Frame frame{.part = {0, 0, 200, 220}, .small = {200, 220}};

cv::Mat noisy(double deviation)
{
    cv::Mat noise(frame.part.size(), CV_8UC3);
    cv::RNG(5).fill(noise, cv::RNG::NORMAL, cv::Scalar(120, 140, 180), cv::Scalar::all(deviation));
    return noise;
}

double deviationOf(const cv::Mat &picture, const cv::Rect &area)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture(area), mean, deviation);
    return deviation[0];
}

Shape opened()
{
    Shape shape = face;
    for (const size_t i : {55, 56, 57, 58, 59, 65, 66, 67})
        shape[i].y += 10;
    return shape;
}

} // namespace

class TestFinish : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void smoothingEvensOutSkinOnly()
    {
        cv::Mat picture = noisy(10);
        const cv::Mat before = picture.clone();
        cv::Mat skin = cv::Mat::zeros(frame.small, CV_32F);
        skin.colRange(0, 90).setTo(1);
        smoothSkin(picture, skin, frame, 1);
        QVERIFY(deviationOf(picture, {10, 10, 60, 150}) < 0.5 * deviationOf(before, {10, 10, 60, 150}));
        const cv::Rect other(110, 0, 80, 220);
        QCOMPARE(cv::norm(picture(other), before(other)), 0.0);
    }

    void edgesAreNotSmoothed()
    {
        cv::Mat picture(frame.part.size(), CV_8UC3, cv::Scalar::all(60));
        picture.colRange(100, 200).setTo(cv::Scalar::all(200));
        smoothSkin(picture, cv::Mat::ones(frame.small, CV_32F), frame, 1);
        QVERIFY(picture.at<cv::Vec3b>(100, 97)[0] < 80);
        QVERIFY(picture.at<cv::Vec3b>(100, 102)[0] > 180);
    }

    void sharpeningGrowsWithTheAmount()
    {
        cv::Mat soft = noisy(20);
        cv::GaussianBlur(soft, soft, {}, 1.5);
        double last = deviationOf(soft, {20, 20, 150, 150});
        for (const float amount : {0.3F, 0.7F, 1.0F}) {
            cv::Mat picture = soft.clone();
            sharpenFeatures(picture, cv::Mat::ones(frame.small, CV_32F), frame, amount);
            const double now = deviationOf(picture, {20, 20, 150, 150});
            QVERIFY(now > last);
            last = now;
        }
        cv::Mat picture = soft.clone();
        sharpenFeatures(picture, cv::Mat::zeros(frame.small, CV_32F), frame, 1);
        QCOMPARE(cv::norm(picture, soft), 0.0);
    }

    void teethBecomeWhiterLipsDoNot()
    {
        const Shape shape = opened();
        cv::Mat picture(frame.part.size(), CV_8UC3, cv::Scalar(90, 90, 190));
        std::vector<cv::Point> inner;
        for (size_t i = 60; i < 68; ++i)
            inner.emplace_back(shape[i]);
        cv::fillConvexPoly(picture, inner, cv::Scalar(150, 185, 195));
        const cv::Mat before = picture.clone();
        brightenTeeth(picture, shape);
        const cv::Point2f middle = (shape[62] + shape[66]) * 0.5F;
        const cv::Vec3b tooth = picture.at<cv::Vec3b>(cv::Point(middle));
        const cv::Vec3b was = before.at<cv::Vec3b>(cv::Point(middle));
        QVERIFY(tooth[0] > was[0] + 15);
        QVERIFY(tooth[2] - tooth[0] < was[2] - was[0]);
        const cv::Point lip(cvRound(shape[57].x), cvRound(shape[57].y) - 1);
        QVERIFY(cv::norm(picture.at<cv::Vec3b>(lip), before.at<cv::Vec3b>(lip)) < 6);
    }

    void shutMouthsHaveNoTeeth()
    {
        cv::Mat picture(frame.part.size(), CV_8UC3, cv::Scalar(150, 185, 195));
        const cv::Mat before = picture.clone();
        brightenTeeth(picture, testing::plainShape({100, 80}, 56));
        QVERIFY(cv::norm(picture, before, cv::NORM_INF) < 60);
        Shape shut = face;
        for (size_t i = 60; i < 68; ++i)
            shut[i].y = shut[60].y;
        picture = before.clone();
        brightenTeeth(picture, shut);
        QCOMPARE(cv::norm(picture, before), 0.0);
    }

    void makeupTakesTheTemplatesLips()
    {
        cv::Mat own(frame.small, CV_32FC3, cv::Scalar(120, 150, 200));
        cv::Mat other = own.clone();
        std::vector<cv::Point> lips;
        for (size_t i = 48; i < 60; ++i)
            lips.emplace_back(face[i]);
        cv::fillConvexPoly(other, lips, cv::Scalar(60, 30, 190));
        const cv::Mat result = own + makeupOf(own, face, other, face);
        const cv::Point lip(cvRound(face[57].x), cvRound(face[57].y) - 3);
        QVERIFY(cv::norm(result.at<cv::Vec3f>(lip) - other.at<cv::Vec3f>(lip)) <
                0.5 * cv::norm(own.at<cv::Vec3f>(lip) - other.at<cv::Vec3f>(lip)));
        QVERIFY(cv::norm(result.at<cv::Vec3f>(150, 20) - own.at<cv::Vec3f>(150, 20)) < 1);
    }

    void whatTuningLeavesOpenStays()
    {
        const Shares plain = sharesOf(50, 50);
        QCOMPARE(steered(plain, {}), plain);
    }

    void warpIsTheWayBackOfTheDegrees()
    {
        const Shares most = steered(sharesOf(50, 50), {.warp = 1.0});
        QCOMPARE(most.outline, sharesOf(0, 0).outline);
        QCOMPARE(most.features, sharesOf(0, 0).features);
        QCOMPARE(steered(sharesOf(50, 50), {.warp = -3.0}).outline, sharesOf(100, 100).outline);
    }

    void whatIsAskedForOverrulesTheModel()
    {
        QVERIFY(steered(sharesOf(50, 50), {.model = 1}).finish.enhance > 0);
        QCOMPARE(steered(sharesOf(50, 50), {.enhance = 0.0, .model = 1}).finish.enhance, 0.0F);
        QCOMPARE(steered(sharesOf(50, 50), {.smooth = 7.0}).finish.smooth, 1.0F);
    }

    void modelsAllDiffer()
    {
        QList<Shares> seen;
        for (int model = 0; model <= 6; ++model) {
            const Shares shares = steered(sharesOf(50, 50), {.model = model});
            QVERIFY2(!seen.contains(shares), qPrintable(QString::number(model)));
            seen.append(shares);
        }
    }
};

QTEST_GUILESS_MAIN(TestFinish)
#include "tst_finish.moc"
