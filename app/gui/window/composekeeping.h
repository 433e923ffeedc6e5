// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/presetpresenter.h"

namespace likeness::settings {
class Settings;
} // namespace likeness::settings

namespace likeness::gui {

//! Presets bound to the settings, which outlive the window.
PresetActions presetActions(settings::Settings &settings);

//! Those of the files that are not there, looked for off the loop; unstarted.
OperationOf<QStringList> *missingFiles(const QStringList &paths, QObject *parent);

} // namespace likeness::gui
