// SPDX-License-Identifier: Apache-2.0
#include "service/codes.h"

namespace likeness::testing {

namespace {

constexpr char older[] = "2018-12-01";

QString olderCode(const ServiceFixture &fixture, const QJsonObject &request = olderFusion())
{
    return callOf(fixture, "FaceFusion", older).code(request);
}

QString olderFuse(const ServiceFixture &fixture, const QJsonObject &request)
{
    return callOf(fixture, "FuseFace", older).code(request);
}

QJsonObject fuseOf(const QByteArray &photo) { return ServiceFixture::fuse(photo); }

//! A picture of 600 × 600 in which the engine sees a frontal face of 200 × 200 at that place.
std::function<QString(ServiceFixture &)> seenAt(QPoint place, double fit = 0.9, bool turned = false)
{
    return [place, fit, turned](ServiceFixture &fixture) {
        engine::FoundFace face{.rect = QRect(place, QSize(200, 200)), .score = 1, .fitScore = fit};
        engine::Landmarks points;
        for (int i = 0; i < 68; ++i)
            points[i] = place + QPointF(20 + (i * 37) % 160, 20 + (i * 53) % 160);
        points[36] = place + QPointF(50, 80);
        points[45] = place + QPointF(150, 80);
        points[27] = place + QPointF(turned ? 138 : 100, 80);
        face.landmarks = points;
        fixture.engine.seen = engine::FacesFound{.size = {600, 600}, .faces = {face}};
        return olderCode(fixture);
    };
}

std::function<QString(ServiceFixture &)> unable(const char *code)
{
    return [code](ServiceFixture &fixture) {
        fixture.engine.unable = Error{.kind = ErrorKind::Input, .code = code};
        return olderCode(fixture);
    };
}

QJsonObject rect(int x, int y, int width, int height)
{
    return {{"InputImageFaceRect", QJsonObject{{"X", x}, {"Y", y}, {"Width", width}, {"Height", height}}}};
}

} // namespace

QList<CodeRow> photoCodes()
{
    return {
        {"FailedOperation.FaceBorderCheckFailed",
         "2018: some points of the face lie outside the photo",
         {},
         seenAt({-40, 100})},
        {"FailedOperation.FaceExceedBorder", "2018: half of the face lies outside the photo", {}, seenAt({-100, 100})},
        {"FailedOperation.FacePoseFailed", "2018: the head looks far to the side", {}, seenAt({100, 100}, 0.9, true)},
        {"FailedOperation.FaceShapeInvalid", "2018: points that are not plausible", {}, seenAt({100, 100}, 0.05)},
        {"FailedOperation.FaceFeatureFailed", "2018: points that are doubtful", {}, seenAt({100, 100}, 0.2)},
        {"FailedOperation.FaceShapeFailed",
         "2018: the points do not fit the template",
         {},
         unable(engine::poorFitCode.data())},
        {"FailedOperation.FaceFusionError",
         "2018: another photo that the engine cannot fuse",
         {},
         unable("Engine.Other")},
        {"FailedOperation.FaceDetectFailed",
         "2018: a photo that the finder fails on",
         {},
         [](ServiceFixture &f) {
             f.engine.blind = Error{.kind = ErrorKind::Input, .code = "Engine.Other"};
             return olderCode(f);
         }},
        {"FailedOperation.FaceRectInvalid",
         "2018: a rectangle that leaves the photo",
         {},
         [](ServiceFixture &f) { return olderFuse(f, fuseWithInfo(rect(150, 0, 60, 60))); }},
        {"FailedOperation.FuseDetectNoFace",
         "2018: a photo without a face",
         {},
         [](ServiceFixture &f) {
             return olderCode(f, olderFusion(png(plain({200, 200}, Qt::black))));
         }},
        {"InvalidParameterValue.NoFaceInPhoto",
         "2018: one of several photos has no face",
         {},
         [](ServiceFixture &f) {
             const QJsonValue good = ServiceFixture::fuse()["MergeInfos"][0];
             const QJsonValue bad = fuseOf(png(plain({200, 200}, Qt::black)))["MergeInfos"][0];
             return olderFuse(f, fuseWith("MergeInfos", QJsonArray{good, bad}));
         }},
        {"InvalidParameterValue.ImageEmpty",
         "2018: neither Image nor Url",
         {},
         [](ServiceFixture &f) { return olderCode(f, olderFusion(QByteArray())); }},
        {"FailedOperation.RequestEntityTooLarge",
         "2018: a body of more than 10 MB",
         {},
         [](ServiceFixture &f) {
             return codeIn(callOf(f, "FaceFusion", older).send(QByteArray(10 * 1024 * 1024 + 1, ' ')));
         }},
        {"FailedOperation.ImageResolutionExceed",
         "2018: a photo of 4,097 pixels",
         {},
         [](ServiceFixture &f) {
             return olderCode(f, olderFusion(png(plain({4097, 100}, Qt::white))));
         }},
        {"FailedOperation.ImageSizeInvalid",
         "2022: a photo of 4,097 pixels",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseOf(png(plain({4097, 100}, Qt::white))));
         }},
        {"FailedOperation.ImageResolutionTooSmall",
         "a photo with a side of 63 pixels",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseOf(png(corners({63, 200}))));
         }},
        {"FailedOperation.ImageSizeExceed",
         "more than 5 MB of base64",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseWithInfo({{"Image", QString(5 * 1024 * 1024 + 4, 'A')}}));
         }},
        {"FailedOperation.ImageDecodeFailed",
         "base64 of something that is no picture",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseOf("hello")); }},
        {"FailedOperation.ImageDownloadError",
         "an address that nobody answers at",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseWithInfo({{"Url", "http://127.0.0.1:1/a.jpg"}}));
         }},
        {"InvalidParameterValue.UrlIllegal",
         "an address that is not absolute http or https",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseWithInfo({{"Url", "test.jpg"}}));
         }},
        {"FailedOperation.NoFaceDetected",
         "2022: a photo without a face",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseOf(png(plain({200, 200}, Qt::black))));
         }},
        {"FailedOperation.FaceSizeTooSmall",
         "a photo with a face under 34 × 34",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseOf(png(plain({200, 200}, Qt::blue))));
         }},
        {"InvalidParameterValue.FaceRectParameterValueError",
         "a rectangle of 29 pixels",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWithInfo(rect(0, 0, 29, 60))); }},
    };
}

} // namespace likeness::testing
