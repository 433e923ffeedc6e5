// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/presetpresenter.h"
#include "gui/compose/recentpresenter.h"

namespace likeness::settings {
class Settings;
} // namespace likeness::settings

namespace likeness::gui {

// Bound to the settings, which outlive the window.

PresetActions presetActions(settings::Settings &settings);
//! Files below the data folder are not remembered.
RecentActions recentActions(settings::Settings &settings, const QString &dataFolder);

//! Those of the files that are not there, looked for off the loop; unstarted.
OperationOf<QStringList> *missingFiles(const QStringList &paths, QObject *parent);

} // namespace likeness::gui
