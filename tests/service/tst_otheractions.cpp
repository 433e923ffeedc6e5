// SPDX-License-Identifier: Apache-2.0
#include "core/base64.h"
#include "service/legacycodes.h"
#include "support/servicefixture.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::testing;

namespace {

QJsonObject ultra(const QJsonObject &param = {})
{
    QJsonObject request{{"RspImgType", "base64"},
                        {"ModelImage", ServiceFixture::base64(png(corners({300, 200})))},
                        {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}};
    if (!param.isEmpty())
        request["FusionUltraParam"] = param;
    return request;
}

QJsonObject faceFusion(const QByteArray &photo = jpeg(corners({200, 200})))
{
    return {{"ProjectId", "p1"}, {"ModelId", "m1"}, {"RspImgType", "base64"}, {"Image", ServiceFixture::base64(photo)}};
}

QImage filled(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

//! A frontal face of 200 × 200 at the place, all 68 points inside it.
engine::FoundFace faceAt(QPoint place)
{
    engine::FoundFace face{.rect = QRect(place, QSize(200, 200)), .score = 1, .fitScore = 0.9};
    engine::Landmarks points;
    for (int i = 0; i < 68; ++i)
        points[i] = place + QPointF(20 + (i * 37) % 160, 20 + (i * 53) % 160);
    points[36] = place + QPointF(50, 80);
    points[45] = place + QPointF(150, 80);
    points[27] = place + QPointF(100, 80);
    face.landmarks = points;
    return face;
}

} // namespace

class TestOtherActions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_fixture = std::make_unique<ServiceFixture>();
        const Status started = m_fixture->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }
    void cleanup() { m_fixture.reset(); }

    void ultraFusesIntoTheTemplateThatComesWithTheCall()
    {
        SignedCall call = as("FuseFaceUltra");
        const QJsonObject answer = call.response(ultra());
        const auto bytes = base64Decode(answer["FusedImage"].toString().toLatin1());
        QVERIFY(bytes);
        QVERIFY2(bytes->startsWith("\x89PNG"), "the result has the template's format");
        QCOMPARE(QImage::fromData(*bytes).size(), QSize(300, 200));
    }

    void ultraJudgesItsParameters_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QJsonObject &request, const char *code) {
            QTest::newRow(name) << request << QString::fromLatin1(code);
        };
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject request = ultra();
            request[name] = value;
            return request;
        };
        row("warp of the documents' sample", ultra({{"WarpRadio", 1.2}}), "FailedOperation.ParameterValueError");
        row("all in range",
            ultra({{"WarpRadio", 1}, {"EnhanceRadio", 0.5}, {"MpRadio", 0}, {"TeethEnhanceRadio", 1.0}}), "ok");
        row("negative smoothing", ultra({{"MpRadio", -0.1}}), "FailedOperation.ParameterValueError");
        row("model type 7", with("SwapModelType", 7), "FailedOperation.ParameterValueError");
        row("model type 6", with("SwapModelType", 6), "ok");
        row("no template", with("ModelImage", ""), "MissingParameter");
        row("template 63 px", with("ModelImage", ServiceFixture::base64(png(corners({63, 90})))),
            "FailedOperation.ImageResolutionTooSmall");
        row("template no picture", with("ModelImage", "aGVsbG8="), "FailedOperation.ImageDecodeFailed");
        row("template by a bad address", with("ModelUrl", "/x.jpg"), "InvalidParameterValue.UrlIllegal");
        row("no photo", with("MergeInfos", QJsonArray()), "FailedOperation.ParameterValueError");
        row("a project does not belong here", with("ProjectId", "p1"), "UnknownParameter");
    }
    void ultraJudgesItsParameters()
    {
        QFETCH(QJsonObject, request);
        QFETCH(QString, code);
        QCOMPARE(as("FuseFaceUltra").code(request), code);
    }

    void ultraTakesTemplateRectangles()
    {
        QJsonObject request = ultra();
        QJsonObject info = request["MergeInfos"][0].toObject();
        info["TemplateFaceRect"] = QJsonObject{{"X", 200}, {"Y", 100}, {"Width", 90}, {"Height", 90}};
        request["MergeInfos"] = QJsonArray{info};
        const QJsonObject answer = as("FuseFaceUltra").response(request);
        const QImage fused = QImage::fromData(*base64Decode(answer["FusedImage"].toString().toLatin1()));
        const QImage before = corners({300, 200});
        QCOMPARE(fused.pixelColor(10, 10), before.pixelColor(10, 10));
        QVERIFY(fused.pixelColor(240, 140) != before.pixelColor(240, 140));
        info["TemplateFaceRect"] = QJsonObject{{"X", 250}, {"Y", 100}, {"Width", 90}, {"Height", 90}};
        request["MergeInfos"] = QJsonArray{info};
        QCOMPARE(as("FuseFaceUltra").code(request), "InvalidParameterValue.FaceRectParameterValueError");
    }

    void olderActionsAnswerInTheirShape()
    {
        QJsonObject request = faceFusion();
        QJsonObject answer = as("FaceFusion", "2018-12-01").response(request);
        QVERIFY(answer["Image"].toString().startsWith("/9j/"));
        QVERIFY(!answer.contains("ReviewResultSet"));
        QVERIFY(as("FuseFace", "2018-12-01").response(ServiceFixture::fuse())["FusedImage"].isString());
    }

    void reviewStandsInTheOrderOfThePhotos()
    {
        QJsonObject request = ServiceFixture::fuse();
        const QJsonValue info = request["MergeInfos"][0];
        request["MergeInfos"] = QJsonArray{info, info, info};
        request["CelebrityIdentify"] = 1;
        const QJsonArray review = as("FuseFace", "2018-12-01").response(request)["ReviewResultSet"].toArray();
        QCOMPARE(review.size(), 3);
        QCOMPARE(review[2]["Code"].toString(), "0");
        QCOMPARE(review[2]["Suggestion"].toString(), "PASS");
        QCOMPARE(review[0]["DetailSet"].toArray().size(), 1);
    }

    void olderActionsHaveCodesOfTheirOwn_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QJsonObject &request, const char *code) {
            QTest::newRow(name) << request << QString::fromLatin1(code);
        };
        row("fine", faceFusion(), "ok");
        row("no picture", faceFusion(QByteArray()), "InvalidParameterValue.ImageEmpty");
        row("no face", faceFusion(png(filled({200, 200}, Qt::black))), "FailedOperation.FuseDetectNoFace");
        row("tiny face", faceFusion(png(filled({200, 200}, Qt::blue))), "FailedOperation.FaceSizeTooSmall");
        row("4097 px", faceFusion(png(filled({4097, 100}, Qt::white))), "FailedOperation.ImageResolutionExceed");
        row("no picture file", faceFusion("hello"), "FailedOperation.ImageDecodeFailed");
    }
    void olderActionsHaveCodesOfTheirOwn()
    {
        QFETCH(QJsonObject, request);
        QFETCH(QString, code);
        QCOMPARE(as("FaceFusion", "2018-12-01").code(request), code);
    }

    void olderFuseFaceJudgesDegreesAndRectangles()
    {
        const SignedCall call = as("FuseFace", "2018-12-01");
        QJsonObject request = ServiceFixture::fuse();
        request["FuseFaceDegree"] = 101;
        QCOMPARE(call.code(request), "InvalidParameterValue.ParameterValueError");
        request["FuseFaceDegree"] = 100;
        QCOMPARE(call.code(request), "ok");
        QJsonObject info = request["MergeInfos"][0].toObject();
        info["InputImageFaceRect"] = QJsonObject{{"X", 190}, {"Y", 0}, {"Width", 50}, {"Height", 50}};
        request["MergeInfos"] = QJsonArray{info};
        QCOMPARE(call.code(request), "FailedOperation.FaceRectInvalid");
        request["LogoAdd"] = 1;
        QCOMPARE(call.code(request), "UnknownParameter");
    }

    void olderListTakesANumberAndGivesAddresses()
    {
        const SignedCall call = as("DescribeMaterialList", "2018-12-01");
        const QJsonObject answer = call.response({{"ActivityId", 1}});
        QCOMPARE(answer["Count"].toInt(), 1);
        const QJsonObject material = answer["MaterialInfos"][0].toObject();
        QCOMPARE(material["MaterialId"].toString(), "m1");
        QVERIFY(material.contains("BlendParamPtu"));
        const QUrl url(material["Url"].toString());
        const QByteArray file = exchange(call.port, "GET " + url.path().toLatin1() +
                                                        " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QVERIFY(file.contains("Content-Type: image/jpeg"));
        QVERIFY(file.contains("\r\n\r\n\xff\xd8\xff"));
        QCOMPARE(call.code({{"ActivityId", 7}}), "InvalidParameterValue.ActivityIdNotFound");
        QCOMPARE(call.code({{"ActivityId", "p1"}}), "InvalidParameter");
        const QByteArray unknown = exchange(
            call.port, "GET /materials/../catalog.sqlite HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QVERIFY(unknown.startsWith("HTTP/1.1 404"));
    }

    void olderRulesForFaces_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::addColumn<double>("fit");
        QTest::addColumn<bool>("turned");
        QTest::addColumn<QString>("code");
        QTest::newRow("fine") << QPoint(100, 100) << 0.9 << false << QString();
        QTest::newRow("half outside") << QPoint(-100, 100) << 0.9 << false << "FailedOperation.FaceExceedBorder";
        QTest::newRow("a little outside")
            << QPoint(-40, 100) << 0.9 << false << "FailedOperation.FaceBorderCheckFailed";
        QTest::newRow("looks away") << QPoint(100, 100) << 0.9 << true << "FailedOperation.FacePoseFailed";
        QTest::newRow("points not plausible")
            << QPoint(100, 100) << 0.05 << false << "FailedOperation.FaceShapeInvalid";
        QTest::newRow("points doubtful") << QPoint(100, 100) << 0.2 << false << "FailedOperation.FaceFeatureFailed";
    }
    void olderRulesForFaces()
    {
        QFETCH(QPoint, place);
        QFETCH(double, fit);
        QFETCH(bool, turned);
        QFETCH(QString, code);
        engine::FoundFace face = faceAt(place);
        face.fitScore = fit;
        if (turned)
            (*face.landmarks)[27] = (*face.landmarks)[45] - QPointF(12, 0);
        const Status status = service::legacyFaceCheck(face, {600, 600});
        QCOMPARE(status ? QString() : status.error().code, code);
    }

private:
    SignedCall as(const QByteArray &action, const QByteArray &version = "2022-09-27") const
    {
        SignedCall call = m_fixture->call;
        call.action = action;
        call.version = version;
        return call;
    }

    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestOtherActions)
#include "tst_otheractions.moc"
