// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "api/materials.h"
#include "net/apicall.h"

namespace likeness::net {

//! One line per action; returns operations to be started by the caller, who owns them through the parent. The manager
//! must outlive the client and its operations.
class Client
{
public:
    Client(QNetworkAccessManager &network, Endpoint endpoint, int retries = 3);

    const Endpoint &endpoint() const { return m_endpoint; }

    //! Marks of the pictures stand in the request where their base64 goes.
    OperationOf<Answer<api::FuseFaceResponse>> *fuseFace(const api::FuseFaceRequest &request, const Pictures &pictures,
                                                         QObject *parent = nullptr) const;
    OperationOf<Answer<api::DescribeMaterialListResponse>> *
    describeMaterialList(const api::DescribeMaterialListRequest &request, QObject *parent = nullptr) const;

private:
    CallSetup setup(const char *action, CallKind kind) const;

    QNetworkAccessManager &m_network;
    Endpoint m_endpoint;
    int m_retries = 3;
};

} // namespace likeness::net
