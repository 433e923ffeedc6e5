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

//! The frame of glasses: seen where there is one. Whoever wears glasses on the photo does so in the result: the
//! template's pair where it has one.
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

    void theResultWearsThemWhereThePhotoDoes_data()
    {
        QTest::addColumn<Glasses>("photo");
        QTest::addColumn<Glasses>("target");
        QTest::newRow("only the template") << Glasses::None << Glasses::Square;
        QTest::newRow("both") << Glasses::Round << Glasses::Square;
        QTest::newRow("only the photo") << Glasses::Round << Glasses::None;
    }
    void theResultWearsThemWhereThePhotoDoes()
    {
        QFETCH(Glasses, photo);
        QFETCH(Glasses, target);
        const auto engine = testing::loadedEngine();
        QVERIFY(engine);
        const portrait::Portrait worn = drawn(seeds + 5, target);
        engine::FusionJob job{.templatePicture = worn.picture, .swaps = {{.photo = drawn(seeds + 10, photo).picture}}};
        job.mark.kind = engine::Mark::Kind::None;
        const auto fused = engine->fuse(job);
        QVERIFY(fused);
        const PhotoFace result = photoFace(fused->picture, testing::shapeOf(*fused->faces.first().landmarks));
        QCOMPARE(glassesOf(result.picture, result.shape).empty(), photo == Glasses::None);
        if (target == Glasses::None)
            return;
        const PhotoFace before = faceOf(worn);
        const PhotoFace after = photoFace(fused->picture, testing::shapeOf(worn.landmarks));
        cv::Mat frame;
        cv::erode(glassesOf(before.picture, before.shape), frame, cv::Mat::ones(3, 3, CV_8U));
        cv::Mat gap;
        cv::absdiff(after.picture, before.picture, gap);
        const double onFrame = cv::mean(gap, frame)[1];
        // in one pair: the template's, whole; or none, and nothing of it is left
        QVERIFY2(photo == Glasses::None ? onFrame > 30 : onFrame < 5, qPrintable(QString::number(onFrame)));
    }
};

QTEST_GUILESS_MAIN(TestGlasses)
#include "tst_glasses.moc"
