// SPDX-License-Identifier: Apache-2.0
#include "net/exchange.h"
#include "net/manager.h"
#include "net/replyerror.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;
using namespace std::chrono_literals;

class TestExchange : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);

    net::Endpoint at(const QUrl &url) const
    {
        return {.url = url, .credential = {"AKIDEXAMPLE", Secret("key"), {}}, .timeout = 5s};
    }
    net::Exchange *exchange(const net::Endpoint &endpoint, const QByteArray &body = "{}")
    {
        const net::RequestBody whole{body, QByteArray(64, '0')};
        return new net::Exchange(*m_network, endpoint, {"FuseFace", "2022-09-27"}, whole, this);
    }
    Result<api::Envelope> resultOf(net::Exchange *exchange)
    {
        std::optional<Result<api::Envelope>> result;
        exchange->whenDone(this, [&](const Result<api::Envelope> &r) { result.emplace(r); });
        exchange->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the exchange never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void anEnvelopeIsHandedOver()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"A":1,"RequestId":"r1"}})")));
        const auto result = resultOf(exchange(at(server.url())));
        QVERIFY(result);
        QCOMPARE(result->requestId, "r1");
        QCOMPARE(result->response.value("A").toInt(), 1);
    }

    void aLargeBodyArrivesWholeWithItsLength()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"RequestId":"r1"}})")));
        const QByteArray body(3'000'000, 'b');
        QVERIFY(resultOf(exchange(at(server.url()), body)));
        QCOMPARE(server.requests(), 1);
        QVERIFY(server.received().first().endsWith("\r\n\r\n" + body));
        QVERIFY(server.received().first().toLower().contains("content-length: 3000000\r\n"));
    }

    void badAnswersHaveTheirOwnCodes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        const QByteArray error = R"({"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}})";
        QTest::newRow("error envelope") << httpAnswer(error) << "A.B";
        QTest::newRow("error envelope with status 500") << httpAnswer(error, "500 Oops") << "A.B";
        QTest::newRow("html with 502") << httpAnswer("<html>", "502 Bad Gateway") << "Answer.HttpStatus";
        QTest::newRow("not json") << httpAnswer("hello") << "Answer.NotAnEnvelope";
        QTest::newRow("no envelope") << httpAnswer("{}") << "Answer.NotAnEnvelope";
        QTest::newRow("empty") << httpAnswer("") << "Answer.NotAnEnvelope";
        QTest::newRow("redirect") << httpAnswer("", "302 Found", "Location: http://b.example/\r\n")
                                  << "Answer.Redirect";
        QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Resp")
                                  << "Network.ConnectionLost";
        QTest::newRow("gzip all the same")
            << httpAnswer("\x1f\x8b\x08", "200 OK", "Content-Encoding: gzip\r\n") << "Answer.NotAnEnvelope";
        QTest::newRow("deep nesting") << httpAnswer(QByteArray(200000, '[')) << "Answer.NotAnEnvelope";
        QTest::newRow("closed without a word") << QByteArray() << "Network.ConnectionLost";
    }
    void badAnswersHaveTheirOwnCodes()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        ScriptedServer server(answering(answer));
        const auto result = resultOf(exchange(at(server.url())));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(server.requests(), 1);
    }

    void aRequestIsNeverSentTwiceByItself()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        for (int i = 1; i <= 3; ++i) {
            const auto result = resultOf(exchange(at(server.url()), QByteArray(1'000'000, 'x')));
            QCOMPARE(result.error().code, "Network.ConnectionLost");
            QCOMPARE(server.requests(), i);
        }
    }

    void aLostKeptAliveConnectionIsNotRepeatedEither()
    {
        int served = 0;
        ScriptedServer server([&served](QTcpSocket &socket, const QByteArray &) {
            if (served++ == 0)
                socket.write(httpAnswer(R"({"Response":{"RequestId":"r1"}})"));
            else
                socket.disconnectFromHost();
        });
        QVERIFY(resultOf(exchange(at(server.url()))));
        QVERIFY(!resultOf(exchange(at(server.url()))));
        QCOMPARE(server.requests(), 2);
    }

    void aRefusedConnectionIsSaidToBe()
    {
        QUrl url;
        {
            const ScriptedServer gone([](QTcpSocket &, const QByteArray &) {});
            url = gone.url();
        }
        QCOMPARE(resultOf(exchange(at(url))).error().code, "Network.Refused");
    }

    void silenceIsATimeout()
    {
        ScriptedServer server([](QTcpSocket &, const QByteArray &) {});
        net::Endpoint endpoint = at(server.url());
        endpoint.timeout = 100ms;
        const auto result = resultOf(exchange(endpoint));
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QCOMPARE(result.error().code, "Network.Timeout");
    }

    void cancellingIsNoTimeout()
    {
        ScriptedServer server([](QTcpSocket &, const QByteArray &) {});
        net::Exchange *one = exchange(at(server.url()));
        std::optional<Error> error;
        one->whenDone(this, [&](const Result<api::Envelope> &r) { error = r.error(); });
        one->start();
        QTRY_COMPARE(server.requests(), 1);
        one->cancel();
        QCOMPARE(error.value().kind, ErrorKind::Cancelled);
    }

    void anEndlessAnswerStopsAtTheCap()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 629145600\r\n\r\n");
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket] {
                if (socket.bytesToWrite() < (1 << 20))
                    socket.write(QByteArray(1 << 20, ' '));
            });
        });
        QCOMPARE(resultOf(exchange(at(server.url()))).error().code, "Answer.TooLarge");
    }

    void plainHttpIsForThisComputerOnly()
    {
        const auto result = resultOf(exchange(at(QUrl("http://facefusion.example.com"))));
        QCOMPARE(result.error().code, "Usage.PlainHttp");
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
