// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "net/request.h"
#include "workflow/fuseinput.h"

namespace likeness::workflow {

//! The request of an input, its photos fitted to the limits and kept beside it until the body is written.
struct PreparedFusion
{
    api::FuseFaceRequest request{};
    net::Pictures pictures{};
};

//! Reads and fits photos and logo; rectangles are mapped by the scale of their photo. Takes as long as decoding does:
//! call it off the event loop. Errors carry the path as their subject; an unreadable photo is ErrorKind::Input.
Result<PreparedFusion> prepareFusion(const FuseInput &input);

} // namespace likeness::workflow
