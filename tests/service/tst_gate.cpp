// SPDX-License-Identifier: Apache-2.0
#include "sign/v1.h"
#include "support/servicefixture.h"

#include <QUrl>

using namespace likeness;
using namespace likeness::testing;

namespace {

QString messageOf(const QJsonObject &response)
{
    return response.value("Error").toObject().value("Message").toString();
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Status started = m_fixture.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void callsThatAreNotLetInGetTheirCode_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing wrong") << QByteArray() << "ok";
        QTest::newRow("unknown action") << QByteArray("action=FuseFaces") << "InvalidAction";
        QTest::newRow("no action") << QByteArray("action=") << "MissingParameter";
        QTest::newRow("unknown version") << QByteArray("version=2020-01-01") << "NoSuchVersion";
        QTest::newRow("action of another version") << QByteArray("action=FaceFusion") << "InvalidAction";
        QTest::newRow("withdrawn action") << QByteArray("action=FaceFusionLite") << "UnsupportedOperation";
        QTest::newRow("PUT") << QByteArray("method=PUT") << "UnsupportedProtocol";
        QTest::newRow("unknown key") << QByteArray("id=AKIDOTHER") << "AuthFailure.SecretIdNotFound";
        QTest::newRow("wrong key") << QByteArray("key=wrong") << "AuthFailure.SignatureFailure";
        QTest::newRow("token where none belongs") << QByteArray("token=tok") << "AuthFailure.TokenFailure";
        QTest::newRow("six minutes late") << QByteArray("offset=-360") << "AuthFailure.SignatureExpire";
        QTest::newRow("four minutes late") << QByteArray("offset=-240") << "ok";
    }
    void callsThatAreNotLetInGetTheirCode()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, code);
        SignedCall call = m_fixture.call;
        const QByteArray name = change.left(change.indexOf('='));
        const QByteArray value = change.mid(change.indexOf('=') + 1);
        if (name == "action")
            call.action = value;
        if (name == "version")
            call.version = value;
        if (name == "method")
            call.method = value;
        if (name == "id")
            call.who.secretId = QString::fromLatin1(value);
        if (name == "key")
            call.who.secretKey = Secret(value);
        if (name == "token")
            call.who.token = Secret(value);
        if (name == "offset")
            call.clockOffset = value.toInt();
        QCOMPARE(call.code(ServiceFixture::fuse()), code);
    }

    void anotherSitesNameIsRefused()
    {
        SignedCall call = m_fixture.call;
        call.host = "evil.example";
        QVERIFY(call.send("{}").startsWith("HTTP/1.1 403"));
        call.host = "127.0.0.1.evil.example";
        QVERIFY(call.send("{}").startsWith("HTTP/1.1 403"));
        call.host = "facefusion.tencentcloudapi.com";
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
        call.host = "localhost:" + QByteArray::number(call.port);
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
    }

    void messagesSpeakTheLanguageAskedFor()
    {
        SignedCall call = m_fixture.call;
        QJsonObject request = ServiceFixture::fuse();
        request["ModelId"] = "m9";
        QVERIFY(messageOf(call.response(request)).startsWith("There is no such material"));
        call.language = "zh-CN";
        QVERIFY(messageOf(call.response(request)).startsWith("未找到该素材"));
    }

    void bodyThatIsNoObjectIsAnInvalidParameter()
    {
        QVERIFY(m_fixture.call.send("[1,2]").contains("\"InvalidParameter\""));
        QVERIFY(m_fixture.call.send("{\"ProjectId\":").contains("\"InvalidParameter\""));
    }

    void traceIdComesBack()
    {
        const QByteArray answer =
            exchange(m_fixture.call.port,
                     "POST / HTTP/1.1\r\nHost: localhost\r\nX-TC-TraceId: abc-1\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(answer.contains("x-tc-traceid: abc-1"));
        QVERIFY(answer.contains("Content-Type: application/json\r\n"));
    }

    void plainGetSaysWhatThisIs()
    {
        const QByteArray answer = exchange(m_fixture.call.port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(answer.contains("embedded face fusion service"));
    }

    void formSignedByVersionOneIsTaken()
    {
        const QByteArray host = "127.0.0.1:" + QByteArray::number(m_fixture.call.port);
        sign::V1Parameters parameters{{"Action", "DescribeMaterialList"},
                                      {"Version", "2022-09-27"},
                                      {"ActivityId", "p1"},
                                      {"Limit", "5"},
                                      {"Nonce", "17"},
                                      {"SecretId", "AKIDTEST"},
                                      {"SignatureMethod", "HmacSHA256"},
                                      {"Timestamp", QByteArray::number(QDateTime::currentSecsSinceEpoch())}};
        const auto ask = [&](const QByteArray &signature) {
            QByteArray form;
            for (const auto &[name, value] : parameters)
                form += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value)) + '&';
            form += "Signature=" + QUrl::toPercentEncoding(QString::fromLatin1(signature));
            return exchange(m_fixture.call.port,
                            "POST / HTTP/1.1\r\nHost: " + host +
                                "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                                QByteArray::number(form.size()) + "\r\n\r\n" + form);
        };
        const QByteArray right = sign::v1Signature(sign::HashMethod::Sha256, m_fixture.call.who.secretKey,
                                                   sign::v1StringToSign("POST", host, parameters));
        QVERIFY(ask(right).contains("\"Count\":1"));
        QVERIFY(ask("AAAA").contains("AuthFailure.SignatureFailure"));
        parameters.append(std::pair<QByteArray, QByteArray>("SecretId", "AKIDOTHER"));
        QVERIFY(ask(right).contains("\"InvalidParameter\""));
    }

private:
    ServiceFixture m_fixture;
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
