// SPDX-License-Identifier: Apache-2.0
#include "api/fuseface.h"
#include "net/request.h"
#include "net/uploaddevice.h"

#include <QCryptographicHash>
#include <QTemporaryFile>

using namespace likeness;

class TestRequest : public QObject
{
    Q_OBJECT

private:
    static QByteArray headerOf(const net::Headers &headers, const QByteArray &name)
    {
        for (const auto &[each, value] : headers) {
            if (each == name)
                return value;
        }
        return {};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void picturesStandWhereTheirMarksWere_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 2, 3, 100, 49151, 49152, 49153, 500000})
            QTest::addRow("%d bytes", size) << size;
    }
    void picturesStandWhereTheirMarksWere()
    {
        QFETCH(int, size);
        QByteArray one(size, 'x');
        for (qsizetype i = 0; i < one.size(); ++i)
            one[i] = char(i * 31 + (i >> 8));
        const QByteArray two = "another";
        net::Pictures pictures;
        const api::FuseFaceRequest request{.projectId = "at_1",
                                           .modelId = "mt_1",
                                           .mergeInfos = {{.image = pictures.add(one)}, {.image = pictures.add(two)}},
                                           .logoParam = api::LogoParam{.logoImage = pictures.add(one)}};
        const net::RequestBody body = *net::buildBody(json::writeObject(request), pictures);

        api::FuseFaceRequest expected = request;
        expected.mergeInfos[0].image = QString::fromLatin1(one.toBase64());
        expected.mergeInfos[1].image = QString::fromLatin1(two.toBase64());
        expected.logoParam->logoImage = QString::fromLatin1(one.toBase64());
        QVERIFY(body.bytes == QJsonDocument(json::writeObject(expected)).toJson(QJsonDocument::Compact));
        QCOMPARE(body.hash, QCryptographicHash::hash(body.bytes, QCryptographicHash::Sha256).toHex());
    }

    void partsOfAFileStandWhereTheirMarkWas()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QByteArray bytes(200000, 'x');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 7 + (i >> 9));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        const auto shared = std::make_shared<QFile>(file.fileName());
        QVERIFY(shared->open(QIODevice::ReadOnly));
        net::Pictures pictures;
        const QString mark = pictures.add(FileParts(shared, {{0, 100}, {5000, 150001}}));
        const net::RequestBody body = *net::buildBody({{"Image", mark}}, pictures);
        const QByteArray expected = (bytes.first(100) + bytes.sliced(5000, 150001)).toBase64();
        QVERIFY(body.bytes == "{\"Image\":\"" + expected + "\"}");
        QCOMPARE(body.hash, QCryptographicHash::hash(body.bytes, QCryptographicHash::Sha256).toHex());

        QVERIFY(QFile::resize(file.fileName(), 1000));
        QVERIFY(!net::buildBody({{"Image", mark}}, pictures));
    }

    void marksCannotBeGuessed()
    {
        net::Pictures pictures;
        const QString first = pictures.add("a");
        QVERIFY(first != pictures.add("a"));
        QVERIFY(first.size() >= 24);
    }

    void headersCarryTheCall()
    {
        net::Endpoint endpoint{.url = QUrl("https://facefusion.tencentcloudapi.com"),
                               .region = "ap-singapore",
                               .language = "zh-CN",
                               .credential = {"AKIDEXAMPLE", Secret("secretKeyEXAMPLE"), Secret("token")},
                               .clock = [] { return QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC); }};
        const net::Headers headers = net::signedHeaders(endpoint, {"FuseFace", "2022-09-27"}, QByteArray(64, '0'));
        QCOMPARE(headerOf(headers, "X-TC-Action"), "FuseFace");
        QCOMPARE(headerOf(headers, "X-TC-Version"), "2022-09-27");
        QCOMPARE(headerOf(headers, "X-TC-Timestamp"), "1700000000");
        QCOMPARE(headerOf(headers, "X-TC-Region"), "ap-singapore");
        QCOMPARE(headerOf(headers, "X-TC-Language"), "zh-CN");
        QCOMPARE(headerOf(headers, "X-TC-Token"), "token");
        QVERIFY(headerOf(headers, "Authorization")
                    .startsWith("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/facefusion/tc3_request, "));
        endpoint.region.clear();
        endpoint.language.clear();
        endpoint.credential.token = {};
        const net::Headers fewer = net::signedHeaders(endpoint, {"FuseFace", "2022-09-27"}, QByteArray(64, '0'));
        QCOMPARE(fewer.size(), headers.size() - 3);
    }

    void theEndUsersAddressGoesUnsigned()
    {
        net::Endpoint endpoint{.url = QUrl("https://facefusion.tencentcloudapi.com"), .forwardedFor = "203.0.113.7"};
        endpoint.credential = {"AKIDEXAMPLE", Secret("key"), {}};
        endpoint.clock = [] { return QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC); };
        const net::Headers headers = net::signedHeaders(endpoint, {"FuseFace", "2022-09-27"}, QByteArray(64, '0'));
        QCOMPARE(headerOf(headers, "X-Forwarded-For"), "203.0.113.7");
        QVERIFY(!headerOf(headers, "Authorization").toLower().contains("forwarded"));
    }
    void anEndUsersAddressIsOneAddress_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QByteArray() << QString();
        QTest::newRow("v4") << QByteArray("203.0.113.7") << QString();
        QTest::newRow("v6") << QByteArray("2001:db8::7") << QString();
        QTest::newRow("name") << QByteArray("user.example") << "Usage.ForwardedFor";
        QTest::newRow("list") << QByteArray("203.0.113.7, 10.0.0.1") << "Usage.ForwardedFor";
        QTest::newRow("another header") << QByteArray("203.0.113.7\r\nX-Evil: 1") << "Usage.ForwardedFor";
    }
    void anEndUsersAddressIsOneAddress()
    {
        QFETCH(QByteArray, address);
        QFETCH(QString, code);
        const net::Endpoint endpoint{.url = QUrl("https://facefusion.tencentcloudapi.com"), .forwardedFor = address};
        const Status usable = net::endpointProblem(endpoint);
        QCOMPARE(usable ? QString() : usable.error().code, code);
    }
    void hostHasItsPortOnlyWhereItIsNotTheUsualOne_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("https") << "https://a.example/" << QByteArray("a.example");
        QTest::newRow("https 443") << "https://a.example:443/" << QByteArray("a.example");
        QTest::newRow("http 8080") << "http://127.0.0.1:8080" << QByteArray("127.0.0.1:8080");
        QTest::newRow("IPv6") << "http://[::1]:81/" << QByteArray("[::1]:81");
    }
    void hostHasItsPortOnlyWhereItIsNotTheUsualOne()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, host);
        QCOMPARE(net::hostHeader(QUrl(url)), host);
    }

    void loopbackIsThisComputerOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("v4") << "http://127.0.0.1:1" << true;
        QTest::newRow("v4, other") << "http://127.8.9.1" << true;
        QTest::newRow("v6") << "http://[::1]" << true;
        QTest::newRow("name") << "http://LOCALHOST:9" << true;
        QTest::newRow("a name that begins so") << "http://127.0.0.1.example.com" << false;
        QTest::newRow("neighbour") << "http://192.168.1.2" << false;
    }
    void loopbackIsThisComputerOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, loopback);
        QCOMPARE(net::isLoopback(QUrl(url)), loopback);
    }

    void anUploadNeverGoesBack()
    {
        net::UploadDevice device("abcdef");
        QVERIFY(device.isSequential());
        QCOMPARE(device.bytesAvailable(), 6);
        QCOMPARE(device.read(4), "abcd");
        QVERIFY(!device.reset());
        QVERIFY(!device.seek(0));
        QCOMPARE(device.read(10), "ef");
        QVERIFY(device.atEnd());
    }
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
