// SPDX-License-Identifier: Apache-2.0
// Both official Node SDKs against the embedded service: right answers and right errors.
#include "support/servicefixture.h"

#include <QJsonDocument>
#include <QProcess>
#include <cmath>

using namespace likeness;
using namespace likeness::testing;

class TestSdk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(QDir(LIKENESS_INTEROP_MODULES).exists(),
                 "run packaging/run-tests.sh, which installs the SDK, or npm ci in build/interop");
        QVERIFY(m_fixture.start());
        QFile video(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(video.open(QIODevice::ReadOnly));
        QVERIFY(m_fixture.service->library().addMaterial({.project = "p1", .bytes = video.readAll(), .id = "v1"}));
        QFile photo(m_fixture.folder.filePath("photo.txt"));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write(jpeg(noise({900, 900})).toBase64());
        photo.close();
        const QString large = save("large.jpg", ofBytes(3'850'000));
        const QString huge = save("huge.jpg", ofBytes(5'200'000));
        QProcess node;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("NODE_PATH", LIKENESS_INTEROP_MODULES);
        environment.remove("http_proxy");
        node.setProcessEnvironment(environment);
        const sign::Credential &who = m_fixture.call.who;
        node.start("node", {LIKENESS_SOURCE_DIR "/tests/interop/calls.js", QString::number(m_fixture.call.port),
                            who.secretId, QString::fromUtf8(who.secretKey.reveal()), photo.fileName(), large, huge});
        QVERIFY(node.waitForFinished(100000));
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
        m_said = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    }

    void theSdkSays_data()
    {
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("fused") << QJsonValue("/9j/");
        QTest::newRow("requestId") << QJsonValue(36);
        QTest::newRow("materials") << QJsonValue(2);
        QTest::newRow("face") << QJsonValue("m1_1");
        QTest::newRow("byGet") << QJsonValue(2);
        QTest::newRow("many") << QJsonValue("ok,ok,ok,ok,ok,ok,ok,ok,ok,ok");
        QTest::newRow("url") << QJsonValue(true);
        QTest::newRow("wrongKey") << QJsonValue("AuthFailure.SignatureFailure");
        QTest::newRow("wrongMaterial") << QJsonValue("InvalidParameterValue.MaterialIdNotFound");
        QTest::newRow("noPhoto") << QJsonValue("MissingParameter");
        QTest::newRow("notAPicture") << QJsonValue("FailedOperation.ImageDecodeFailed");
        QTest::newRow("ultra") << QJsonValue("/9j/");
        QTest::newRow("faceFusion") << QJsonValue("/9j/");
        QTest::newRow("review") << QJsonValue(1);
        QTest::newRow("olderFuse") << QJsonValue("ok");
        QTest::newRow("olderNoPhoto") << QJsonValue("InvalidParameterValue.ImageEmpty");
        QTest::newRow("olderList") << QJsonValue(2);
        QTest::newRow("abroad") << QJsonValue("/9j/");
        QTest::newRow("signed") << QJsonValue("FailedOperation.JobNotExist,FailedOperation.JobNotExist,"
                                              "FailedOperation.JobNotExist,FailedOperation.JobNotExist");
        QTest::newRow("video") << QJsonValue(32);
        QTest::newRow("fiveMegabytes") << QJsonValue("5 MB: ok,ok,ok,ok,ok,ok,ok,ok");
        QTest::newRow("large") << QJsonValue("FailedOperation.ImageSizeExceed");
    }
    void theSdkSays()
    {
        QFETCH(QJsonValue, expected);
        QCOMPARE(m_said.value(QString::fromLatin1(QTest::currentDataTag())), expected);
    }

private:
    //! A JPEG of at least so many bytes, and hardly more.
    static QByteArray ofBytes(qint64 wanted)
    {
        const QByteArray first = jpeg(noise({1000, 1000}), 95);
        int side = int(1000 * std::sqrt(double(wanted) / double(first.size())));
        QByteArray bytes;
        for (; bytes.size() < wanted; side += 4)
            bytes = jpeg(noise({side, side}), 95);
        return bytes;
    }
    QString save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_fixture.folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    ServiceFixture m_fixture;
    QJsonObject m_said;
};

QTEST_GUILESS_MAIN(TestSdk)
#include "tst_sdk.moc"
