// SPDX-License-Identifier: Apache-2.0
#include "sign/digest.h"
#include "sign/verify.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::sign;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
const Credential known{.secretId = "AKIDEXAMPLE", .secretKey = Secret("secretKeyEXAMPLE")};
const Credential temporary{.secretId = "AKIDTEMP", .secretKey = Secret("tempKey"), .token = Secret("tok")};

std::optional<Credential> lookup(const QString &id)
{
    for (const Credential &each : {known, temporary}) {
        if (each.secretId == id)
            return each;
    }
    return std::nullopt;
}

//! A request as a client would send it; `signedHost` is what goes into the signature.
ReceivedRequest signedRequest(const Credential &who, const QByteArray &host, const QByteArray &signedHost,
                              const QByteArray &service = "facefusion", const QDateTime &when = now)
{
    ReceivedRequest request{.method = "POST", .bodyHash = sha256Hex("{}")};
    SignedParts parts = usualParts("application/json", signedHost);
    parts.payloadHash = request.bodyHash;
    request.headers = {{"content-type", "application/json"},
                       {"host", host},
                       {"x-tc-timestamp", QByteArray::number(when.toSecsSinceEpoch())},
                       {"authorization", authorization(who, service, parts, when)}};
    if (!who.token.isEmpty())
        request.headers.append({"x-tc-token", who.token.reveal()});
    return request;
}

QString codeOf(const Result<Credential> &result) { return result ? QString("passed") : result.error().code; }

void replaceHeader(ReceivedRequest &request, const QByteArray &name, const QByteArray &value)
{
    for (auto &header : request.headers) {
        if (header.first == name)
            header.second = value;
    }
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void hostsAsClientsSignThem_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("signedHost");
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const char *host, const char *signedHost, const char *service,
                            const char *outcome) {
            QTest::newRow(name) << QByteArray(host) << QByteArray(signedHost) << QByteArray(service)
                                << QString(outcome);
        };
        row("cloud", "facefusion.tencentcloudapi.com", "facefusion.tencentcloudapi.com", "facefusion", "passed");
        row("port signed", "127.0.0.1:8686", "127.0.0.1:8686", "127", "passed");
        row("port not signed", "127.0.0.1:8686", "127.0.0.1", "127", "passed");
        row("service with a port", "localhost:8686", "localhost", "localhost:8686", "passed");
        row("IPv6", "[::1]:8686", "[::1]", "facefusion", "passed");
        row("another host", "127.0.0.1:8686", "127.0.0.2", "127", "AuthFailure.SignatureFailure");
        row("another port", "127.0.0.1:8686", "127.0.0.1:8687", "127", "AuthFailure.SignatureFailure");
    }
    void hostsAsClientsSignThem()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, signedHost);
        QFETCH(QByteArray, service);
        QFETCH(QString, outcome);
        QCOMPARE(codeOf(verifyTc3(signedRequest(known, host, signedHost, service), lookup, {.now = now})), outcome);
    }

    void clocksMayDifferByFiveMinutes_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("same") << 0 << "passed";
        QTest::newRow("just late") << -300 << "passed";
        QTest::newRow("just early") << 300 << "passed";
        QTest::newRow("late") << -301 << "AuthFailure.SignatureExpire";
        QTest::newRow("early") << 301 << "AuthFailure.SignatureExpire";
    }
    void clocksMayDifferByFiveMinutes()
    {
        QFETCH(int, seconds);
        QFETCH(QString, outcome);
        const auto request = signedRequest(known, "h", "h", "facefusion", now.addSecs(seconds));
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), outcome);
    }

    void tamperingIsSeen()
    {
        ReceivedRequest request = signedRequest(known, "h", "h");
        request.bodyHash = sha256Hex("{ }");
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.SignatureFailure");
        request = signedRequest(known, "h", "h");
        request.query = "A=1";
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.SignatureFailure");
        request = signedRequest(known, "h", "h");
        replaceHeader(request, "content-type", "application/json; charset=utf-8");
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.SignatureFailure");
    }

    void unknownKeysAndWrongTokensHaveTheirCodes()
    {
        const Credential stranger{.secretId = "AKIDX", .secretKey = Secret("k")};
        QCOMPARE(codeOf(verifyTc3(signedRequest(stranger, "h", "h"), lookup, {.now = now})),
                 "AuthFailure.SecretIdNotFound");
        const Credential wrongKey{.secretId = "AKIDEXAMPLE", .secretKey = Secret("k")};
        QCOMPARE(codeOf(verifyTc3(signedRequest(wrongKey, "h", "h"), lookup, {.now = now})),
                 "AuthFailure.SignatureFailure");
        QCOMPARE(codeOf(verifyTc3(signedRequest(temporary, "h", "h"), lookup, {.now = now})), "passed");
        ReceivedRequest request = signedRequest(temporary, "h", "h");
        replaceHeader(request, "x-tc-token", "other");
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.TokenFailure");
    }

    void whatStandsTwiceIsRefused()
    {
        ReceivedRequest request = signedRequest(known, "h", "h");
        const QByteArray right = request.header("authorization");
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "passed");
        const QByteArray invalid = "AuthFailure.InvalidAuthorization";
        const QByteArray pieces = right.mid(right.indexOf(' ') + 1);
        for (const QByteArray &piece : pieces.split(',')) {
            replaceHeader(request, "authorization", right + ", " + piece.trimmed());
            QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), invalid);
        }
        for (const QByteArray &wrong :
             {right + ",", right + ", Colour=red", right + ", ", QByteArray(right).replace("host,", "host;host,")}) {
            replaceHeader(request, "authorization", wrong);
            QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), invalid);
        }
        replaceHeader(request, "authorization", right);
        request.headers.append({"authorization", right});
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), invalid);
    }

    void idsOfNoApiKeyHaveACodeOfTheirOwn()
    {
        for (const char *id : {"someone@example.com", "AKID.", "密钥"}) {
            const Credential odd{.secretId = QString::fromUtf8(id), .secretKey = Secret("k")};
            QCOMPARE(codeOf(verifyTc3(signedRequest(odd, "h", "h"), lookup, {.now = now})),
                     "AuthFailure.InvalidSecretId");
        }
    }

    void unsignedPayloadIsTakenAtItsWord()
    {
        ReceivedRequest request = signedRequest(known, "h", "h");
        SignedParts parts = usualParts("application/json", "h");
        parts.payloadHash = sha256Hex(unsignedPayload);
        replaceHeader(request, "authorization", authorization(known, "facefusion", parts, now));
        request.bodyHash = sha256Hex("anything");
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.SignatureFailure");
        request.headers.append({QByteArray("x-tc-content-sha256"), QByteArray(unsignedPayload)});
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "passed");
    }

    void brokenAuthorizationIsRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        const QByteArray right = signedRequest(known, "h", "h").header("authorization");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another scheme") << QByteArray(right).replace("TC3-", "TC4-");
        QTest::newRow("no scheme") << right.mid(16);
        QTest::newRow("no credential") << QByteArray(right).replace("Credential=", "");
        QTest::newRow("short scope") << QByteArray(right).replace("/facefusion/", "/");
        QTest::newRow("long scope") << QByteArray(right).replace("/facefusion/", "/facefusion/x/");
        QTest::newRow("another end") << QByteArray(right).replace("tc3_request", "tc4_request");
        QTest::newRow("no host signed") << QByteArray(right).replace("content-type;host", "content-type");
        QTest::newRow("short signature") << right.chopped(1);
        QTest::newRow("signature not hex") << right.chopped(1) + "g";
        QTest::newRow("upper case signature")
            << right.chopped(64) + right.right(64).toUpper().replace('0', 'A').replace('1', 'B');
        QTest::newRow("date of another day") << QByteArray(right).replace("2023-11-14", "2023-11-15");
        QTest::newRow("signed header missing")
            << QByteArray(right).replace("content-type;host", "content-type;host;x-none");
        QTest::newRow("only commas") << QByteArray("TC3-HMAC-SHA256 ,,,");
    }
    void brokenAuthorizationIsRefused()
    {
        QFETCH(QByteArray, header);
        ReceivedRequest request = signedRequest(known, "h", "h");
        replaceHeader(request, "authorization", header);
        QCOMPARE(codeOf(verifyTc3(request, lookup, {.now = now})), "AuthFailure.InvalidAuthorization");
    }

    void versionOneIsVerifiedWithAndWithoutPort()
    {
        V1Parameters parameters{{"Action", "FuseFace"},
                                {"SecretId", "AKIDEXAMPLE"},
                                {"Timestamp", "1700000000"},
                                {"SignatureMethod", "HmacSHA256"},
                                {"Image", "a+b/c="}};
        const auto verdict = [&](const QByteArray &signedHost, const QByteArray &receivedHost) {
            V1Parameters sent = parameters;
            const QByteArray text = v1StringToSign("POST", signedHost, parameters);
            sent.append({QByteArray("Signature"), v1Signature(HashMethod::Sha256, known.secretKey, text)});
            return codeOf(verifyV1("POST", receivedHost, sent, lookup, {.now = now}));
        };
        QCOMPARE(verdict("127.0.0.1:80", "127.0.0.1:80"), "passed");
        QCOMPARE(verdict("127.0.0.1", "127.0.0.1:80"), "passed");
        QCOMPARE(verdict("127.0.0.2", "127.0.0.1:80"), "AuthFailure.SignatureFailure");
        parameters[2].second = "1600000000";
        QCOMPARE(verdict("127.0.0.1", "127.0.0.1"), "AuthFailure.SignatureExpire");
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
