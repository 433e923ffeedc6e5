// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "core/operation.h"

namespace likeness::cli {

//! The stage in words; empty for one that is told otherwise.
QString stageText(const Progress &progress, api::Language language);
//! The stage with a bar and its share before it, where that is known.
QString progressText(const Progress &progress, api::Language language);

} // namespace likeness::cli
