// SPDX-License-Identifier: Apache-2.0
#include "sign/digest.h"
#include "sign/tc3.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::sign;

namespace {

QDateTime at(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }

const Credential example{.secretId = "AKIDEXAMPLE", .secretKey = Secret("secretKeyEXAMPLE")};
const char describeBody[] = R"({"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]})";

} // namespace

class TestTc3 : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void documentedExampleStepByStep()
    {
        const QByteArray stars(32, '*');
        const Credential who{.secretId = "AKID" + QString(stars), .secretKey = Secret(stars)};
        SignedParts parts =
            usualParts("application/json; charset=utf-8", "cvm.tencentcloudapi.com", "DescribeInstances");
        parts.payloadHash = sha256Hex(describeBody);
        const Tc3Trace trace = tc3(who, "cvm", parts, at(1551113065));
        QCOMPARE(parts.payloadHash, "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064");
        QCOMPARE(trace.canonicalHash, "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84");
        QCOMPARE(trace.scope, "2019-02-25/cvm/tc3_request");
        QCOMPARE(trace.dateKey.reveal().toHex(), "da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0");
        QCOMPARE(trace.serviceKey.reveal().toHex(), "8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f");
        QCOMPARE(trace.signingKey.reveal().toHex(), "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af");
        QCOMPARE(trace.signature, "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }

    void olderDocumentedExample()
    {
        const Credential who{.secretId = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                             .secretKey = Secret("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE")};
        SignedParts parts = usualParts("application/json; charset=utf-8", "cvm.tencentcloudapi.com");
        parts.payloadHash = sha256Hex(describeBody);
        const Tc3Trace trace = tc3(who, "cvm", parts, at(1551113065));
        QCOMPARE(trace.canonicalHash, "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031");
        QCOMPARE(trace.dateKey.reveal().toHex(), "d1308c81fe71cfd4e06437bbc067b2b8a3d2d8c0e375d547f15c41d5214b395a");
        QCOMPARE(trace.serviceKey.reveal().toHex(), "3c7cb7c7795393edc14fd2e0e6434a518564b4504b88e94f5d11bf59ba3e7050");
        QCOMPARE(trace.signingKey.reveal().toHex(), "ac658d5dde49e9bfdd14e04e062f66b05d9f637d44b8a8d845327d4a77f666b1");
        QCOMPARE(trace.signature, "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    void faceFusionRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("canonical");
        QTest::addColumn<QByteArray>("signature");
        const QByteArray job = R"({"JobId":"C0a5EXaNR7JzGvlg"})";
        const QByteArray cloud = "facefusion.tencentcloudapi.com";
        QTest::newRow("POST") << QByteArray("POST") << cloud << QByteArray() << job
                              << QByteArray("d0129cb9a07d52a1e606ce889bb4503917f7306cd4ca015384680e807988a9b1")
                              << QByteArray("8741ebabf5deab78e8f507b5b861db5f4e70e44df7c9d8527375c41be0027331");
        QTest::newRow("GET") << QByteArray("GET") << cloud << QByteArray("JobId=C0a5EXaNR7JzGvlg") << QByteArray()
                             << QByteArray("bb2c42edcfb77af0b6c7eb513fa1733a487ec07c0bc9816d97a624c974a5d050")
                             << QByteArray("deecfa5b06e984757c4d5d3dd7e74792eee21eb138a3dae48b9487e62a25dace");
        QTest::newRow("unsigned payload")
            << QByteArray("POST") << cloud << QByteArray() << QByteArray("UNSIGNED-PAYLOAD")
            << QByteArray("6aff5187a775bd0211026bc53b6dc9ecce209f38028051245bf32b3474677e65")
            << QByteArray("63ff7acaa92fdcd1e63be7cc2133cdc994d5a2c9edbd25a7cb196c1f82c31c5f");
        QTest::newRow("host with its port")
            << QByteArray("POST") << QByteArray("127.0.0.1:8686") << QByteArray() << job
            << QByteArray("8f03fe992d68343229f3629f97e36bf5aec857acfd3e409e4a3077e1f7359330")
            << QByteArray("f31173979ce7cbd3cec4ea6e4ac908ad088a1034aa5c98ac8c933efef019631a");
        QTest::newRow("host without its port")
            << QByteArray("POST") << QByteArray("127.0.0.1") << QByteArray() << job
            << QByteArray("bd3b92272653888e573b64817e91644d0c87c6f8a64e569671cd0922241d2b78")
            << QByteArray("876f804c662463ee32f67c310ce9263e117ec328d65622dc6b33284c64f5138d");
    }
    void faceFusionRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        const QByteArray type = method == "GET" ? "application/x-www-form-urlencoded" : "application/json";
        SignedParts parts = usualParts(type, host);
        parts.method = method;
        parts.query = query;
        parts.payloadHash = sha256Hex(body);
        const Tc3Trace trace = tc3(example, "facefusion", parts, at(1700000000));
        QTEST(trace.canonicalHash, "canonical");
        QTEST(trace.signature, "signature");
        QCOMPARE(trace.dateKey.reveal().toHex(), "484ab719a5dd87d087fd542ceffa03915355fb0125d888f34d1a3cbfaffc1d05");
        QCOMPARE(trace.serviceKey.reveal().toHex(), "d22079524f207dcf2d057a681e9e21f059c20c4992108af902465765ff215365");
        QCOMPARE(trace.signingKey.reveal().toHex(), "c4772642e8c96d625e3fbd5ea85a1ccb051e4a5fd477e484a14fe2168dc0a848");
    }

    void signaturesOfTheOfficialSigner()
    {
        QFile file(LIKENESS_TEST_DATA "/tc3-vectors.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(vectors.size() > 10);
        for (const QJsonValue &vector : vectors) {
            const auto bytes = [&](const char *key) { return vector[QLatin1StringView(key)].toString().toUtf8(); };
            SignedParts parts = usualParts(bytes("content_type"), bytes("host"));
            parts.method = bytes("method");
            parts.path = bytes("path");
            parts.query = bytes("query");
            parts.payloadHash = sha256Hex(QByteArray::fromBase64(bytes("payload_base64")));
            QCOMPARE(parts.payloadHash, bytes("payload_sha256"));
            const Credential who{.secretId = bytes("secret_id"), .secretKey = Secret(bytes("secret_key"))};
            const QDateTime when = at(vector["timestamp"].toInteger());
            QCOMPARE(authorization(who, bytes("service"), parts, when), bytes("authorization"));
        }
    }

    void dateIsThatOfTheTimestampInUtc()
    {
        const SignedParts parts = usualParts("application/json", "facefusion.tencentcloudapi.com");
        const QDateTime late(QDate(2024, 1, 1), QTime(1, 0), Qt::OffsetFromUTC, 8 * 3600);
        QCOMPARE(tc3(example, "facefusion", parts, late).scope, "2023-12-31/facefusion/tc3_request");
    }

    void hashOfPiecesIsTheHashOfTheWhole()
    {
        const QByteArray bytes(100000, 'x');
        Sha256 hash;
        for (qsizetype i = 0; i < bytes.size(); i += 777)
            hash.add(QByteArrayView(bytes).sliced(i, qMin(qsizetype(777), bytes.size() - i)));
        QCOMPARE(hash.result().toHex(), sha256Hex(bytes));
        QCOMPARE(sha256Hex("UNSIGNED-PAYLOAD"), "438d4109ef0d676b8c2c7ed13cdfcb418e494d53b843d4634ce3b1085f07bb96");
    }
};

QTEST_GUILESS_MAIN(TestTc3)
#include "tst_tc3.moc"
