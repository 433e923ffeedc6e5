// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/opencvengine.h"
#include "engine/video.h"
#include "support/videofactory.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <atomic>
#include <cmath>
#include <thread>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::testing;

namespace {

//! Mean difference of two pictures inside a rectangle, grey levels.
double difference(const QImage &one, const QImage &other, const QRect &area)
{
    double sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    return sum / (area.width() * area.height());
}

QImage sideBySide(const QImage &left, const QImage &right)
{
    QImage out(left.width() + right.width(), left.height(), QImage::Format_RGB32);
    QPainter painter(&out);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width(), 0, right);
    return out;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

qint64 residentBytes()
{
    const QByteArrayList pages = bytesOf("/proc/self/statm").split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * 4096 : 0;
}

const QRect faceArea(90, 130, 60, 60); // of the clips with one person, between brows and mouth
const QSize small(240, 320);

} // namespace

class TestVideoEngine : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void initTestCase()
    {
        auto made = opencv::OpenCvEngine::create(bytesOf(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin"));
        QVERIFY(made);
        m_engine = std::move(*made);
        m_photo = portraitOf(31, {400, 500}, 92);
        m_first = portraitOf(47, {320, 420}, 72, {0.5, 0.45});
        m_second = portraitOf(12, {320, 420}, 72, {0.5, 0.45});
        const QStringList tones{"-f", "lavfi", "-i", "sine=frequency=330:duration=1.6",
                                "-f", "lavfi", "-i", "sine=frequency=550:duration=1.6"};
        QVERIFY(writeClip(path("talk.mp4"), {.frames = 40,
                                             .frame =
                                                 [&](int i) {
                                                     return moved(m_first, small, {6 * std::sin(i * 0.2), i * 0.2});
                                                 },
                                             .inputs = tones,
                                             .options = {"-map", "0:v", "-map", "1:a", "-map", "2:a", "-c:a:0", "aac",
                                                         "-c:a:1", "libmp3lame", "-movflags", "+faststart"}}));
        QVERIFY(writeClip(path("pair.mp4"),
                          {.size = {480, 320}, .frames = 40, .frame = [&](int i) {
                               const QImage a = moved(m_first, small, {4 * std::sin(i * 0.2), 0});
                               const QImage b = moved(m_second, small, {0, 4 * std::sin(i * 0.3)}, 0, 0.9);
                               // After a cut they have changed places.
                               return i < 20 ? sideBySide(a, b) : sideBySide(b, a);
                           }}));
    }

    void tellsTheFiguresAndThePeopleOfAVideo()
    {
        const auto seen = m_engine->video()->look(path("talk.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.size, small);
        QCOMPARE(seen->facts.frames, 40);
        QCOMPARE(seen->facts.fps, 25.0);
        QCOMPARE(seen->facts.seconds, 1.6);
        QVERIFY(seen->facts.audio);
        QVERIFY(seen->facts.whole);
        QCOMPARE(seen->poster.size(), small);
        QCOMPARE(seen->faces.size(), 1);
        const VideoFace &face = seen->faces[0];
        QCOMPARE(face.frame.size(), small);
        QVERIFY(face.face.rect.contains(faceArea.center()));
        QVERIFY(face.face.landmarks && face.face.fitScore > 0.5);
    }

    void countsEachPersonOnce()
    {
        const auto seen = m_engine->video()->look(path("pair.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->faces.size(), 2);
        const auto areaOf = [](const VideoFace &face) { return face.face.rect.width() * face.face.rect.height(); };
        QVERIFY(areaOf(seen->faces[0]) >= areaOf(seen->faces[1]));
        QVERIFY(!seen->facts.audio);
    }

    void replacesTheFaceAndNothingElse()
    {
        VideoFusionJob job = jobFor("talk.mp4", "fused.mp4");
        job.mark.kind = Mark::Kind::None;
        const auto fused = m_engine->video()->fuse(job);
        QVERIFY(fused);
        QCOMPARE(fused->fusedFrames, 40);
        QCOMPARE(fused->facts.frames, 40);
        for (const int index : {0, 20, 39}) {
            const QImage before = frameOf(path("talk.mp4"), index);
            const QImage after = frameOf(path("fused.mp4"), index);
            QVERIFY2(difference(before, after, faceArea) > 6, qPrintable(QString::number(index)));
            QVERIFY(difference(before, after, {0, 0, 40, 320}) < 1.5);
        }
        const auto found = m_engine->findFaces(frameOf(path("fused.mp4"), 20), true);
        QCOMPARE(found->faces.size(), 1);
        QVERIFY(found->faces[0].fitScore > 0.4);
    }

    void factsAreThoseOfTheWrittenFile()
    {
        const auto fused = m_engine->video()->fuse(jobFor("talk.mp4", "facts.mp4"));
        QVERIFY(fused);
        const QJsonObject stream = videoTrackOf("facts.mp4");
        QCOMPARE(stream["nb_read_frames"].toString().toLongLong(), fused->facts.frames);
        QCOMPARE(QSize(stream["width"].toInt(), stream["height"].toInt()), fused->facts.size);
        QVERIFY(std::abs(stream["duration"].toString().toDouble() - fused->facts.seconds) < 0.001);
        QCOMPARE(stream["codec_name"].toString(), "h264");
        QCOMPARE(stream["pix_fmt"].toString(), "yuv420p");
        QVERIFY(fused->facts.audio && fused->facts.whole);
        const QByteArray bytes = bytesOf(path("facts.mp4"));
        QVERIFY2(bytes.indexOf("moov") < bytes.indexOf("mdat"), "the index stands in front");
        QCOMPARE(leftovers(), QStringList());
    }

    void soundIsCopiedBitForBit()
    {
        QVERIFY(m_engine->video()->fuse(jobFor("talk.mp4", "sound.mp4")));
        for (const char *track : {"a:0", "a:1"}) {
            const QStringList before = packetSums(path("talk.mp4"), track);
            QVERIFY(before.size() > 20);
            QCOMPARE(packetSums(path("sound.mp4"), track), before);
        }
        QCOMPARE(frameTimes(path("sound.mp4")), frameTimes(path("talk.mp4")));
    }

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
        const auto seen = m_engine->video()->look(path("turned.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.size, small);
        QCOMPARE(seen->faces.size(), 1);
        VideoFusionJob job = jobFor("turned.mp4", "upright.mp4");
        job.mark.kind = Mark::Kind::None;
        const auto fused = m_engine->video()->fuse(job);
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
        const auto fused = m_engine->video()->fuse(jobFor("uneven.mp4", "evenly.mp4"));
        QVERIFY(fused);
        const QList<double> after = frameTimes(path("evenly.mp4"));
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(std::abs(before[i] - after[i]) < 0.0011, qPrintable(QString::number(i)));
        QVERIFY(std::abs(fused->facts.fps - 40 / fused->facts.seconds) < 0.01);
    }

    void onlyThePersonPointedOutIsReplaced_data()
    {
        QTest::addColumn<QRect>("pointed");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("left"); // before the cut
        QTest::newRow("left at the start") << QRect(60, 90, 120, 130) << 0.0 << true;
        QTest::newRow("right at the start") << QRect(300, 100, 120, 120) << 0.0 << false;
        QTest::newRow("left after the cut") << QRect(60, 100, 120, 120) << 1.2 << false;
        QTest::newRow("right after the cut") << QRect(300, 90, 120, 130) << 1.2 << true;
    }
    void onlyThePersonPointedOutIsReplaced()
    {
        QFETCH(QRect, pointed);
        QFETCH(double, seconds);
        QFETCH(bool, left);
        VideoFusionJob job = jobFor("pair.mp4", "one.mp4");
        job.mark.kind = Mark::Kind::None;
        job.swaps[0].videoRect = pointed;
        job.swaps[0].atSeconds = seconds;
        const auto fused = m_engine->video()->fuse(job);
        QVERIFY(fused);
        QCOMPARE(fused->fusedFrames, 40);
        for (const int index : {10, 30}) {
            const QImage before = frameOf(path("pair.mp4"), index);
            const QImage after = frameOf(path("one.mp4"), index);
            const double onLeft = difference(before, after, faceArea);
            const double onRight = difference(before, after, faceArea.translated(240, 0));
            const bool shouldBeLeft = left == (index < 20);
            QVERIFY2((shouldBeLeft ? onLeft : onRight) > 5, qPrintable(QString::number(index)));
            QVERIFY2((shouldBeLeft ? onRight : onLeft) < 2, qPrintable(QString::number(index)));
        }
    }

    void twoPhotosGoToTwoPeople()
    {
        VideoFusionJob job = jobFor("pair.mp4", "two.mp4");
        job.mark.kind = Mark::Kind::None;
        job.swaps.append({.photo = portraitOf(77, {400, 500}, 92)});
        QVERIFY(m_engine->video()->fuse(job));
        const QImage before = frameOf(path("pair.mp4"), 10);
        const QImage after = frameOf(path("two.mp4"), 10);
        QVERIFY(difference(before, after, faceArea) > 5);
        QVERIFY(difference(before, after, faceArea.translated(240, 0)) > 5);
    }

    void aFaceMayLeaveAndComeBack()
    {
        const auto frame = [&](int i) {
            // Half a second without anybody in the middle.
            return i >= 15 && i < 28 ? moved({}, small, {}) : moved(m_first, small, {i * 0.3, 0});
        };
        QVERIFY(writeClip(path("absent.mp4"), {.frames = 45, .frame = frame}));
        VideoFusionJob job = jobFor("absent.mp4", "back.mp4");
        job.mark.kind = Mark::Kind::None;
        const auto fused = m_engine->video()->fuse(job);
        QVERIFY(fused);
        QCOMPARE(fused->facts.frames, 45);
        QCOMPARE(fused->fusedFrames, 32);
        QVERIFY(difference(frameOf(path("absent.mp4"), 20), frameOf(path("back.mp4"), 20), faceArea) < 1.5);
        QVERIFY(difference(frameOf(path("absent.mp4"), 40), frameOf(path("back.mp4"), 40), faceArea) > 5);
    }

    void withoutAFaceThereIsNoResult()
    {
        QVERIFY(writeClip(path("nobody.mp4"), {.frames = 20, .frame = [&](int i) {
                                                   return moved({}, small, {double(i), 0});
                                               }}));
        const auto seen = m_engine->video()->look(path("nobody.mp4"));
        QVERIFY(seen && seen->faces.isEmpty() && !seen->poster.isNull());
        const auto fused = m_engine->video()->fuse(jobFor("nobody.mp4", "none.mp4"));
        QVERIFY(!fused);
        QCOMPARE(fused.error().code, QString(faceNotInVideoCode));
        QVERIFY(!QFile::exists(path("none.mp4")));
        VideoFusionJob pointed = jobFor("talk.mp4", "none.mp4");
        pointed.swaps[0].videoRect = QRect(0, 250, 60, 60);
        QCOMPARE(m_engine->video()->fuse(pointed).error().code, QString(faceNotInVideoCode));
        VideoFusionJob faceless = jobFor("talk.mp4", "none.mp4");
        faceless.swaps[0].photo = moved({}, small, {});
        QCOMPARE(m_engine->video()->fuse(faceless).error().subject, "photo/0");
        QVERIFY(!QFile::exists(path("none.mp4")));
        QCOMPARE(leftovers(), QStringList());
    }

    void aFileThatEndsEarlySaysSo()
    {
        const QByteArray bytes = bytesOf(path("talk.mp4"));
        QVERIFY(write(path("short.mp4"), bytes.left(bytes.size() * 6 / 10)));
        const auto seen = m_engine->video()->look(path("short.mp4"));
        QVERIFY(seen);
        QVERIFY(!seen->facts.whole);
        QVERIFY(seen->facts.frames > 5 && seen->facts.frames < 40);
        const auto fused = m_engine->video()->fuse(jobFor("short.mp4", "shorter.mp4"));
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
        const auto seen = m_engine->video()->look(path("damaged.mp4"));
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
        const auto seen = m_engine->video()->look(path("odd.bin"));
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, QString(notAVideoCode));
        const auto fused = m_engine->video()->fuse(jobFor("odd.bin", "never.mp4"));
        QVERIFY(!fused);
        QCOMPARE(fused.error().code, QString(notAVideoCode));
        QVERIFY(!QFile::exists(path("never.mp4")));
    }

    void filesThatCannotBeReadOrWrittenAreErrorsOfFiles()
    {
        QCOMPARE(m_engine->video()->look(path("missing.mp4")).error().kind, ErrorKind::File);
        VideoFusionJob job = jobFor("talk.mp4", "nowhere/out.mp4");
        QCOMPARE(m_engine->video()->fuse(job).error().kind, ErrorKind::File);
    }

    void progressNeverFalls()
    {
        QList<double> told;
        QVERIFY(m_engine->video()->fuse(jobFor("talk.mp4", "progress.mp4"), [&](double part) { told << part; }));
        QVERIFY(told.size() > 10);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.first() >= 0);
        QCOMPARE(told.last(), 1.0);
    }

    void aStopEndsItSoonAndLeavesNothing()
    {
        QVERIFY(ffmpeg({"-stream_loop", "8", "-i", path("talk.mp4"), "-c", "copy", path("long.mp4")}));
        std::stop_source stop;
        QElapsedTimer clock;
        const auto fused = m_engine->video()->fuse(
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
        QCOMPARE(m_engine->video()->look(path("long.mp4"), stop.get_token()).error().kind, ErrorKind::Cancelled);
    }

    void memoryDoesNotGrowWithTheVideo()
    {
        qint64 early = 0;
        qint64 late = 0;
        QVERIFY(m_engine->video()->fuse(jobFor("long.mp4", "longer.mp4"), [&](double part) {
            if (part > 0.3 && early == 0)
                early = residentBytes();
            if (part < 0.97)
                late = residentBytes();
        }));
        QVERIFY(early > 0);
#ifdef __SANITIZE_ADDRESS__
        constexpr qint64 allowed = 300LL << 20; // what is freed stays in quarantine, 256 MiB of it
#else
        constexpr qint64 allowed = 8LL << 20;
#endif
        QVERIFY2(late - early < allowed, qPrintable(QString::number((late - early) >> 10) + " KiB"));
    }

    void anOlderResultIsReplacedOnlyAtTheEnd()
    {
        QVERIFY(write(path("older.mp4"), "older"));
        QVERIFY(!m_engine->video()->fuse(jobFor("nobody.mp4", "older.mp4")));
        QCOMPARE(bytesOf(path("older.mp4")), "older");
        QVERIFY(m_engine->video()->fuse(jobFor("talk.mp4", "older.mp4")));
        QVERIFY(bytesOf(path("older.mp4")).size() > 1000);
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
        const auto seen = m_engine->video()->look(path("odd.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.size, QSize(241, 321));
        QCOMPARE(seen->poster.size(), QSize(241, 321));
        const auto fused = m_engine->video()->fuse(jobFor("odd.mp4", "even.mp4"));
        QVERIFY(fused);
        QCOMPARE(fused->facts.size, QSize(242, 322));
        QCOMPARE(fused->fusedFrames, 14);
    }

    void aCutInTheMiddleOfAGroupIsRead()
    {
        QVERIFY(ffmpeg({"-ss", "0.5", "-i", path("talk.mp4"), "-c", "copy", path("cut.mp4")}));
        const auto seen = m_engine->video()->look(path("cut.mp4"));
        QVERIFY(seen);
        QCOMPARE(seen->facts.frames, frameTimes(path("cut.mp4")).size());
        const auto fused = m_engine->video()->fuse(jobFor("cut.mp4", "cutout.mp4"));
        QVERIFY(fused);
        QCOMPARE(fused->facts.frames, seen->facts.frames);
        QCOMPARE(packetSums(path("cutout.mp4"), "a:0"), packetSums(path("cut.mp4"), "a:0"));
    }

    void theMarkStandsOnEveryFrame()
    {
        QImage red(40, 20, QImage::Format_RGB32);
        red.fill(QColor(220, 20, 20));
        VideoFusionJob job = jobFor("talk.mp4", "marked.mp4");
        job.mark = {.kind = Mark::Kind::Picture, .picture = red, .rect = QRect(10, 290, 40, 20)};
        QVERIFY(m_engine->video()->fuse(job));
        for (const int index : {0, 17, 39}) {
            const QColor seen = frameOf(path("marked.mp4"), index).pixelColor(30, 300);
            QVERIFY2(seen.red() > 190 && seen.green() < 50 && seen.blue() < 50, qPrintable(seen.name()));
        }
        const auto text = m_engine->video()->fuse(jobFor("talk.mp4", "text.mp4"));
        QVERIFY(text);
        const QRect corner(140, 295, 90, 16);
        for (const int index : {0, 17, 39})
            QVERIFY(difference(frameOf(path("talk.mp4"), index), frameOf(path("text.mp4"), index), corner) > 15);
    }

    void tagsAreReadBackByOtherPrograms()
    {
        VideoFusionJob job = jobFor("talk.mp4", "tags.mp4");
        job.metadata = {{"AIGC", R"({"Label":"1","ContentProducer":"P"})"}, {"comment", "合成 a=b"}};
        QVERIFY(m_engine->video()->fuse(job));
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
                    const auto fused = m_engine->video()->fuse(jobFor("talk.mp4", QString("at%1.mp4").arg(i)));
                    good += fused && fused->fusedFrames == 40 ? 1 : 0;
                });
        }
        QCOMPARE(good.load(), 2);
        QCOMPARE(packetSums(path("at0.mp4"), "a:0"), packetSums(path("at1.mp4"), "a:0"));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList leftovers() const { return QDir(m_folder.path()).entryList({"*.part"}, QDir::Files); }
    VideoFusionJob jobFor(const QString &from, const QString &to) const
    {
        return {.templateFile = path(from), .resultFile = path(to), .swaps = {{.photo = m_photo}}};
    }
    QJsonObject videoTrackOf(const QString &name) const
    {
        return ffprobe({"-count_frames", "-select_streams", "v:0", "-show_streams"}, path(name))["streams"]
            .toArray()
            .first()
            .toObject();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
    QImage m_photo;
    QImage m_first;
    QImage m_second;
};

QTEST_GUILESS_MAIN(TestVideoEngine)
#include "tst_videoengine.moc"
