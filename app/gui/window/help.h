// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace likeness::gui {

//! The list of keyboard shortcuts, made from the table of actions.
void showShortcuts(QWidget *window);
//! What this program is, and under which licences its parts stand.
void showAbout(QWidget *window);

} // namespace likeness::gui
