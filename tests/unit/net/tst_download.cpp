// SPDX-License-Identifier: Apache-2.0
#include "net/download.h"
#include "net/manager.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

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
