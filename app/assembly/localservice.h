// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/engineloader.h"
#include "net/endpoint.h"
#include "service/service.h"
#include "settings/settings.h"

namespace likeness::assembly {

//! Bounds of the embedded service that its owner may set; what is out of range stands at the nearest sensible value.
struct ServiceBounds
{
    int quota = 1000; //!< materials
    qint64 resultBytes = 4096LL * 1024 * 1024;
    int jobWorkers = 1;
    std::chrono::hours keepJobs{168};

    static ServiceBounds of(const settings::Settings &settings);
    void applyTo(service::ServiceOptions &options) const;
};

//! The embedded service and its library, begun at the first wish, with a key made for this run. Safe from any thread;
//! the calls block while they begin.
class LocalService
{
public:
    LocalService(QString dataFolder, EngineModels models, ServiceBounds bounds);
    ~LocalService();

    //! Where the running service is, and as whom; language and timeout are the caller's to fill in.
    Result<net::Endpoint> endpoint();
    //! Projects and materials, without a service that listens.
    Result<std::shared_ptr<service::MaterialLibrary>> library();
    EngineLoader &engine() { return m_engine; }

private:
    service::LibraryParts parts();

    QString m_dataFolder;
    ServiceBounds m_bounds;
    EngineLoader m_engine;
    QMutex m_mutex;
    std::shared_ptr<service::MaterialLibrary> m_library; // shared with calls that still use it
    std::unique_ptr<service::Service> m_service;
    sign::Credential m_key;
};

} // namespace likeness::assembly
