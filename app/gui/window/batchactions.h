// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "gui/batch/batchpresenter.h"

namespace likeness::gui {

//! The Batch page's functions, bound to the parts of the program; the assembly outlives them. Words are the caller's.
BatchActions batchActions(assembly::Assembly &assembly);

} // namespace likeness::gui
