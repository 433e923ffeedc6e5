// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "api/fusefaceultra.h"
#include "api/legacyfusion.h"
#include "api/legacymaterials.h"
#include "api/materials.h"
#include "api/videojob.h"
#include "net/apicall.h"

namespace likeness::net {

//! Every action of the API, one line each; returns operations to be started by the caller, who owns them through the
//! parent. The manager must outlive the client and its operations.
class Client
{
public:
    Client(QNetworkAccessManager &network, Endpoint endpoint, int retries = 3);

    const Endpoint &endpoint() const { return m_endpoint; }
    int retries() const { return m_retries; }

    // Marks of the pictures stand in the requests where their base64 goes.
    OperationOf<Answer<api::FuseFaceResponse>> *fuseFace(const api::FuseFaceRequest &request, const Pictures &pictures,
                                                         QObject *parent = nullptr) const;
    OperationOf<Answer<api::FuseFaceUltraResponse>> *
    fuseFaceUltra(const api::FuseFaceUltraRequest &request, const Pictures &pictures, QObject *parent = nullptr) const;
    OperationOf<Answer<api::FaceFusionResponse>> *faceFusion(const api::FaceFusionRequest &request,
                                                             const Pictures &pictures, QObject *parent = nullptr) const;
    OperationOf<Answer<api::LegacyFuseFaceResponse>> *legacyFuseFace(const api::LegacyFuseFaceRequest &request,
                                                                     const Pictures &pictures,
                                                                     QObject *parent = nullptr) const;
    //! Never sent twice where its answer may have been lost: the job may exist, and is billed.
    OperationOf<Answer<api::SubmitVideoJobResponse>> *submitVideoJob(const api::SubmitVideoJobRequest &request,
                                                                     const Pictures &pictures,
                                                                     QObject *parent = nullptr) const;
    OperationOf<Answer<api::QueryVideoJobResponse>> *queryVideoJob(const api::QueryVideoJobRequest &request,
                                                                   QObject *parent = nullptr) const;
    OperationOf<Answer<api::DescribeMaterialListResponse>> *
    describeMaterialList(const api::DescribeMaterialListRequest &request, QObject *parent = nullptr) const;
    OperationOf<Answer<api::LegacyDescribeMaterialListResponse>> *
    legacyMaterialList(const api::LegacyDescribeMaterialListRequest &request, QObject *parent = nullptr) const;

private:
    template<typename Response, typename Request>
    OperationOf<Answer<Response>> *call(const CallSetup &setup, const Request &request, const Pictures &pictures,
                                        QObject *parent) const;
    CallSetup setup(const char *action, CallKind kind, QLatin1StringView version) const;

    QNetworkAccessManager &m_network;
    Endpoint m_endpoint;
    int m_retries = 3;
};

//! The bytes behind a result address, as Download gives them, with the client's patience, authorities and retries: the
//! call that made them is not made twice because a connection broke.
OperationOf<QByteArray> *fetchResult(QNetworkAccessManager &network, const Client &client, const QUrl &url,
                                     qint64 mostBytes, QObject *parent);

} // namespace likeness::net
