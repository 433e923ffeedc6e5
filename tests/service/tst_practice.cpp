// SPDX-License-Identifier: Apache-2.0
#include "service/faults.h"
#include "service/rates.h"
#include "support/servicefixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>

using namespace likeness;
using namespace likeness::testing;

namespace {

service::Fault fault(const char *text) { return *service::parseFault(QString::fromLatin1(text)); }

} // namespace

//! What `serve` can be told to do to its callers, and what it tells of them.
class TestPractice : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_fixture = std::make_unique<ServiceFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void faultsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("code") << "FailedOperation.RpcFail" << true;
        QTest::newRow("every third") << "InternalError:every 3" << true;
        QTest::newRow("delay") << "delay=300ms" << true;
        QTest::newRow("delay in seconds, now and then") << "delay=2s:every 5" << true;
        QTest::newRow("throttle") << "throttle" << true;
        QTest::newRow("reset") << "reset:every 2" << true;
        QTest::newRow("unknown code") << "FailedOperation.NoSuchThing" << false;
        QTest::newRow("delay without time") << "delay" << false;
        QTest::newRow("time without delay") << "reset=2s" << false;
        QTest::newRow("every none") << "reset:every 0" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void faultsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto read = service::parseFault(text);
        QCOMPARE(bool(read), good);
        if (!good)
            QCOMPARE(read.error().kind, ErrorKind::Usage);
    }

    void faultComesEachSoManyCalls()
    {
        m_fixture->options.faults = {fault("FailedOperation.RpcFail:every 3")};
        QVERIFY(m_fixture->start());
        QStringList codes;
        for (int i = 0; i < 6; ++i)
            codes.append(m_fixture->call.code(ServiceFixture::fuse()));
        QCOMPARE(codes, (QStringList{"ok", "ok", "FailedOperation.RpcFail", "ok", "ok", "FailedOperation.RpcFail"}));
    }

    void everyCodeForPracticeCanBeHad_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"ResourceUnavailable.InArrears", "FailedOperation.ProjectNotAuth",
                                 "FailedOperation.FuseBackendServerFault", "FailedOperation.ModerationFailed",
                                 "InvalidParameterValue.EngineValueError", "ResourcesSoldOut.ChargeStatusException",
                                 "FailedOperation.UnKnowError", "ActionOffline"})
            QTest::newRow(code) << code;
    }
    void everyCodeForPracticeCanBeHad()
    {
        QFETCH(QString, code);
        m_fixture->options.faults = {{.code = code}};
        QVERIFY(m_fixture->start());
        const QJsonObject error = m_fixture->call.response(ServiceFixture::fuse())["Error"].toObject();
        QCOMPARE(error["Code"].toString(), code);
        QVERIFY(!error["Message"].toString().isEmpty());
    }

    void answersBreakOffWhenToldTo()
    {
        m_fixture->options.faults = {fault("truncate:every 2")};
        QVERIFY(m_fixture->start());
        QCOMPARE(m_fixture->call.code(ServiceFixture::fuse()), "ok");
        const QByteArray cut = m_fixture->call.send(QJsonDocument(ServiceFixture::fuse()).toJson());
        const QByteArray head = cut.left(cut.indexOf("\r\n\r\n"));
        const qsizetype announced =
            head.mid(head.toLower().indexOf("content-length: ") + 16).split('\r')[0].toLongLong();
        QVERIFY(announced > 0);
        QCOMPARE(cut.size() - head.size() - 4, announced / 2);
    }

    void connectionBreaksWhenToldTo()
    {
        m_fixture->options.faults = {fault("reset")};
        QVERIFY(m_fixture->start());
        QCOMPARE(m_fixture->call.send("{}"), QByteArray());
    }

    void delayedAnswerKeepsNobodyWaiting()
    {
        m_fixture->options.faults = {fault("delay=600ms:every 2")};
        QVERIFY(m_fixture->start());
        const SignedCall call = m_fixture->call;
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
        auto quick = std::async(std::launch::async, [port = call.port] {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable().wait_for(lock, std::chrono::milliseconds(100)); // the slow one is under way
            QElapsedTimer since;
            since.start();
            QTcpSocket socket;
            socket.connectToHost("127.0.0.1", port);
            socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            const bool answered = socket.waitForConnected(5'000) && socket.waitForReadyRead(5'000);
            return answered ? since.elapsed() : qint64(99'999);
        });
        QElapsedTimer slow;
        slow.start();
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
        QVERIFY(slow.elapsed() >= 600);
        QVERIFY2(quick.get() < 450, "others are answered meanwhile");
    }

    void ratesHoldByAccountRegionAddressAndProject()
    {
        QDateTime now(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        service::Rates rates([&now] { return now; });
        const api::Action &fuse = *api::findAction("FuseFaceUltra", api::version2022); // 2 a second
        const auto code = [&](const service::RatedCall &call, const api::Action &action) {
            const Status status = rates.count(action, call);
            return status ? QString("ok") : status.error().code;
        };
        const service::RatedCall here{"a", "1.1.1.1", "gz", "p"};
        QCOMPARE(code(here, fuse), "ok");
        QCOMPARE(code(here, fuse), "ok");
        QCOMPARE(code(here, fuse), "RequestLimitExceeded.UinLimitExceeded");
        const service::RatedCall there{"a", "1.1.1.1", "sh", "p"};
        QCOMPARE(code(there, fuse), "ok");
        QCOMPARE(code(there, fuse), "ok");
        const service::RatedCall third{"a", "1.1.1.1", "bj", "p"};
        QCOMPARE(code(third, fuse), "RequestLimitExceeded.GlobalRegionUinLimitExceeded");
        for (const char *who : {"b", "c"}) {
            QCOMPARE(code({who, "1.1.1.1", "gz", "p"}, fuse), "ok");
            QCOMPARE(code({who, "1.1.1.1", "gz", "p"}, fuse), "ok");
        }
        QCOMPARE(code({"d", "1.1.1.1", "gz", "p"}, fuse), "RequestLimitExceeded.IPLimitExceeded");
        now = now.addMSecs(1'001);
        QCOMPARE(code(here, fuse), "ok");
        const api::Action &old = *api::findAction("FaceFusion", api::version2018);
        QCOMPARE(code({"a", "1.1.1.1", "gz", "draft", false}, old), "ok");
        QCOMPARE(code({"b", "2.2.2.2", "sh", "draft", false}, old), "RequestLimitExceeded");
        for (int i = 0; i < 50; ++i)
            QCOMPARE(code({"a", "1.1.1.1", "gz", "live", true}, old), "ok");
        QCOMPARE(code({"a", "1.1.1.1", "gz", "live", true}, old), "RequestLimitExceeded");
        const api::Action &list = *api::findAction("DescribeMaterialList", api::version2022);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(code(here, list), "ok");
    }

    void cloudLimitsHoldOnTheWire()
    {
        m_fixture->options.cloudLimits = true;
        QVERIFY(m_fixture->start());
        SignedCall call = m_fixture->call;
        call.action = "FuseFaceUltra";
        const QJsonObject request{
            {"RspImgType", "base64"}, {"ModelImage", "AAAA"}, {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}};
        QStringList codes;
        for (int i = 0; i < 5; ++i)
            codes.append(call.code(request));
        QVERIFY2(codes.contains("RequestLimitExceeded.UinLimitExceeded"), qPrintable(codes.join(' ')));
        QCOMPARE(codes.first(), "FailedOperation.ImageDecodeFailed");
    }

    void keysCanBeBoundToActionsAndProjects()
    {
        m_fixture->options.permissions = {{"AKIDTEST", {{"FuseFace", "DescribeMaterialList"}, {"p1"}}}};
        QVERIFY(m_fixture->start());
        SignedCall call = m_fixture->call;
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
        QJsonObject other = ServiceFixture::fuse();
        other["ProjectId"] = "p2";
        QCOMPARE(call.code(other), "UnauthorizedOperation");
        call.action = "QueryVideoFaceFusionJob";
        QCOMPARE(call.code({{"JobId", "x"}}), "AuthFailure.UnauthorizedOperation");
    }

    void dryRunJudgesEverythingAndMakesNothing()
    {
        QVERIFY(m_fixture->start());
        QJsonObject request = ServiceFixture::fuse();
        request["DryRun"] = true;
        request["RspImgType"] = "url";
        QCOMPARE(m_fixture->call.code(request), "DryRunOperation");
        QVERIFY(QDir(m_fixture->folder.filePath("results")).isEmpty());
        request["ModelId"] = "m9";
        QCOMPARE(m_fixture->call.code(request), "InvalidParameterValue.MaterialIdNotFound");
        request = ServiceFixture::fuse();
        request["DryRun"] = false;
        QCOMPARE(m_fixture->call.code(request), "ok");
    }

    void oddRequestsGetTheirCode()
    {
        QVERIFY(m_fixture->start());
        SignedCall call = m_fixture->call;
        call.host = "cvm.tencentcloudapi.com";
        QCOMPARE(call.code(ServiceFixture::fuse()), "NoSuchProduct");
        call.host = "facefusion.intl.tencentcloudapi.com";
        QCOMPARE(call.code(ServiceFixture::fuse()), "ok");
        const QByteArray path = exchange(call.port, "POST /fuse HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                                                    "Connection: close\r\n\r\n");
        QVERIFY(path.contains("\"ResourceNotFound\""));
        const QByteArray parts = exchange(
            call.port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=B\r\n"
                       "X-TC-Action: FuseFace\r\nContent-Length: 3\r\nConnection: close\r\n\r\n--B");
        QVERIFY(parts.contains("\"InvalidRequest\""));
    }

    void resultsThatAreTooLargeAreRefused()
    {
        m_fixture->options.mostAnswerBytes = 1'000;
        m_fixture->options.mostResultBytes = 1'000;
        QVERIFY(m_fixture->start());
        QJsonObject request = ServiceFixture::fuse();
        QCOMPARE(m_fixture->call.code(request), "ResponseSizeLimitExceeded");
        request["RspImgType"] = "url";
        QCOMPARE(m_fixture->call.code(request), "ResourceInsufficient");
    }

    void replaysAreRefusedOnlyWhenAsked()
    {
        QVERIFY(m_fixture->start());
        const QByteArray body = QJsonDocument(ServiceFixture::fuse()).toJson();
        QVERIFY(m_fixture->call.send(body).contains("FusedImage"));
        QVERIFY(m_fixture->call.send(body).contains("FusedImage"));
        m_fixture->service.reset();
        m_fixture->options.refuseReplays = true;
        QVERIFY(m_fixture->startAgain());
        QVERIFY(m_fixture->call.send(body).contains("FusedImage"));
        // Within the same second the same body has the same signature.
        QVERIFY(QTest::qWaitFor([&] {
            m_fixture->call.send(body);
            return m_fixture->call.send(body).contains("AuthFailure.SignatureExpire");
        }));
    }

private:
    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
