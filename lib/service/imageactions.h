// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "api/fusefaceultra.h"
#include "api/legacyfusion.h"
#include "service/imagefusion.h"
#include "service/materiallibrary.h"
#include "service/materialrules.h"

namespace likeness::service {

//! The actions that make a picture: thin over the engine, the library and the results. Safe from any thread.
class ImageActions
{
public:
    ImageActions(const MaterialLibrary &library, const ImageFusion &fusion, PictureInput input);

    Result<api::FuseFaceResponse> fuseFace(const api::FuseFaceRequest &request, const Caller &caller) const;
    Result<api::FuseFaceUltraResponse> fuseFaceUltra(const api::FuseFaceUltraRequest &request,
                                                     const Caller &caller) const;
    //! Version 2018-12-01, with its own error codes.
    Result<api::LegacyFuseFaceResponse> legacyFuseFace(const api::LegacyFuseFaceRequest &request,
                                                       const Caller &caller) const;
    Result<api::FaceFusionResponse> faceFusion(const api::FaceFusionRequest &request, const Caller &caller) const;

private:
    struct MaterialCall;
    Result<FusionOrder> orderFor(const MaterialCall &call) const;
    Status addSwap(FusionOrder &order, const api::MergeInfo &info, const MaterialCall &call,
                   const store::Material &material) const;
    Result<FusionAnswer> runLegacy(const MaterialCall &call, const Caller &caller) const;
    Result<FusionOrder> orderFor(const api::FuseFaceUltraRequest &request, const Caller &caller) const;

    const MaterialLibrary &m_library;
    const ImageFusion &m_fusion;
    PictureInput m_input;
};

} // namespace likeness::service
