// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/surroundings.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

const Shape face = testing::plainShape({200, 180}, 92);
const Frame frame = frameAround(face, {400, 480});

Shape wider(float by)
{
    Shape shape = face;
    for (size_t i = 2; i < 15; ++i)
        shape[i].x += (i < 8 ? -by : i > 8 ? by : 0);
    return shape;
}

cv::Mat stripes()
{
    cv::Mat part(frame.part.size(), CV_8UC3);
    for (int x = 0; x < part.cols; ++x)
        part.col(x).setTo(cv::Scalar::all(x % 250));
    return part;
}

} // namespace

class TestSurroundings : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void jawThatStaysMovesNothing()
    {
        QVERIFY(givingWay(frame, face, face).empty());
        QVERIFY(givingWay(frame, face, wider(0.1F)).empty());
    }

    void pixelsOfTheJawGoWithIt()
    {
        const cv::Mat offsets = givingWay(frame, face, wider(8));
        QCOMPARE(offsets.size(), frame.small);
        for (const size_t i : {5, 11}) {
            const cv::Point2f at = frame.toSmall(wider(8)[i]);
            const cv::Vec2f back = offsets.at<cv::Vec2f>(cvRound(at.y), cvRound(at.x));
            QVERIFY2(std::abs(back[0] - (i < 8 ? 8 : -8)) < 2.5F, qPrintable(QString::number(double(back[0]))));
            QVERIFY(std::abs(back[1]) < 2.5F);
        }
    }

    void edgesOfThePartStay()
    {
        const cv::Mat offsets = givingWay(frame, face, wider(8));
        for (const int x : {0, offsets.cols - 1})
            QVERIFY(cv::norm(offsets.col(x)) < 1e-3);
        QVERIFY(cv::norm(offsets.row(offsets.rows - 1)) < 1e-3);
    }

    void onlyWhatIsNamedMoved()
    {
        const cv::Mat before = stripes();
        cv::Mat after = before.clone();
        const cv::Mat moved = giveWay(after, givingWay(frame, face, wider(8)), frame);
        QVERIFY(cv::countNonZero(moved) > 1000);
        QVERIFY(cv::countNonZero(moved == 0) > 1000);
        for (int y = 0; y < moved.rows; ++y)
            for (int x = 0; x < moved.cols; ++x)
                if (moved.at<uchar>(y, x) == 0)
                    QCOMPARE(after.at<cv::Vec3b>(y, x), before.at<cv::Vec3b>(y, x));
        const cv::Point2f jaw = wider(8)[5] - cv::Point2f(frame.part.tl());
        const int seen = after.at<cv::Vec3b>(cvRound(jaw.y), cvRound(jaw.x))[0];
        QVERIFY2(std::abs(seen - (cvRound(jaw.x) + 8)) <= 3, qPrintable(QString::number(seen)));
    }

    void facesAtTheEdgeOfThePictureDoNotBreakIt()
    {
        const Shape cornered = testing::plainShape({30, 40}, 92);
        const Frame cut = frameAround(cornered, {400, 480});
        Shape moved = cornered;
        for (size_t i = 3; i < 14; ++i)
            moved[i].y += 9;
        cv::Mat part(cut.part.size(), CV_8UC3, cv::Scalar(1, 2, 3));
        const cv::Mat mask = giveWay(part, givingWay(cut, cornered, moved), cut);
        QCOMPARE(mask.size(), cut.part.size());
        QCOMPARE(cv::norm(part, cv::Mat(cut.part.size(), CV_8UC3, cv::Scalar(1, 2, 3)), cv::NORM_INF), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
