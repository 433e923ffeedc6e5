// SPDX-License-Identifier: Apache-2.0
#include "service/codes.h"

namespace likeness::testing {

namespace {

QString olderFuse(const ServiceFixture &fixture, const QJsonObject &request)
{
    return callOf(fixture, "FuseFace", "2018-12-01").code(request);
}

QString submitted(const ServiceFixture &fixture, const QString &name, const QJsonValue &value)
{
    QJsonObject request = videoJob();
    request[name] = value;
    return callOf(fixture, "SubmitVideoFaceFusionJob").code(request);
}

//! A material of this file, and a call with it.
QString withMaterial(ServiceFixture &fixture, const QByteArray &file, bool isOlder)
{
    if (!fixture.service->library().addMaterial({.project = "p1", .bytes = file, .id = "m2"}))
        return "not added";
    const QJsonObject request = fuseWith("ModelId", "m2");
    return isOlder ? olderFuse(fixture, request) : fixture.call.code(request);
}

QString withVerdict(ServiceFixture &fixture, int status)
{
    if (!fixture.service->library().changeMaterial("m1", {.status = status, .reason = "somebody's rights"}))
        return "not changed";
    return fixture.call.code(ServiceFixture::fuse());
}

} // namespace

QList<CodeRow> templateCodes()
{
    return {
        {"InvalidParameterValue.ActivityIdNotFound",
         "no such project",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("ProjectId", "p9")); }},
        {"FailedOperation.ActivityStatusInvalid",
         "2018: a project that has no material yet",
         {},
         [](ServiceFixture &f) {
             if (!f.service->library().addProject("p2", "Two"))
                 return QString("not added");
             return olderFuse(f, fuseWith("ProjectId", "p2"));
         }},
        {"InvalidParameterValue.MaterialIdNotFound",
         "no such material",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("ModelId", "m9")); }},
        {"FailedOperation.TemplateFaceIDNotExist",
         "a face that the picture has not",
         {},
         [](ServiceFixture &f) {
             return f.call.code(fuseWithInfo({{"TemplateFaceID", "m1_9"}}));
         }},
        {"FailedOperation.FaceIdNotInVideo",
         "a face that the video has not",
         {},
         [](ServiceFixture &f) {
             QJsonObject info = ServiceFixture::fuse()["MergeInfos"][0].toObject();
             info["TemplateFaceID"] = "v1_7";
             return submitted(f, "MergeInfos", QJsonArray{info});
         }},
        {"FailedOperation.FuseMaterialNotAuth",
         "a material that is still in review",
         {},
         [](ServiceFixture &f) { return withVerdict(f, 0); }},
        {"FailedOperation.ModerationFailed",
         "2022: a material that a person has refused",
         {},
         [](ServiceFixture &f) { return withVerdict(f, 2); }},
        {"FailedOperation.FuseMaterialNotAvailable",
         "a video job with a picture",
         {},
         [](ServiceFixture &f) { return submitted(f, "ModelId", "m1"); }},
        {"FailedOperation.FuseMaterialNotExist",
         "2022: a picture's fusion with a video",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("ModelId", "v1")); }},
        {"InvalidParameterValue.EngineValueError",
         "2018: a picture's fusion with a video",
         {},
         [](ServiceFixture &f) { return olderFuse(f, fuseWith("ModelId", "v1")); }},
        {"FailedOperation.ImagePixelExceed",
         "a material of 1,081 pixels",
         {},
         [](ServiceFixture &f) {
             return withMaterial(f, png(plain({1081, 200}, Qt::white)), false);
         }},
        {"FailedOperation.ImageSizeExceedFiveHundredKB",
         "2018: a material of more than 500 KB",
         {},
         [](ServiceFixture &f) {
             return withMaterial(f, png(noise({500, 500})), true);
         }},
        {"FailedOperation.MediaDataError",
         "2022: a material whose file is gone",
         {},
         [](ServiceFixture &f) {
             const auto materials = f.service->library().materials("p1");
             for (const store::Material &each : *materials)
                 QFile::remove(f.service->library().filePath(each));
             return f.call.code(ServiceFixture::fuse());
         }},
        {"FailedOperation.MaterialValueExceed",
         "one material more than the quota (no action of the API adds one)",
         {},
         [](ServiceFixture &f) {
             QString code;
             for (int i = 0; i < 5 && code.isEmpty(); ++i) {
                 const auto added =
                     f.service->library().addMaterial({.project = "p1", .bytes = png(corners({100 + i, 100}))});
                 code = added ? QString() : added.error().code;
             }
             return code;
         }},
        {"FailedOperation.ParameterValueError",
         "no MergeInfos",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("MergeInfos", QJsonArray())); }},
        {"InvalidParameterValue.ParameterValueError",
         "2018: a degree of 101",
         {},
         [](ServiceFixture &f) { return olderFuse(f, fuseWith("FuseFaceDegree", 101)); }},
        {"FailedOperation.JobNotExist",
         "an unknown JobId",
         {},
         [](ServiceFixture &f) {
             return callOf(f, "QueryVideoFaceFusionJob").code({{"JobId", "C0a5EXaNR7JzGvlg"}});
         }},
        {"FailedOperation.JobHasBeenCanceled", "a job that its owner has called off",
         [](ServiceFixture &f) { f.options.queue.workers = 0; },
         [](ServiceFixture &f) {
             const QString id = callOf(f, "SubmitVideoFaceFusionJob").response(videoJob()).value("JobId").toString();
             if (!f.service->jobs().cancel(id))
                 return QString("not cancelled");
             return callOf(f, "QueryVideoFaceFusionJob").code({{"JobId", id}});
         }},
    };
}

} // namespace likeness::testing
