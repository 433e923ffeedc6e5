// SPDX-License-Identifier: Apache-2.0
#include "net/client.h"

#include "api/action.h"

namespace likeness::net {

Client::Client(QNetworkAccessManager &network, Endpoint endpoint, int retries)
    : m_network(network)
    , m_endpoint(std::move(endpoint))
    , m_retries(retries)
{}

OperationOf<Answer<api::FuseFaceResponse>> *Client::fuseFace(const api::FuseFaceRequest &request,
                                                             const Pictures &pictures, QObject *parent) const
{
    using Call = ApiCall<api::FuseFaceRequest, api::FuseFaceResponse>;
    return new Call(m_network, setup("FuseFace", CallKind::Image), request, pictures, parent);
}

OperationOf<Answer<api::DescribeMaterialListResponse>> *
Client::describeMaterialList(const api::DescribeMaterialListRequest &request, QObject *parent) const
{
    using Call = ApiCall<api::DescribeMaterialListRequest, api::DescribeMaterialListResponse>;
    return new Call(m_network, setup("DescribeMaterialList", CallKind::Query), request, {}, parent);
}

CallSetup Client::setup(const char *action, CallKind kind) const
{
    const QByteArray version(api::version2022.data(), api::version2022.size());
    return {m_endpoint, {action, version}, {.retries = m_retries, .kind = kind, .jitter = systemJitter()}};
}

} // namespace likeness::net
