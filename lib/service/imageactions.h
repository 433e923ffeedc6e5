// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "service/action.h"
#include "service/materiallibrary.h"
#include "service/results.h"

namespace likeness::service {

//! FuseFace: thin over the engine, the library and the results. Safe from any thread.
class ImageActions
{
public:
    ImageActions(MaterialLibrary &library, Results &results, EngineAccess engine, QString scratchFolder);

    Result<api::FuseFaceResponse> fuseFace(const api::FuseFaceRequest &request, const Caller &caller) const;

private:
    Result<engine::FusionJob> jobOf(const api::FuseFaceRequest &request, const store::Material &material,
                                    const Caller &caller) const;
    Result<QByteArray> fileOf(const QImage &picture, const QByteArray &format, const api::FuseFaceRequest &request,
                              const Caller &caller) const;

    MaterialLibrary &m_library;
    Results &m_results;
    EngineAccess m_engine;
    QString m_scratchFolder;
};

} // namespace likeness::service
