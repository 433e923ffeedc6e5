// SPDX-License-Identifier: Apache-2.0
#include "service/service.h"

#include "api/action.h"
#include "api/envelope.h"
#include "core/logging.h"
#include "service/gate.h"
#include "service/http/server.h"
#include "service/imageactions.h"
#include "service/materialactions.h"
#include "service/requestlog.h"
#include "service/results.h"
#include "service/videoactions.h"

#include <QElapsedTimer>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr char welcome[] =
    "This is the embedded face fusion service of Likeness.\n"
    "It answers signed calls (TC3-HMAC-SHA256 or HmacSHA1/HmacSHA256, POST or GET):\n"
    "version 2022-09-27: FuseFace, FuseFaceUltra, DescribeMaterialList, SubmitVideoFaceFusionJob,\n"
    "                    QueryVideoFaceFusionJob\n"
    "version 2018-12-01: FaceFusion, FuseFace, DescribeMaterialList\n";

//! Errors travel with HTTP 200: every official SDK takes another status for trouble on the way and loses the code.
http::Response answer(QByteArray body, const http::Request &request)
{
    http::Response response{.headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
    const QByteArray trace = request.header("x-tc-traceid");
    if (!trace.isEmpty())
        response.headers.append({QByteArray("x-tc-traceid"), trace});
    return response;
}

sign::CredentialLookup lookupIn(const QList<sign::Credential> &credentials)
{
    return [credentials](const QString &id) -> std::optional<sign::Credential> {
        for (const sign::Credential &known : credentials) {
            if (known.secretId == id)
                return known;
        }
        return std::nullopt;
    };
}

} // namespace

struct Service::Private
{
    explicit Private(const ServiceOptions &given, std::shared_ptr<MaterialLibrary> opened)
        : options(given)
        , library(std::move(opened))
        , results(given.parts.dataFolder + u"/results"_s, given.parts.clock, given.parts.random, given.mostResultBytes)
        , fusion(results, given.parts.engine, given.parts.dataFolder + u"/scratch"_s, given.mostAnswerBytes)
        , images(*library, fusion, PictureInput(given.publicUrlsOnly))
        , queue(*library, results, given.parts.engine, queueOptions(given))
        , videos(*library, queue, fusion, PictureInput(given.publicUrlsOnly))
        , gate(actions, rulesOf(given))
        , faults(given.faults)
        , log(given.requestLog, given.parts.clock)
    {
        add2022();
        add2018();
    }

    static GateRules rulesOf(const ServiceOptions &given)
    {
        return {.lookup = lookupIn(given.credentials),
                .clock = given.parts.clock,
                .permissions = given.permissions,
                .refuseReplays = given.refuseReplays,
                .cloudLimits = given.cloudLimits};
    }

    static QueueOptions queueOptions(const ServiceOptions &given)
    {
        QueueOptions options = given.queue;
        options.publicUrlsOnly = given.publicUrlsOnly;
        return options;
    }

    void add2022()
    {
        using namespace api;
        actions.add("FuseFace"_L1, version2022, typed<FuseFaceRequest, FuseFaceResponse>([this](const auto &...call) {
                        return images.fuseFace(call...);
                    }));
        actions.add("FuseFaceUltra"_L1, version2022,
                    typed<FuseFaceUltraRequest, FuseFaceUltraResponse>(
                        [this](const auto &...call) { return images.fuseFaceUltra(call...); }));
        actions.add("DescribeMaterialList"_L1, version2022,
                    typed<DescribeMaterialListRequest, DescribeMaterialListResponse>(
                        [this](const auto &request, const auto &) { return describeMaterials(*library, request); }));
        actions.add("SubmitVideoFaceFusionJob"_L1, version2022,
                    typed<SubmitVideoJobRequest, SubmitVideoJobResponse>(
                        [this](const auto &...call) { return videos.submit(call...); }));
        actions.add("QueryVideoFaceFusionJob"_L1, version2022,
                    typed<QueryVideoJobRequest, QueryVideoJobResponse>(
                        [this](const auto &...call) { return videos.query(call...); }));
    }

    void add2018()
    {
        using namespace api;
        actions.add("FaceFusion"_L1, version2018,
                    typed<FaceFusionRequest, FaceFusionResponse>(
                        [this](const auto &...call) { return images.faceFusion(call...); }));
        actions.add("FuseFace"_L1, version2018,
                    typed<LegacyFuseFaceRequest, LegacyFuseFaceResponse>(
                        [this](const auto &...call) { return images.legacyFuseFace(call...); }));
        actions.add("DescribeMaterialList"_L1, version2018,
                    typed<LegacyDescribeMaterialListRequest, LegacyDescribeMaterialListResponse>(
                        [this](const auto &...call) { return describeMaterials(*library, call...); }));
    }

    http::Response respond(const http::Request &request)
    {
        if (!request.certified && !Gate::isOurHost(request.header("host")))
            return {.status = 403,
                    .headers = {{"Content-Type", "text/plain"}},
                    .body = "This host name does not belong to this service.\n"};
        if (Results::isMine(request))
            return results.serve(request);
        if (isMaterialRequest(request))
            return serveMaterial(*library, request);
        if (request.method == "GET" && request.target == "/" && request.header("x-tc-action").isEmpty())
            return {.headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = welcome};
        Caller caller{.requestId = makeRequestId(options.parts.random)};
        QElapsedTimer since;
        since.start();
        const Fault fault = faults.next();
        Result<QJsonObject> response = call(request, caller, fault);
        log.write(caller, response ? QString() : response.error().code, since.elapsed());
        http::Response whole = response ? answer(api::wrap(*response, caller.requestId), request)
                                        : refusal(response.error(), caller, request);
        whole.delay = fault.delay;
        whole.mishap = fault.mishap;
        return whole;
    }

    http::Response refusal(const Error &error, const Caller &caller, const http::Request &request) const
    {
        Error spoken = worded(error, caller.language);
        spoken.requestId = caller.requestId;
        qCInfo(lcService) << caller.requestId << caller.action << spoken.code;
        return answer(api::wrapError(spoken), request);
    }

    Result<QJsonObject> call(const http::Request &request, Caller &caller, const Fault &fault)
    {
        const qsizetype mark = request.target.indexOf('?');
        if (request.target.left(mark < 0 ? request.target.size() : mark) != "/")
            return apiError("ResourceNotFound"_L1, u"the path is /"_s);
        const auto isPublished = [this](const QString &project) {
            const Result<store::Project> found = library->project(project);
            return found && found->published;
        };
        const Result<Admitted> admitted = gate.admit(request, caller, isPublished);
        if (!admitted)
            return admitted.error();
        if (!fault.code.isEmpty())
            return apiError(QLatin1StringView(fault.code.toLatin1()), u"on purpose"_s);
        return admitted->handler(admitted->parameters, admitted->caller);
    }

    //! Of calls that decode pictures or fuse: others are answered meanwhile. Form bodies tell their action inside.
    static bool isHeavy(const http::Request &request)
    {
        const QByteArray action = request.header("x-tc-action");
        if (!action.isEmpty())
            return action.startsWith("F") || action.startsWith("S");
        return request.body.contains("Action=FuseFace") || request.body.contains("Action=FaceFusion") ||
               request.body.contains("Action=Submit") || request.target.contains("Action=FuseFace") ||
               request.target.contains("Action=FaceFusion") || request.target.contains("Action=Submit");
    }

    ServiceOptions options;
    std::shared_ptr<MaterialLibrary> library; // shared only because MaterialLibrary::open() makes it so
    Results results;
    ImageFusion fusion;
    ImageActions images;
    JobQueue queue;
    VideoActions videos;
    Actions actions;
    Gate gate;
    Faults faults;
    RequestLog log;
    std::shared_ptr<http::Server> server; // shared only because Server::start() makes it so
};

Service::Service() = default;

Service::~Service() { stop(); }

Result<std::unique_ptr<Service>> Service::start(const ServiceOptions &options)
{
    auto library = MaterialLibrary::open(options.parts);
    if (!library)
        return library.error();
    std::unique_ptr<Service> service(new Service);
    service->d = std::make_unique<Private>(options, *library);
    Private *d = service->d.get();
    http::ServerOptions serverOptions{.address = options.address,
                                      .port = options.port,
                                      .certificate = options.certificate,
                                      .key = options.key,
                                      .heavyWaiting = options.heavyWaiting};
    serverOptions.oversized = [random = options.parts.random] {
        Error error = worded(apiError("RequestSizeLimitExceeded"_L1), api::Language::English);
        error.requestId = makeRequestId(random);
        return answer(api::wrapError(error), {});
    };
    serverOptions.isHeavy = &Private::isHeavy;
    serverOptions.busy = [d](const http::Request &request) {
        const Caller caller{.requestId = makeRequestId(d->options.parts.random)};
        return d->refusal(apiError("ServiceUnavailable"_L1, u"too many fusions are waiting"_s), caller, request);
    };
    serverOptions.crowded = [d] {
        const Caller caller{.requestId = makeRequestId(d->options.parts.random)};
        return d->refusal(apiError("ServiceUnavailable"_L1, u"too many connections"_s), caller, {});
    };
    auto server = http::Server::start(serverOptions, [d](const http::Request &request) { return d->respond(request); });
    if (!server)
        return server.error();
    d->server = *server;
    return service;
}

QUrl Service::url() const
{
    QUrl url;
    url.setScheme(d->options.certificate.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(d->options.address);
    url.setPort(d->server->port());
    return url;
}

MaterialLibrary &Service::library() { return *d->library; }

JobQueue &Service::jobs() { return d->queue; }

void Service::stop()
{
    if (d && d->server)
        d->server->stop();
    if (d)
        d->queue.stop();
}

} // namespace likeness::service
