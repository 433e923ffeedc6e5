// SPDX-License-Identifier: Apache-2.0
// Files of every kind: turned, uneven, odd, cut, damaged, and what is no video at all.
#include "support/videofactory.h"
#include "unit/engine/videoenginetest.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::testing;

class TestVideoFiles : public VideoEngineTest
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void initTestCase() { QVERIFY(prepare()); }

    void aTurnedVideoComesOutUpright_data()
    {
        QTest::addColumn<int>("degrees");
        for (const int degrees : {90, 180, 270})
            QTest::newRow(qPrintable(QString::number(degrees))) << degrees;
    }

    void aTurnedVideoComesOutUpright()
    {
        QFETCH(int, degrees);
        // Stored turned clockwise; its head says by how much it is to be turned back.
        QVERIFY(writeClip(path("lying.mp4"),
                          {.size = degrees == 180 ? small : small.transposed(), .frames = 14, .frame = [&](int i) {
                               const QImage up = moved(m_first, small, {double(i), 0});
                               return up.transformed(QTransform().rotate(degrees));
                           }}));
        QVERIFY(ffmpeg({"-i", path("lying.mp4"), "-c", "copy", "-metadata:s:v:0", QString("rotate=%1").arg(degrees),
                        path("turned.mp4")}));
        const auto seen = video().look(path("turned.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.size, small);
        QCOMPARE(seen->faces.size(), 1);
        VideoFusionJob job = jobFor("turned.mp4", "upright.mp4");
        job.mark.kind = Mark::Kind::None;
        const auto fused = video().fuse(job);
        QVERIFY(fused);
        QCOMPARE(fused->facts.size, small);
        QVERIFY(!videoTrackOf("upright.mp4").contains("side_data_list"));
        // ffmpeg turns the template's frames by itself.
        QVERIFY(difference(frameOf(path("turned.mp4"), 6), frameOf(path("upright.mp4"), 6), {0, 0, 30, 320}) < 2);
    }

    void timesOfFramesAreKept()
    {
        QVERIFY(ffmpeg({"-i", path("talk.mp4"), "-an", "-vf", "setpts='if(lt(N,20),N*0.04,0.8+(N-20)*0.1)/TB'",
                        "-fps_mode", "vfr", "-enc_time_base", "1/1000", path("uneven.mp4")}));
        const QList<double> before = frameTimes(path("uneven.mp4"));
        QVERIFY(before.last() > 2.5);
        const auto fused = video().fuse(jobFor("uneven.mp4", "evenly.mp4"));
        QVERIFY(fused);
        const QList<double> after = frameTimes(path("evenly.mp4"));
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(std::abs(before[i] - after[i]) < 0.0011, qPrintable(QString::number(i)));
        QVERIFY(std::abs(fused->facts.fps - 40 / fused->facts.seconds) < 0.01);
    }

    void soundThatMp4DoesNotHoldIsLeftOutAndTold()
    {
        QVERIFY(ffmpeg({"-i", path("talk.mp4"), "-map", "0:v", "-map", "0:a:0", "-map", "0:a:1", "-c:v", "copy",
                        "-c:a:0", "copy", "-c:a:1", "pcm_s16le", "-strict", "unofficial", path("raw.mov")}));
        const auto fused = video().fuse(jobFor("raw.mov", "noraw.mp4"));
        QVERIFY(fused);
        QCOMPARE(fused->warnings.size(), 1);
        QCOMPARE(fused->warnings[0].code, FusionWarning::Code::Sound);
        QCOMPARE(fused->warnings[0].figure, 1.0);
        QVERIFY(fused->facts.audio);
        QCOMPARE(packetSums(path("noraw.mp4"), "a:0"), packetSums(path("raw.mov"), "a:0"));
    }

    void aFileThatEndsEarlySaysSo()
    {
        const QByteArray bytes = bytesOf(path("talk.mp4"));
        QVERIFY(write(path("short.mp4"), bytes.left(bytes.size() * 6 / 10)));
        const auto seen = video().look(path("short.mp4"));
        QVERIFY(seen);
        QVERIFY(!seen->facts.whole);
        QVERIFY(seen->facts.frames > 5 && seen->facts.frames < 40);
        const auto fused = video().fuse(jobFor("short.mp4", "shorter.mp4"));
        QVERIFY(fused);
        QVERIFY(!fused->facts.whole);
        QCOMPARE(fused->facts.frames, seen->facts.frames);
    }

    void damageInTheMiddleIsNoticed()
    {
        QByteArray bytes = bytesOf(path("talk.mp4"));
        const qsizetype from = bytes.size() / 2;
        for (qsizetype i = from; i < from + 3000; ++i)
            bytes[i] = char(bytes[i] ^ 0x5a);
        QVERIFY(write(path("damaged.mp4"), bytes));
        const auto seen = video().look(path("damaged.mp4"));
        QVERIFY(seen);
        QVERIFY(!seen->facts.whole);
    }

    void whatIsNoVideoIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray clip = bytesOf(path("talk.mp4"));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("once upon a time ").repeated(500);
        QTest::newRow("the head of a video only") << clip.left(300);
        QByteArray picture;
        QBuffer buffer(&picture);
        buffer.open(QIODevice::WriteOnly);
        m_first.save(&buffer, "PNG");
        QTest::newRow("a picture") << picture;
        QVERIFY(ffmpeg({"-i", path("talk.mp4"), "-vn", "-c", "copy", "-map", "0:a:0", path("voice.mp4")}));
        QTest::newRow("sound only") << bytesOf(path("voice.mp4"));
    }

    void whatIsNoVideoIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(write(path("odd.bin"), bytes));
        const auto seen = video().look(path("odd.bin"));
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, QString(notAVideoCode));
        const auto fused = video().fuse(jobFor("odd.bin", "never.mp4"));
        QVERIFY(!fused);
        QCOMPARE(fused.error().code, QString(notAVideoCode));
        QVERIFY(!QFile::exists(path("never.mp4")));
    }

    void filesThatCannotBeReadOrWrittenAreErrorsOfFiles()
    {
        QCOMPARE(video().look(path("missing.mp4")).error().kind, ErrorKind::File);
        VideoFusionJob job = jobFor("talk.mp4", "nowhere/out.mp4");
        QCOMPARE(video().fuse(job).error().kind, ErrorKind::File);
    }

    void oddSidesAreMadeEven()
    {
        QVERIFY(writeClip(path("odd.mp4"), {.size = {241, 321},
                                            .frames = 14,
                                            .frame =
                                                [&](int i) {
                                                    return moved(m_first, {241, 321}, {i * 0.5, 0});
                                                },
                                            .options = {"-pix_fmt", "yuv444p"}}));
        const auto seen = video().look(path("odd.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.size, QSize(241, 321));
        QCOMPARE(seen->poster.size(), QSize(241, 321));
        const auto fused = video().fuse(jobFor("odd.mp4", "even.mp4"));
        QVERIFY(fused);
        QCOMPARE(fused->facts.size, QSize(242, 322));
        QCOMPARE(fused->fusedFrames, 14);
    }

    void aCutInTheMiddleOfAGroupIsRead()
    {
        QVERIFY(ffmpeg({"-ss", "0.5", "-i", path("talk.mp4"), "-c", "copy", path("cut.mp4")}));
        const auto seen = video().look(path("cut.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.frames, frameTimes(path("cut.mp4")).size());
        const auto fused = video().fuse(jobFor("cut.mp4", "cutout.mp4"));
        QVERIFY(fused);
        QCOMPARE(fused->facts.frames, seen->facts.frames);
        QCOMPARE(packetSums(path("cutout.mp4"), "a:0"), packetSums(path("cut.mp4"), "a:0"));
    }
};

QTEST_GUILESS_MAIN(TestVideoFiles)
#include "tst_videofiles.moc"
