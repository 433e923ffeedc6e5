// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/engineloader.h"
#include "net/endpoint.h"
#include "service/service.h"

namespace likeness::assembly {

//! The embedded service and its library, begun at the first wish, with a key made for this run. Safe from any thread;
//! the calls block while they begin.
class LocalService
{
public:
    LocalService(QString dataFolder, EngineModels models);
    ~LocalService();

    //! Where the running service is, and as whom; language and timeout are the caller's to fill in.
    Result<net::Endpoint> endpoint();
    //! Projects and materials, without a service that listens.
    Result<std::shared_ptr<service::MaterialLibrary>> library();
    EngineLoader &engine() { return m_engine; }

private:
    service::LibraryParts parts();

    QString m_dataFolder;
    EngineLoader m_engine;
    QMutex m_mutex;
    std::shared_ptr<service::MaterialLibrary> m_library; // shared with calls that still use it
    std::unique_ptr<service::Service> m_service;
    sign::Credential m_key;
};

} // namespace likeness::assembly
