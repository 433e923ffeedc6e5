// SPDX-License-Identifier: Apache-2.0
// Every type of the wire against samples of the documents: names, what may be left out, what must be there.
#include "api/fuseface.h"
#include "api/fusefaceultra.h"
#include "api/legacyfusion.h"
#include "api/legacymaterials.h"
#include "api/videojob.h"
#include "json/flatten.h"
#include "json/text.h"

#include <QRegularExpression>

using namespace likeness;

namespace {

//! Reads strictly, writes again, and compares with the text's own object.
template<typename T>
bool comesBack(const QByteArray &text)
{
    const QJsonObject object = *json::parseObject(text);
    T value;
    const Status status = json::read(object, value, {.refuseUnknown = true});
    if (!status) {
        qWarning("%s", qPrintable(status.error().detail));
        return false;
    }
    return json::write(value).toObject() == object;
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void fuseFace()
    {
        QVERIFY(comesBack<api::FuseFaceRequest>(
            R"({"LogoParam":{"LogoRect":{"Y":0,"X":0,"Height":0,"Width":0},"LogoUrl":"test1.jpg"},"ProjectId":"at_1603326187690926080",
            "LogoAdd":1,"RspImgType":"url","MergeInfos":[{"Url":"test.jpg","TemplateFaceID":"mt_1603586676924403712_1"}],
            "ModelId":"mt_1603586676924403712"})"));
        QVERIFY(comesBack<api::FuseFaceRequest>(
            R"({"ProjectId":"p","ModelId":"m","RspImgType":"base64","FuseProfileDegree":30,"FuseFaceDegree":0,
            "FuseParam":{"ImageCodecParam":{"MetaData":[{"MetaKey":"aigc","MetaValue":"1"}]}},
            "MergeInfos":[{"Image":"/9j/","InputImageFaceRect":{"X":1,"Y":2,"Width":30,"Height":40}}]})"));
        QVERIFY(comesBack<api::FuseFaceResponse>(R"({"FusedImage":"result.jpg"})"));
        QVERIFY(
            comesBack<api::FuseFaceResponse>(R"({"FusedImage":"","LikenessWarnings":[{"Code":"Pose","Text":"t"}]})"));
    }

    void fuseFaceUltra()
    {
        QVERIFY(comesBack<api::FuseFaceUltraRequest>(
            R"({"RspImgType":"url","MergeInfos":[{"Url":"u","TemplateFaceRect":{"X":0,"Y":0,"Width":50,"Height":50}}],"ModelUrl":"m",
            "FusionUltraParam":{"WarpRadio":0.7,"EnhanceRadio":0.5,"MpRadio":0.5,"BlurRadio":0,"TeethEnhanceRadio":1,
            "MakeupTransferRadio":0},"SwapModelType":2,"LogoAdd":0})"));
    }

    void olderActions()
    {
        QVERIFY(comesBack<api::FaceFusionRequest>(
            R"({"ProjectId":"100646","ModelId":"qc_1","RspImgType":"url","Image":"x","PornDetect":0})"));
        QVERIFY(comesBack<api::FaceFusionResponse>(
            R"({"Image":"u","ReviewResultSet":[{"Category":"Politics","Code":"0","CodeDescription":"OK","Confidence":0,"Suggestion":"",
            "DetailSet":[{"Field":"f","Label":"l","Confidence":80.5,"Suggestion":"BLOCK"}]}]})"));
        QVERIFY(comesBack<api::LegacyFuseFaceRequest>(
            R"({"ProjectId":"p","ModelId":"m","RspImgType":"url","MergeInfos":[{}]})"));
    }

    void materials()
    {
        QVERIFY(comesBack<api::DescribeMaterialListRequest>(R"({"ActivityId":"at_1","Limit":20,"Offset":0})"));
        QVERIFY(comesBack<api::DescribeMaterialListResponse>(
            R"({"Count":1,"MaterialInfos":[{"MaterialId":"mt_1","MaterialStatus":1,"CreateTime":"2024-01-01 00:00:00",
            "MaterialFaceList":[{"FaceId":"mt_1_1","FaceInfo":{"X":1,"Y":1,"Width":40,"Height":40}}],"MaterialName":"n"}]})"));
        QVERIFY(comesBack<api::LegacyDescribeMaterialListRequest>(R"({"ActivityId":300029})"));
        QVERIFY(comesBack<api::LegacyMaterialInfo>(
            R"({"MaterialId":"m","MaterialStatus":0,"BlendParamPtu":0.5,"Url":"u"})"));
    }

    void videoJobs()
    {
        QVERIFY(comesBack<api::SubmitVideoJobRequest>(
            R"({"ProjectId":"p","ModelId":"m","MergeInfos":[{"Url":"u"}],"UserIp":"1.2.3.4","MetaData":[{"MetaKey":"k","MetaValue":"v"}]})"));
        QVERIFY(comesBack<api::SubmitVideoJobResponse>(
            R"({"JobId":"C0a5EXaNR7JzGvlg","EstimatedProcessTime":2.5,"JobQueueLength":0})"));
        QVERIFY(comesBack<api::QueryVideoJobResponse>(
            R"({"JobStatus":"done","JobStatusCode":7,"VideoFaceFusionOutput":{"VideoUrl":"u","VideoMD5":"A","Width":1,"Height":2,"FPS":25,
            "DurationInSec":5.04,"Frame":126},"JobErrorCode":"","JobErrorMsg":""})"));
    }

    void requiredMembersAreRequired_data()
    {
        QTest::addColumn<QString>("missing");
        for (const char *name : {"ProjectId", "ModelId", "RspImgType", "MergeInfos"})
            QTest::newRow(name) << QString(name);
    }
    void requiredMembersAreRequired()
    {
        QFETCH(QString, missing);
        QJsonObject object =
            *json::parseObject(R"({"ProjectId":"p","ModelId":"m","RspImgType":"url","MergeInfos":[{"Url":"u"}]})");
        object.remove(missing);
        api::FuseFaceRequest request;
        const Status status = json::read(object, request);
        QVERIFY(!status);
        QCOMPARE(status.error().subject, '/' + missing);
    }

    void flattenedFormReadsAsTheSameRequest()
    {
        const api::FuseFaceRequest request{
            .projectId = "p",
            .modelId = "m",
            .rspImgType = api::ResponseForm::Url,
            .mergeInfos = {{.url = "https://a/b", .inputImageFaceRect = api::FaceRect{1, 2, 30, 40}}},
            .logoAdd = 0};
        const auto object = json::unflatten(json::flatten(json::write(request).toObject()));
        QVERIFY(object);
        api::FuseFaceRequest back;
        QVERIFY(json::read(*object, back, {.refuseUnknown = true, .numbersAsText = true}));
        QCOMPARE(back, request);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
