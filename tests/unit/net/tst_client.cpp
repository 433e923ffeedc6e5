// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"
#include "net/manager.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

namespace {

//! Keeps the region of what is asked and asks a scripted server in place of the host that was meant.
class Detour : public QNetworkAccessManager
{
public:
    explicit Detour(QUrl to)
        : m_to(std::move(to))
    {}
    QByteArrayList regions{};

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        regions.append(request.rawHeader("X-TC-Region"));
        QNetworkRequest other(request);
        other.setUrl(m_to);
        return QNetworkAccessManager::createRequest(operation, other, body);
    }

private:
    QUrl m_to;
};

} // namespace

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

    //! What a call says of itself, and that only a job is not sent again when its answer was lost.
    void everyActionHasItsNameItsVersionAndItsKind_data()
    {
        using Start = std::function<Operation *(const net::Client &, QObject *)>;
        QTest::addColumn<Start>("start");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("sent");
        const auto row = [](const char *action, const char *version, int sent, const Start &start) {
            QTest::addRow("%s %s", action, version) << start << QByteArray(action) << QByteArray(version) << sent;
        };
        const char *newer = "2022-09-27", *older = "2018-12-01";
        row("FuseFace", newer, 2, [](const auto &client, QObject *parent) { return client.fuseFace({}, {}, parent); });
        row("FuseFaceUltra", newer, 2,
            [](const auto &client, QObject *parent) { return client.fuseFaceUltra({}, {}, parent); });
        row("SubmitVideoFaceFusionJob", newer, 1,
            [](const auto &client, QObject *parent) { return client.submitVideoJob({}, {}, parent); });
        row("QueryVideoFaceFusionJob", newer, 2,
            [](const auto &client, QObject *parent) { return client.queryVideoJob({}, parent); });
        row("DescribeMaterialList", newer, 2,
            [](const auto &client, QObject *parent) { return client.describeMaterialList({}, parent); });
        row("FaceFusion", older, 2,
            [](const auto &client, QObject *parent) { return client.faceFusion({}, {}, parent); });
        row("FuseFace", older, 2,
            [](const auto &client, QObject *parent) { return client.legacyFuseFace({}, {}, parent); });
        row("DescribeMaterialList", older, 2,
            [](const auto &client, QObject *parent) { return client.legacyMaterialList({}, parent); });
    }
    void everyActionHasItsNameItsVersionAndItsKind()
    {
        using Start = std::function<Operation *(const net::Client &, QObject *)>;
        QFETCH(Start, start);
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, version);
        QFETCH(int, sent);
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        const net::Client client(*m_network, {.url = server.url(), .credential = {"AKIDEXAMPLE", Secret("key"), {}}},
                                 1);
        Operation *call = start(client, this);
        QSignalSpy ended(call, &Operation::ended);
        call->start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
        QCOMPARE(server.requests(), sent);
        for (const QByteArray &request : server.received()) {
            QVERIFY(request.contains("X-TC-Action: " + action + "\r\n"));
            QVERIFY(request.contains("X-TC-Version: " + version + "\r\n"));
            QVERIFY(request.contains("SignedHeaders=content-type;host;x-tc-action, "));
        }
    }

    void eachVersionHasARegionOfItsOwn_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArrayList>("sent");
        const QUrl cloud("https://facefusion.tencentcloudapi.com");
        QTest::newRow("cloud") << cloud << QByteArray() << QByteArrayList{"ap-singapore", "ap-guangzhou"};
        QTest::newRow("given") << cloud << QByteArray("ap-nanjing") << QByteArrayList{"ap-nanjing", "ap-nanjing"};
        QTest::newRow("this computer") << QUrl("http://127.0.0.1:8080") << QByteArray() << QByteArrayList{{}, {}};
    }
    void eachVersionHasARegionOfItsOwn()
    {
        QFETCH(QUrl, url);
        QFETCH(QByteArray, given);
        QFETCH(QByteArrayList, sent);
        ScriptedServer server(answering(
            httpAnswer(R"({"Response":{"FusedImage":"aGk=","Image":"aGk=","ReviewResultSet":null,"RequestId":"r"}})")));
        Detour network(server.url());
        const net::Client client(network,
                                 {.url = url, .region = given, .credential = {"AKIDEXAMPLE", Secret("key"), {}}}, 0);
        int ended = 0;
        const auto count = [&ended](const auto &) { ++ended; };
        auto *newer = client.fuseFace({.projectId = "p"}, {}, this);
        newer->whenDone(this, count);
        newer->start();
        QTRY_COMPARE(ended, 1);
        auto *older = client.faceFusion({.projectId = "p"}, {}, this);
        older->whenDone(this, count);
        older->start();
        QTRY_COMPARE(ended, 2);
        QCOMPARE(network.regions, sent);
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
