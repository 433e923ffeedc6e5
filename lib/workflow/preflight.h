// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/rules.h"
#include "core/operation.h"
#include "workflow/facesuggest.h"
#include "workflow/fuseinput.h"

namespace likeness::workflow {

//! What the files of an input say about it. Reads them: call it off the event loop. Faces are looked for where an
//! engine is given; an engine that cannot be had is the same as none.
api::RequestFacts factsOf(const FuseInput &input, const EngineSource &engine = {}, std::stop_token stop = {});

//! Every rule over an input, before anything is sent.
OperationOf<api::Findings> *preflight(const FuseInput &input, const EngineSource &engine, QObject *parent = nullptr);

} // namespace likeness::workflow
