// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"
#include "net/manager.h"
#include "net/retrybudget.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;
using net::RetryBudget;

class TestRetryBudget : public QObject
{
    Q_OBJECT

private:
    using Fused = net::Answer<api::FuseFaceResponse>;

    QNetworkAccessManager *m_network = net::makeManager(this);

    //! Ends with the attempts each call told of.
    QList<int> calls(const QUrl &url, RetryBudget *budget, int count, int retries)
    {
        const net::Endpoint endpoint{
            .url = url, .credential = {"AKIDEXAMPLE", Secret("key"), {}}, .retryBudget = budget};
        const net::Client client(*m_network, endpoint, retries);
        QList<int> attempts;
        for (int i = 0; i < count; ++i) {
            auto *call = client.fuseFace({.projectId = "p"}, {}, this);
            call->whenDone(
                this, [&attempts](const Result<Fused> &r) { attempts.append(r ? r->attempts : r.error().attempts); });
            call->start();
        }
        if (!QTest::qWaitFor([&] { return attempts.size() == count; }, 30000))
            attempts.append(-1);
        return attempts;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void retriesRunOut()
    {
        RetryBudget budget;
        int taken = 0;
        while (budget.take())
            ++taken;
        QCOMPARE(taken, RetryBudget::capacity / RetryBudget::costOfRetry);
        QVERIFY(!budget.take());
    }
    void successBringsThemBackSlowly()
    {
        RetryBudget budget;
        while (budget.take()) {}
        for (int i = 1; i < RetryBudget::costOfRetry; ++i) {
            budget.noteSuccess(1);
            QVERIFY(!budget.take());
        }
        budget.noteSuccess(1);
        QVERIFY(budget.take());
        budget.noteSuccess(3); // its retry helped: the next may have one too
        QVERIFY(budget.take());
    }
    void thereIsNeverMoreThanAtFirst()
    {
        RetryBudget budget;
        for (int i = 0; i < 1000; ++i)
            budget.noteSuccess(2);
        QCOMPARE(budget.left(), RetryBudget::capacity);
    }

    void anOutageIsNotMultiplied()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write(httpAnswer(R"({"Response":{"Error":{"Code":"InternalError"}}})"));
        });
        RetryBudget budget;
        const QList<int> attempts = calls(server.url(), &budget, 100, 1);
        QCOMPARE(attempts.size(), 100);
        QVERIFY2(server.requests() == 120, qPrintable(QString::number(server.requests())));
        QCOMPARE(attempts.count(2), 20);
        QCOMPARE(attempts.count(1), 80);
    }
    void retryAfterIsWaitedFor()
    {
        QElapsedTimer since;
        QList<qint64> asked;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &) {
            asked.append(since.elapsed());
            socket.write(asked.size() == 1 ? httpAnswer("<html>", "503 Busy", "Retry-After: 1\r\n")
                                           : httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})"));
        });
        since.start();
        QCOMPARE(calls(server.url(), nullptr, 1, 3), QList<int>{2});
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[1] - asked[0] >= 990);
    }
    void whoIsAskedToWaitForAnHourGivesUp()
    {
        ScriptedServer server(answering(httpAnswer("<html>", "503 Busy", "Retry-After: 3600\r\n")));
        QCOMPARE(calls(server.url(), nullptr, 1, 3), QList<int>{1});
        QCOMPARE(server.requests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRetryBudget)
#include "tst_retrybudget.moc"
