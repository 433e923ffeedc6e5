// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "net/request.h"
#include "workflow/fuseinput.h"

namespace likeness::workflow {

api::FaceRect wireRect(const QRect &rect);

//! A photo fitted to the limits, kept with the pictures; its rectangles are mapped by its scale. Blocks.
Result<api::MergeInfo> mergeInfoOf(const FaceChoice &face, net::Pictures &pictures);

//! The own logo of a mark; nothing for the other kinds. Blocks.
Result<std::optional<api::LogoParam>> logoParamOf(const MarkChoice &mark, net::Pictures &pictures);

} // namespace likeness::workflow
