// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/settingsdoubles.h"

#include "tests/gui/composedoubles.h"

namespace likeness::gui::testing {

SettingsActions SettingsDoubles::actions()
{
    return {
        .profiles = [this] { return rows; },
        .profileInUse = [this] { return inUse; },
        .saveProfile = [this](const ProfileEdit &edit) -> Status {
            if (saveError)
                return *saveError;
            saved.append(edit);
            rows.append({edit.profile, edit.keys.isComplete()});
            return {};
        },
        .keepKeys = [](const ProfileEdit &) { return new ReadyOperation<settings::KeptKeys>(settings::KeptKeys{}); },
        .findProfiles = [this] { return new ReadyOperation<QList<ProfileEdit>>(found); },
        .removeProfile =
            [this](const QString &name) {
                rows.removeIf([&](const ProfileRow &each) { return each.profile.name == name; });
            },
        .useProfile = [this](const QString &name) -> Status {
            inUse = name;
            return {};
        },
        .test = [this](const ProfileEdit &edit) -> OperationOf<workflow::ConnectionReport> * {
            tested.append(edit);
            if (testError)
                return new ReadyOperation<workflow::ConnectionReport>(*testError);
            return new ReadyOperation<workflow::ConnectionReport>(workflow::ConnectionReport{120, "r-9"});
        },
        .calls = [this](const CallsChange &change) -> OperationOf<CallsValues> * {
            if (callsError)
                return new ReadyOperation<CallsValues>(*callsError);
            calls.isFree = inUse == "local";
            if (change.kind == CallsChange::Kind::Budget)
                calls.budget = change.budget;
            if (change.kind == CallsChange::Kind::CountAnew)
                calls.billed = 0;
            return new ReadyOperation<CallsValues>(calls);
        },
        .network = [this] { return network; },
        .keepNetwork = [this](const NetworkValues &values) { network = values; },
        .files = [this] { return files; },
        .keepFiles = [this](const FilesValues &values) { files = values; },
        .dataFolder = dataFolder,
        .openFolder =
            [this](const QString &folder) {
                openedFolders.append(folder);
                return opensFolders;
            },
        .models = [this] { return models; },
        .keepModels = [this](const ModelValues &values) { models = values; },
        .errorWords = [](const Error &error) { return Message{.severity = Severity::Error, .text = error.code}; }};
}

EraseActions SettingsDoubles::eraseActions()
{
    return {.folder = eraseFolder,
            .check = [this]() -> OperationOf<bool> * {
                return new ReadyOperation<bool>(eraseError ? Result<bool>(*eraseError) : Result<bool>(true));
            },
            .forgetKeys = [this]() -> OperationOf<QStringList> * {
                ++forgot;
                if (hangErasing)
                    return new Hanging<QStringList>;
                return new ReadyOperation<QStringList>(leftKeys);
            },
            .beginAnew = [this](const QStringList &left) { begunAnew = left; },
            .errorWords = [](const Error &error) { return Message{.severity = Severity::Error, .text = error.code}; }};
}

} // namespace likeness::gui::testing
