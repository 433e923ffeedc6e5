// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace likeness::gui {

enum class ActionId {
    Open,
    Paste,
    Save,
    Quit,
    Undo,
    Redo,
    Fuse,
    Cancel,
    ZoomIn,
    ZoomOut,
    Fit,
    ActualSize,
    Next,
    Previous,
    Shortcuts,
    Tour,
    Diagnostics,
    About
};
enum class Menu { File, Edit, View, Help };

//! One row of the window's actions.
struct ActionRow
{
    ActionId id = ActionId::Open;
    Menu menu = Menu::File;
    const char *text = nullptr; //!< translated by actionText()
    const char *icon = nullptr; //!< a freedesktop action name; null: none
    QKeySequence keys{};
};

QList<ActionRow> actionRows();
QString actionText(const ActionRow &row);
QString menuText(Menu menu);

} // namespace likeness::gui
