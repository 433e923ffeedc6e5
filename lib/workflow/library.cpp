// SPDX-License-Identifier: Apache-2.0
#include "workflow/library.h"

namespace likeness::workflow {

Library::~Library() = default;

} // namespace likeness::workflow
