// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/align.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

Shape turned(const Shape &shape, float degrees)
{
    const float angle = degrees / 57.29578F;
    return applied(cv::Matx23f(std::cos(angle), -std::sin(angle), 40, std::sin(angle), std::cos(angle), -7), shape);
}

//! Someone with a wider jaw, a longer nose and lower brows.
Shape other(const Shape &shape)
{
    Shape changed = shape;
    const float pupils = interPupil(shape);
    for (size_t i = 2; i < 15; ++i)
        changed[i].x += (i < 8 ? -0.12F : i > 8 ? 0.12F : 0) * pupils;
    for (size_t i = 17; i < 27; ++i)
        changed[i].y += 0.08F * pupils;
    for (size_t i = 28; i < 36; ++i)
        changed[i].y += 0.06F * pupils;
    return changed;
}

Shape opened(Shape shape, float by)
{
    for (const size_t i : {61, 62, 63})
        shape[i].y -= by * interPupil(shape) / 2;
    for (const size_t i : {65, 66, 67, 55, 56, 57, 58, 59})
        shape[i].y += by * interPupil(shape) / 2;
    return shape;
}

Shape closed(Shape shape, int first)
{
    for (int i = first; i < first + 6; ++i)
        shape[size_t(i)].y = shape[size_t(first)].y;
    return shape;
}

double distanceOf(const Shape &one, const Shape &two, size_t from, size_t to)
{
    double sum = 0;
    for (size_t i = from; i < to; ++i)
        sum += cv::norm(one[i] - two[i]);
    return sum / double(to - from);
}

} // namespace

class TestAlign : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void sharesFallWithTheDegrees()
    {
        Shares last = sharesOf(0, 0);
        QVERIFY(last.features > 0.9F);
        QCOMPARE(last.outline, 1.0F);
        for (int degree = 5; degree <= 100; degree += 5) {
            const Shares shares = sharesOf(degree, degree);
            QVERIFY(shares.features < last.features);
            QVERIFY(shares.outline < last.outline);
            QVERIFY(shares.skin <= last.skin);
            last = shares;
        }
        QCOMPARE(last.features, 0.0F);
        QCOMPARE(last.outline, 0.0F);
    }

    void degreesBeyondTheScaleCountAsItsEnds() { QCOMPARE(sharesOf(-5, 400), sharesOf(0, 100)); }

    void atTheTemplatesEndItsShapeIsIntended()
    {
        const Shape one = testing::plainShape({200, 200}, 90);
        QVERIFY(distanceOf(aligned(other(one), one, sharesOf(100, 100)).shape, one, 0, 68) < 0.01);
    }

    void ownShapeStaysWhateverTheDegree()
    {
        const Shape one = testing::plainShape({200, 200}, 90);
        const Shape moved = turned(one, 12);
        QVERIFY(distanceOf(aligned(moved, one, sharesOf(0, 0)).shape, one, 0, 68) < 0.2);
    }

    void featuresAndOutlineAreSteeredApart()
    {
        const Shape one = testing::plainShape({200, 200}, 90);
        const Shape features = aligned(other(one), one, sharesOf(0, 100)).shape;
        QVERIFY(distanceOf(features, one, 17, 48) > 2);
        QVERIFY(distanceOf(features, one, 0, 17) < 0.01);
        const Shape outline = aligned(other(one), one, sharesOf(100, 0)).shape;
        QVERIFY(distanceOf(outline, one, 17, 48) < 0.01);
        QVERIFY(distanceOf(outline, one, 3, 14) > 2);
    }

    void outlineNeverLeavesTheTemplatesFar()
    {
        const Shape one = testing::plainShape({200, 200}, 90);
        Shape monster = one;
        for (size_t i = 0; i < 17; ++i)
            monster[i] = monster[30] + (monster[i] - monster[30]) * 2.5F;
        const Shape shape = aligned(monster, one, sharesOf(0, 0)).shape;
        for (size_t i = 0; i < 17; ++i)
            QVERIFY(cv::norm(shape[i] - one[i]) < 0.13 * 90);
        QCOMPARE(shape[0], one[0]);
        QCOMPARE(shape[16], one[16]);
    }

    void openMouthOfTheTemplateStays()
    {
        const Shape shut = testing::plainShape({200, 200}, 90);
        const Shape open = opened(shut, 0.3F);
        const Alignment face = aligned(shut, open, sharesOf(50, 50));
        QVERIFY(face.templateMouth);
        QVERIFY(mouthOpening(face.shape) > 0.8F * mouthOpening(open));
        QVERIFY(!aligned(shut, shut, sharesOf(50, 50)).templateMouth);
    }

    void openMouthOfThePhotoStaysOpenAndClearOfTheChin()
    {
        const Shape shut = testing::plainShape({200, 200}, 90);
        const Alignment face = aligned(opened(shut, 0.3F), shut, sharesOf(50, 50));
        QVERIFY(!face.templateMouth);
        QVERIFY(mouthOpening(face.shape) > 0.1F);
        QVERIFY(face.shape[57].y < face.shape[8].y);
    }

    void closedEyesOfTheTemplateStayClosed_data()
    {
        QTest::addColumn<int>("eye");
        QTest::newRow("left in the picture") << 0;
        QTest::newRow("right in the picture") << 1;
    }
    void closedEyesOfTheTemplateStayClosed()
    {
        QFETCH(int, eye);
        const int first = eye == 0 ? 36 : 42;
        const Shape open = testing::plainShape({200, 200}, 90);
        const Alignment face = aligned(open, closed(open, first), sharesOf(50, 50));
        QVERIFY(face.templateEyes[size_t(eye)]);
        QVERIFY(!face.templateEyes[size_t(1 - eye)]);
        QVERIFY(eyeOpening(face.shape, first) < 0.05F);
        const Alignment back = aligned(closed(open, first), open, sharesOf(50, 50));
        QVERIFY(!back.templateEyes[size_t(eye)]);
        QVERIFY(eyeOpening(back.shape, first) < 0.05F);
    }

    void rollIsClockwise_data()
    {
        QTest::addColumn<float>("degrees");
        for (const float degrees : {-40.0F, -10.0F, 0.0F, 25.0F})
            QTest::addRow("%g", double(degrees)) << degrees;
    }
    void rollIsClockwise()
    {
        QFETCH(float, degrees);
        const Shape shape = turned(testing::plainShape({200, 200}, 90), degrees);
        QVERIFY(std::abs(rollOf(shape) - degrees) < 0.1F);
        const cv::Point2f up = upwards(shape);
        QVERIFY(std::abs(cv::norm(up) - 1) < 1e-4);
        QVERIFY((shape[27] - shape[8]).dot(up) > 0);
    }

    void yawFollowsTheNose()
    {
        Shape shape = testing::plainShape({200, 200}, 90);
        QVERIFY(std::abs(yawOf(shape)) < 0.5F);
        shape[30].x += 15;
        QVERIFY(yawOf(shape) > 5);
        QVERIFY(std::abs(yawOf(shape) + yawOf(mirrored(shape, 400))) < 0.01F);
    }

    void drawnHeadsTurnTheSameWay()
    {
        for (const double yaw : {-20.0, 20.0}) {
            const Shape shape = testing::shapeOf(testing::plainPortrait(8'000'001, {.yaw = yaw}).landmarks);
            const float seen = yawOf(shape);
            QVERIFY2(seen * float(yaw) > 0, qPrintable(QString::number(double(seen))));
            QVERIFY2(std::abs(seen - float(yaw)) < 12, qPrintable(QString::number(double(seen))));
        }
    }

    void foreheadLiesOverTheBrows()
    {
        const Shape shape = testing::plainShape({200, 200}, 90);
        const auto arc = foreheadArc(shape);
        for (const cv::Point2f &point : arc)
            QVERIFY(point.y < shape[17].y);
        for (size_t i = 1; i < arc.size(); ++i)
            QVERIFY(arc[i].x > arc[i - 1].x);
        const auto outline = outlineOf(shape, 1);
        QCOMPARE(outline.size(), size_t(26));
        const auto inner = outlineOf(shape, 0.9F);
        const cv::Point2f nose = (shape[27] + shape[30]) * 0.5F;
        for (size_t i = 0; i < outline.size(); ++i)
            QVERIFY(std::abs(cv::norm(inner[i] - nose) - 0.9 * cv::norm(outline[i] - nose)) < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestAlign)
#include "tst_align.moc"
