// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fuseinput.h"

namespace likeness::workflow {

//! An input as text for the history: paths, addresses without their queries, and settings; never pictures or secrets.
QString textOf(const FuseInput &input);

//! The input again; what a text of an older version lacks has its default.
Result<FuseInput> inputOf(const QString &text);

} // namespace likeness::workflow
