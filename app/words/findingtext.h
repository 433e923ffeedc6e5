// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "api/finding.h"

namespace likeness::words {

//! One sentence on a check before a call: what it asks for, and what was found where it does not hold.
QString findingText(const api::Finding &finding, api::Language language);

//! What a remark of the embedded service means; its own text where the code is not known.
QString warningText(const QString &code, const QString &text, api::Language language);

} // namespace likeness::words
