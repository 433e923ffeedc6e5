// SPDX-License-Identifier: Apache-2.0
#include "media/labels.h"
#include "support/imagefactory.h"
#include "support/videofactory.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace likeness;
using namespace likeness::testing;

namespace {

const media::Labels labels{.aigc = media::aigcJson("001191110108551385XJ10", "abc123"),
                           .digitalSourceType = media::digitalSourceAddress("compositeCapture"),
                           .creatorTool = "Likeness 0.1",
                           .metaData = {{"aigc", "1"}, {"说明", "a=b"}, {"a=b%3D", "c"}}};

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    return file.fileName();
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void comeBackAndLeaveThePixelsAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("JPEG") << jpeg(noise({120, 90})) << "图 片.jpg";
        QTest::newRow("PNG") << png(noise({120, 90})) << "b.png";
    }
    void comeBackAndLeaveThePixelsAlone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = written(folder, name, bytes);
        QVERIFY(media::readLabels(path)->isEmpty());
        QVERIFY(media::writeLabels(path, labels));
        QCOMPARE(*media::readLabels(path), labels);
        QCOMPARE(QImage(path), QImage::fromData(bytes));
    }

    void labelsThatADamagedFileSwallowsAreAnError()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("cut.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png(corners({8, 8})).first(12));
        file.close();
        const Status status = media::writeLabels(file.fileName(), {.aigc = media::aigcJson("someone", "one")});
        QVERIFY(!status);
        QCOMPARE(status.error().code, "File.NotWritable");
    }

    void aVideoKeepsItsFramesAndItsSound()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("视 频.mp4");
        QVERIFY(ffmpeg({"-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=1", "-f", "lavfi", "-i",
                        "sine=duration=1", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-metadata",
                        "comment=kept", "-movflags", "+faststart+use_metadata_tags", path}));
        const QStringList pictures = packetSums(path, "v:0");
        const QStringList sound = packetSums(path, "a:0");
        const QList<double> times = frameTimes(path);
        QCOMPARE(times.size(), 25);
        QVERIFY(media::readLabels(path)->isEmpty());
        QVERIFY(media::writeLabels(path, labels));
        QCOMPARE(*media::readLabels(path), labels);
        QCOMPARE(packetSums(path, "v:0"), pictures);
        QCOMPARE(packetSums(path, "a:0"), sound);
        QCOMPARE(frameTimes(path), times);
        const QJsonObject format = ffprobe({"-show_format"}, path)["format"].toObject();
        QCOMPARE(format["tags"].toObject()["comment"].toString(), "kept");
        QProcess exiftool;
        exiftool.start("exiftool", {"-j", "-XMP:all", path});
        QVERIFY(exiftool.waitForFinished());
        const QJsonObject found = QJsonDocument::fromJson(exiftool.readAllStandardOutput()).array().first().toObject();
        QCOMPARE(found.value("Aigc").toString(), labels.aigc);
    }

    void otherLabelsStay()
    {
        const QTemporaryDir folder;
        const QString path = written(folder, "a.jpg", jpeg(noise({64, 64})));
        QVERIFY(media::writeLabels(path, {.creatorTool = "Camera"}));
        QVERIFY(media::writeLabels(path, {.aigc = labels.aigc}));
        const auto back = media::readLabels(path);
        QCOMPARE(back->creatorTool, "Camera");
        QCOMPARE(back->aigc, labels.aigc);
    }

    void anIndependentProgramReadsThem_data() { comeBackAndLeaveThePixelsAlone_data(); }
    void anIndependentProgramReadsThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QString exiftool = QStandardPaths::findExecutable("exiftool");
        QVERIFY2(!exiftool.isEmpty(), "exiftool is among the packages the tests need");
        const QTemporaryDir folder;
        const QString path = written(folder, name, bytes);
        QVERIFY(media::writeLabels(path, labels));
        QProcess process;
        process.start(exiftool, {"-j", "-XMP:all", path});
        QVERIFY(process.waitForFinished());
        const QJsonObject found = QJsonDocument::fromJson(process.readAllStandardOutput()).array().first().toObject();
        // The program writes unknown names with its own capitals.
        QCOMPARE(found.value("Aigc").toString(), labels.aigc);
        QVERIFY(found.value("DigitalSourceType").toString().contains("omposite"));
    }

    void theSevenFieldsFitOneMetaValue()
    {
        const QString json = media::aigcJson(QString(22, 'P'), QString(32, 'i'));
        QVERIFY(json.size() <= 256);
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
        QCOMPARE(object.size(), 7);
        QCOMPARE(object["Label"], "1");
    }

    void whatIsNoPictureIsAnError()
    {
        const QTemporaryDir folder;
        QVERIFY(!media::readLabels(folder.filePath("none.jpg")));
        QVERIFY(!media::writeLabels(folder.filePath("none.jpg"), labels));
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
