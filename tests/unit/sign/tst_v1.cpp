// SPDX-License-Identifier: Apache-2.0
#include "sign/v1.h"

using namespace likeness;
using namespace likeness::sign;

namespace {

const Secret documentedKey("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");

V1Parameters documented()
{
    return {{"Action", "DescribeInstances"},
            {"InstanceIds.0", "ins-09dx96dg"},
            {"Limit", "20"},
            {"Nonce", "11886"},
            {"Offset", "0"},
            {"Region", "ap-guangzhou"},
            {"SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"},
            {"Timestamp", "1465185768"},
            {"Version", "2017-03-12"}};
}

V1Parameters query()
{
    return {{"Version", "2022-09-27"},         {"Action", "QueryVideoFaceFusionJob"},
            {"JobId", "C0a5EXaNR7JzGvlg"},     {"Nonce", "11886"},
            {"Region", "ap-guangzhou"},        {"SecretId", "AKIDEXAMPLE"},
            {"SignatureMethod", "HmacSHA256"}, {"Timestamp", "1700000000"}};
}

} // namespace

class TestV1 : public QObject
{
    Q_OBJECT

private slots:
    void documentedExampleWithSha1()
    {
        const QByteArray text = v1StringToSign("GET", "cvm.tencentcloudapi.com", documented());
        QVERIFY(text.startsWith(
            "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20"));
        QCOMPARE(v1Signature(HashMethod::Sha1, documentedKey, text), "EliP9YW3pW28FpsEdkXt/+WcGeI=");
    }

    void documentedExampleWithSha256()
    {
        V1Parameters parameters = documented();
        parameters.append({QByteArray("SignatureMethod"), QByteArray("HmacSHA256")});
        const QByteArray text = v1StringToSign("GET", "cvm.tencentcloudapi.com", parameters);
        QCOMPARE(v1Signature(HashMethod::Sha256, documentedKey, text), "A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs=");
    }

    void faceFusionByBothMethods()
    {
        const Secret key("secretKeyEXAMPLE");
        const QByteArray host = "facefusion.tencentcloudapi.com";
        QCOMPARE(v1Signature(HashMethod::Sha256, key, v1StringToSign("GET", host, query())),
                 "YBG/r+1PpZJgKdX6sPsJGdvLFIGbFa+brivd5UKiiyE=");
        QCOMPARE(v1Signature(HashMethod::Sha256, key, v1StringToSign("POST", host, query())),
                 "ottnxA/bFbmADzDYY3gcM26HsHhbuEB7Jyk4dR0omGY=");
    }
};

QTEST_GUILESS_MAIN(TestV1)
#include "tst_v1.moc"
