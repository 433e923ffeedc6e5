// SPDX-License-Identifier: Apache-2.0
// The player as a module that the window loads for its first video: Qt Multimedia costs start-up time.
#include "gui/video/player/mediaplayback.h"

//! The caller owns it.
extern "C" Q_DECL_EXPORT likeness::gui::Playback *likeness_make_playback() { return new likeness::gui::MediaPlayback; }
