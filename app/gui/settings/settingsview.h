// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/messagebar.h"

#include <QList>

namespace likeness::gui {

//! What a SettingsPresenter asks of whoever shows the settings.
class SettingsView
{
public:
    virtual ~SettingsView() = default;

    virtual void showProfiles(const QList<ProfileRow> &profiles, const QString &inUse, const QString &shown) = 0;
    virtual void showNetwork(const NetworkValues &values) = 0;
    virtual void showFiles(const FilesValues &values) = 0;
    virtual void showDataFolder(const QString &folder) = 0;
    virtual void showModels(const ModelValues &values) = 0;
    virtual void showCalls(const CallsValues &values) = 0;
    virtual void showTesting(bool running) = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
