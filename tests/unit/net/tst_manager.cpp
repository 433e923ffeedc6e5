// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::net;

class TestManager : public QObject
{
    Q_OBJECT

    static QNetworkProxy proxyFor(const ProxyChoice &choice, const char *url)
    {
        const std::unique_ptr<QNetworkAccessManager> manager(makeManager(nullptr));
        useProxy(*manager, choice);
        return manager->proxyFactory()->queryProxy(QNetworkProxyQuery(QUrl(url))).first();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aChosenProxyIsUsed()
    {
        const QNetworkProxy proxy = proxyFor({.kind = ProxyChoice::Kind::Socks5,
                                              .host = "proxy.example",
                                              .port = 1080,
                                              .user = "me",
                                              .password = Secret("word")},
                                             "https://facefusion.tencentcloudapi.com");
        QCOMPARE(proxy.type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(proxy.hostName(), QString("proxy.example"));
        QCOMPARE(proxy.port(), quint16(1080));
        QCOMPARE(proxy.password(), QString("word"));
    }
    void thisComputerIsNeverReachedThroughAProxy_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("v4") << QByteArray("http://127.0.0.1:8080");
        QTest::newRow("v6") << QByteArray("http://[::1]:8080");
        QTest::newRow("name") << QByteArray("http://localhost:8080");
    }
    void thisComputerIsNeverReachedThroughAProxy()
    {
        QFETCH(QByteArray, url);
        const ProxyChoice choice{.kind = ProxyChoice::Kind::Http, .host = "proxy.example", .port = 80};
        QCOMPARE(proxyFor(choice, url.constData()).type(), QNetworkProxy::NoProxy);
    }
    void noneMeansNone()
    {
        QCOMPARE(proxyFor({.kind = ProxyChoice::Kind::None}, "https://example.com").type(), QNetworkProxy::NoProxy);
    }
};

QTEST_GUILESS_MAIN(TestManager)
#include "tst_manager.moc"
