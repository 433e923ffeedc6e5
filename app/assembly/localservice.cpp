// SPDX-License-Identifier: Apache-2.0
#include "assembly/localservice.h"

namespace likeness::assembly {

LocalService::LocalService(QString dataFolder, EngineModels models)
    : m_dataFolder(std::move(dataFolder))
    , m_engine(std::move(models))
{
    const RandomSource random = systemRandom();
    m_key.secretId = QStringLiteral("LOCAL") + makeToken(20, random);
    m_key.secretKey = Secret(makeToken(32, random).toLatin1());
}

LocalService::~LocalService() = default;

service::LibraryParts LocalService::parts()
{
    return {.dataFolder = m_dataFolder, .engine = [this] { return m_engine.engine(); }};
}

Result<std::shared_ptr<service::MaterialLibrary>> LocalService::library()
{
    const QMutexLocker lock(&m_mutex);
    if (m_library)
        return m_library;
    auto opened = service::MaterialLibrary::open(parts());
    if (!opened)
        return opened.error();
    m_library = *opened;
    return m_library;
}

Result<net::Endpoint> LocalService::endpoint()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_service) {
        service::ServiceOptions options{.parts = parts(), .credentials = {m_key}};
        auto started = service::Service::start(options);
        if (!started)
            return started.error();
        m_service = std::move(*started);
    }
    return net::Endpoint{.url = m_service->url(), .credential = m_key};
}

} // namespace likeness::assembly
