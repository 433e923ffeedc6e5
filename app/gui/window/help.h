// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace likeness::gui {

//! The list of keyboard shortcuts, made from the table of actions.
void showShortcuts(QWidget *window);
//! What this program is, and under which licences its parts stand.
void showAbout(QWidget *window);

//! Asks where the diagnostics go; calls back unless it is cancelled.
void askForDiagnosticsFile(QWidget &window, std::function<void(const QString &)> take);

} // namespace likeness::gui
