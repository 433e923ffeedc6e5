// SPDX-License-Identifier: Apache-2.0
#include "net/backoff.h"
#include "net/replyerror.h"

using namespace likeness;
using net::Backoff;
using net::CallKind;

class TestBackoff : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void onlyListedErrorsAreTriedAgain_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("call");
        QTest::addColumn<bool>("again");
        const int service = int(ErrorKind::Service);
        const int network = int(ErrorKind::Network);
        const int image = int(CallKind::Image);
        const int job = int(CallKind::Job);
        QTest::newRow("limit") << service << "RequestLimitExceeded"
                               << "" << image << true;
        QTest::newRow("limit of the user") << service << "RequestLimitExceeded.UinLimitExceeded"
                                           << "" << job << true;
        QTest::newRow("a longer word") << service << "RequestLimitExceededly"
                                       << "" << image << false;
        QTest::newRow("internal") << service << "InternalError"
                                  << "" << image << true;
        QTest::newRow("internal, unknown sub-code") << service << "InternalError.New"
                                                    << "" << image << false;
        QTest::newRow("rpc") << service << "FailedOperation.RpcFail"
                             << "" << image << true;
        QTest::newRow("fuse inner") << service << "FailedOperation.FuseInnerError"
                                    << "" << image << true;
        QTest::newRow("no face") << service << "FailedOperation.NoFaceDetected"
                                 << "" << image << false;
        QTest::newRow("signature") << service << "AuthFailure.SignatureFailure"
                                   << "" << image << false;
        QTest::newRow("unknown") << service << "Something.New"
                                 << "" << image << false;
        QTest::newRow("refused, job") << network << "Network.Refused"
                                      << "" << job << true;
        QTest::newRow("lost, image") << network << "Network.ConnectionLost"
                                     << "" << image << true;
        QTest::newRow("lost, job") << network << "Network.ConnectionLost"
                                   << "" << job << false;
        QTest::newRow("502, image") << network << "Answer.HttpStatus"
                                    << "HTTP 502" << image << true;
        QTest::newRow("502, job") << network << "Answer.HttpStatus"
                                  << "HTTP 502" << job << false;
        QTest::newRow("404") << network << "Answer.HttpStatus"
                             << "HTTP 404" << image << false;
        QTest::newRow("tls") << network << "Network.Tls"
                             << "" << image << false;
        QTest::newRow("not an envelope") << network << "Answer.NotAnEnvelope"
                                         << "" << image << false;
        QTest::newRow("timeout") << int(ErrorKind::Timeout) << "Network.Timeout"
                                 << "" << image << false;
        QTest::newRow("cancelled") << int(ErrorKind::Cancelled) << "Cancelled"
                                   << "" << image << false;
    }
    void onlyListedErrorsAreTriedAgain()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        QFETCH(int, call);
        QFETCH(bool, again);
        const Backoff backoff{.retries = 3, .kind = CallKind(call)};
        const Error error{.kind = ErrorKind(kind), .code = code, .detail = detail};
        QCOMPARE(backoff.before(1, error).has_value(), again);
    }

    void pausesDoubleWithinTheirSpread_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<qint64>("pause");
        QTest::newRow("first, least is never under 200 ms") << 1 << 0.0 << qint64(200);
        QTest::newRow("first, most") << 1 << 1.0 << qint64(360);
        QTest::newRow("second, least") << 2 << 0.0 << qint64(360);
        QTest::newRow("third, middle") << 3 << 0.5 << qint64(1080);
        QTest::newRow("tenth does not grow on") << 10 << 1.0 << qint64(23040);
    }
    void pausesDoubleWithinTheirSpread()
    {
        QFETCH(int, next);
        QFETCH(double, jitter);
        QFETCH(qint64, pause);
        const Backoff backoff{.retries = 20, .jitter = [jitter] { return jitter; }};
        const Error error{.kind = ErrorKind::Service, .code = "InternalError"};
        QCOMPARE(qint64(backoff.before(next, error).value().count()), pause);
    }

    void retriesAreCounted()
    {
        const Error error{.kind = ErrorKind::Service, .code = "InternalError"};
        QVERIFY((Backoff{.retries = 2}.before(2, error)));
        QVERIFY(!(Backoff{.retries = 2}.before(3, error)));
        QVERIFY(!(Backoff{.retries = 0}.before(1, error)));
    }

    void aPictureThatCouldNotBeFetchedIsTriedOnceMore()
    {
        const Error error{.kind = ErrorKind::Service, .code = "FailedOperation.ImageDownloadError"};
        QVERIFY(Backoff{}.before(1, error));
        QVERIFY(!Backoff{}.before(2, error));
    }

    void systemJitterStaysInItsRange()
    {
        const auto jitter = net::systemJitter();
        for (int i = 0; i < 100; ++i) {
            const double value = jitter();
            QVERIFY(value >= 0 && value <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
