// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/blend.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness::engine::opencv;

class TestBlend : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void knownValuesStayAndGapsAreBetweenThem()
    {
        cv::Mat values = cv::Mat::zeros(48, 64, CV_32F);
        cv::Mat weights = cv::Mat::zeros(values.size(), CV_32F);
        values.col(0).setTo(10);
        values.col(63).setTo(30);
        weights.col(0).setTo(1);
        weights.col(63).setTo(1);
        const cv::Mat filled = pullPush(values, weights);
        QCOMPARE(filled.at<float>(20, 0), 10.0F);
        QCOMPARE(filled.at<float>(20, 63), 30.0F);
        for (int x = 0; x < 64; ++x) {
            QVERIFY(filled.at<float>(20, x) >= 9.9F);
            QVERIFY(filled.at<float>(20, x) <= 30.1F);
        }
        QVERIFY(filled.at<float>(20, 16) < 15);
        QVERIFY(filled.at<float>(20, 48) > 20);
    }

    void channelsDoNotMix()
    {
        const cv::Mat values(30, 30, CV_32FC3, cv::Scalar(1, -5, 40));
        cv::Mat weights = cv::Mat::zeros(values.size(), CV_32F);
        weights.at<float>(3, 4) = 1;
        const cv::Vec3f far = pullPush(values, weights).at<cv::Vec3f>(27, 26);
        QVERIFY(cv::norm(far - cv::Vec3f(1, -5, 40)) < 0.01);
    }

    void nothingKnownGivesNothing()
    {
        const cv::Mat zero = cv::Mat::zeros(20, 20, CV_32F);
        QCOMPARE(cv::norm(pullPush(zero, zero)), 0.0);
    }

    void weightsDecideTheMean()
    {
        cv::Mat values(40, 40, CV_32F, cv::Scalar(0));
        values.colRange(20, 40).setTo(100);
        cv::Mat weights(values.size(), CV_32F, cv::Scalar(1));
        weights.colRange(20, 40).setTo(0);
        // what has no weight has no say, however near it is
        QVERIFY(weightedBlur(values, weights, 6).at<float>(20, 22) < 0.5F);
        QVERIFY(weightedBlur(values, 1 - weights, 6).at<float>(20, 17) > 99);
    }

    void feathersRiseFromTheBorder()
    {
        cv::Mat hard = cv::Mat::zeros(60, 60, CV_8U);
        hard(cv::Rect(10, 10, 40, 40)).setTo(255);
        const cv::Mat soft = feathered(hard, 8);
        QCOMPARE(soft.at<float>(30, 5), 0.0F);
        QCOMPARE(soft.at<float>(30, 10), 0.0F);
        QCOMPARE(soft.at<float>(30, 30), 1.0F);
        for (int x = 10; x < 30; ++x)
            QVERIFY(soft.at<float>(30, x + 1) >= soft.at<float>(30, x));
    }

    void smoothStepIsCutAndEven()
    {
        QCOMPARE(smoothStep(-3), 0.0F);
        QCOMPARE(smoothStep(7), 1.0F);
        QCOMPARE(smoothStep(0.5F), 0.5F);
        QVERIFY(smoothStep(0.3F) + smoothStep(0.7F) - 1 < 1e-6F);
    }
};

QTEST_GUILESS_MAIN(TestBlend)
#include "tst_blend.moc"
