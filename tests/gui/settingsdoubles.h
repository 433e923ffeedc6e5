// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    ModelValues models{};
    std::optional<Error> saveError{};
    std::optional<Error> testError{};
    QList<ProfileEdit> found{};
    QList<ProfileEdit> saved{};
    QList<ProfileEdit> tested{};

    SettingsActions actions();
};

} // namespace likeness::gui::testing
