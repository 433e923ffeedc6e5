// SPDX-License-Identifier: Apache-2.0
#include "net/exchange.h"
#include "net/exchangelog.h"
#include "net/manager.h"
#include "support/scriptedserver.h"
#include "json/text.h"

#include <QNetworkAccessManager>

using namespace likeness;
using namespace likeness::net;
using namespace likeness::testing;

class TestExchangeLog : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = makeManager(this);
    ExchangeLog m_log;

    void send(const QUrl &url, const QJsonObject &request, const Pictures &pictures = {})
    {
        const Endpoint endpoint{.url = url,
                                .region = "ap-guangzhou",
                                .credential = {"AKIDmarked", Secret("verySecretKey"), Secret("secretToken")},
                                .clock = [] { return QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC); },
                                .log = &m_log};
        bool ended = false;
        auto *exchange =
            new Exchange(*m_network, endpoint, {"FuseFace", "2022-09-27"}, *buildBody(request, pictures), this);
        exchange->whenDone(this, [&](const auto &) { ended = true; });
        exchange->start();
        QTRY_VERIFY(ended);
    }
    static QByteArray textOf(const ExchangeRecord &record)
    {
        QByteArray all = json::compact(record.request) + json::compact(record.answer);
        for (const auto &[name, value] : record.headers)
            all += name + value;
        const sign::Tc3Trace &trace = record.trace;
        return all + trace.canonicalRequest + trace.stringToSign + trace.authorization + trace.dateKey.reveal() +
               trace.serviceKey.reveal() + trace.signingKey.reveal() + trace.signature;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_log.clear();
    }

    void aCallIsKeptWithItsAnswer()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"aGVsbG8=","RequestId":"r-1"}})",
                                                   "200 OK", "Date: Tue, 14 Nov 2023 22:13:10 GMT\r\n")));
        send(server.url(), {{"ProjectId", "at_1"}});
        QCOMPARE(m_log.records().size(), 1);
        const ExchangeRecord record = m_log.records().first();
        QCOMPARE(record.action, "FuseFace");
        QCOMPARE(record.status, 200);
        QCOMPARE(record.requestId, QString("r-1"));
        QCOMPARE(record.request["ProjectId"], "at_1");
        QVERIFY(record.code.isEmpty());
        QCOMPARE(clockAhead(record), 10);
        QVERIFY(record.trace.stringToSign.startsWith("TC3-HMAC-SHA256\n1700000000\n2023-11-14/facefusion/"));
    }
    void noSecretAndNoPictureIsKept()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"cGljdHVyZQ==","RequestId":"r"}})")));
        Pictures pictures;
        const QString mark = pictures.add("the bytes of a picture");
        send(server.url(), {{"MergeInfos", QJsonArray{QJsonObject{{"Image", mark}}}}}, pictures);
        const QByteArray all = textOf(m_log.records().first());
        for (const QByteArray secret : {"verySecretKey", "AKIDmarked", "secretToken", "dGhlIGJ5dGVz", "cGljdHVyZQ"})
            QVERIFY2(!all.contains(secret), secret.constData());
        QVERIFY(!all.contains(mark.toUtf8()));
        QVERIFY(all.contains("<picture 1, 22 bytes>"));
    }
    void anErrorIsKeptWithItsCode()
    {
        ScriptedServer server(answering(httpAnswer(
            R"({"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"late"},"RequestId":"r-2"}})")));
        send(server.url(), {});
        const ExchangeRecord record = m_log.records().first();
        QCOMPARE(record.code, QString("AuthFailure.SignatureExpire"));
        QCOMPARE(record.answer["Error"]["Message"], "late");
        QVERIFY(!clockAhead(record));
    }
    void silenceIsKeptToo()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.close(); });
        send(server.url(), {});
        const ExchangeRecord record = m_log.records().first();
        QCOMPARE(record.status, 0);
        QVERIFY(record.code.startsWith("Network."));
    }
    void onlyTheLatestAreKept()
    {
        for (int i = 0; i < ExchangeLog::most + 10; ++i)
            m_log.add({});
        QCOMPARE(m_log.records().size(), ExchangeLog::most);
        QVERIFY(m_log.records().first().number > m_log.records().last().number);
    }
};

QTEST_GUILESS_MAIN(TestExchangeLog)
#include "tst_exchangelog.moc"
