// SPDX-License-Identifier: Apache-2.0
#include "net/download.h"
#include "net/exchange.h"
#include "net/manager.h"
#include "net/tls.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestTls : public QObject
{
    Q_OBJECT

private:
    static constexpr auto envelope = R"({"Response":{"RequestId":"r1"}})";

    QTemporaryDir m_folder;
    Certificate m_authority = makeCertificate({});
    // Secure connections are kept alive by the manager: each call gets one that knows of none.
    std::unique_ptr<QNetworkAccessManager> m_network;

    QString saved(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    net::Tls trusting(const Certificate &authority) const
    {
        const auto tls = net::tlsWith(saved("ca.pem", authority.pem));
        return tls ? *tls : nullptr;
    }
    Result<api::Envelope> asked(const QUrl &url, const net::Tls &tls)
    {
        m_network.reset(net::makeManager(nullptr));
        net::Endpoint endpoint{.url = url, .credential = {"AKIDEXAMPLE", Secret("key"), {}}, .tls = tls};
        auto *exchange = new net::Exchange(*m_network, endpoint, {"FuseFace", "2022-09-27"},
                                           {"{}", QByteArray(64, '0')}, m_network.get());
        std::optional<Result<api::Envelope>> result;
        exchange->whenDone(this, [&](const Result<api::Envelope> &r) { result.emplace(r); });
        exchange->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000))
            return Error{.code = "the exchange never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void cleanup() { m_network.reset(); }

    void theProfilesAuthorityIsTrusted()
    {
        ScriptedServer server(answering(httpAnswer(envelope)),
                              secureServer(makeCertificate({"127.0.0.1"}, &m_authority)));
        QCOMPARE(server.url().scheme(), "https");
        const auto answer = asked(server.url(), trusting(m_authority));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(server.requests(), 1);
    }

    void nobodyElseIs_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("trusted");
        QTest::newRow("the system's authorities only") << QByteArray("127.0.0.1") << qint64(600) << "system";
        QTest::newRow("another authority") << QByteArray("127.0.0.1") << qint64(600) << "other";
        QTest::newRow("another name") << QByteArray("127.0.0.2") << qint64(600) << "own";
        QTest::newRow("over") << QByteArray("127.0.0.1") << qint64(-60) << "own";
    }
    void nobodyElseIs()
    {
        QFETCH(QByteArray, address);
        QFETCH(qint64, seconds);
        QFETCH(QString, trusted);
        ScriptedServer server(answering(httpAnswer(envelope)),
                              secureServer(makeCertificate({address, seconds}, &m_authority)));
        const net::Tls tls = trusted == "own"     ? trusting(m_authority)
                             : trusted == "other" ? trusting(makeCertificate({}))
                                                  : nullptr;
        const auto answer = asked(server.url(), tls);
        QCOMPARE(answer.error().code, "Network.Tls");
        QCOMPARE(server.requests(), 0);
    }
    void anySelfSignedCertificateIsRefused()
    {
        ScriptedServer server(answering(httpAnswer(envelope)), secureServer(makeCertificate({"127.0.0.1"})));
        QCOMPARE(asked(server.url(), nullptr).error().code, "Network.Tls");
        QCOMPARE(server.requests(), 0);
    }

    void oldProtocolsAreRefused()
    {
        ScriptedServer server(answering(httpAnswer(envelope)),
                              secureServer(makeCertificate({"127.0.0.1"}, &m_authority), true));
        QCOMPARE(asked(server.url(), trusting(m_authority)).error().code, "Network.Tls");
        QCOMPARE(server.requests(), 0);
        for (const QSslConfiguration &tls : {net::systemTls(), *trusting(m_authority)}) {
            QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
            QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
        }
    }

    void resultsAreFetchedAsSecurely()
    {
        ScriptedServer server(answering(httpAnswer("picture")),
                              secureServer(makeCertificate({"127.0.0.1"}, &m_authority)));
        for (const net::Tls &tls : {net::Tls(), trusting(m_authority)}) {
            m_network.reset(net::makeManager(nullptr));
            auto *download = new net::Download(*m_network, server.url("/x.jpg"), {.tls = tls}, m_network.get());
            std::optional<Result<QByteArray>> bytes;
            download->whenDone(this, [&](const Result<QByteArray> &r) { bytes.emplace(r); });
            download->start();
            QTRY_VERIFY(bytes.has_value());
            QCOMPARE(bool(*bytes), bool(tls));
            if (!tls)
                QCOMPARE(bytes->error().code, "Network.Tls");
        }
        QCOMPARE(server.requests(), 1);
    }

    void aCaFileHoldsCertificates_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a certificate\n");
        QTest::newRow("key only") << m_authority.key;
        QTest::newRow("cut") << m_authority.pem.left(m_authority.pem.size() / 2);
        QTest::newRow("too large") << m_authority.pem + QByteArray(5 * 1024 * 1024, '\n');
    }
    void aCaFileHoldsCertificates()
    {
        QFETCH(QByteArray, bytes);
        const auto tls = net::tlsWith(saved("bad.pem", bytes));
        QVERIFY(!tls);
        QCOMPARE(tls.error().code, "Input.CaFile");
        QCOMPARE(tls.error().kind, ErrorKind::Input);
    }
    void aMissingCaFileIsNamed()
    {
        const QString path = m_folder.filePath("none.pem");
        QCOMPARE(net::tlsWith(path).error().subject, path);
    }
    void theSystemsAuthoritiesStayTrusted()
    {
        const auto trusted = trusting(m_authority)->caCertificates();
        QCOMPARE(trusted.size(), QSslConfiguration::systemCaCertificates().size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
