// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "gui/window/services.h"

namespace likeness::gui {

//! The window's functions, bound to the parts of the program; the assembly outlives the window.
Services servicesOf(assembly::Assembly &assembly);

} // namespace likeness::gui
