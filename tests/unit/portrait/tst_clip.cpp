// SPDX-License-Identifier: Apache-2.0
#include "portrait/clip.h"
#include "unit/portrait/points.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace likeness::portrait;

namespace {

Clip small()
{
    Clip clip{.person = randomPerson(44)};
    clip.person.glasses = Glasses::None;
    clip.shot.size = QSize(200, 240);
    clip.shot.interPupil = 46;
    clip.shot.noise = 0.004;
    return clip;
}

} // namespace

class TestClip : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void framesAreCounted()
    {
        Clip clip = small();
        QCOMPARE(frameCount(clip), 125);
        clip.seconds = 0.2;
        int last = -1;
        renderClip(clip, [&](int frame, const Portrait &portrait) {
            if (frame != last + 1 || portrait.picture.size() != clip.shot.size)
                return false;
            last = frame;
            return true;
        });
        QCOMPARE(last, 4);
    }

    void theCommittedFilmStaysSmall()
    {
        const qint64 bytes = QFileInfo(LIKENESS_SOURCE_DIR "/resources/sample/video-1-talk.mp4").size();
        QVERIFY2(bytes > 0 && bytes < 1024 * 1024, qPrintable(QString::number(bytes)));
    }

    void drawingEndsWhenNobodyTakesMore()
    {
        int drawn = 0;
        renderClip(small(), [&](int, const Portrait &) { return ++drawn < 3; });
        QCOMPARE(drawn, 3);
    }

    void aFilmIsTheSameEachTime()
    {
        const Clip clip = small();
        QVERIFY(poseAt(clip, 1.3) == poseAt(clip, 1.3));
        Clip other = clip;
        other.seed = 2;
        QVERIFY(!(poseAt(other, 1.3) == poseAt(clip, 1.3)));
    }

    void theHeadTurnsTalksAndBlinks()
    {
        const Clip clip = small();
        double left = 0;
        double right = 0;
        double open = 0;
        double closed = 0;
        for (int frame = 0; frame < frameCount(clip); ++frame) {
            const Pose pose = poseAt(clip, frame / 25.0);
            left = qMin(left, pose.yaw);
            right = qMax(right, pose.yaw);
            open = qMax(open, pose.mouthOpen);
            closed = qMax(closed, pose.eyesClosed);
        }
        QVERIFY(left < -10);
        QVERIFY(right > 10);
        QVERIFY(right < 25);
        QVERIFY(open > 0.3);
        QVERIFY(closed > 0.7);
    }

    void nothingJumps()
    {
        const Clip clip = small();
        for (int frame = 1; frame < frameCount(clip); ++frame) {
            const Pose before = poseAt(clip, (frame - 1) / 25.0);
            const Pose now = poseAt(clip, frame / 25.0);
            QVERIFY2(qAbs(now.yaw - before.yaw) < 2, qPrintable(QString::number(frame)));
            QVERIFY(qAbs(now.pitch - before.pitch) < 2);
            QVERIFY(qAbs(now.roll - before.roll) < 2);
            QVERIFY2(qAbs(now.mouthOpen - before.mouthOpen) < 0.3, qPrintable(QString::number(frame)));
            QVERIFY(qAbs(now.eyesClosed - before.eyesClosed) < 0.8);
        }
    }

    void eachWordOfThePoseMovesItsPoints()
    {
        Clip clip = small();
        const Landmarks rest = render(clip.person, clip.shot).landmarks;
        const auto posed = [&](const Pose &pose) {
            Shot shot = clip.shot;
            shot.pose = pose;
            return render(clip.person, shot).landmarks;
        };
        const double eyes = rest[45].x() - rest[36].x();
        const Landmarks turned = posed({.yaw = 20});
        QVERIFY(turned[30].x() - middle(turned, 36, 47).x() > rest[30].x() - middle(rest, 36, 47).x() + 0.08 * eyes);
        const Landmarks tilted = posed({.roll = 15});
        QVERIFY(tilted[45].y() - tilted[36].y() > rest[45].y() - rest[36].y() + 0.2 * eyes);
        const Landmarks open = posed({.mouthOpen = 0.7});
        QVERIFY(open[66].y() - open[62].y() > rest[66].y() - rest[62].y() + 0.1 * eyes);
        QVERIFY(open[8].y() > rest[8].y());
        const Landmarks closed = posed({.eyesClosed = 1});
        QVERIFY(closed[41].y() - closed[37].y() < (rest[41].y() - rest[37].y()) * 0.5);
        const Landmarks smiling = posed({.smile = 1});
        QVERIFY(smiling[54].x() - smiling[48].x() > rest[54].x() - rest[48].x());
        const Landmarks rounded = posed({.rounded = 1});
        QVERIFY(rounded[54].x() - rounded[48].x() < rest[54].x() - rest[48].x());
        const Landmarks raised = posed({.browsUp = 1});
        QVERIFY(raised[19].y() < rest[19].y());
    }

    void skinAndClothesDoNotFlicker()
    {
        // Two poses a hair apart: what differs is noise that does not belong to the person.
        Clip clip = small();
        clip.shot.size = QSize(400, 480);
        clip.shot.interPupil = 90; // single hairs are drawn from here on
        clip.person.female = false;
        clip.person.beard = Beard::Stubble;
        Shot next = clip.shot;
        next.pose.yaw = 0.02;
        next.pose.mouthOpen = 0.002;
        next.pose.pitch = 0.02;
        const QImage one = render(clip.person, clip.shot).picture;
        const QImage two = render(clip.person, next).picture;
        double sum = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                sum += qAbs(qGray(one.pixel(x, y)) - qGray(two.pixel(x, y)));
        }
        sum /= one.width() * one.height();
        QVERIFY2(sum < 0.5, qPrintable(QString::number(sum)));
    }
};

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
