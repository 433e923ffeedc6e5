// SPDX-License-Identifier: Apache-2.0
#include "gui/window/actions.h"

#include <QCoreApplication>

namespace likeness::gui {

QList<ActionRow> actionRows()
{
    using enum ActionId;
    const auto keys = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    return {
        {Open, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Open photos…"), "document-open", keys("Ctrl+O")},
        {Paste, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Paste a photo"), "edit-paste", keys("Ctrl+V")},
        {Fuse, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Fuse"), "media-playback-start", keys("Ctrl+Return")},
        {Cancel, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Cancel the fusion"), "process-stop", keys("Ctrl+.")},
        {Save, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Save the result…"), "document-save", keys("Ctrl+S")},
        {Quit, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", keys("Ctrl+Q")},
        {Undo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", keys("Ctrl+Z")},
        {Redo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", keys("Ctrl+Shift+Z")},
        {ZoomIn, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", keys("Ctrl++")},
        {ZoomOut, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", keys("Ctrl+-")},
        {Fit, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Fit the picture"), "zoom-fit-best", keys("Ctrl+0")},
        {ActualSize, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Actual size"), "zoom-original", keys("Ctrl+1")},
        {Next, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Next page"), "go-next", keys("Ctrl+PgDown")},
        {Previous, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Previous page"), "go-previous", keys("Ctrl+PgUp")},
        {Shortcuts, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), nullptr, keys("F1")},
        {Tour, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Tour in four steps"), nullptr, {}},
        {Diagnostics, Menu::Help, QT_TRANSLATE_NOOP("Actions", "Save &diagnostics…"), nullptr, {}},
        {About, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&About Likeness"), "help-about", {}},
    };
}

QString actionText(const ActionRow &row) { return QCoreApplication::translate("Actions", row.text); }

QString menuText(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Actions", "&File");
    case Menu::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case Menu::View:
        return QCoreApplication::translate("Actions", "&View");
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

} // namespace likeness::gui
