// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/glasses.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine::opencv;
using portrait::Glasses;

namespace {

portrait::Portrait drawn(quint64 seed, Glasses glasses, double pupils = 60)
{
    portrait::Person person = portrait::randomPerson(seed);
    person.glasses = glasses;
    person.fringe = false;
    portrait::Shot shot{.size = QSize(int(4.4 * pupils), int(5.2 * pupils)), .interPupil = pupils, .seed = seed};
    shot.pose = {.yaw = double(seed % 5) * 6 - 12, .roll = double(seed % 3) * 8 - 8};
    shot.light = {.azimuth = -15, .elevation = 30, .fill = 0.6};
    return portrait::render(person, shot);
}

PhotoFace faceOf(const portrait::Portrait &portrait)
{
    return photoFace(portrait.picture, testing::shapeOf(portrait.landmarks));
}

constexpr quint64 seeds = 8'000'700;

} // namespace

//! The frame of glasses: seen where there is one, kept whole on the template, taken off the photo then.
class TestGlasses : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void framesAreSeen_data()
    {
        QTest::addColumn<Glasses>("kind");
        QTest::newRow("round") << Glasses::Round;
        QTest::newRow("square") << Glasses::Square;
    }
    void framesAreSeen()
    {
        QFETCH(Glasses, kind);
        int seen = 0;
        for (quint64 seed = seeds; seed < seeds + 10; ++seed) {
            const PhotoFace face = faceOf(drawn(seed, kind));
            const cv::Mat frame = glassesOf(face.picture, face.shape);
            if (frame.empty())
                continue;
            ++seen;
            QCOMPARE(frame.size(), face.picture.size());
            cv::Mat eyes = cv::Mat::zeros(frame.size(), CV_8U);
            fillPolygon(eyes, pointsOf(face.shape, 36, 41), 255);
            QVERIFY2(cv::countNonZero(frame & eyes) * 10 < cv::countNonZero(eyes), qPrintable(QString::number(seed)));
        }
        QVERIFY2(seen >= 9, qPrintable(QString::number(seen)));
    }

    void facesWithoutThemHaveNone()
    {
        for (quint64 seed = seeds; seed < seeds + 20; ++seed) {
            const PhotoFace face = faceOf(drawn(seed, Glasses::None));
            QVERIFY2(glassesOf(face.picture, face.shape).empty(), qPrintable(QString::number(seed)));
        }
    }

    void whatIsTooSmallOrNothingHasNone()
    {
        QVERIFY(glassesOf({}, faceOf(drawn(seeds, Glasses::Square)).shape).empty());
        const PhotoFace tiny = faceOf(drawn(seeds, Glasses::Square, 12));
        QVERIFY(glassesOf(tiny.picture, tiny.shape).empty());
    }

    void theyAreTakenOff()
    {
        for (const Glasses kind : {Glasses::Round, Glasses::Square}) {
            PhotoFace face = faceOf(drawn(seeds + 2, kind));
            const PhotoFace without = faceOf(drawn(seeds + 2, Glasses::None));
            const double before = cv::norm(face.picture, without.picture, cv::NORM_L1);
            takeGlassesOff(face);
            const double after = cv::norm(face.picture, without.picture, cv::NORM_L1);
            QVERIFY2(after < 0.55 * before, qPrintable(QString::number(after / before)));
            QVERIFY(glassesOf(face.picture, face.shape).empty());
        }
        PhotoFace bare = faceOf(drawn(seeds + 2, Glasses::None));
        const cv::Mat same = bare.picture.clone();
        takeGlassesOff(bare);
        QCOMPARE(cv::norm(bare.picture, same, cv::NORM_INF), 0.0);
    }

    void theTemplatesFrameStaysWhole()
    {
        const auto engine = testing::loadedEngine();
        QVERIFY(engine);
        const portrait::Portrait target = drawn(seeds + 5, Glasses::Square);
        const PhotoFace before = faceOf(target);
        const cv::Mat frame = glassesOf(before.picture, before.shape);
        QVERIFY(!frame.empty());
        for (const Glasses own : {Glasses::None, Glasses::Round}) {
            engine::FusionJob job{.templatePicture = target.picture,
                                  .swaps = {{.photo = drawn(seeds + 10, own).picture}}};
            job.mark.kind = engine::Mark::Kind::None;
            const auto fused = engine->fuse(job);
            QVERIFY(fused);
            const PhotoFace after = photoFace(fused->picture, testing::shapeOf(target.landmarks));
            cv::Mat gap;
            cv::absdiff(after.picture, before.picture, gap);
            cv::Mat core;
            cv::erode(frame, core, cv::Mat::ones(3, 3, CV_8U));
            const double onFrame = cv::mean(gap, core)[1];
            const double inside = cv::mean(gap, innerFaceOf(before.shape, gap.size()) & ~frame)[1];
            QVERIFY2(onFrame < 5 && onFrame < 0.5 * inside, qPrintable(QString("%1 of %2").arg(onFrame).arg(inside)));
        }
    }
};

QTEST_GUILESS_MAIN(TestGlasses)
#include "tst_glasses.moc"
