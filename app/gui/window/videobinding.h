// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"

namespace likeness::gui {

class ComposePresenter;
class VideoPage;
class VideoPresenter;

//! Carries what the user does on the page to its presenter, and the photos of Compose to the page.
void bindVideo(VideoPage &page, VideoPresenter &presenter, const ComposePresenter &composing);

//! What an action of the window means while this page is in sight; false: nothing of its own.
bool performOnVideo(ActionId id, VideoPage &page, VideoPresenter &presenter);

} // namespace likeness::gui
