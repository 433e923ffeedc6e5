// SPDX-License-Identifier: Apache-2.0
#include "service/http/server.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace likeness;
using namespace likeness::service::http;

class TestHttp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }
    void onlyLoopbackIsServed();
    void oddRequestsGetTheRightStatus_data();
    void oddRequestsGetTheRightStatus();
    void pipelinedRequestsAreAnsweredInOrder();
    void anExpectingClientIsToldToGoOn();
    void slowRequestsAreTimedOut_data();
    void slowRequestsAreTimedOut();
    void aSilentConnectionIsClosedWithoutAWord();
    void oneConnectionTooManyIsToldSo();
    void aHalfClosedClientIsAnswered();
    void twoHundredConnectionsAreAnswered();
    void stoppingTwiceIsHarmless();

private:
    QByteArray exchange(const QByteArray &bytes, const QByteArray &until);

    std::shared_ptr<Server> m_server;
};

void TestHttp::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    ServerOptions options{
        .bodyBytes = 1000, .headerTime = std::chrono::milliseconds(500), .bodyTime = std::chrono::milliseconds(500)};
    const auto echo = [](const Request &request) {
        return Response{
            200, {{"Content-Type", "text/plain"}}, request.method + ' ' + request.target + ' ' + request.body};
    };
    const auto started = Server::start(options, echo);
    QVERIFY(started);
    m_server = *started;
}

QByteArray TestHttp::exchange(const QByteArray &bytes, const QByteArray &until)
{
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", m_server->port());
    socket.write(bytes);
    QByteArray answer;
    (void)QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return answer.contains(until) || socket.state() == QAbstractSocket::UnconnectedState;
        },
        5000);
    return answer + socket.readAll();
}

void TestHttp::onlyLoopbackIsServed()
{
    QCOMPARE(Server::start({.address = "0.0.0.0"}, {}).error().code, "Http.NotLoopback");
    QCOMPARE(Server::start({.address = "8.8.8.8"}, {}).error().code, "Http.NotLoopback");
    QCOMPARE(Server::start({.port = m_server->port()}, {}).error().code, "Http.CannotListen");
}

void TestHttp::oddRequestsGetTheRightStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &bytes, const char *answer) {
        QTest::newRow(name) << bytes << QByteArray(answer);
    };
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("plain", "GET /x?y HTTP/1.1\r\nHost: a\r\n\r\n", "GET /x?y");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "HTTP/1.0 200");
    row("close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "Connection: close");
    row("body", post + "Content-Length: 3\r\n\r\nabc", "POST / abc");
    row("chunked", post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "POST / abc");
    row("rubbish", "what is this\r\n\r\n", " 400 ");
    row("length of letters", post + "Content-Length: abc\r\n\r\n", " 400 ");
    row("negative length", post + "Content-Length: -5\r\n\r\n", " 400 ");
    row("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", " 400 ");
    row("two hosts", post + "Host: b\r\nContent-Length: 0\r\n\r\n", " 400 ");
    row("length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", " 400 ");
    row("200 MB", post + "Content-Length: 209715200\r\n\r\n" + QByteArray(300000, 'x'), " 413 ");
    row("chunks beyond the limit", post + "Transfer-Encoding: chunked\r\n\r\n800\r\n" + QByteArray(2048, 'x'), " 413 ");
    row("header too large", "GET / HTTP/1.1\r\nX: " + QByteArray(70000, 'x') + "\r\n\r\n", " 431 ");
}

void TestHttp::oddRequestsGetTheRightStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    const QByteArray got = exchange(bytes, answer);
    QVERIFY2(got.contains(answer), got.left(200).constData());
}

void TestHttp::pipelinedRequestsAreAnsweredInOrder()
{
    const QByteArray got = exchange("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /2");
    QVERIFY(got.indexOf("GET /1") > 0);
    QVERIFY(got.indexOf("GET /2") > got.indexOf("GET /1"));
}

void TestHttp::anExpectingClientIsToldToGoOn()
{
    const QByteArray got =
        exchange("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc", "POST / abc");
    QVERIFY(got.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
}

void TestHttp::slowRequestsAreTimedOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("first line") << QByteArray("GET / HT");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nHos");
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
}

void TestHttp::slowRequestsAreTimedOut()
{
    QFETCH(QByteArray, bytes);
    const QByteArray answer = exchange(bytes, "never");
    QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
    QVERIFY(answer.contains("Connection: close"));
}

void TestHttp::aSilentConnectionIsClosedWithoutAWord() { QCOMPARE(exchange({}, "never"), QByteArray()); }

void TestHttp::oneConnectionTooManyIsToldSo()
{
    ServerOptions options{.connections = 2};
    options.crowded = [] { return Response{200, {{"Content-Type", "text/plain"}}, "come back later"}; };
    const auto echo = [](const Request &request) { return Response{200, {}, "you are " + request.target}; };
    m_server = *Server::start(options, echo);
    std::vector<std::unique_ptr<QTcpSocket>> kept;
    const QByteArray ask = "GET /in HTTP/1.1\r\nHost: a\r\n\r\n";
    for (int i = 0; i < 2; ++i) {
        kept.push_back(std::make_unique<QTcpSocket>());
        kept.back()->connectToHost("127.0.0.1", m_server->port());
        kept.back()->write(ask);
        QTRY_VERIFY(kept.back()->bytesAvailable() > 0);
        QVERIFY(kept.back()->readAll().contains("you are /in"));
    }
    QVERIFY(exchange(ask, "later").contains("come back later"));
    kept.clear();
    QTRY_VERIFY(exchange(ask, "/in").contains("you are /in"));
}

void TestHttp::aHalfClosedClientIsAnswered()
{
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", m_server->port());
    socket.write("GET /half HTTP/1.0\r\n\r\n");
    socket.disconnectFromHost();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(exchange("GET /next HTTP/1.1\r\nHost: a\r\n\r\n", "GET /next").contains("GET /next"));
}

void TestHttp::twoHundredConnectionsAreAnswered()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost("127.0.0.1", m_server->port());
        sockets.back()->write("GET /many HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    for (const auto &socket : sockets)
        QTRY_VERIFY(socket->bytesAvailable() > 0);
}

void TestHttp::stoppingTwiceIsHarmless()
{
    m_server->stop();
    m_server->stop();
    QVERIFY(exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "never").isEmpty());
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
