// SPDX-License-Identifier: Apache-2.0
#include "core/base64.h"
#include "media/labels.h"
#include "support/servicefixture.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::testing;

namespace {

//! The one MergeInfo of a request with these members on top.
QJsonObject withInfo(const QJsonObject &members)
{
    QJsonObject request = ServiceFixture::fuse();
    QJsonObject info = request["MergeInfos"][0].toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        info.insert(it.key(), it.value());
    request["MergeInfos"] = QJsonArray{info};
    return request;
}

QJsonObject withMember(const QString &name, const QJsonValue &value)
{
    QJsonObject request = ServiceFixture::fuse();
    request[name] = value;
    return request;
}

QJsonObject rect(int x, int y, int width, int height)
{
    return {{"X", x}, {"Y", y}, {"Width", width}, {"Height", height}};
}

QJsonObject withImage(const QByteArray &bytes) { return withInfo({{"Image", ServiceFixture::base64(bytes)}}); }

QImage filled(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

class TestFuseFace : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        const Status started = m_fixture->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }
    void cleanup() { m_fixture.reset(); }

    void answersWithTheFusedPicture()
    {
        const QJsonObject answer = m_fixture->call.response(ServiceFixture::fuse());
        const auto bytes = base64Decode(answer["FusedImage"].toString().toLatin1());
        QVERIFY(bytes);
        QVERIFY(bytes->startsWith("\xff\xd8\xff"));
        const QImage picture = QImage::fromData(*bytes);
        QCOMPARE(picture.size(), QSize(400, 300));
        // The fake engine inverts the face's part: red becomes cyan there and stays red elsewhere.
        QVERIFY(picture.pixelColor(5, 5).red() < 60);
        QVERIFY(!answer.contains("LikenessWarnings"));
    }

    void resultSaysInItsMetadataThatAiMadeIt()
    {
        QJsonObject request = ServiceFixture::fuse();
        request["FuseParam"] =
            QJsonObject{{"ImageCodecParam",
                         QJsonObject{{"MetaData", QJsonArray{QJsonObject{{"MetaKey", "aigc"}, {"MetaValue", "1"}}}}}}};
        const QJsonObject answer = m_fixture->call.response(request);
        QFile file(m_fixture->folder.filePath("result.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*base64Decode(answer["FusedImage"].toString().toLatin1()));
        file.close();
        const auto labels = media::readLabels(file.fileName());
        QVERIFY(labels);
        QVERIFY(labels->aigc.contains(QString(answer["RequestId"].toString()).remove('-')));
        QVERIFY(labels->digitalSourceType.endsWith("compositeCapture"));
        QCOMPARE(labels->metaData.size(), 1);
    }

    void resultByAddressIsServedWithRanges()
    {
        const QString url = m_fixture->call.response(withMember("RspImgType", "url"))["FusedImage"].toString();
        const QString base = m_fixture->service->url().toString();
        QVERIFY2(url.startsWith(base + "/results/"), qPrintable(url));
        QVERIFY(url.contains("q-sign-time="));
        const QByteArray target = url.mid(base.size()).toLatin1();
        const auto get = [&](const QByteArray &path, const QByteArray &more) {
            return exchange(m_fixture->call.port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
        };
        const QByteArray whole = get(target, {});
        QVERIFY(whole.startsWith("HTTP/1.1 200"));
        const QByteArray body = whole.mid(whole.indexOf("\r\n\r\n") + 4);
        QVERIFY(!QImage::fromData(body).isNull());
        const QByteArray part = get(target, "Range: bytes=2-5\r\n");
        QVERIFY(part.startsWith("HTTP/1.1 206"));
        QCOMPARE(part.mid(part.indexOf("\r\n\r\n") + 4), body.mid(2, 4));
        QVERIFY(get(target, "Range: bytes=99999999-\r\n").startsWith("HTTP/1.1 416"));
        const QByteArray tail = get(target, "Range: bytes=-3\r\n");
        QCOMPARE(tail.mid(tail.indexOf("\r\n\r\n") + 4), body.right(3));
    }

    void otherPathsBelowResultsAreNotFound_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("up") << QByteArray("/results/../catalog.sqlite");
        QTest::newRow("encoded up") << QByteArray("/results/%2e%2e/catalog.sqlite");
        QTest::newRow("absolute") << QByteArray("/results//etc/passwd");
        QTest::newRow("the folder") << QByteArray("/results/");
        QTest::newRow("guessed") << QByteArray("/results/9999999999-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.jpg");
        QTest::newRow("long") << "/results/" + QByteArray(3000, 'a');
    }
    void otherPathsBelowResultsAreNotFound()
    {
        QFETCH(QByteArray, path);
        QVERIFY(exchange(m_fixture->call.port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .startsWith("HTTP/1.1 404"));
    }

    void warningsTravelInTheCallersLanguage()
    {
        m_fixture->engine.warnings = {{.code = engine::FusionWarning::Code::Pose}};
        m_fixture->call.language = "zh-CN";
        const QJsonObject answer = m_fixture->call.response(ServiceFixture::fuse());
        QCOMPARE(answer["LikenessWarnings"][0]["Code"], "Pose");
        QVERIFY(answer["LikenessWarnings"][0]["Text"].toString().contains("朝向"));
    }

    void badInputGetsTheDocumentedCode_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QJsonObject &request, const char *code) {
            QTest::newRow(name) << request << QString(code);
        };
        row("nothing wrong", ServiceFixture::fuse(), "ok");
        row("unknown project", withMember("ProjectId", "p9"), "InvalidParameterValue.ActivityIdNotFound");
        row("unknown material", withMember("ModelId", "m9"), "InvalidParameterValue.MaterialIdNotFound");
        row("unknown face", withInfo({{"TemplateFaceID", "m1_9"}}), "FailedOperation.TemplateFaceIDNotExist");
        row("known face", withInfo({{"TemplateFaceID", "m1_1"}}), "ok");
        row("no faces", withMember("MergeInfos", QJsonArray()), "FailedOperation.ParameterValueError");
        QJsonArray seven;
        for (int i = 0; i < 7; ++i)
            seven.append(QJsonObject{{"Image", "AAAA"}});
        row("seven faces", withMember("MergeInfos", seven), "FailedOperation.ParameterValueError");
        row("unknown form", withMember("RspImgType", "file"), "FailedOperation.ParameterValueError");
        row("degree 101", withMember("FuseFaceDegree", 101), "FailedOperation.ParameterValueError");
        row("degree as text", withMember("FuseFaceDegree", "30"), "InvalidParameter");
        row("unknown parameter", withMember("Colour", "red"), "UnknownParameter");
        row("unknown parameter inside", withInfo({{"Colour", "red"}}), "UnknownParameter");
        row("project missing", withMember("ProjectId", QJsonValue::Null), "MissingParameter");
        row("photo missing", withMember("MergeInfos", QJsonArray{QJsonObject()}), "MissingParameter");
        row("not base64", withInfo({{"Image", "data:image/png;base64,AAAA"}}), "FailedOperation.ImageDecodeFailed");
        row("not a picture", withImage("hello"), "FailedOperation.ImageDecodeFailed");
        row("cut picture", withImage(jpeg(noise({200, 200})).left(2000)), "FailedOperation.ImageDecodeFailed");
        row("over 5 MB", withInfo({{"Image", QString(5 * 1024 * 1024 + 4, 'A')}}), "FailedOperation.ImageSizeExceed");
        row("63 px", withImage(png(corners({63, 200}))), "FailedOperation.ImageResolutionTooSmall");
        row("4097 px", withImage(png(filled({4097, 100}, Qt::white))), "FailedOperation.ImageSizeInvalid");
        row("no face", withImage(png(filled({200, 200}, Qt::black))), "FailedOperation.NoFaceDetected");
        row("tiny face", withImage(png(filled({200, 200}, Qt::blue))), "FailedOperation.FaceSizeTooSmall");
        row("rectangle too small", withInfo({{"InputImageFaceRect", rect(0, 0, 29, 60)}}),
            "InvalidParameterValue.FaceRectParameterValueError");
        row("rectangle outside", withInfo({{"InputImageFaceRect", rect(150, 0, 60, 60)}}),
            "InvalidParameterValue.FaceRectParameterValueError");
        row("rectangle that overflows", withInfo({{"InputImageFaceRect", rect(2147483647, 0, 2147483647, 60)}}),
            "InvalidParameterValue.FaceRectParameterValueError");
        row("rectangle at the edge", withInfo({{"InputImageFaceRect", rect(140, 140, 60, 60)}}), "ok");
        row("relative address", withInfo({{"Url", "test.jpg"}}), "InvalidParameterValue.UrlIllegal");
        row("address of a file", withInfo({{"Url", "file:///etc/passwd"}}), "InvalidParameterValue.UrlIllegal");
        row("address", withInfo({{"Url", "http://127.0.0.1:1/a.jpg"}}), "FailedOperation.ImageDownloadError");
        row("logo too large", withMember("LogoParam", QJsonObject{{"LogoRect", rect(0, 0, 2161, 10)}}),
            "FailedOperation.ParameterValueError");
        row("logo not a picture",
            withMember("LogoParam", QJsonObject{{"LogoRect", rect(0, 0, 10, 10)}, {"LogoImage", "AAAA"}}),
            "FailedOperation.ImageDecodeFailed");
        row("own logo",
            withMember("LogoParam", QJsonObject{{"LogoRect", rect(0, 0, 10, 10)},
                                                {"LogoImage", ServiceFixture::base64(png(corners({9, 9})))}}),
            "ok");
        const QJsonObject meta{{"MetaKey", "k"}, {"MetaValue", "v"}};
        const auto metaData = [](const QJsonArray &list) {
            return withMember("FuseParam", QJsonObject{{"ImageCodecParam", QJsonObject{{"MetaData", list}}}});
        };
        row("two metadata", metaData({meta, meta}), "FailedOperation.ParameterValueError");
        row("long key", metaData({QJsonObject{{"MetaKey", QString(33, 'k')}, {"MetaValue", "v"}}}),
            "FailedOperation.ParameterValueError");
    }
    void badInputGetsTheDocumentedCode()
    {
        QFETCH(QJsonObject, request);
        QFETCH(QString, code);
        QCOMPARE(m_fixture->call.code(request), code);
    }

    void refusedMaterialIsNotFused()
    {
        const auto refused = m_fixture->service->library().addMaterial(
            {.project = "p1", .bytes = png(filled({200, 200}, Qt::black)), .id = "m2"});
        QVERIFY(refused);
        QCOMPARE(refused->status, 22);
        QCOMPARE(m_fixture->call.code(withMember("ModelId", "m2")), "FailedOperation.FuseMaterialNotAuth");
    }

    void pngMaterialGivesPng()
    {
        QVERIFY(m_fixture->service->library().addMaterial(
            {.project = "p1", .bytes = png(corners({300, 300})), .id = "m3"}));
        const QJsonObject answer = m_fixture->call.response(withMember("ModelId", "m3"));
        QVERIFY(base64Decode(answer["FusedImage"].toString().toLatin1())->startsWith("\x89PNG"));
    }

private:
    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestFuseFace)
#include "tst_fuseface.moc"
