// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "gui/settings/erasepresenter.h"
#include "gui/settings/settingspresenter.h"

namespace likeness::gui {

//! The Settings page's functions, bound to the parts of the program; the assembly outlives them. What was kept takes
//! effect at once, the proxy's password for this session only.
SettingsActions settingsActions(assembly::Assembly &assembly, std::function<Message(const Error &)> errorWords);

//! What deletes everything, but for the end of the window and what is under way in it.
EraseActions eraseActions(assembly::Assembly &assembly, std::function<Message(const Error &)> errorWords);

//! Puts what earlier sessions kept into effect.
void applySettings(assembly::Assembly &assembly);

} // namespace likeness::gui
