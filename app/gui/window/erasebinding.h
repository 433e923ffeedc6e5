// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/erasepresenter.h"
#include "gui/window/leaving.h"

namespace likeness::gui {

class SettingsPage;

//! What is under way and how it is ended, a sentence each.
QStringList hindrances(const WorkGoingOn &work);

//! Ties the part of the Settings page that deletes everything to a presenter that the owner has. The page outlives it.
void bindErasing(SettingsPage &page, EraseActions actions, const std::function<WorkGoingOn()> &work, QObject &owner);

} // namespace likeness::gui
