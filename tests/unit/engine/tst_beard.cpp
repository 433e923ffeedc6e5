// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/beard.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

const cv::Size size(240, 260);
const Shape face = testing::plainShape({120, 95}, 56);
const cv::Scalar skin(120, 150, 200);
const cv::Rect chin(cvRound(face[8].x) - 10, cvRound(face[57].y) + 8, 20, 14);

//! What a finding of beards is made of, of a face of smooth skin.
struct Scene
{
    cv::Mat picture{size, CV_32FC3, skin};
    cv::Mat rough{size, CV_32F, cv::Scalar(1)};
    cv::Mat far{size, CV_32F, cv::Scalar(0.3)};

    void grow(const cv::Rect &where, const cv::Scalar &colour, float roughness, float distance)
    {
        picture(where).setTo(colour);
        rough(where).setTo(roughness);
        far(where).setTo(distance);
    }

    float at(cv::Point2f point) const
    {
        return beardBy(rough, far, picture, face).at<float>(cvRound(point.y), cvRound(point.x));
    }
};

cv::Point2f middle(const cv::Rect &rect) { return (cv::Point2f(rect.tl()) + cv::Point2f(rect.br())) * 0.5F; }

} // namespace

class TestBeard : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void smoothSkinAndShadesAreNone()
    {
        Scene scene;
        scene.grow(chin, cv::Scalar(50, 60, 80), 1, 15);
        QVERIFY(scene.at(middle(chin)) < 0.01F);
        QVERIFY(scene.at(face[3] * 0.7F + face[48] * 0.3F) < 0.01F);
    }

    void roughAndUnlikeSkinIsBeard()
    {
        Scene scene;
        scene.grow(chin, cv::Scalar(30, 35, 45), 3, 15);
        QVERIFY(scene.at(middle(chin)) > 0.7F);
    }

    //! The middle of a dense beard is smooth, but dark beside hair.
    void denseBeardsAreWhole()
    {
        Scene scene;
        const cv::Rect wide(chin.x - 12, chin.y, chin.width + 24, chin.height);
        scene.grow(wide, cv::Scalar(20, 22, 30), 3, 20);
        scene.rough(cv::Rect(chin.x + 4, chin.y, chin.width - 8, chin.height)).setTo(1.2);
        QVERIFY2(scene.at(middle(chin)) > 0.7F, qPrintable(QString::number(scene.at(middle(chin)))));
    }

    //! Grey hair that hangs before a cheek is rough and no skin, but as bright as the cheek.
    void hairBeforeACheekIsNone()
    {
        const cv::Point2f cheek = face[13] * 0.8F + face[35] * 0.2F;
        const cv::Rect lock(cvRound(cheek.x) - 9, cvRound(cheek.y) - 14, 22, 28);
        Scene grey;
        grey.grow(lock, cv::Scalar(170, 170, 172), 4, 14);
        QVERIFY2(grey.at(cheek) < 0.05F, qPrintable(QString::number(grey.at(cheek))));
        Scene dark;
        dark.grow(lock, cv::Scalar(30, 32, 40), 4, 30);
        QVERIFY2(dark.at(cheek) > 0.7F, qPrintable(QString::number(dark.at(cheek))));
    }
};

QTEST_GUILESS_MAIN(TestBeard)
#include "tst_beard.moc"
