// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"

#include "api/action.h"
#include "net/download.h"

namespace likeness::net {

using api::version2018;
using api::version2022;

Client::Client(QNetworkAccessManager &network, Endpoint endpoint, int retries)
    : m_network(network)
    , m_endpoint(std::move(endpoint))
    , m_retries(retries)
{}

OperationOf<Answer<api::FuseFaceResponse>> *Client::fuseFace(const api::FuseFaceRequest &request,
                                                             const Pictures &pictures, QObject *parent) const
{
    return call<api::FuseFaceResponse>(setup("FuseFace", CallKind::Image, version2022), request, pictures, parent);
}

OperationOf<Answer<api::FuseFaceUltraResponse>> *Client::fuseFaceUltra(const api::FuseFaceUltraRequest &request,
                                                                       const Pictures &pictures, QObject *parent) const
{
    return call<api::FuseFaceUltraResponse>(setup("FuseFaceUltra", CallKind::Image, version2022), request, pictures,
                                            parent);
}

OperationOf<Answer<api::FaceFusionResponse>> *Client::faceFusion(const api::FaceFusionRequest &request,
                                                                 const Pictures &pictures, QObject *parent) const
{
    return call<api::FaceFusionResponse>(setup("FaceFusion", CallKind::Image, version2018), request, pictures, parent);
}

OperationOf<Answer<api::LegacyFuseFaceResponse>> *
Client::legacyFuseFace(const api::LegacyFuseFaceRequest &request, const Pictures &pictures, QObject *parent) const
{
    return call<api::LegacyFuseFaceResponse>(setup("FuseFace", CallKind::Image, version2018), request, pictures,
                                             parent);
}

OperationOf<Answer<api::SubmitVideoJobResponse>> *
Client::submitVideoJob(const api::SubmitVideoJobRequest &request, const Pictures &pictures, QObject *parent) const
{
    return call<api::SubmitVideoJobResponse>(setup("SubmitVideoFaceFusionJob", CallKind::Job, version2022), request,
                                             pictures, parent);
}

OperationOf<Answer<api::QueryVideoJobResponse>> *Client::queryVideoJob(const api::QueryVideoJobRequest &request,
                                                                       QObject *parent) const
{
    return call<api::QueryVideoJobResponse>(setup("QueryVideoFaceFusionJob", CallKind::Query, version2022), request, {},
                                            parent);
}

OperationOf<Answer<api::DescribeMaterialListResponse>> *
Client::describeMaterialList(const api::DescribeMaterialListRequest &request, QObject *parent) const
{
    return call<api::DescribeMaterialListResponse>(setup("DescribeMaterialList", CallKind::Query, version2022), request,
                                                   {}, parent);
}

OperationOf<Answer<api::LegacyDescribeMaterialListResponse>> *
Client::legacyMaterialList(const api::LegacyDescribeMaterialListRequest &request, QObject *parent) const
{
    return call<api::LegacyDescribeMaterialListResponse>(setup("DescribeMaterialList", CallKind::Query, version2018),
                                                         request, {}, parent);
}

template<typename Response, typename Request>
OperationOf<Answer<Response>> *Client::call(const CallSetup &setup, const Request &request, const Pictures &pictures,
                                            QObject *parent) const
{
    return new ApiCall<Request, Response>(m_network, setup, request, pictures, parent);
}

CallSetup Client::setup(const char *action, CallKind kind, QLatin1StringView version) const
{
    CallSetup setup{.endpoint = m_endpoint,
                    .name = {action, QByteArray(version.data(), version.size())},
                    .backoff = {.retries = m_retries, .kind = kind, .jitter = systemJitter()}};
    if (setup.endpoint.region.isEmpty() && !isLoopback(m_endpoint.url)) // each version has regions of its own
        setup.endpoint.region = version == version2018 ? "ap-guangzhou" : "ap-singapore";
    return setup;
}

OperationOf<QByteArray> *fetchResult(QNetworkAccessManager &network, const Client &client, const QUrl &url,
                                     qint64 mostBytes, QObject *parent)
{
    const Endpoint &endpoint = client.endpoint();
    const DownloadLimits limits{.bytes = mostBytes, .timeout = endpoint.timeout, .tls = endpoint.tls};
    const auto one = [&network, url, limits] { return new Download(network, url, limits); };
    const Backoff backoff{.retries = client.retries(), .kind = CallKind::Query, .jitter = systemJitter()};
    return new Retrying<QByteArray>(one, backoff, endpoint.retryBudget, parent);
}

} // namespace likeness::net
