// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "engine/opencv/symmetry.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

struct Seen
{
    QImage picture;
    PhotoFace face;
};

Seen seen(double yaw, double light = 0)
{
    portrait::Shot shot{.size = QSize(400, 480), .interPupil = 92, .pose = {.yaw = yaw}, .seed = 3};
    shot.light = {.azimuth = light, .elevation = 30, .fill = 0.7};
    const portrait::Portrait drawn = portrait::render(testing::plainPerson(8'000'601), shot);
    Shape shape;
    for (size_t i = 0; i < shape.size(); ++i)
        shape[i] = {float(drawn.landmarks[i].x()), float(drawn.landmarks[i].y())};
    return {drawn.picture, photoFace(drawn.picture, shape)};
}

//! Mean distance of the inner points after the best similarity, percent of the inter-pupil distance.
double shapeGap(const Shape &one, const Shape &other)
{
    const Shape moved = applied(similarity(other, one), other);
    double sum = 0;
    for (size_t i = 17; i < one.size(); ++i)
        sum += cv::norm(one[i] - moved[i]);
    return 100 * sum / 51 / double(interPupil(one));
}

//! Mean grey difference inside the face after the best similarity.
double pictureGap(const PhotoFace &one, const PhotoFace &other)
{
    cv::Mat moved;
    cv::warpAffine(other.picture, moved, cv::Mat(similarity(other.shape, one.shape)), one.picture.size());
    cv::Mat gap;
    cv::absdiff(one.picture, moved, gap);
    cv::cvtColor(gap, gap, cv::COLOR_BGR2GRAY);
    return cv::mean(gap, innerFaceOf(one.shape, gap.size()))[0];
}

} // namespace

class TestSymmetry : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void whatIsTurnedAlikeStays_data()
    {
        QTest::addColumn<double>("photo");
        QTest::addColumn<double>("target");
        QTest::newRow("both from the front") << 0.0 << 0.0;
        QTest::newRow("a little") << 7.0 << 0.0;
        QTest::newRow("both turned") << 28.0 << 25.0;
        QTest::newRow("template turned further") << 5.0 << 28.0;
    }
    void whatIsTurnedAlikeStays()
    {
        QFETCH(double, photo);
        QFETCH(double, target);
        const PhotoFace face = seen(photo).face;
        const PhotoFace same = turnedTowards(face, seen(target).face.shape);
        QCOMPARE(same.picture.data, face.picture.data);
        QCOMPARE(same.shape, face.shape);
    }

    void theOtherSideIsTakenAsInAMirror()
    {
        const PhotoFace face = seen(28).face;
        const Shape target = seen(-28).face.shape;
        const PhotoFace turned = turnedTowards(face, target);
        cv::Mat flipped;
        cv::flip(face.picture, flipped, 1);
        QCOMPARE(cv::norm(turned.picture, flipped, cv::NORM_INF), 0.0);
        QVERIFY(yawOf(face.shape) > 12 && yawOf(turned.shape) < -12);
        QVERIFY(shapeGap(turned.shape, target) < 0.5 * shapeGap(face.shape, target));
    }

    void theFarHalfComesFromTheNearOne_data()
    {
        QTest::addColumn<double>("yaw");
        QTest::newRow("to the right") << 30.0;
        QTest::newRow("to the left") << -30.0;
    }
    void theFarHalfComesFromTheNearOne()
    {
        QFETCH(double, yaw);
        const PhotoFace front = seen(0).face;
        const PhotoFace face = seen(yaw).face;
        const PhotoFace turned = turnedTowards(face, front.shape);
        const double shapes = shapeGap(turned.shape, front.shape);
        QVERIFY2(shapes < 0.5 * shapeGap(face.shape, front.shape), qPrintable(QString::number(shapes)));
        const double pictures = pictureGap(turned, front);
        QVERIFY2(pictures < 0.75 * pictureGap(face, front), qPrintable(QString::number(pictures)));
        QCOMPARE(turned.picture.size(), face.picture.size());
    }

    void theEyesLookWhereTheyLooked()
    {
        const PhotoFace front = seen(0).face;
        PhotoFace face = seen(30).face;
        // an iris of its own colour in the far eye; the mirror image would bring that of the other eye
        cv::Point2f eye(0, 0);
        for (size_t i = 42; i < 48; ++i)
            eye += face.shape[i] * (1.0F / 6);
        cv::circle(face.picture, eye, 5, cv::Scalar(0, 255, 0), cv::FILLED);
        const PhotoFace turned = turnedTowards(face, front.shape);
        cv::Point2f at(0, 0);
        for (size_t i = 42; i < 48; ++i)
            at += turned.shape[i] * (1.0F / 6);
        const cv::Vec3b seenThere = turned.picture.at<cv::Vec3b>(cv::Point(at));
        QVERIFY(seenThere[1] > 200 && seenThere[0] < 60 && seenThere[2] < 60);
    }
};

QTEST_GUILESS_MAIN(TestSymmetry)
#include "tst_symmetry.moc"
