// SPDX-License-Identifier: Apache-2.0
#include "core/redact.h"

using namespace likeness;

class TestRedact : public QObject
{
    Q_OBJECT

private slots:
    void headersOffTheListAreHidden()
    {
        QCOMPARE(redactedHeader("X-TC-Token", "tok"), redactedText);
        QCOMPARE(redactedHeader("Cookie", "a=b"), redactedText);
        QCOMPARE(redactedHeader("X-TC-Action", "FuseFace"), u"FuseFace");
    }

    void authorizationKeepsItsShapeWithoutTheSecretParts()
    {
        const QString shown =
            redactedHeader("Authorization", "TC3-HMAC-SHA256 Credential=AKIDx/2023-11-14/facefusion/tc3_request, "
                                            "SignedHeaders=content-type;host, Signature=abc123");
        QVERIFY(!shown.contains("AKIDx"));
        QVERIFY(!shown.contains("abc123"));
        QVERIFY(shown.contains("/2023-11-14/facefusion/tc3_request"));
        QVERIFY(shown.contains("SignedHeaders=content-type;host"));
    }

    void picturesAndSecretsLeaveTheJson()
    {
        const QJsonObject body{
            {"ProjectId", "at_1"},
            {"SecretId", "AKID"},
            {"MergeInfos", QJsonArray{QJsonObject{{"Image", QString(40, 'A')}, {"Url", "https://example.com/a.jpg"}}}},
            {"FusedImage", "https://example.com/r.jpg"},
            {"Other", QString(5000, 'x')}};
        const QJsonObject shown = redactedJson(body).toObject();
        QCOMPARE(shown["ProjectId"], "at_1");
        QCOMPARE(shown["SecretId"].toString(), redactedText);
        QCOMPARE(shown["MergeInfos"][0]["Image"], "<40 bytes of picture data>");
        QCOMPARE(shown["MergeInfos"][0]["Url"], "https://example.com/a.jpg");
        QCOMPARE(shown["FusedImage"], "https://example.com/r.jpg");
        QCOMPARE(shown["Other"], "<text of 5000 characters>");
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
