// SPDX-License-Identifier: Apache-2.0
#include "service/codes.h"

namespace likeness::testing {

namespace {

QString fused(ServiceFixture &fixture) { return fixture.call.code(ServiceFixture::fuse()); }

QByteArray post(const ServiceFixture &fixture, const QByteArray &head, const QByteArray &body, const char *path = "/")
{
    return exchange(fixture.call.port, "POST " + QByteArray(path) + " HTTP/1.1\r\nHost: localhost\r\n" + head +
                                           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

//! So many calls one after another; the code of the last one.
QString lastOf(int calls, const SignedCall &call, const QJsonObject &request)
{
    QString code;
    for (int i = 0; i < calls; ++i)
        code = call.code(request);
    return code;
}

//! The cloud's calls a second, by a clock that stands still.
void limited(ServiceFixture &fixture)
{
    fixture.options.cloudLimits = true;
    fixture.options.parts.clock = [now = QDateTime::currentDateTimeUtc()] { return now; };
    for (const char *id : {"AKIDSECOND", "AKIDTHIRD"})
        fixture.others.append({.secretId = id, .secretKey = Secret("another key for tests")});
}

QJsonObject ultra()
{
    return {{"RspImgType", "base64"}, {"ModelImage", "AAAA"}, {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}};
}

//! Two calls in each of two regions.
QString twoRegions(SignedCall call)
{
    call.action = "FuseFaceUltra";
    call.region = "ap-guangzhou";
    lastOf(2, call, ultra());
    call.region = "ap-shanghai";
    return lastOf(2, call, ultra());
}

QList<CodeRow> lettingIn()
{
    return {
        {"AuthFailure.InvalidAuthorization",
         "a part of the Authorization header stands there twice",
         {},
         [](ServiceFixture &f) {
             const QByteArray sign(64, 'a');
             return codeIn(post(f,
                                "X-TC-Action: FuseFace\r\nX-TC-Version: 2022-09-27\r\nAuthorization: TC3-HMAC-SHA256 "
                                "Credential=AKIDTEST/2026-01-01/facefusion/tc3_request, "
                                "SignedHeaders=content-type;host, Signature=" +
                                    sign + ", Signature=" + sign + "\r\n",
                                "{}"));
         }},
        {"AuthFailure.InvalidSecretId",
         "the SecretId has a form that no API key has",
         {},
         [](ServiceFixture &f) {
             f.call.who.secretId = "someone@example.com";
             return fused(f);
         }},
        {"AuthFailure.SecretIdNotFound",
         "the SecretId is not in the service's list",
         {},
         [](ServiceFixture &f) {
             f.call.who.secretId = "AKIDOTHER";
             return fused(f);
         }},
        {"AuthFailure.SignatureExpire",
         "the caller's clock is six minutes late",
         {},
         [](ServiceFixture &f) {
             f.call.clockOffset = -360;
             return fused(f);
         }},
        {"AuthFailure.SignatureFailure",
         "signed with another key",
         {},
         [](ServiceFixture &f) {
             f.call.who.secretKey = Secret("wrong");
             return fused(f);
         }},
        {"AuthFailure.TokenFailure",
         "a token with a key that has none",
         {},
         [](ServiceFixture &f) {
             f.call.who.token = Secret("token");
             return fused(f);
         }},
        {"AuthFailure.UnauthorizedOperation", "the key is bound to other actions",
         [](ServiceFixture &f) {
             f.options.permissions = {{"AKIDTEST", {{"DescribeMaterialList"}, {}}}};
         },
         fused},
        {"UnauthorizedOperation", "the key is bound to other projects",
         [](ServiceFixture &f) {
             f.options.permissions = {{"AKIDTEST", {{}, {"p2"}}}};
         },
         fused},
        {"InvalidAction",
         "no such action",
         {},
         [](ServiceFixture &f) { return callOf(f, "FuseFaces").code(ServiceFixture::fuse()); }},
        {"NoSuchVersion",
         "no such version",
         {},
         [](ServiceFixture &f) { return callOf(f, "FuseFace", "2020-01-01").code(ServiceFixture::fuse()); }},
        {"NoSuchProduct",
         "a host of the cloud that is another product's",
         {},
         [](ServiceFixture &f) {
             f.call.host = "cvm.tencentcloudapi.com";
             return fused(f);
         }},
        {"UnsupportedOperation",
         "an action that the cloud has withdrawn",
         {},
         [](ServiceFixture &f) { return callOf(f, "FaceFusionLite", "2018-12-01").code(ServiceFixture::fuse()); }},
        {"UnsupportedProtocol",
         "neither GET nor POST",
         {},
         [](ServiceFixture &f) {
             f.call.method = "PUT";
             return fused(f);
         }},
        {"InvalidRequest",
         "a multipart body",
         {},
         [](ServiceFixture &f) {
             return codeIn(
                 post(f, "X-TC-Action: FuseFace\r\nContent-Type: multipart/form-data; boundary=B\r\n", "--B"));
         }},
        {"RequestSizeLimitExceeded",
         "a JSON body of more than 10 MB",
         {},
         [](ServiceFixture &f) { return codeIn(f.call.send(QByteArray(10 * 1024 * 1024 + 1, ' '))); }},
        {"ResourceNotFound",
         "a call to another path than /",
         {},
         [](ServiceFixture &f) { return codeIn(post(f, "X-TC-Action: FuseFace\r\n", "{}", "/fuse")); }},
    };
}

QList<CodeRow> limits()
{
    return {
        {"RequestLimitExceeded", "the second call in a second to a project that is not published", limited,
         [](ServiceFixture &f) {
             if (!f.service->library().setPublished("p1", false))
                 return QString("not changed");
             return lastOf(2, callOf(f, "FaceFusion", "2018-12-01"), olderFusion());
         }},
        {"RequestLimitExceeded.UinLimitExceeded", "the third FuseFaceUltra of a key in a second", limited,
         [](ServiceFixture &f) { return lastOf(3, callOf(f, "FuseFaceUltra"), ultra()); }},
        {"RequestLimitExceeded.GlobalRegionUinLimitExceeded", "the fifth of a key in a second, in three regions",
         limited,
         [](ServiceFixture &f) {
             twoRegions(f.call);
             SignedCall call = callOf(f, "FuseFaceUltra");
             call.region = "ap-beijing";
             return call.code(ultra());
         }},
        {"RequestLimitExceeded.IPLimitExceeded", "the ninth from an address in a second, by three keys", limited,
         [](ServiceFixture &f) {
             twoRegions(f.call);
             SignedCall other = callOf(f, "FuseFaceUltra");
             other.who = f.others[0];
             twoRegions(other);
             other.who = f.others[1];
             return other.code(ultra());
         }},
        {"LimitExceeded", "a video job when as many wait as may",
         [](ServiceFixture &f) { f.options.queue = {.workers = 0, .mostWaiting = 1}; },
         [](ServiceFixture &f) { return lastOf(2, callOf(f, "SubmitVideoFaceFusionJob"), videoJob()); }},
        {"ResponseSizeLimitExceeded", "a result as base64 that is larger than an answer may be",
         [](ServiceFixture &f) { f.options.mostAnswerBytes = 1'000; }, fused},
        {"ResourceInsufficient", "a result that the disk's bound leaves no room for",
         [](ServiceFixture &f) { f.options.mostResultBytes = 1'000; },
         [](ServiceFixture &f) { return f.call.code(fuseWith("RspImgType", "url")); }},
        {"ResourceUnavailable",
         "a video job of a program without the part that makes videos",
         {},
         [](ServiceFixture &f) {
             f.engine.withVideos = false;
             return callOf(f, "SubmitVideoFaceFusionJob").code(videoJob());
         }},
        {"ServiceUnavailable", "a fusion when as many wait as may",
         [](ServiceFixture &f) { f.options.heavyWaiting = 0; }, fused},
    };
}

QList<CodeRow> parameters()
{
    return {
        {"MissingParameter",
         "no ProjectId",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("ProjectId", QJsonValue::Null)); }},
        {"UnknownParameter",
         "a parameter that the action has not",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("Colour", "red")); }},
        {"InvalidParameter",
         "a degree as text in JSON",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("FuseFaceDegree", "30")); }},
        {"InvalidParameterValue",
         "a page of 21 materials",
         {},
         [](ServiceFixture &f) {
             return callOf(f, "DescribeMaterialList").code({{"ActivityId", "p1"}, {"Limit", 21}});
         }},
        {"DryRunOperation",
         "DryRun with a call that would have worked",
         {},
         [](ServiceFixture &f) { return f.call.code(fuseWith("DryRun", true)); }},
        {"FailedOperation",
         "the result cannot be written: a file stands where its folder should be",
         {},
         [](ServiceFixture &f) {
             QFile file(f.folder.filePath("results"));
             if (!file.open(QIODevice::WriteOnly))
                 return QString("not written");
             return f.call.code(fuseWith("RspImgType", "url"));
         }},
        {"InternalError",
         "a picture with which the engine finds itself in a state that should not be",
         {},
         [](ServiceFixture &f) {
             f.engine.unable = Error{.kind = ErrorKind::Internal, .code = "Internal"};
             return fused(f);
         }},
    };
}

} // namespace

QList<CodeRow> commonCodes() { return lettingIn() + limits() + parameters(); }

} // namespace likeness::testing
