// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::gui {

class SettingsPage;
class SettingsPresenter;

//! Carries what the user does on the page to its presenter; language and theme are left to the window.
void bindSettings(SettingsPage &page, SettingsPresenter &presenter);

} // namespace likeness::gui
