// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/erasepresenter.h"
#include "gui/settings/settingspresenter.h"

namespace likeness::gui::testing {

//! Settings that are kept nowhere but here.
struct SettingsDoubles
{
    QList<ProfileRow> rows{{.profile = settings::localProfile(), .hasKeys = true},
                           {.profile = {.name = "work", .endpoint = "https://example.com", .region = "ap-beijing"}}};
    QString inUse = "local";
    NetworkValues network{};
    CallsValues calls{};
    std::optional<Error> callsError{};
    FilesValues files{};
    QString dataFolder = "/home/someone/.local/share/likeness";
    bool opensFolders = true;
    QStringList openedFolders{};
    ModelValues models{};
    std::optional<Error> saveError{};
    std::optional<Error> testError{};
    QList<ProfileEdit> found{};
    QList<ProfileEdit> saved{};
    QList<ProfileEdit> tested{};
    QString eraseFolder = "/data";
    std::optional<Error> eraseError{};
    bool hangErasing = false; //!< the key store does not answer
    QStringList leftKeys{};
    int forgot = 0;
    std::optional<QStringList> begunAnew{};

    SettingsActions actions();
    EraseActions eraseActions();
};

} // namespace likeness::gui::testing
