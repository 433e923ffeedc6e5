// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"
#include "net/manager.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestPacing : public QObject
{
    Q_OBJECT

private:
    using Fused = net::Answer<api::FuseFaceResponse>;

    QTemporaryDir m_folder;
    int m_count = 0;
    QNetworkAccessManager *m_network = net::makeManager(this);

    net::Limiter fresh() { return net::Limiter(m_folder.filePath(QString("%1.json").arg(++m_count))); }
    net::Client client(const QUrl &url, const net::Limiter &limiter, double perSecond = 0, int retries = 0)
    {
        net::Endpoint endpoint{.url = url, .credential = {"AKIDEXAMPLE", Secret("key"), {}}, .limiter = limiter};
        endpoint.timeout = std::chrono::milliseconds(500);
        if (perSecond > 0)
            endpoint.callsPerSecond = perSecond;
        return {*m_network, endpoint, retries};
    }
    Result<Fused> fused(const net::Client &client)
    {
        std::optional<Result<Fused>> result;
        auto *call = client.fuseFace({.projectId = "p"}, {}, this);
        call->whenDone(this, [&](const Result<Fused> &r) { result.emplace(r); });
        call->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000))
            return Error{.code = "the call never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void callsLeaveAtTheirPace()
    {
        QElapsedTimer since;
        QList<qint64> arrived;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &) {
            arrived.append(since.elapsed());
            socket.write(httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})"));
        });
        since.start(); // no turn comes before this
        const net::Limiter limiter = fresh();
        int done = 0;
        for (int i = 0; i < 4; ++i) { // as two windows would, each with a client of its own
            auto *call = client(server.url(), limiter, 5).fuseFace({.projectId = "p"}, {}, this);
            call->whenDone(this, [&](const Result<Fused> &) { ++done; });
            call->start();
        }
        QTRY_COMPARE(done, 4);
        QCOMPARE(arrived.size(), 4);
        QVERIFY2(arrived.last() >= 599, qPrintable(QString::number(arrived.last())));
    }

    void whatMayBeBilledIsCounted_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<qint64>("billed");
        QTest::newRow("success") << httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})") << qint64(1);
        QTest::newRow("refused by the service")
            << httpAnswer(R"({"Response":{"Error":{"Code":"FailedOperation.NoFaceDetected"},"RequestId":"r"}})")
            << qint64(0);
        QTest::newRow("answer lost") << QByteArray() << qint64(1);
        QTest::newRow("bad gateway") << httpAnswer("<html>", "502 Bad Gateway") << qint64(1);
        QTest::newRow("not an envelope") << httpAnswer("hello") << qint64(1);
    }
    void whatMayBeBilledIsCounted()
    {
        QFETCH(QByteArray, answer);
        QFETCH(qint64, billed);
        ScriptedServer server(answering(answer));
        const net::Limiter limiter = fresh();
        const auto ended = fused(client(server.url(), limiter));
        QVERIFY(ended || ended.error().code != "the call never ended");
        QCOMPARE(limiter.usage()->billed, billed);
        QVERIFY(limiter.usage()->rates.contains("FuseFace"));
    }
    void aTimeoutMayBeBilled()
    {
        ScriptedServer server([](QTcpSocket &, const QByteArray &) {});
        const net::Limiter limiter = fresh();
        QCOMPARE(fused(client(server.url(), limiter)).error().kind, ErrorKind::Timeout);
        QCOMPARE(limiter.usage()->billed, 1);
    }
    void anUnreachableServiceCostsNothing()
    {
        const net::Limiter limiter = fresh();
        QVERIFY(limiter.setBudget(1));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fused(client(QUrl("http://127.0.0.1:1"), limiter)).error().code, "Network.Refused");
        QCOMPARE(limiter.usage()->billed, 0);
    }
    void overTheBudgetNothingIsSent()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})")));
        const net::Limiter limiter = fresh();
        QVERIFY(limiter.setBudget(1));
        QVERIFY(fused(client(server.url(), limiter, 0, 3)));
        const auto second = fused(client(server.url(), limiter, 0, 3));
        QCOMPARE(second.error().code, "Budget.Reached");
        QCOMPARE(server.requests(), 1);
    }
    void retriesKeepToTheBudgetToo()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        const net::Limiter limiter = fresh();
        QVERIFY(limiter.setBudget(2));
        const auto ended = fused(client(server.url(), limiter, 0, 3));
        QCOMPARE(ended.error().code, "Budget.Reached");
        QCOMPARE(ended.error().attempts, 2);
        QCOMPARE(server.requests(), 2);
    }
    void queriesAreNeverBilled()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"Error":{"Code":"A"},"RequestId":"r"}})")));
        const net::Limiter limiter = fresh();
        QVERIFY(limiter.setBudget(0));
        bool ended = false;
        auto *call = client(server.url(), limiter).queryVideoJob({.jobId = "j"}, this);
        call->whenDone(this, [&](const auto &) { ended = true; });
        call->start();
        QTRY_VERIFY(ended);
        QCOMPARE(server.requests(), 1);
    }
    void whoGivesUpWhileWaitingIsNotBilled()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})")));
        const net::Limiter limiter = fresh();
        QVERIFY(fused(client(server.url(), limiter, 0.01)));
        auto *call = client(server.url(), limiter, 0.01).fuseFace({.projectId = "p"}, {}, this);
        QSignalSpy progress(call, &Operation::progressed);
        call->start();
        QTRY_VERIFY(!progress.isEmpty());
        QCOMPARE(progress.first().first().value<Progress>().stage, "turn");
        QCOMPARE(limiter.usage()->billed, 2);
        call->cancel();
        QTRY_COMPARE(limiter.usage()->billed, 1);
        QCOMPARE(server.requests(), 1);
    }
    //! While its place is being reserved, or just then.
    void whoGivesUpAtAnyMomentIsNotBilled()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r"}})")));
        const net::Limiter limiter = fresh();
        QVERIFY(fused(client(server.url(), limiter, 0.01)));
        for (int i = 0; i < 40; ++i) {
            auto *call = client(server.url(), limiter, 0.01).fuseFace({.projectId = "p"}, {}, this);
            call->start();
            QElapsedTimer since;
            since.start();
            QVERIFY(QTest::qWaitFor([&] { return since.nsecsElapsed() >= i * 50'000; }));
            call->cancel();
        }
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(limiter.usage()->billed, 1);
        QCOMPARE(server.requests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
