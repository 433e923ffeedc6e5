// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "gui/video/playback.h"
#include "gui/video/videopresenter.h"

#include <memory>

namespace likeness::gui {

//! The Video page's functions, bound to the parts of the program; the assembly outlives them. Words are the caller's.
VideoActions videoActions(assembly::Assembly &assembly);

//! A player from its module, which is loaded at the first wish; null where the module is missing.
std::unique_ptr<Playback> loadPlayback();

} // namespace likeness::gui
