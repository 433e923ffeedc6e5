// SPDX-License-Identifier: Apache-2.0
// The service over TLS: who trusts its certificate is answered, nobody else is, and nothing older than TLS 1.2 is
// spoken.
#include "sign/digest.h"
#include "support/certificate.h"
#include "support/servicefixture.h"

#include <QSslConfiguration>
#include <QSslSocket>

using namespace likeness;
using namespace likeness::testing;

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_certificate = Certificate::make(m_folder.path());
        QVERIFY2(!m_certificate.key.isEmpty(), "the program openssl is needed");
        m_fixture.options.certificate = m_certificate.certificate;
        m_fixture.options.key = m_certificate.key;
        const Status started = m_fixture.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        QCOMPARE(m_fixture.service->url().scheme(), "https");
    }

    void whoTrustsTheCertificateIsAnswered()
    {
        QSslConfiguration configuration = trusting();
        const QByteArray answer = ask(configuration, fuse("127.0.0.1:" + QByteArray::number(m_fixture.call.port)));
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        QVERIFY2(answer.contains("\"FusedImage\":\"https://127.0.0.1:"), answer.constData());
    }

    void whoDoesNotTrustItAsksNothing()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({});
        QCOMPARE(ask(configuration, fuse("127.0.0.1")), QByteArray());
    }

    void onlyTlsOfTodayIsSpoken_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<bool>("spoken");
        QTest::newRow("1.0") << "-tls1" << false;
        QTest::newRow("1.1") << "-tls1_1" << false;
        QTest::newRow("1.2") << "-tls1_2" << true;
        QTest::newRow("1.3") << "-tls1_3" << true;
    }
    void onlyTlsOfTodayIsSpoken()
    {
        QFETCH(QString, option);
        QFETCH(bool, spoken);
        QProcess client; // Qt no longer speaks the old ones; openssl does when it is told that security is no matter
        client.setStandardInputFile(QProcess::nullDevice());
        client.start("openssl", {"s_client", option, "-cipher", "DEFAULT@SECLEVEL=0", "-connect",
                                 QString("127.0.0.1:%1").arg(m_fixture.call.port)});
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitCode() == 0, spoken);
    }

    void namesOfTheCertificatePassAndOthersDoNot()
    {
        QVERIFY(ask(trusting(), fuse("likeness.test:8443")).startsWith("HTTP/1.1 200"));
        QVERIFY(ask(trusting(), fuse("evil.example")).startsWith("HTTP/1.1 403"));
    }

    void plainWordsAreNotUnderstood()
    {
        QVERIFY(!exchange(m_fixture.call.port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("embedded"));
        // A client that says nothing keeps nobody waiting.
        QTcpSocket silent;
        silent.connectToHost("127.0.0.1", m_fixture.call.port);
        QVERIFY(ask(trusting(), fuse("127.0.0.1")).startsWith("HTTP/1.1 200"));
    }

    void largeBodiesAndPipelinedCallsCome()
    {
        QJsonObject request = ServiceFixture::fuse(jpeg(noise({1200, 1200})));
        const QByteArray twice = signedBytes("127.0.0.1", request) + signedBytes("127.0.0.1", request);
        QCOMPARE(ask(trusting(), twice, 2).count("\"FusedImage\""), 2);
        request["Note"] = QString(11 * 1024 * 1024, 'x');
        QVERIFY(ask(trusting(), signedBytes("127.0.0.1", request)).contains("RequestSizeLimitExceeded"));
    }

    void otherAddressesNeedACertificate()
    {
        service::ServiceOptions options = m_fixture.options;
        QTemporaryDir folder;
        options.parts.dataFolder = folder.path();
        options.address = "0.0.0.0";
        const auto open = service::Service::start(options);
        QVERIFY(open);
        QCOMPARE((*open)->url().host(), "0.0.0.0");
        options.certificate.clear();
        options.key.clear();
        QCOMPARE(service::Service::start(options).error().code, "Http.NotLoopback");
        const Certificate other = Certificate::make(m_folder.path(), "other");
        options.certificate = m_certificate.certificate;
        for (const QString &key : {other.key, m_certificate.certificate, QString("/nowhere.pem"), QString()}) {
            options.key = key;
            QCOMPARE(service::Service::start(options).error().code, "Http.BadCertificate");
        }
        options.certificate = "/nowhere.pem";
        options.key = m_certificate.key;
        QCOMPARE(service::Service::start(options).error().code, "Http.BadCertificate");
    }

private:
    QSslConfiguration trusting() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_certificate.certificate));
        return configuration;
    }
    QByteArray signedBytes(const QByteArray &host, const QJsonObject &request) const
    {
        const QByteArray body = QJsonDocument(request).toJson(QJsonDocument::Compact);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        sign::SignedParts parts = sign::usualParts("application/json", host);
        parts.payloadHash = sign::sha256Hex(body);
        return "POST / HTTP/1.1\r\nHost: " + host +
               "\r\nContent-Type: application/json\r\nX-TC-Action: FuseFace\r\nX-TC-Version: 2022-09-27\r\n"
               "X-TC-Timestamp: " +
               QByteArray::number(now.toSecsSinceEpoch()) +
               "\r\nAuthorization: " + sign::authorization(m_fixture.call.who, "facefusion", parts, now) +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    QByteArray fuse(const QByteArray &host) const
    {
        QJsonObject request = ServiceFixture::fuse();
        request["RspImgType"] = "url";
        return signedBytes(host, request);
    }
    //! So many answers, or what came before the connection ended.
    QByteArray ask(const QSslConfiguration &configuration, const QByteArray &bytes, int answers = 1) const
    {
        QSslSocket socket;
        socket.setSslConfiguration(configuration);
        connect(&socket, &QSslSocket::encrypted, &socket, [&] { socket.write(bytes); });
        socket.connectToHostEncrypted("127.0.0.1", m_fixture.call.port);
        QByteArray answer;
        const auto done = [&] {
            answer += socket.readAll();
            const bool whole =
                answer.count("HTTP/1.1 ") >= answers && (answer.endsWith("}}") || answer.endsWith(".\n"));
            return whole || socket.state() == QAbstractSocket::UnconnectedState;
        };
        (void)QTest::qWaitFor(done, 20000);
        return answer;
    }

    QTemporaryDir m_folder;
    Certificate m_certificate;
    ServiceFixture m_fixture;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_servicetls.moc"
