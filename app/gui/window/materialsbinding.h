// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::gui {

class MaterialsPage;
class MaterialsPresenter;

//! Carries what the user does on the page to its presenter.
void bindMaterials(MaterialsPage &page, MaterialsPresenter &presenter);

} // namespace likeness::gui
