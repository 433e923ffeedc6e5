// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/spline.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness::engine::opencv;

namespace {

const std::vector<cv::Point2f> corners{{10, 10}, {90, 12}, {88, 95}, {14, 90}, {50, 40}};

double gap(cv::Point2f one, cv::Point2f other) { return cv::norm(one - other); }

} // namespace

class TestSpline : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void pointsGoToPoints()
    {
        const std::vector<cv::Point2f> to{{5, 20}, {97, 8}, {80, 99}, {20, 85}, {55, 52}};
        const ThinPlate plate(corners, to, 0);
        for (size_t i = 0; i < corners.size(); ++i)
            QVERIFY(gap(plate(corners[i]), to[i]) < 0.01);
    }

    void aPlaneIsNotBent()
    {
        std::vector<cv::Point2f> to;
        for (const cv::Point2f &point : corners)
            to.emplace_back(2 * point.x - 0.3F * point.y + 7, 0.5F * point.x + 1.5F * point.y - 3);
        const ThinPlate plate(corners, to, 0);
        QVERIFY(gap(plate({30, 70}), {60 - 21 + 7, 15 + 105 - 3}) < 0.01);
        QVERIFY(gap(plate({300, -200}), {600 + 60 + 7, 150 - 300 - 3}) < 0.1);
    }

    void stiffnessMissesPointsToBendLess()
    {
        std::vector<cv::Point2f> to = corners;
        to.back() += cv::Point2f(12, 0);
        const double soft = gap(ThinPlate(corners, to, 0)(corners.back()), to.back());
        const double stiff = gap(ThinPlate(corners, to, 0.2F)(corners.back()), to.back());
        QVERIFY(soft < 0.01);
        QVERIFY(stiff > 1);
        QVERIFY(stiff < 12);
    }

    void gridIsTheSplineAtEachPixel()
    {
        std::vector<cv::Point2f> to = corners;
        to[4] += cv::Point2f(6, -4);
        const ThinPlate plate(corners, to, 0);
        const cv::Mat grid = plate.grid({100, 60}, 8);
        QCOMPARE(grid.size(), cv::Size(100, 60));
        QCOMPARE(grid.type(), CV_32FC2);
        double most = 0;
        for (int y = 0; y < grid.rows; ++y)
            for (int x = 0; x < grid.cols; ++x) {
                const cv::Vec2f at = grid.at<cv::Vec2f>(y, x);
                most = std::max(most, gap({at[0], at[1]}, plate(cv::Point2f(float(x), float(y)))));
            }
        QVERIFY2(most < 0.35, qPrintable(QString::number(most)));
    }

    void pointsThatCoincideDoNotBreakIt()
    {
        std::vector<cv::Point2f> from = corners;
        from.push_back(corners.front());
        std::vector<cv::Point2f> to = from;
        const cv::Point2f at = ThinPlate(from, to, 0)({40, 40});
        QVERIFY(std::isfinite(at.x) && std::isfinite(at.y));
    }
};

QTEST_GUILESS_MAIN(TestSpline)
#include "tst_spline.moc"
