// SPDX-License-Identifier: Apache-2.0
#include "service/http/fetch.h"
#include "service/http/server.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <condition_variable>
#include <mutex>

using namespace likeness;
using namespace likeness::service;

class TestFetch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_seen.clear();
        auto server = http::Server::start({}, [this](const http::Request &request) { return answer(request); });
        QVERIFY(server);
        m_server = *server;
    }
    void cleanup() { m_server.reset(); }

    void bodyArrives()
    {
        const auto got = http::fetch(address("/picture?a=b%20c"));
        QVERIFY2(got, got ? "" : qPrintable(got.error().detail));
        QCOMPARE(got->size(), 100'000);
        QCOMPARE(m_seen.first().target, "/picture?a=b%20c");
        QVERIFY(m_seen.first().header("host").startsWith("127.0.0.1:"));
        QVERIFY(m_seen.first().header("authorization").isEmpty());
    }

    void capIsKept()
    {
        const auto got = http::fetch(address("/picture"), {.most = 99'999});
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::tooLargeCode);
        QVERIFY(http::fetch(address("/picture"), {.most = 100'000}));
    }

    void redirectionsAreFollowedAndCounted()
    {
        QVERIFY(http::fetch(address("/hop/3")));
        QCOMPARE(m_seen.size(), 4);
        const auto lost = http::fetch(address("/hop/4"));
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, http::refusedCode);
    }

    void badAddressesAreNotFetched_data()
    {
        QTest::addColumn<QString>("bad");
        QTest::newRow("relative") << "/a.jpg";
        QTest::newRow("file") << "file:///etc/passwd";
        QTest::newRow("ftp") << "ftp://host/a.jpg";
        QTest::newRow("no host") << "http:///a.jpg";
        QTest::newRow("nothing") << "";
        QTest::newRow("redirected to a file") << "";
    }
    void badAddressesAreNotFetched()
    {
        QFETCH(QString, bad);
        const bool redirected = qstrcmp(QTest::currentDataTag(), "redirected to a file") == 0;
        const auto got = http::fetch(redirected ? address("/away") : bad);
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::badAddressCode);
        QVERIFY(redirected || !http::isFetchable(bad));
    }

    void statusOtherThanSuccessIsRefused()
    {
        const auto got = http::fetch(address("/missing"));
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::refusedCode);
        QCOMPARE(got.error().detail, "HTTP 404");
    }

    void slowServerTimesOut()
    {
        const auto got = http::fetch(address("/slow"), {.time = std::chrono::milliseconds(150)});
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::fetchTimeoutCode);
        QCOMPARE(got.error().kind, ErrorKind::Timeout);
    }

    void nobodyListening()
    {
        const QString dead = address("/picture");
        m_server->stop();
        const auto got = http::fetch(dead);
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::unreachableCode);
        QCOMPARE(got.error().kind, ErrorKind::Network);
    }

    void privateAddressesAreRefusedWhenAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "172.31.0.1", "169.254.169.254",
                                 "100.64.0.1", "0.0.0.0", "[::1]", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]",
                                 "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void privateAddressesAreRefusedWhenAsked()
    {
        QFETCH(QString, host);
        const QString target = QString("http://%1:%2/picture").arg(host).arg(m_server->port());
        const auto got = http::fetch(target, {.time = std::chrono::seconds(2), .publicOnly = true});
        QVERIFY(!got);
        QCOMPARE(got.error().code, http::privateAddressCode);
        QVERIFY(m_seen.isEmpty());
    }

    void uploadPutsTheWholeFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("a.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(300'000, 'v'));
        file.close();
        QVERIFY(http::upload(file.fileName(), "video/mp4", address("/put?sign=1")));
        QCOMPARE(m_seen.first().method, "PUT");
        QCOMPARE(m_seen.first().body.size(), 300'000);
        QCOMPARE(m_seen.first().header("content-type"), "video/mp4");
        const Status refused = http::upload(file.fileName(), "video/mp4", address("/missing"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, http::refusedCode);
        QVERIFY(!http::upload(folder.filePath("none"), "video/mp4", address("/put")));
    }

private:
    QString address(const QString &path) const
    {
        return QString("http://127.0.0.1:%1%2").arg(m_server->port()).arg(path);
    }

    http::Response answer(const http::Request &request)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_seen.append(request);
        }
        const QByteArray path = request.target.left(request.target.indexOf('?') < 0 ? 99 : request.target.indexOf('?'));
        if (path.startsWith("/hop/")) {
            const int left = path.mid(5).toInt();
            const QByteArray next = left > 1 ? "/hop/" + QByteArray::number(left - 1) : "/picture";
            return {.status = 302, .headers = {{"Location", next}}};
        }
        if (path == "/away")
            return {.status = 302, .headers = {{"Location", "file:///etc/passwd"}}};
        if (path == "/missing")
            return {.status = 404};
        if (path == "/slow") {
            std::unique_lock lock(m_mutex);
            m_never.wait_for(lock, std::chrono::milliseconds(400));
        }
        return {.body = QByteArray(100'000, 'x')};
    }

    std::shared_ptr<http::Server> m_server;
    std::mutex m_mutex;
    std::condition_variable m_never;
    QList<http::Request> m_seen;
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"
