// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::gui {

class HistoryPage;
class HistoryPresenter;

//! Carries what the user does on the page to its presenter; what leads to another page is left to the workspace.
void bindHistory(HistoryPage &page, HistoryPresenter &presenter);

} // namespace likeness::gui
