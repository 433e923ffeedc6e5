// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mask.h"
#include "engine/opencv/skin.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

const cv::Size size(240, 260);
const Shape face = testing::plainShape({120, 95}, 56);

cv::Mat outlineMask()
{
    cv::Mat hard = cv::Mat::zeros(size, CV_8U);
    fillPolygon(hard, outlineOf(face, outlineInset), 255);
    return hard;
}

//! A face of nothing but skin.
cv::Mat skinPicture()
{
    cv::Mat picture(size, CV_32FC3, cv::Scalar(120, 150, 200));
    cv::Mat noise(size, CV_32FC3);
    cv::RNG(7).fill(noise, cv::RNG::NORMAL, 0, 3);
    return picture + noise;
}

float at(const cv::Mat &mask, cv::Point2f point) { return mask.at<float>(cvRound(point.y), cvRound(point.x)); }

} // namespace

class TestMask : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void featuresCoverBrowsEyesNoseAndMouth()
    {
        const cv::Mat features = featuresOf(face, size);
        for (const size_t i : {18, 24, 33, 37, 41, 44, 46, 51, 57, 62})
            QVERIFY2(features.at<uchar>(cvRound(face[i].y), cvRound(face[i].x)) == 255, qPrintable(QString::number(i)));
        const cv::Point2f cheek = face[3] * 0.5F + face[33] * 0.5F;
        QCOMPARE(int(features.at<uchar>(cvRound(cheek.y), cvRound(cheek.x))), 0);
    }

    void alphaIsFullOnTheFaceAndNothingOutside()
    {
        const cv::Mat hard = outlineMask();
        const cv::Mat alpha = faceAlpha({.shape = face}, face, hard);
        QCOMPARE(cv::countNonZero((alpha > 0) & (hard == 0)), 0);
        for (const size_t i : {30, 36, 45, 51, 57})
            QVERIFY2(at(alpha, face[i]) > 0.98F, qPrintable(QString::number(i)));
        QVERIFY(at(alpha, face[8] - cv::Point2f(0, 4)) < 0.3F);
        double most = 0;
        cv::minMaxLoc(alpha, nullptr, &most);
        QVERIFY(most <= 1);
    }

    void whatTheTemplateKeepsIsLeftOut()
    {
        Shape open = face;
        for (const size_t i : {65, 66, 67})
            open[i].y += 20;
        Alignment alignment{.shape = open, .templateMouth = true, .templateEyes = {true, false}};
        const cv::Mat alpha = faceAlpha(alignment, open, outlineMask());
        QVERIFY(at(alpha, (open[62] + open[66]) * 0.5F) < 0.1F);
        QVERIFY(at(alpha, (face[37] + face[40]) * 0.5F) < 0.1F);
        QVERIFY(at(alpha, (face[43] + face[46]) * 0.5F) > 0.95F);
    }

    //! An open eye laid over a closed one looks out above and below its line.
    void aClosedEyeIsKeptWithItsLids()
    {
        Shape closed = face;
        for (const auto &[upper, lower] : {std::pair{37, 41}, {38, 40}})
            closed[size_t(upper)] = closed[size_t(lower)] = (face[size_t(upper)] + face[size_t(lower)]) * 0.5F;
        const Alignment alignment{.shape = closed, .templateEyes = {true, false}};
        const cv::Mat alpha = faceAlpha(alignment, closed, outlineMask());
        for (const size_t i : {37, 38, 40, 41})
            QVERIFY2(at(alpha, face[i]) < 0.2F, qPrintable(QString::number(i)));
        QVERIFY(at(alpha, face[19]) > 0.9F);
        QVERIFY(at(alpha, face[43]) > 0.9F);
    }

    //! Grey hair is as far from skin as a shade of it: its strands tell.
    void greyHairBeforeACheekIsSeenByItsStrands()
    {
        cv::Mat picture = skinPicture();
        const cv::Point2f cheek = face[14] * 0.8F + face[35] * 0.2F;
        const cv::Rect lock(cvRound(cheek.x) - 8, cvRound(face[42].y), 30, 60);
        picture(lock).setTo(cv::Scalar(135, 148, 172));
        const cv::Mat far = skinDistance(picture, face);
        const float gap = at(far, cheek);
        QVERIFY2(gap > 8 && gap < 20, qPrintable(QString::number(gap)));
        cv::Mat rough(size, CV_32F, cv::Scalar(1));
        QVERIFY(at(coveringBy(far, face, rough), cheek) < 0.05F);
        rough(lock).setTo(4);
        QVERIFY(at(coveringBy(far, face, rough), cheek) > 0.8F);
    }

    void bareSkinIsNotCovered() { QVERIFY(cv::mean(coveringOf(skinPicture(), face))[0] < 0.01); }

    void hairOverTheForeheadIsSeen()
    {
        cv::Mat picture = skinPicture();
        const int brows = cvRound(face[19].y);
        picture.rowRange(0, brows - 8).setTo(cv::Scalar(20, 25, 35));
        const cv::Mat covered = coveringOf(picture, face);
        QVERIFY(at(covered, {face[27].x, float(brows - 12)}) > 0.9F);
        QVERIFY(at(covered, face[30]) < 0.05F);
    }

    void lightFromOneSideIsStillSkin()
    {
        cv::Mat picture = skinPicture();
        for (int x = 0; x < picture.cols; ++x)
            picture.col(x) *= 0.55 + 0.45 * x / picture.cols;
        QVERIFY(cv::mean(coveringOf(picture, face))[0] < 0.02);
    }

    void skinIsLikeItselfAndHairIsNot()
    {
        cv::Mat picture = skinPicture();
        picture(cv::Rect(90, 175, 60, 30)).setTo(cv::Scalar(25, 25, 30));
        const cv::Mat likeness = likenessBy(skinDistance(picture, face), 1);
        QVERIFY(at(likeness, face[3] * 0.4F + face[33] * 0.6F) > 0.9F);
        QVERIFY(at(likeness, {120, 190}) < 0.1F);
    }

    void innerFaceLiesInsideTheOutline()
    {
        const cv::Mat inner = innerFaceOf(face, size);
        QVERIFY(cv::countNonZero(inner) > 2000);
        QCOMPARE(cv::countNonZero(inner & ~outlineMask()), 0);
    }
};

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
