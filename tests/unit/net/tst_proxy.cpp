// SPDX-License-Identifier: Apache-2.0
// Calls through real proxies. This computer itself is never reached through one; 0.0.0.0 leads to it and is not one of
// its names.
#include "net/download.h"
#include "net/exchange.h"
#include "net/manager.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;
using Kind = net::ProxyChoice::Kind;

class TestProxy : public QObject
{
    Q_OBJECT

private:
    static constexpr auto envelope = R"({"Response":{"RequestId":"r1"}})";

    QTemporaryDir m_folder;
    Certificate m_authority = makeCertificate({});
    net::Tls m_trusted;
    std::unique_ptr<QProcess> m_proxy;
    std::unique_ptr<QNetworkAccessManager> m_network;
    quint16 m_port = 0;

    static void kinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("http") << Kind::Http;
        QTest::newRow("socks5") << Kind::Socks5;
    }
    static QString programOf(Kind kind) { return kind == Kind::Http ? "tinyproxy" : "microsocks"; }
    QStringList argumentsOf(Kind kind) const
    {
        const QString port = QString::number(m_port);
        if (kind != Kind::Http)
            return {"-i", "127.0.0.1", "-p", port, "-u", "user", "-P", "pass-word"};
        QFile file(m_folder.filePath("tinyproxy.conf"));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("Port " + port.toLatin1() + "\nListen 127.0.0.1\nTimeout 30\nMaxClients 10\nLogLevel Connect\n" +
                   "BasicAuth user pass-word\nDisableViaHeader Yes\n");
        return {"-d", "-c", file.fileName()};
    }
    bool isListening() const
    {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", m_port);
        return socket.waitForConnected(2000);
    }
    //! On a port that was free a moment ago; another program may have taken it, then on another.
    bool begin(Kind kind)
    {
        const QString program =
            QStandardPaths::findExecutable(programOf(kind), {"/usr/bin", "/usr/sbin", "/usr/local/bin"});
        if (program.isEmpty())
            qWarning("install tinyproxy and microsocks (packaging/debian/build-deps)");
        for (int i = 0; i < 5; ++i) {
            QTcpServer finder;
            if (!finder.listen(QHostAddress::LocalHost))
                continue;
            m_port = finder.serverPort();
            finder.close();
            m_proxy = std::make_unique<QProcess>();
            m_proxy->setProcessChannelMode(QProcess::MergedChannels);
            m_proxy->start(program, argumentsOf(kind));
            const auto settled = [this] { return m_proxy->state() != QProcess::Running || isListening(); };
            if (m_proxy->waitForStarted(10'000) && QTest::qWaitFor(settled, 10'000) &&
                m_proxy->state() == QProcess::Running)
                return true;
        }
        return false;
    }
    net::ProxyChoice choice(Kind kind, const QByteArray &password) const
    {
        return {.kind = kind, .host = "127.0.0.1", .port = m_port, .user = "user", .password = Secret(password)};
    }
    static QUrl elsewhere(QUrl url)
    {
        url.setHost("0.0.0.0");
        return url;
    }
    Result<api::Envelope> asked(const QUrl &url, const net::ProxyChoice &proxy)
    {
        m_network.reset(net::makeManager(nullptr));
        net::useProxy(*m_network, proxy);
        const net::Endpoint endpoint{
            .url = elsewhere(url), .credential = {"AKIDEXAMPLE", Secret("key"), {}}, .tls = m_trusted};
        auto *exchange = new net::Exchange(*m_network, endpoint, {"FuseFace", "2022-09-27"},
                                           {"{}", QByteArray(64, '0')}, m_network.get());
        std::optional<Result<api::Envelope>> result;
        exchange->whenDone(this, [&](const Result<api::Envelope> &r) { result.emplace(r); });
        exchange->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000))
            return Error{.code = "the exchange never ended"};
        return *result;
    }
    std::unique_ptr<QTcpServer> service() { return secureServer(makeCertificate({"0.0.0.0"}, &m_authority)); }

private slots:
    void initTestCase()
    {
        QFile file(m_folder.filePath("ca.pem"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_authority.pem);
        file.close();
        const auto tls = net::tlsWith(file.fileName());
        QVERIFY(tls);
        m_trusted = *tls;
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void cleanup()
    {
        m_network.reset();
        if (m_proxy && m_proxy->state() == QProcess::Running) {
            m_proxy->kill();
            m_proxy->waitForFinished();
        }
        m_proxy.reset();
    }

    void callsGoThroughTheProxy_data() { kinds(); }
    void callsGoThroughTheProxy()
    {
        QFETCH(Kind, kind);
        QVERIFY(begin(kind));
        ScriptedServer server(answering(httpAnswer(envelope)), service());
        const auto answer = asked(server.url(), choice(kind, "pass-word"));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code + ' ' + answer.error().detail));
        QCOMPARE(server.requests(), 1);
        // The password is the proxy's alone, and it was the proxy that connected.
        QVERIFY(!server.received().first().toLower().contains("proxy-auth"));
        QByteArray said;
        QTRY_VERIFY((said += m_proxy->readAll()).contains("0.0.0.0"));
    }
    void withTheWrongPasswordNothingPasses_data() { kinds(); }
    void withTheWrongPasswordNothingPasses()
    {
        QFETCH(Kind, kind);
        QVERIFY(begin(kind));
        ScriptedServer server(answering(httpAnswer(envelope)), service());
        for (const QByteArray &password : {QByteArray("other"), QByteArray()}) {
            const auto answer = asked(server.url(), choice(kind, password));
            QCOMPARE(answer.error().code, "Network.Proxy");
            QVERIFY(!answer.error().detail.contains("other"));
        }
        QCOMPARE(server.requests(), 0);
    }
    void aProxyThatIsNotThereIsNamedAsTheCulprit_data() { kinds(); }
    void aProxyThatIsNotThereIsNamedAsTheCulprit()
    {
        QFETCH(Kind, kind);
        QTcpServer finder;
        QVERIFY(finder.listen(QHostAddress::LocalHost));
        m_port = finder.serverPort();
        finder.close();
        ScriptedServer server(answering(httpAnswer(envelope)), service());
        const auto answer = asked(server.url(), choice(kind, "pass-word"));
        QVERIFY2(answer.error().code == "Network.Proxy", qPrintable(answer.error().detail));
        QCOMPARE(server.requests(), 0);
    }
    void resultsAreFetchedThroughItToo_data() { kinds(); }
    void resultsAreFetchedThroughItToo()
    {
        QFETCH(Kind, kind);
        QVERIFY(begin(kind));
        ScriptedServer server(answering(httpAnswer("picture")));
        m_network.reset(net::makeManager(nullptr));
        net::useProxy(*m_network, choice(kind, "pass-word"));
        auto *download = new net::Download(*m_network, elsewhere(server.url("/x.jpg")), {}, m_network.get());
        std::optional<Result<QByteArray>> bytes;
        download->whenDone(this, [&](const Result<QByteArray> &r) { bytes.emplace(r); });
        download->start();
        QTRY_VERIFY(bytes.has_value());
        QVERIFY2(*bytes, *bytes ? "" : qPrintable(bytes->error().detail));
        QCOMPARE(**bytes, "picture");
        QVERIFY(!server.received().first().toLower().contains("proxy-auth"));
    }
    void thisComputerIsReachedWithoutIt()
    {
        ScriptedServer server(answering(httpAnswer("picture")));
        m_network.reset(net::makeManager(nullptr));
        net::useProxy(*m_network, {.kind = Kind::Http, .host = "127.0.0.1", .port = 1});
        auto *download = new net::Download(*m_network, server.url("/x.jpg"), {}, m_network.get());
        std::optional<Result<QByteArray>> bytes;
        download->whenDone(this, [&](const Result<QByteArray> &r) { bytes.emplace(r); });
        download->start();
        QTRY_VERIFY(bytes.has_value());
        QVERIFY(*bytes);
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
