// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"

namespace likeness::gui {

class EffectPanel;
class EffectPresenter;
class MaterialsPage;
class MaterialsPresenter;

//! Carries what the user does on the page to its presenter.
void bindMaterials(MaterialsPage &page, MaterialsPresenter &presenter);
void bindEffect(EffectPanel &panel, EffectPresenter &presenter);
//! What an action of the window means on this page, done; false: nothing of its own.
bool performOnMaterials(ActionId id, MaterialsPresenter &presenter);

} // namespace likeness::gui
