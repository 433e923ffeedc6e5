// SPDX-License-Identifier: Apache-2.0
// The course of a call: progress, stop, memory, several at once; mark and tags of what it leaves.
#include "engine/opencv/picturepool.h"
#include "support/videofactory.h"
#include "unit/engine/videoenginetest.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <atomic>
#include <thread>

#ifdef __SANITIZE_ADDRESS__
extern "C" size_t __sanitizer_get_current_allocated_bytes(); // of the run-time; g++ 12 brings no header for it
#endif

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::testing;

namespace {

//! Memory of this process. Under AddressSanitizer what was freed stays in quarantine: there its own count is right.
qint64 heldBytes()
{
#ifdef __SANITIZE_ADDRESS__
    return qint64(__sanitizer_get_current_allocated_bytes());
#else
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * 4096 : 0;
#endif
}

} // namespace

class TestVideoCourse : public VideoEngineTest
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void initTestCase()
    {
        QVERIFY(prepare());
        QVERIFY(ffmpeg({"-stream_loop", "8", "-i", path("talk.mp4"), "-c", "copy", path("long.mp4")}));
    }

    void progressNeverFalls()
    {
        QList<double> told;
        QVERIFY(video().fuse(jobFor("talk.mp4", "progress.mp4"), [&](double part) { told << part; }));
        QVERIFY(told.size() > 10);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.first() >= 0);
        QCOMPARE(told.last(), 1.0);
    }

    void aStopEndsItSoonAndLeavesNothing()
    {
        std::stop_source stop;
        QElapsedTimer clock;
        const auto fused = video().fuse(
            jobFor("long.mp4", "stopped.mp4"),
            [&](double part) {
                if (part > 0.1 && !stop.stop_requested()) {
                    clock.start();
                    stop.request_stop();
                }
            },
            stop.get_token());
        const qint64 took = clock.elapsed();
        QVERIFY(!fused);
        QCOMPARE(fused.error().kind, ErrorKind::Cancelled);
        QVERIFY2(took < 200, qPrintable(QString::number(took)));
        QVERIFY(!QFile::exists(path("stopped.mp4")));
        QCOMPARE(leftovers(), QStringList());
        QCOMPARE(video().look(path("long.mp4"), stop.get_token()).error().kind, ErrorKind::Cancelled);
    }

    void memoryDoesNotGrowWithTheVideo()
    {
        qint64 early = 0;
        qint64 late = 0;
        QVERIFY(video().fuse(jobFor("long.mp4", "longer.mp4"), [&](double part) {
            if (part > 0.3 && early == 0)
                early = heldBytes();
            if (part < 0.97)
                late = heldBytes();
        }));
        QVERIFY(early > 0);
        constexpr qint64 allowed = 8LL << 20;
        QVERIFY2(late - early < allowed, qPrintable(QString::number((late - early) >> 10) + " KiB"));
    }

    void framesTakeNoPicturesFromTheHeapOnceItIsWarm()
    {
        quint64 early = 0;
        quint64 late = 0;
        const auto fused = video().fuse(jobFor("long.mp4", "warm.mp4"), [&](double part) {
            if (part > 0.3 && early == 0)
                early = opencv::pictureMemory().taken;
            if (part < 0.97)
                late = opencv::pictureMemory().taken;
        });
        QVERIFY(fused);
        QVERIFY(early > 0);
        // now and then a face comes nearer than it ever was; without the pool it is some hundred a frame
        const auto most = quint64(fused->facts.frames) / 2;
        QVERIFY2(late - early <= most, qPrintable(QString::number(late - early)));
    }

    void anOlderResultIsReplacedOnlyAtTheEnd()
    {
        QVERIFY(writeNobody());
        QVERIFY(write(path("older.mp4"), "older"));
        QVERIFY(!video().fuse(jobFor("nobody.mp4", "older.mp4")));
        QCOMPARE(bytesOf(path("older.mp4")), "older");
        QVERIFY(video().fuse(jobFor("talk.mp4", "older.mp4")));
        QVERIFY(bytesOf(path("older.mp4")).size() > 1000);
    }

    void theMarkStandsOnEveryFrame()
    {
        QImage red(40, 20, QImage::Format_RGB32);
        red.fill(QColor(220, 20, 20));
        VideoFusionJob job = jobFor("talk.mp4", "marked.mp4");
        job.mark = {.kind = Mark::Kind::Picture, .picture = red, .rect = QRect(10, 290, 40, 20)};
        QVERIFY(video().fuse(job));
        for (const int index : {0, 17, 39}) {
            const QColor seen = frameOf(path("marked.mp4"), index).pixelColor(30, 300);
            QVERIFY2(seen.red() > 190 && seen.green() < 50 && seen.blue() < 50, qPrintable(seen.name()));
        }
        const auto text = video().fuse(jobFor("talk.mp4", "text.mp4"));
        QVERIFY(text);
        const QRect corner(140, 295, 90, 16);
        for (const int index : {0, 17, 39})
            QVERIFY(difference(frameOf(path("talk.mp4"), index), frameOf(path("text.mp4"), index), corner) > 15);
    }

    void tagsAreReadBackByOtherPrograms()
    {
        VideoFusionJob job = jobFor("talk.mp4", "tags.mp4");
        job.metadata = {{"AIGC", R"({"Label":"1","ContentProducer":"P"})"}, {"comment", "合成 a=b"}};
        QVERIFY(video().fuse(job));
        const QJsonObject tags = ffprobe({"-show_format"}, path("tags.mp4"))["format"].toObject()["tags"].toObject();
        QCOMPARE(tags["AIGC"].toString(), job.metadata[0].second);
        QCOMPARE(tags["comment"].toString(), job.metadata[1].second);
        QProcess exiftool;
        exiftool.start("exiftool", {"-s3", "-Keys:Comment", path("tags.mp4")});
        QVERIFY(exiftool.waitForFinished());
        QCOMPARE(QString::fromUtf8(exiftool.readAllStandardOutput()).trimmed(), job.metadata[1].second);
    }

    void severalCallsAtOnceDoNotMix()
    {
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 2; ++i)
                threads.emplace_back([&, i] {
                    const auto fused = video().fuse(jobFor("talk.mp4", QString("at%1.mp4").arg(i)));
                    good += fused && fused->fusedFrames == 40 ? 1 : 0;
                });
        }
        QCOMPARE(good.load(), 2);
        QCOMPARE(packetSums(path("at0.mp4"), "a:0"), packetSums(path("at1.mp4"), "a:0"));
    }
};

QTEST_GUILESS_MAIN(TestVideoCourse)
#include "tst_videocourse.moc"
