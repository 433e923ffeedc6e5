// SPDX-License-Identifier: Apache-2.0
// The embedded service: small signed calls a second on 8 connections beside its bare HTTP layer, and one whole FuseFace
// call with a photo of 3.7 MB by our client beside one POST of curl with the same signed body. The engine is a
// constant.
#include "bench/serviceload.h"
#include "net/client.h"
#include "net/manager.h"
#include "service/http/server.h"
#include "support/servicefixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QProcess>
#include <algorithm>

using namespace likeness;
using namespace likeness::testing;

namespace {

constexpr std::chrono::seconds loadTime{3};
constexpr int rounds = 15;

void smallCalls(const ServiceFixture &fixture)
{
    const QByteArray body = R"({"ActivityId":"p1"})";
    const QByteArray request = signedRequest(fixture.call.who, fixture.call.port, "DescribeMaterialList", body);
    const QByteArray constant(400, 'x');
    const auto bare = service::http::Server::start({}, [&](const service::http::Request &) -> service::http::Response {
        return {.headers = {{"Content-Type", "application/json"}}, .body = constant};
    });
    for (const int connections : {1, 8}) {
        const LoadResult base = load((*bare)->port(), request, "xxxx", connections, loadTime);
        const LoadResult calls = load(fixture.call.port, request, "MaterialInfos", connections, loadTime);
        std::printf(
            "service: %.0f small signed calls a second on %d connections (%d wrong)%s, %.0f us of processor each; "
            "the bare HTTP layer %.0f, %.0f us\n",
            calls.rate(), connections, calls.wrong, connections == 8 ? ", bar 5000" : "", calls.processorMicroseconds(),
            base.rate(), base.processorMicroseconds());
    }
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double ourCall(QNetworkAccessManager &network, const ServiceFixture &fixture, const QByteArray &photo)
{
    const net::Endpoint endpoint{.url = fixture.service->url(), .credential = fixture.call.who};
    QElapsedTimer timer;
    timer.start();
    net::Pictures pictures;
    api::FuseFaceRequest request{.projectId = "p1", .modelId = "m1", .rspImgType = api::ResponseForm::Url};
    request.mergeInfos.append({.image = pictures.add(photo)});
    auto *call = net::Client(network, endpoint, 0).fuseFace(request, pictures);
    bool good = false;
    call->whenDone(&network, [&](const Result<net::Answer<api::FuseFaceResponse>> &answer) {
        good = bool(answer);
        if (!good)
            std::printf("call failed: %s %s\n", qPrintable(answer.error().code), qPrintable(answer.error().detail));
        QCoreApplication::exit();
    });
    call->start();
    QCoreApplication::exec();
    return good ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

//! curl's own clock: from its start to the last byte, without the start of its process.
double curlCall(const ServiceFixture &fixture, const QString &bodyFile, const QByteArray &head)
{
    QStringList arguments{"-s", "-o",      "/dev/null",     "-w",          "%{time_total}",
                          "-H", "Expect:", "--data-binary", "@" + bodyFile};
    for (const QByteArray &line : head.split('\n').mid(1)) {
        if (line.contains(':') && !line.startsWith("Content-Length"))
            arguments << "-H" << QString::fromLatin1(line.trimmed());
    }
    QProcess curl;
    curl.start("curl", arguments << fixture.service->url().toString());
    curl.waitForFinished();
    return curl.readAllStandardOutput().toDouble() * 1000;
}

void wholeCall(const ServiceFixture &fixture)
{
    QByteArray photo;
    for (int side = 1200; photo.size() < 3'600'000; side += 60)
        photo = jpeg(noise({side, side * 3 / 4}), 95);
    const QByteArray body =
        QJsonDocument(QJsonObject{{"ProjectId", "p1"},
                                  {"ModelId", "m1"},
                                  {"RspImgType", "url"},
                                  {"MergeInfos", QJsonArray{QJsonObject{{"Image", QString(photo.toBase64())}}}}})
            .toJson(QJsonDocument::Compact);
    const QByteArray request = signedRequest(fixture.call.who, fixture.call.port, "FuseFace", body);
    const QByteArray head = request.first(request.indexOf("\r\n\r\n"));
    const QString bodyFile = fixture.folder.filePath("body.json");
    QFile file(bodyFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
        return;
    file.close();
    QObject owner;
    QNetworkAccessManager *network = net::makeManager(&owner);
    QList<double> ours;
    QList<double> curls;
    for (int i = -1; i < rounds; ++i) {
        const double a = ourCall(*network, fixture, photo);
        const double b = curlCall(fixture, bodyFile, head);
        if (i >= 0) {
            ours.append(a);
            curls.append(b);
        }
    }
    std::printf("call: %.1f ms for a whole FuseFace call with a photo of %lld bytes, one POST of curl %.1f ms, ratio "
                "%.2f (bar 2)\n",
                median(ours), qlonglong(photo.size()), median(curls), median(ours) / median(curls));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    ServiceFixture fixture;
    fixture.options.requestLog = fixture.folder.filePath("requests.jsonl"); // as `serve` has it
    if (const Status status = fixture.start(); !status) {
        std::fprintf(stderr, "%s\n", qPrintable(status.error().detail));
        return 1;
    }
    smallCalls(fixture);
    wholeCall(fixture);
    return 0;
}
