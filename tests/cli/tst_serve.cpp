// SPDX-License-Identifier: Apache-2.0
// likeness-cli serve as a process: killed at any moment, and open to other computers by TLS only.
#include "cliprocess.h"
#include "support/certificate.h"
#include "support/signedcall.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace likeness;
using namespace likeness::testing;

namespace {

constexpr char sample[] = LIKENESS_SOURCE_DIR "/resources/sample/";
constexpr int patience = 60'000; // ms

QByteArray bytesOf(const QString &name)
{
    QFile file(QString(sample) + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestServe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile keys(path("keys.json"));
        QVERIFY(keys.open(QIODevice::WriteOnly));
        keys.write(R"([{"secretId":"AKIDTEST","secretKey":"a key for tests"}])");
        keys.close();
        m_call.who = {.secretId = "AKIDTEST", .secretKey = Secret("a key for tests")};
        QCOMPARE(run({"projects", "add", "p1", "--name", "One"}), 0);
        const QString clip = path("clip.mp4"); // of less than a second, so that no job takes long
        QCOMPARE(QProcess::execute("ffmpeg", {"-v", "error", "-i", QString(sample) + "video-1-talk.mp4", "-t", "0.8",
                                              "-c", "copy", "-an", clip}),
                 0);
        QCOMPARE(run({"materials", "add", "--project", "p1", "--id", "v1", clip}), 0);
    }

    void jobOfAKilledServiceEndsOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("wait");
        QTest::newRow("at once") << 1 << 0;
        QTest::newRow("when the work begins") << 3 << 0;
        QTest::newRow("in the middle of it") << 3 << 400;
        QTest::newRow("when it has ended") << 7 << 0;
    }
    void jobOfAKilledServiceEndsOnce()
    {
        QFETCH(int, status);
        QFETCH(int, wait);
        QProcess first;
        serve(first);
        if (QTest::currentTestFailed())
            return;
        const QString id = submit();
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(id) >= status, patience);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.hasExpired(wait));
        first.kill();
        QVERIFY(first.waitForFinished(patience));
        QCOMPARE(first.exitStatus(), QProcess::CrashExit);
        QProcess second;
        serve(second);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), 7, patience);
        const QJsonObject output = m_last["VideoFaceFusionOutput"].toObject();
        QVERIFY(output["Frame"].toInt() > 15);
        second.terminate();
        QVERIFY(second.waitForFinished(patience));
        QCOMPARE(second.exitCode(), 0);
        // One result a job, and nothing of the work is left.
        QCOMPARE(QDir(path("data/results")).entryList(QDir::Files).size(), ++m_jobs);
        QVERIFY(QDir(path("data/jobs")).isEmpty());
        QVERIFY(QDir(path("data/alive")).isEmpty());
    }

    void twoServicesOnOneFolderDoAJobOnce()
    {
        QProcess one;
        serve(one);
        const QString id = submit();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), 3, patience);
        QProcess two;
        serve(two);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), 7, patience);
        for (QProcess *each : {&one, &two}) {
            each->terminate();
            QVERIFY(each->waitForFinished(patience));
        }
        QCOMPARE(QDir(path("data/results")).entryList(QDir::Files).size(), ++m_jobs);
    }

    void limitsAndFaultsAreThoseAskedFor()
    {
        m_call.action = "DescribeMaterialList";
        const QJsonObject list{{"ActivityId", "p1"}};
        const auto code = [&] { return m_call.code(list); };
        QProcess process;
        serve(process, {"--fault", "FailedOperation.RpcFail:every 3"});
        if (QTest::currentTestFailed())
            return;
        QStringList codes;
        for (int i = 0; i < 6; ++i)
            codes.append(code());
        QCOMPARE(codes.count("FailedOperation.RpcFail"), 2);
        QCOMPARE(codes.count("ok"), 4);
        process.terminate();
        QCOMPARE(endOf(process).code, 0);
        serve(process, {"--limits", "cloud"});
        if (QTest::currentTestFailed())
            return;
        m_call.action = "FuseFaceUltra"; // two a second, whatever stands in them
        codes.clear();
        for (int i = 0; i < 30; ++i)
            codes.append(code());
        QVERIFY(!codes.first().startsWith("RequestLimitExceeded"));
        QVERIFY2(codes.contains("RequestLimitExceeded.UinLimitExceeded"), qPrintable(codes.join(' ')));
        process.terminate();
        QCOMPARE(endOf(process).code, 0);
    }

    void boundsStandInTheSettings()
    {
        QVERIFY(QDir().mkpath(path("small")));
        QFile settings(path("small/likeness.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[service]\nquota=1\n");
        settings.close();
        QCOMPARE(run({"projects", "add", "p1", "--name", "One"}, "small"), 0);
        const QStringList add{"materials", "add", "--project", "p1", QString(sample) + "material-1-evening.jpg"};
        QCOMPARE(run(add, "small"), 0);
        QCOMPARE(run(add, "small"), 4);
    }

    void othersReachItByTlsOnly()
    {
        const Certificate made = Certificate::make(m_folder.path());
        QVERIFY(!made.key.isEmpty());
        const QStringList remote{"serve",          "--listen",   "127.0.0.1:0",    "--credentials", path("keys.json"),
                                 "--allow-remote", "--tls-cert", made.certificate, "--tls-key"};
        QCOMPARE(run(remote + QStringList{path("keys.json")}), 3);
        QProcess process;
        serve(process, {"--allow-remote", "--tls-cert", made.certificate, "--tls-key", made.key});
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_url.scheme(), "https");
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.setCaCertificates(QSslCertificate::fromPath(made.certificate));
        QVERIFY(greeting(trusting).contains("embedded face fusion service"));
        QSslConfiguration stranger = QSslConfiguration::defaultConfiguration();
        stranger.setCaCertificates({});
        QCOMPARE(greeting(stranger), QByteArray());
        QVERIFY(!exchange(m_call.port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("embedded"));
        process.terminate();
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 0);
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QMap<QString, QString> environment() const { return {{"HOME", m_folder.path()}, {"XDG_DATA_HOME", path("xdg")}}; }
    int run(const QStringList &line, const QString &folder = "data") const
    {
        return endOf(*cliProcess(path(folder), line, environment())).code;
    }
    void serve(QProcess &process, const QStringList &more = {})
    {
        prepare(process, path("data"), QStringList{"serve", "--credentials", path("keys.json")} + more, environment());
        process.start();
        QByteArray said;
        static const QRegularExpression shape("listening on (\\S+)\\s");
        QRegularExpressionMatch match;
        QTRY_VERIFY_WITH_TIMEOUT(
            (match = shape.match(QString::fromLatin1(said += process.readAllStandardOutput()))).hasMatch(), patience);
        m_url = QUrl(match.captured(1));
        m_call.port = quint16(m_url.port());
    }
    QString submit()
    {
        m_call.action = "SubmitVideoFaceFusionJob";
        const QString photo = QString::fromLatin1(bytesOf("photo-2-tomas.jpg").toBase64());
        return m_call
            .response(
                {{"ProjectId", "p1"}, {"ModelId", "v1"}, {"MergeInfos", QJsonArray{QJsonObject{{"Image", photo}}}}})
            .value("JobId")
            .toString();
    }
    int stateOf(const QString &id)
    {
        m_call.action = "QueryVideoFaceFusionJob";
        m_last = m_call.response({{"JobId", id}});
        return m_last.value("JobStatusCode").toInt();
    }
    QByteArray greeting(const QSslConfiguration &configuration) const
    {
        QSslSocket socket;
        socket.setSslConfiguration(configuration);
        connect(&socket, &QSslSocket::encrypted, &socket,
                [&] { socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"); });
        socket.connectToHostEncrypted("127.0.0.1", m_call.port);
        QByteArray answer;
        (void)QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            patience);
        return answer + socket.readAll();
    }

    QTemporaryDir m_folder;
    SignedCall m_call;
    QUrl m_url;
    QJsonObject m_last;
    int m_jobs = 0;
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
