// SPDX-License-Identifier: Apache-2.0
// The whole list of what is tried again, row by row, against every code the catalog knows.
#include "api/errorcatalog.h"
#include "net/backoff.h"
#include "net/replyerror.h"

using namespace likeness;
using namespace std::chrono_literals;
using net::Backoff;
using net::CallKind;

class TestRetryTable : public QObject
{
    Q_OBJECT

private:
    static const QStringList &retriedCodes()
    {
        static const QStringList codes{"RequestLimitExceeded",
                                       "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
                                       "RequestLimitExceeded.IPLimitExceeded",
                                       "RequestLimitExceeded.UinLimitExceeded",
                                       "InternalError",
                                       "ServiceUnavailable",
                                       "FailedOperation.InnerError",
                                       "FailedOperation.ServerError",
                                       "FailedOperation.RequestTimeout",
                                       "FailedOperation.RpcFail",
                                       "FailedOperation.FuseInnerError",
                                       "FailedOperation.FuseBackendServerFault",
                                       "FailedOperation.ImageDownloadError"};
        return codes;
    }
    static bool isRetried(const Error &error, CallKind kind, int next = 1)
    {
        return Backoff{.retries = 3, .kind = kind}.before(next, error).has_value();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyListedCodeIsRetriedByEveryKindOfCall_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : retriedCodes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyListedCodeIsRetriedByEveryKindOfCall()
    {
        QFETCH(QString, code);
        const Error error{.kind = ErrorKind::Service, .code = code};
        for (const CallKind kind : {CallKind::Image, CallKind::Query, CallKind::Job})
            QVERIFY(isRetried(error, kind));
        // Neither a longer nor a shorter word is that code, and no other kind of error borrows it.
        // (Whatever the limit that was exceeded, the call was not made: there the first word is enough.)
        const bool ofLimits = code.startsWith("RequestLimitExceeded.");
        QCOMPARE(isRetried({.kind = ErrorKind::Service, .code = code + "ly"}, CallKind::Image), ofLimits);
        QCOMPARE(isRetried({.kind = ErrorKind::Service, .code = code.chopped(1)}, CallKind::Image), ofLimits);
        QVERIFY(!isRetried({.kind = ErrorKind::Service, .code = code.toLower()}, CallKind::Image));
        QVERIFY(!isRetried({.kind = ErrorKind::Input, .code = code}, CallKind::Image));
        const bool onceOnly = code == "FailedOperation.ImageDownloadError";
        QCOMPARE(isRetried(error, CallKind::Image, 2), !onceOnly);
    }

    void noOtherKnownCodeIsRetried()
    {
        QFile list(LIKENESS_TEST_DATA "/error-codes.txt");
        QVERIFY(list.open(QIODevice::ReadOnly));
        int others = 0;
        for (const QByteArray &line : list.readAll().split('\n')) {
            const QString code = QString::fromUtf8(line).section(' ', 0, 0).trimmed();
            if (code.isEmpty() || code.startsWith('#') || retriedCodes().contains(code))
                continue;
            ++others;
            QVERIFY2(!isRetried({.kind = ErrorKind::Service, .code = code}, CallKind::Image), qPrintable(code));
        }
        QVERIFY(others > 80);
    }

    void trafficIsRetriedByWhatTheAnswerMayMean_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("image");
        QTest::addColumn<bool>("job");
        const auto row = [](const char *name, QLatin1StringView code, const char *detail, bool image, bool job) {
            QTest::newRow(name) << QString(code) << QString(detail) << image << job;
        };
        row("refused: nothing was sent", net::refusedCode, "", true, true);
        row("lost: the job may exist", net::lostCode, "", true, false);
        row("500 without an envelope", net::httpStatusCode, "HTTP 500", true, false);
        row("503 without an envelope", net::httpStatusCode, "HTTP 503", true, false);
        row("400 without an envelope", net::httpStatusCode, "HTTP 400", false, false);
        row("429 without an envelope", net::httpStatusCode, "HTTP 429", false, false);
        row("redirect", net::redirectCode, "HTTP 302 to b", false, false);
        row("unknown host", net::hostCode, "", false, false);
        row("tls", net::tlsCode, "", false, false);
        row("proxy", net::proxyCode, "", false, false);
        row("other", net::otherCode, "", false, false);
        row("too large", net::oversizeCode, "", false, false);
        row("wrong type", net::wrongTypeCode, "", false, false);
    }
    void trafficIsRetriedByWhatTheAnswerMayMean()
    {
        QFETCH(QString, code);
        QFETCH(QString, detail);
        QFETCH(bool, image);
        QFETCH(bool, job);
        const Error error{.kind = ErrorKind::Network, .code = code, .detail = detail};
        QCOMPARE(isRetried(error, CallKind::Image), image);
        QCOMPARE(isRetried(error, CallKind::Query), image);
        QCOMPARE(isRetried(error, CallKind::Job), job);
    }

    void kindsThatAreNeverRetried()
    {
        for (const ErrorKind kind : {ErrorKind::Input, ErrorKind::Timeout, ErrorKind::Cancelled, ErrorKind::Job,
                                     ErrorKind::Integrity, ErrorKind::File, ErrorKind::Usage, ErrorKind::Internal})
            QVERIFY(!isRetried({.kind = kind, .code = "InternalError"}, CallKind::Image));
    }

    void theServiceMayAskForALongerPause_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("pause");
        QTest::newRow("nothing") << 0 << 270;
        QTest::newRow("shorter than ours") << 100 << 270;
        QTest::newRow("longer") << 5'000 << 5'000;
        QTest::newRow("a minute") << 60'000 << 60'000;
        QTest::newRow("too long to wait") << 60'001 << -1;
    }
    void theServiceMayAskForALongerPause()
    {
        QFETCH(int, asked);
        QFETCH(int, pause);
        const Error error{.kind = ErrorKind::Service, .code = "InternalError", .retryAfter = asked * 1ms};
        const auto before = Backoff{}.before(1, error);
        QCOMPARE(before ? int(before->count()) : -1, pause);
    }

    void retryAfterIsReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("blanks") << QByteArray(" 7 ") << qint64(7000);
        QTest::newRow("negative") << QByteArray("-7") << qint64(0);
        QTest::newRow("far beyond") << QByteArray("9223372036854775807") << qint64(1'000'000'000);
        QTest::newRow("date") << QByteArray("Tue, 14 Nov 2023 22:13:40 GMT") << qint64(30'000);
        QTest::newRow("date gone by") << QByteArray("Tue, 14 Nov 2023 22:13:00 GMT") << qint64(0);
        QTest::newRow("neither") << QByteArray("soon") << qint64(0);
        QTest::newRow("nothing") << QByteArray() << qint64(0);
    }
    void retryAfterIsReadInBothForms()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, ms);
        const QDateTime now = net::httpTime("Tue, 14 Nov 2023 22:13:10 GMT");
        QVERIFY(now.isValid());
        QCOMPARE(qint64(net::retryAfterOf(header, now).count()), ms);
    }
};

QTEST_GUILESS_MAIN(TestRetryTable)
#include "tst_retrytable.moc"
