// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/materials.h"
#include "service/action.h"
#include "service/materiallibrary.h"

namespace likeness::service {

//! DescribeMaterialList: a page of a project's materials, newest first, with their faces.
Result<api::DescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                            const api::DescribeMaterialListRequest &request);

} // namespace likeness::service
