// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/brows.h"
#include "engine/opencv/mask.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

const cv::Size size(240, 260);
const Shape face = testing::plainShape({120, 95}, 56);

//! The same face with its brows raised by that many pixels.
Shape raised(float pixels)
{
    Shape shape = face;
    for (size_t i = 17; i < 27; ++i)
        shape[i].y -= pixels;
    return shape;
}

cv::Mat outlineMask(const Shape &shape)
{
    cv::Mat hard = cv::Mat::zeros(size, CV_8U);
    fillPolygon(hard, outlineOf(shape, outlineInset), 255);
    return hard;
}

float at(const cv::Mat &mask, cv::Point2f point) { return mask.at<float>(cvRound(point.y), cvRound(point.x)); }

} // namespace

class TestBrows : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void browsCoverNoFaceButHairOverThemDoes()
    {
        cv::Mat picture(size, CV_32FC3, cv::Scalar(120, 150, 200));
        for (const size_t first : {size_t(17), size_t(22)})
            for (size_t i = first; i < first + 4; ++i)
                cv::line(picture, face[i] - cv::Point2f(0, 3), face[i + 1] - cv::Point2f(0, 3), cv::Scalar(20, 25, 35),
                         6);
        const cv::Point2f tail = face[18] - cv::Point2f(0, 3);
        QVERIFY(at(coveringOf(picture, face), tail) < 0.05F);
        const cv::Point2f top = tail - cv::Point2f(0, 40);
        cv::rectangle(picture, top - cv::Point2f(8, 0), tail + cv::Point2f(8, 0), cv::Scalar(20, 25, 35), cv::FILLED);
        QVERIFY(at(coveringOf(picture, face), tail) > 0.5F);
    }

    void aFringeAtTheEndOfABrowIsSeen()
    {
        cv::Mat picture(size, CV_32FC3, cv::Scalar(120, 150, 200));
        const cv::Point2f beside = face[17] - cv::Point2f(7, 0); // not of the face, yet painted with the brow
        QVERIFY(outlineMask(face).at<uchar>(beside) == 0);
        cv::rectangle(picture, {0, 0}, beside + cv::Point2f(4, 10), cv::Scalar(20, 25, 35), cv::FILLED);
        QVERIFY(at(coveringOf(picture, face), beside) > 0.5F);
        QVERIFY(at(coveringOf(picture, face), face[19]) < 0.05F);
    }

    void raisedBrowsOfTheTemplateAreCoveredWhole()
    {
        const Shape high = raised(12); // a fifth of the distance between the pupils
        Alignment alignment{.shape = face};
        cv::Mat hard = outlineMask(face);
        addBrows(hard, high);
        const cv::Mat alpha = faceAlpha(alignment, high, hard);
        for (size_t i = 17; i < 27; ++i)
            QVERIFY2(at(alpha, high[i]) > 0.9F, qPrintable(QString::number(at(alpha, high[i]))));
    }

    void maskGrowsByTheBrowsOnly()
    {
        const Shape high = raised(25);
        const cv::Mat before = outlineMask(face);
        cv::Mat after = before.clone();
        addBrows(after, high);
        QCOMPARE(cv::countNonZero(before & ~after), 0);
        const cv::Mat added = after & ~before;
        QVERIFY(cv::countNonZero(added) > 0);
        const cv::Rect box = cv::boundingRect(added);
        QVERIFY(float(box.y) > high[19].y - 56 * 0.2F);
        QVERIFY(float(box.br().y) < face[36].y);
    }

    void restOfTheFaceIsLeftToTheOtherMasks()
    {
        const cv::Mat alpha = browsAlpha(face, outlineMask(face));
        for (const size_t point : {size_t(30), size_t(37), size_t(44), size_t(57), size_t(8)})
            QVERIFY2(at(alpha, face[point]) < 0.05F, qPrintable(QString::number(point)));
        QVERIFY(at(alpha, face[19]) > 0.9F);
        double least = 0;
        double most = 0;
        cv::minMaxLoc(alpha, &least, &most);
        QVERIFY(least >= 0 && most <= 1);
    }
};

QTEST_GUILESS_MAIN(TestBrows)
#include "tst_brows.moc"
