// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"
#include "net/manager.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestClient : public QObject
{
    Q_OBJECT

private:
    using Fused = net::Answer<api::FuseFaceResponse>;

    QNetworkAccessManager *m_network = net::makeManager(this);

    Result<Fused> fused(const QUrl &url, int retries)
    {
        const net::Client client(*m_network, {.url = url, .credential = {"AKIDEXAMPLE", Secret("key"), {}}}, retries);
        net::Pictures pictures;
        const api::FuseFaceRequest request{.projectId = "p", .mergeInfos = {{.image = pictures.add("abc")}}};
        std::optional<Result<Fused>> result;
        auto *call = client.fuseFace(request, pictures, this);
        call->whenDone(this, [&](const Result<Fused> &r) { result.emplace(r); });
        call->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the call never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aCallIsTyped()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":"aGk=","RequestId":"r1"}})")));
        const auto answer = fused(server.url(), 0);
        QVERIFY(answer);
        QCOMPARE(answer->response.fusedImage, "aGk=");
        QCOMPARE(answer->requestId, "r1");
        QCOMPARE(answer->attempts, 1);
        QVERIFY(server.received().first().contains(R"("Image":"YWJj")"));
    }

    void aWrongTypeIsNoAnswer()
    {
        ScriptedServer server(answering(httpAnswer(R"({"Response":{"FusedImage":7,"RequestId":"r1"}})")));
        const auto answer = fused(server.url(), 3);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QCOMPARE(answer.error().code, "Answer.WrongType");
        QCOMPARE(answer.error().requestId, "r1");
        QCOMPARE(server.requests(), 1);
    }

    void aBusyServiceIsAskedAgain()
    {
        int asked = 0;
        ScriptedServer server([&asked](QTcpSocket &socket, const QByteArray &) {
            const bool busy = ++asked == 1;
            socket.write(httpAnswer(busy ? R"({"Response":{"Error":{"Code":"InternalError","Message":""}}})"
                                         : R"({"Response":{"FusedImage":"aGk=","RequestId":"r2"}})"));
        });
        const auto answer = fused(server.url(), 3);
        QVERIFY(answer);
        QCOMPARE(answer->attempts, 2);
        QCOMPARE(server.requests(), 2);
    }

    void attemptsShowInTheLastError()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        const auto answer = fused(server.url(), 1);
        QCOMPARE(answer.error().attempts, 2);
        QCOMPARE(server.requests(), 2);
    }

    void aRefusalIsFinal()
    {
        ScriptedServer server(answering(httpAnswer(
            R"({"Response":{"Error":{"Code":"FailedOperation.NoFaceDetected","Message":"m"},"RequestId":"r"}})")));
        const auto answer = fused(server.url(), 3);
        QCOMPARE(answer.error().kind, ErrorKind::Service);
        QCOMPARE(server.requests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
