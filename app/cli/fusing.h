// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/context.h"
#include "workflow/fuseinput.h"

namespace likeness::cli {

//! Checks an input, fuses it and writes the result to --out, or prints the request with --dry-run; ends the context.
void fuseAndSave(Context &context, const workflow::FuseInput &input);

//! The first finding that stops a call, as an error; warnings are noted.
Status judged(Context &context, const api::Findings &findings);

} // namespace likeness::cli
