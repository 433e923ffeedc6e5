// SPDX-License-Identifier: Apache-2.0
#include "net/download.h"
#include "net/manager.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTimer>

using namespace likeness;
using namespace likeness::testing;

class TestDownload : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);

    Result<QByteArray> fetched(const QUrl &url, const net::DownloadLimits &limits = {})
    {
        std::optional<Result<QByteArray>> result;
        auto *download = new net::Download(*m_network, url, limits, this);
        download->whenDone(this, [&](const Result<QByteArray> &r) { result.emplace(r); });
        download->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the download never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void bytesComeAsTheyAre()
    {
        ScriptedServer server(answering(httpAnswer("picture")));
        const auto bytes = fetched(server.url("/x.jpg"));
        QVERIFY(bytes);
        QCOMPARE(*bytes, "picture");
        QVERIFY(!server.received().first().toLower().contains("authorization"));
    }

    void namesAndPasswordsInAddressesAreNotSent()
    {
        ScriptedServer server(answering(httpAnswer("picture")));
        QUrl url = server.url("/x.jpg");
        url.setUserInfo("user:word");
        QVERIFY(fetched(url));
        QVERIFY(!server.received().first().toLower().contains("authorization"));
    }

    void cookiesAreNeitherKeptNorSent()
    {
        ScriptedServer server(answering(httpAnswer("picture", "200 OK", "Set-Cookie: a=b\r\nConnection: close\r\n")));
        QVERIFY(fetched(server.url("/x.jpg")));
        QVERIFY(fetched(server.url("/x.jpg")));
        QCOMPARE(server.requests(), 2);
        QVERIFY(!server.received().last().toLower().contains("cookie"));
    }

    //! Nothing was asked for compressed: what comes so is taken as it is, and its size is what the cap looks at.
    void nothingIsInflated()
    {
        const QByteArray bomb = qCompress(QByteArray(64 << 20, ' '), 9).mid(4);
        QVERIFY(bomb.size() < 1 << 20);
        ScriptedServer server(answering(httpAnswer(bomb, "200 OK", "Content-Encoding: deflate\r\n")));
        const auto bytes = fetched(server.url(), {.bytes = 1 << 20});
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().code));
        QCOMPARE(bytes->size(), bomb.size());
    }

    void anEndlessResultStopsAtTheCap()
    {
        qint64 sent = 0;
        ScriptedServer server([&sent](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, &sent] {
                if (socket.bytesToWrite() > (1 << 20) || sent > 600LL << 20)
                    return;
                sent += 1 << 20;
                socket.write("100000\r\n" + QByteArray(1 << 20, ' ') + "\r\n");
            });
        });
        QCOMPARE(fetched(server.url(), {.bytes = 4 << 20}).error().code, "Answer.TooLarge");
        QVERIFY2(sent < 60LL << 20, qPrintable(QString::number(sent)));
    }

    void aSlowResultThatKeepsComingIsNoTimeout()
    {
        QByteArray left = "a picture that is a long time in coming";
        ScriptedServer server([&left](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(left.size()) + "\r\n\r\n");
            auto *dripping = new QTimer(&socket);
            connect(dripping, &QTimer::timeout, &socket, [&socket, &left] {
                socket.write(left.left(1));
                left.remove(0, 1);
            });
            dripping->start(40);
        });
        QElapsedTimer since;
        since.start();
        const auto bytes = fetched(server.url(), {.timeout = std::chrono::milliseconds(1'000)});
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().code));
        QVERIFY(since.elapsed() > 1'000);
    }

    void badResultsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("404") << httpAnswer("gone", "404 Not Found") << "Answer.HttpStatus";
        QTest::newRow("redirect") << httpAnswer("", "302 Found", "Location: /y\r\n") << "Answer.Redirect";
        QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc")
                             << "Network.ConnectionLost";
        QTest::newRow("too large") << httpAnswer(QByteArray(2000, 'x')) << "Answer.TooLarge";
    }
    void badResultsAreErrors()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        ScriptedServer server(answering(answer));
        const auto bytes = fetched(server.url(), {.bytes = 1000});
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, code);
    }

    void onlyWebAddressesAreFetched_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("file") << "file:///etc/hostname";
        QTest::newRow("ftp") << "ftp://a.example/x";
        QTest::newRow("data") << "data:text/plain,x";
        QTest::newRow("relative") << "x.jpg";
    }
    void onlyWebAddressesAreFetched()
    {
        QFETCH(QString, url);
        QCOMPARE(fetched(QUrl(url)).error().code, "Answer.ResultAddress");
    }

    void silenceIsATimeout()
    {
        ScriptedServer server([](QTcpSocket &, const QByteArray &) {});
        const auto bytes = fetched(server.url(), {.timeout = std::chrono::milliseconds(100)});
        QCOMPARE(bytes.error().kind, ErrorKind::Timeout);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
