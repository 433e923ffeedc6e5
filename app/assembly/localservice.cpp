// SPDX-License-Identifier: Apache-2.0
#include "assembly/localservice.h"

#include "settings/keys.h"

#include <algorithm>

namespace likeness::assembly {

ServiceBounds ServiceBounds::of(const settings::Settings &settings)
{
    using namespace settings;
    constexpr int mostMaterials = 100'000;
    constexpr int mostMegabytes = 1024 * 1024;
    constexpr int mostWorkers = 16;
    constexpr int mostHours = 24 * 365;
    return {.quota = std::clamp(settings.get(keys::serviceQuota), 1, mostMaterials),
            .resultBytes = std::clamp(settings.get(keys::serviceResultMegabytes), 1, mostMegabytes) * 1024LL * 1024,
            .jobWorkers = std::clamp(settings.get(keys::serviceJobWorkers), 1, mostWorkers),
            .keepJobs = std::chrono::hours(std::clamp(settings.get(keys::serviceKeepJobsHours), 1, mostHours))};
}

void ServiceBounds::applyTo(service::ServiceOptions &options) const
{
    options.parts.quota = quota;
    options.mostResultBytes = resultBytes;
    options.queue.workers = jobWorkers;
    options.queue.kept = keepJobs;
}

LocalService::LocalService(QString dataFolder, EngineModels models, ServiceBounds bounds)
    : m_dataFolder(std::move(dataFolder))
    , m_bounds(bounds)
    , m_engine(std::move(models))
{
    const RandomSource random = systemRandom();
    m_key.secretId = QStringLiteral("LOCAL") + makeToken(20, random);
    m_key.secretKey = Secret(makeToken(32, random).toLatin1());
}

LocalService::~LocalService() = default;

service::LibraryParts LocalService::parts()
{
    return {.dataFolder = m_dataFolder, .engine = [this] { return m_engine.engine(); }, .quota = m_bounds.quota};
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
        m_bounds.applyTo(options);
        auto started = service::Service::start(options);
        if (!started)
            return started.error();
        m_service = std::move(*started);
    }
    return net::Endpoint{.url = m_service->url(), .credential = m_key};
}

} // namespace likeness::assembly
