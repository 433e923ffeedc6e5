// SPDX-License-Identifier: Apache-2.0
// Answers of any badness: each ends with its own error, within bounds of memory, having been asked for exactly once,
// and tells nobody the key.
#include "net/exchange.h"
#include "net/manager.h"
#include "net/replyerror.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace likeness;
using namespace likeness::testing;
using namespace std::chrono_literals;

class TestBadAnswers : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);

    Result<api::Envelope> asked(const QUrl &url, std::chrono::milliseconds timeout = 10s)
    {
        const net::Endpoint endpoint{.url = url,
                                     .credential = {"AKIDEXAMPLE", Secret("MARKED-key"), Secret("MARKED-token")},
                                     .timeout = timeout};
        auto *exchange =
            new net::Exchange(*m_network, endpoint, {"FuseFace", "2022-09-27"}, {"{}", QByteArray(64, '0')}, this);
        std::optional<Result<api::Envelope>> result;
        exchange->whenDone(this, [&](const Result<api::Envelope> &r) { result.emplace(r); });
        exchange->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 60'000))
            return Error{.code = "the exchange never ended"};
        return *result;
    }
    //! Forgets the peak of what came before.
    static qint64 startPeak()
    {
        QFile file("/proc/self/clear_refs");
        if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
            return 0;
        file.close();
        return peakMemory();
    }
    //! Most memory this program held since then, in bytes.
    static qint64 peakMemory()
    {
        QFile status("/proc/self/status");
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
    }
    static QByteArray nested(int depth)
    {
        return R"({"Response":{"RequestId":"r","A":)" + QByteArray(R"({"a":)").repeated(depth) + "1" +
               QByteArray(depth, '}') + "}}";
    }
    //! gzip stores it as deflate does, which is what qCompress makes behind its four bytes of length.
    static QByteArray bomb() { return qCompress(QByteArray(200 * 1024 * 1024, ' '), 1).mid(4); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void eachHasItsOwnCode_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        const QByteArray good = R"({"Response":{"RequestId":"r1"}})";
        const QByteArray status = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("not HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << "Network.ConnectionLost";
        QTest::newRow("headers cut") << status + "Content-Le"
                                     << "Network.ConnectionLost";
        QTest::newRow("length too long") << status + "Content-Length: 999\r\n\r\n" + good << "Network.ConnectionLost";
        QTest::newRow("length too short") << status + "Content-Length: 7\r\n\r\n" + good << "Answer.NotAnEnvelope";
        QTest::newRow("chunks cut") << status + "Transfer-Encoding: chunked\r\n\r\n40\r\n{\"Resp"
                                    << "Network.ConnectionLost";
        QTest::newRow("array") << httpAnswer("[1,2]") << "Answer.NotAnEnvelope";
        QTest::newRow("null") << httpAnswer("null") << "Answer.NotAnEnvelope";
        QTest::newRow("response is a list") << httpAnswer(R"({"Response":[]})") << "Answer.NotAnEnvelope";
        QTest::newRow("cut JSON") << httpAnswer(good.chopped(3)) << "Answer.NotAnEnvelope";
        QTest::newRow("broken UTF-8") << httpAnswer("{\"Response\":{\"RequestId\":\"\xff\xfe\"}}")
                                      << "Answer.NotAnEnvelope";
        QTest::newRow("nested lists") << httpAnswer(QByteArray(5'000'000, '[')) << "Answer.NotAnEnvelope";
        QTest::newRow("nested objects") << httpAnswer(nested(1'000'000)) << "Answer.NotAnEnvelope";
        QTest::newRow("404 with HTML") << httpAnswer("<html>", "404 Not Found") << "Answer.HttpStatus";
        QTest::newRow("500 with HTML") << httpAnswer("<html>", "500 Oops") << "Answer.HttpStatus";
        QTest::newRow("503 with a good envelope") << httpAnswer(good, "503 Busy") << "Answer.HttpStatus";
        QTest::newRow("204") << httpAnswer("", "204 No Content") << "Answer.HttpStatus";
        QTest::newRow("asks for a password")
            << httpAnswer("", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n") << "Answer.HttpStatus";
        QTest::newRow("compressed bomb") << httpAnswer(bomb(), "200 OK", "Content-Encoding: deflate\r\n")
                                         << "Answer.NotAnEnvelope";
    }
    void eachHasItsOwnCode()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        ScriptedServer server(answering(answer));
        const qint64 before = startPeak();
        const auto result = asked(server.url());
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!(result.error().detail + result.error().subject).contains("MARKED"));
        QCOMPARE(server.requests(), 1);
        QVERIFY(before > 0);
        QVERIFY2(peakMemory() - before < 150 * 1024 * 1024, qPrintable(QString::number(peakMemory() - before)));
    }

    void aResetIsALostConnection_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("at once") << QByteArray();
        QTest::newRow("within the answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Res");
    }
    void aResetIsALostConnection()
    {
        QFETCH(QByteArray, said);
        ScriptedServer server([&said](QTcpSocket &socket, const QByteArray &) {
            socket.write(said);
            socket.flush();
            socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            socket.abort();
        });
        QCOMPARE(asked(server.url()).error().code, "Network.ConnectionLost");
        QCOMPARE(server.requests(), 1);
    }

    void sixHundredMegabytesStopAtTheCap()
    {
        qint64 sent = 0;
        ScriptedServer server([&sent](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, &sent] {
                if (socket.bytesToWrite() > (1 << 20) || sent > 600LL * 1024 * 1024)
                    return;
                sent += 1 << 20;
                socket.write("100000\r\n" + QByteArray(1 << 20, ' ') + "\r\n");
            });
        });
        const qint64 before = startPeak();
        QCOMPARE(asked(server.url()).error().code, "Answer.TooLarge");
        QVERIFY2(sent < 80LL * 1024 * 1024, qPrintable(QString::number(sent)));
        QVERIFY2(peakMemory() - before < 200 * 1024 * 1024, qPrintable(QString::number(peakMemory() - before)));
        QCOMPARE(server.requests(), 1);
    }

    void aSlowAnswerThatKeepsComingIsNoTimeout()
    {
        QByteArray left = R"({"Response":{"RequestId":"a long time in coming"}})";
        ScriptedServer server([&left](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(left.size()) + "\r\n\r\n");
            auto *dripping = new QTimer(&socket);
            connect(dripping, &QTimer::timeout, &socket, [&socket, &left, dripping] {
                socket.write(left.left(1));
                left.remove(0, 1);
                if (left.isEmpty())
                    dripping->stop();
            });
            dripping->start(30);
        });
        QElapsedTimer since;
        since.start();
        const auto result = asked(server.url(), 1s);
        QVERIFY2(result, result ? "" : qPrintable(result.error().code));
        QVERIFY(since.elapsed() > 1000);
    }

    void aRedirectIsNeverFollowed_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
            QTest::newRow(status) << QByteArray(status);
    }
    void aRedirectIsNeverFollowed()
    {
        QFETCH(QByteArray, status);
        ScriptedServer elsewhere(answering(httpAnswer(R"({"Response":{"RequestId":"r1"}})")));
        const QByteArray target = elsewhere.url().toEncoded();
        ScriptedServer server(answering(httpAnswer("", status, "Location: " + target + "\r\n")));
        const auto result = asked(server.url());
        QCOMPARE(result.error().code, "Answer.Redirect");
        QVERIFY(result.error().detail.contains("127.0.0.1"));
        QCOMPARE(elsewhere.requests(), 0);
        QCOMPARE(server.requests(), 1);
    }

    void cookiesAreNeitherKeptNorSent()
    {
        ScriptedServer server(answering(
            httpAnswer(R"({"Response":{"RequestId":"r1"}})", "200 OK", "Set-Cookie: a=b\r\nConnection: close\r\n")));
        QVERIFY(asked(server.url()));
        QVERIFY(asked(server.url()));
        QVERIFY(!server.received().last().toLower().contains("cookie"));
    }
};

QTEST_GUILESS_MAIN(TestBadAnswers)
#include "tst_badanswers.moc"
