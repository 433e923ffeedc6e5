// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"
#include "support/scriptedserver.h"
#include "workflow/connectiontest.h"

#include <QNetworkAccessManager>

using namespace likeness;
using namespace likeness::testing;
using workflow::ConnectionReport;

class TestConnectionTest : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);

    Result<ConnectionReport> ask(const QUrl &url)
    {
        const net::Client client(*m_network, {.url = url, .credential = {"AKIDx", Secret("k"), {}}}, 0);
        std::optional<Result<ConnectionReport>> result;
        auto *test = new workflow::ConnectionTest(client, this);
        test->whenDone(this, [&](const Result<ConnectionReport> &r) { result.emplace(r); });
        test->start();
        [&] { QTRY_VERIFY(result); }();
        return result.value_or(Error{});
    }
    static QByteArray errorAnswer(const QString &code)
    {
        const QJsonObject error{{"Code", code}, {"Message", "said the service"}};
        const QJsonObject response{{"Error", error}, {"RequestId", "r-7"}};
        return httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson());
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void anAnswerIsAccess()
    {
        ScriptedServer server(
            answering(httpAnswer(R"({"Response":{"MaterialInfos":[],"Count":0,"RequestId":"r-1"}})")));
        const auto report = ask(server.url());
        QVERIFY(report);
        QCOMPARE(report->requestId, QString("r-1"));
    }
    void whatTheServiceSaysIsTakenApart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("letIn");
        QTest::newRow("no such project") << "InvalidParameterValue.ActivityIdNotFound" << true;
        QTest::newRow("too often") << "RequestLimitExceeded" << true;
        QTest::newRow("wrong clock") << "AuthFailure.SignatureExpire" << false;
        QTest::newRow("wrong key") << "AuthFailure.SecretIdNotFound" << false;
        QTest::newRow("no permission") << "AuthFailure.UnauthorizedOperation" << false;
        QTest::newRow("not activated") << "ResourceUnavailable.NotExist" << false;
        QTest::newRow("no money") << "ResourceUnavailable.InArrears" << false;
    }
    void whatTheServiceSaysIsTakenApart()
    {
        QFETCH(QString, code);
        QFETCH(bool, letIn);
        ScriptedServer server(answering(errorAnswer(code)));
        const auto report = ask(server.url());
        QCOMPARE(bool(report), letIn);
        if (!report)
            QCOMPARE(report.error().code, code);
    }
    void nobodyThereIsSaid()
    {
        QUrl url;
        {
            const ScriptedServer gone(answering({}));
            url = gone.url();
        }
        const auto report = ask(url);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Network);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
