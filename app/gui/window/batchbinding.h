// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"

namespace likeness::gui {

class BatchPage;
class BatchPresenter;
class ComposePresenter;

//! Connects the page and its presenter; the photos of Compose are offered.
void bindBatch(BatchPage &page, BatchPresenter &presenter, const ComposePresenter &composing);
//! What an action of the window means on the page; false: nothing of its own.
bool performOnBatch(ActionId id, BatchPage &page, BatchPresenter &presenter);

} // namespace likeness::gui
