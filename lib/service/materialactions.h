// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/legacymaterials.h"
#include "api/materials.h"
#include "service/action.h"
#include "service/http/message.h"
#include "service/materiallibrary.h"

namespace likeness::service {

//! DescribeMaterialList: a page of a project's materials, newest first, with their faces.
Result<api::DescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                            const api::DescribeMaterialListRequest &request);

//! The same in version 2018-12-01: projects by their number, materials with an address to see them by.
Result<api::LegacyDescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                                  const api::LegacyDescribeMaterialListRequest &request,
                                                                  const Caller &caller);

//! Files of materials under "/materials/<SHA-256>.<extension>", which only who knows the content or was told can name.
http::Response serveMaterial(const MaterialLibrary &library, const http::Request &request);
inline bool isMaterialRequest(const http::Request &request) { return request.target.startsWith("/materials/"); }

} // namespace likeness::service
