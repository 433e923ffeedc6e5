// SPDX-License-Identifier: Apache-2.0
// What a broken or hostile service does to the program: each fault ends in the exit code of the table, in bounded time
// and memory, with nothing at the place of the result, no key told, and a billed request sent just as often as it may.
#include "wirefaults.h"

#include <QCryptographicHash>

using namespace likeness;
using namespace likeness::testing;

class TestWireFaults : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    const QByteArray m_picture = jpeg(noise({300, 300}));
    const QString m_photo = "https://a.example/me.jpg"; // for the service to fetch: nothing is to be looked at here
    QByteArray m_video;
    ScriptedServer::Script m_call;  //!< what the service does with a call
    ScriptedServer::Script m_fetch; //!< and with who fetches a result
    std::unique_ptr<ScriptedServer> m_server;
    int m_calls = 0;
    int m_fetches = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString freshOut()
    {
        const QString folder = path(QString("out-%1").arg(++m_count));
        QDir().mkpath(folder);
        return folder + "/result";
    }
    static QStringList filesBeside(const QString &out)
    {
        return QDir(QFileInfo(out).path()).entryList(QDir::Files | QDir::Hidden);
    }
    std::unique_ptr<QProcess> begun(const QStringList &line)
    {
        const QMap<QString, QString> keys{{"TENCENTCLOUD_SECRET_ID", "AKIDTEST"},
                                          {"TENCENTCLOUD_SECRET_KEY", "MARKED-key"},
                                          {"TENCENTCLOUD_TOKEN", "MARKED-token"}};
        return cliProcess(path("data"), line + QStringList{"--json", "--endpoint", m_server->url().toString()}, keys);
    }
    QStringList fuse(const QString &out) const
    {
        return {"fuse", "--project", "p", "--material", "m", "--photo", m_photo, "--out", out};
    }
    //! A job that is done, with its video where the service of this test says.
    QByteArray jobDone(const QByteArray &md5) const
    {
        const QByteArray url = m_server->url("/results/a.mp4").toEncoded();
        return envelope(R"("JobStatus":"done","JobStatusCode":7,"VideoFaceFusionOutput":{"VideoUrl":")" + url +
                        R"(","VideoMD5":")" + md5 +
                        R"(","Width":64,"Height":48,"FPS":25,"DurationInSec":0.2,"Frame":5})");
    }
    //! What must be true of every fault, whatever it is.
    void endsIn(int code, const QString &word, QProcess &process, const QString &out)
    {
        qint64 peak = 0;
        QElapsedTimer since;
        since.start();
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] { peak = std::max(peak, peakOf(process)); });
        watch.start(5);
        const Ended ended = endOf(process);
        const QByteArray said = ended.out + ended.err;
        QVERIFY2(ended.code == code, (QByteArray::number(ended.code) + ' ' + said).constData());
        QCOMPARE(ended.errorCode(), word);
        QVERIFY2(since.elapsed() < 30'000, qPrintable(QString::number(since.elapsed())));
        QVERIFY2(peak < 400LL << 20, qPrintable(QString::number(peak)));
        QCOMPARE(filesBeside(out), code == 0 ? QStringList{"result"} : QStringList());
        QVERIFY(!said.contains("MARKED"));
    }

private slots:
    void initTestCase()
    {
        QFile video(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(video.open(QIODevice::ReadOnly));
        m_video = video.readAll();
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_calls = m_fetches = 0;
        m_server = std::make_unique<ScriptedServer>([this](QTcpSocket &socket, const QByteArray &request) {
            const bool isFetch = request.startsWith("GET");
            ++(isFetch ? m_fetches : m_calls);
            (isFetch ? m_fetch : m_call)(socket, request);
        });
    }

    void anAnswerEndsInItsExitCode_data()
    {
        using Script = ScriptedServer::Script;
        QTest::addColumn<Script>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("sent"); // with one retry allowed
        const auto row = [](const char *name, const Script &answer, int code, const char *word, int sent) {
            QTest::newRow(name) << answer << code << QString(word) << sent;
        };
        const auto bytes = [&row](const char *name, const QByteArray &answer, int code, const char *word, int sent) {
            row(name, saying(answer), code, word, sent);
        };
        const QByteArray good = fusedBody(m_picture.toBase64());
        const QByteArray ok = "HTTP/1.1 200 OK\r\n", gzip = "Content-Encoding: gzip\r\n";
        const char *lost = "Network.ConnectionLost", *none = "Answer.NotAnEnvelope";
        bytes("good, as a text", httpAnswer(good, "200 OK", "Content-Type: text/html\r\n"), 0, "", 1);
        row("reset after the request", reset, 5, lost, 2);
        bytes("cut body", ok + "Content-Length: 99999\r\n\r\n{\"Resp", 5, lost, 2);
        row("silence", silent, 6, "Network.Timeout", 1);
        row("drip", drip, 4, "A.B", 1);
        bytes("length too short", ok + "Content-Length: 9\r\n\r\n" + good, 5, none, 1);
        bytes("not JSON", httpAnswer("hello"), 5, none, 1);
        bytes("no envelope", httpAnswer("{}"), 5, none, 1);
        bytes("wrong type", envelope(R"("FusedImage":7)"), 5, "Answer.WrongType", 1);
        bytes("deep nesting", httpAnswer(R"({"Response":)" + nested(1'000'000) + '}'), 5, none, 1);
        row("600 MB", endless, 5, "Answer.TooLarge", 1);
        bytes("gzip", httpAnswer(QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), "200 OK", gzip), 5, none, 1);
        bytes("gzip bomb",
              httpAnswer(QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) +
                             qCompress(QByteArray(100 << 20, ' '), 9).sliced(6).chopped(4),
                         "200 OK", gzip),
              5, none, 1);
        bytes("redirect", httpAnswer("", "307 Temporary", "Location: http://127.0.0.1:1/\r\n"), 5, "Answer.Redirect",
              1);
        bytes("5xx with HTML", httpAnswer("<html>", "502 Bad Gateway"), 5, "Answer.HttpStatus", 2);
        bytes("4xx with HTML", httpAnswer("<html>", "403 Forbidden"), 5, "Answer.HttpStatus", 1);
        bytes("throttling", errorOf("RequestLimitExceeded"), 4, "RequestLimitExceeded", 2);
        bytes("throttling, told to come back in an hour", httpAnswer("<html>", "503 Busy", "Retry-After: 3600\r\n"), 5,
              "Answer.HttpStatus", 1);
        bytes("a picture that cannot be fetched", errorOf("FailedOperation.ImageDownloadError"), 4,
              "FailedOperation.ImageDownloadError", 2);
        bytes("an unknown code", errorOf("InternalError.New"), 4, "InternalError.New", 1);
        bytes("no base64", envelope(R"("FusedImage":"@@")"), 8, "Result.NotAPicture", 1);
        bytes("not a picture", envelope(R"("FusedImage":"aGVsbG8=")"), 8, "Result.NotAPicture", 1);
    }
    void anAnswerEndsInItsExitCode()
    {
        QFETCH(ScriptedServer::Script, answer);
        QFETCH(int, code);
        QFETCH(QString, word);
        QFETCH(int, sent);
        m_call = answer;
        const QString out = freshOut();
        endsIn(code, word, *begun(fuse(out) + QStringList{"--timeout", "2", "--retries", "1"}), out);
        QCOMPARE(m_calls, sent);
    }

    //! A submission is sent again only where the service said that there is no job.
    void aJobIsNeverSubmittedTwice_data()
    {
        using Script = ScriptedServer::Script;
        QTest::addColumn<Script>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("sent");
        QTest::newRow("reset") << Script(reset) << 5 << 1;
        QTest::newRow("cut") << saying("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Resp") << 5 << 1;
        QTest::newRow("silence") << Script(silent) << 6 << 1;
        QTest::newRow("5xx with HTML") << saying(httpAnswer("<html>", "504 Gateway Timeout")) << 5 << 1;
        QTest::newRow("not an envelope") << saying(httpAnswer("<html>")) << 5 << 1;
        QTest::newRow("refused by a limit") << saying(errorOf("RequestLimitExceeded")) << 4 << 4;
    }
    void aJobIsNeverSubmittedTwice()
    {
        QFETCH(ScriptedServer::Script, answer);
        QFETCH(int, code);
        QFETCH(int, sent);
        m_call = answer;
        const QStringList submit{"video", "submit", "--project", "p", "--material", "m", "--photo", m_photo};
        const Ended ended = endOf(*begun(submit + QStringList{"--timeout", "1"}));
        QVERIFY2(ended.code == code, (QByteArray::number(ended.code) + ' ' + ended.out).constData());
        QVERIFY(!(ended.out + ended.err).contains("MARKED"));
        QCOMPARE(m_calls, sent);
        QCOMPARE(ended.error()["attempts"].toInt(), sent);
    }

    void aResultEndsInItsExitCode_data()
    {
        using Script = ScriptedServer::Script;
        QTest::addColumn<QString>("address"); // empty: this service's
        QTest::addColumn<Script>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("fetched"); // with one retry allowed
        const QString past = "?q-sign-time=1600000000;1600003600";
        QTest::newRow("404") << "" << saying(httpAnswer("gone", "404 Not Found")) << 5 << "Answer.HttpStatus" << 1;
        QTest::newRow("expired") << past << saying(httpAnswer("<Error>", "403 Forbidden")) << 5 << "Result.Expired"
                                 << 1;
        QTest::newRow("cut") << "" << saying("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nabc") << 5
                             << "Network.ConnectionLost" << 2;
        QTest::newRow("not a picture") << "" << saying(httpAnswer("<html>")) << 8 << "Result.NotAPicture" << 1;
        QTest::newRow("half a picture") << "" << saying(httpAnswer(m_picture.left(5000))) << 8 << "Result.NotAPicture"
                                        << 1;
        QTest::newRow("elsewhere") << "" << saying(httpAnswer("", "302 Found", "Location: http://127.0.0.1:1/\r\n"))
                                   << 5 << "Answer.Redirect" << 1;
        QTest::newRow("600 MB") << "" << Script(endless) << 5 << "Answer.TooLarge" << 1;
        QTest::newRow("silence") << "" << Script(silent) << 6 << "Network.Timeout" << 1;
        QTest::newRow("a file") << "file:///etc/hostname" << Script(silent) << 5 << "Answer.ResultAddress" << 0;
        QTest::newRow("nobody there") << "http://127.0.0.1:1/a.jpg" << Script(silent) << 5 << "Network.Refused" << 0;
        QTest::newRow("good") << "" << saying(httpAnswer(m_picture)) << 0 << "" << 1;
    }
    void aResultEndsInItsExitCode()
    {
        QFETCH(QString, address);
        QFETCH(ScriptedServer::Script, answer);
        QFETCH(int, code);
        QFETCH(QString, word);
        QFETCH(int, fetched);
        const bool isHere = address.isEmpty() || address.startsWith('?');
        const QString url = isHere ? m_server->url("/r.jpg").toString() + address : address;
        m_call = saying(httpAnswer(fusedBody(url.toUtf8())));
        m_fetch = answer;
        const QString out = freshOut();
        endsIn(code, word, *begun(fuse(out) + QStringList{"--return", "url", "--timeout", "2", "--retries", "1"}), out);
        QCOMPARE(m_calls, 1); // whatever became of its result
        QCOMPARE(m_fetches, fetched);
    }

    void aVideoEndsInItsExitCode_data()
    {
        QTest::addColumn<QByteArray>("video");
        QTest::addColumn<QByteArray>("md5"); // empty: that of the bytes
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("whole") << m_video << QByteArray() << 0 << "";
        QTest::newRow("another MD5") << m_video << QByteArray(32, '0') << 8 << "Result.Md5";
        QTest::newRow("not a video") << QByteArray("<html>log in</html>") << QByteArray() << 8 << "Result.NotAVideo";
        QTest::newRow("cut, without an MD5") << m_video.chopped(9) << QByteArray("none") << 8 << "Result.NotAVideo";
    }
    void aVideoEndsInItsExitCode()
    {
        QFETCH(QByteArray, video);
        QFETCH(QByteArray, md5);
        QFETCH(int, code);
        QFETCH(QString, word);
        const QByteArray own = QCryptographicHash::hash(video, QCryptographicHash::Md5).toHex();
        m_call = saying(jobDone(md5 == "none" ? "" : md5.isEmpty() ? own : md5));
        m_fetch = saying(httpAnswer(video));
        const QString out = freshOut();
        endsIn(code, word, *begun({"video", "wait", "J1", "--out", out}), out);
    }

    //! While its bytes come: nothing stands there, and whoever asks later gets it.
    void controlCWhileAVideoIsFetchedLeavesTheJob_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("code");
        QTest::newRow("Ctrl-C") << SIGINT << 6;
        QTest::newRow("ended by the system") << SIGTERM << 6;
        QTest::newRow("killed") << SIGKILL << -2;
    }
    void controlCWhileAVideoIsFetchedLeavesTheJob()
    {
        QFETCH(int, signal);
        QFETCH(int, code);
        const QByteArray md5 = QCryptographicHash::hash(m_video, QCryptographicHash::Md5).toHex();
        m_call = saying(jobDone(md5));
        bool half = false;
        m_fetch = [this, &half](QTcpSocket &socket, const QByteArray &) {
            const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(m_video.size());
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&half] { half = true; });
            socket.write(head + "\r\n\r\n" + m_video.left(m_video.size() / 2)); // and no more
        };
        const QString out = freshOut();
        const QStringList wait{"video", "wait", "J1", "--out", out};
        const auto process = begun(wait);
        QTRY_VERIFY_WITH_TIMEOUT(half, 30'000);
        QVERIFY(send(*process, signal));
        const Ended ended = endOf(*process);
        QVERIFY2(ended.code == code, (QByteArray::number(ended.code) + ended.out + ended.err).constData());
        QCOMPARE(ended.error()["kind"].toString(), signal == SIGKILL ? "" : "cancelled");
        QCOMPARE(filesBeside(out), QStringList());
        m_fetch = saying(httpAnswer(m_video));
        endsIn(0, {}, *begun(wait), out);
    }
};

Q_DECLARE_METATYPE(ScriptedServer::Script)

QTEST_GUILESS_MAIN(TestWireFaults)
#include "tst_wirefaults.moc"
