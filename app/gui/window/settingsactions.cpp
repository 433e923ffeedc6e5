// SPDX-License-Identifier: Apache-2.0
#include "gui/window/settingsactions.h"

#include "assembly/engineloader.h"
#include "assembly/erasing.h"
#include "core/background.h"
#include "core/mapped.h"
#include "gui/window/retention.h"
#include "settings/keys.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "settings/tccli.h"

#include <QDesktopServices>
#include <QDir>

namespace likeness::gui {

namespace {

namespace keys = settings::keys;

NetworkValues networkOf(const assembly::Assembly &assembly, settings::Settings &kept)
{
    return {.proxyKind = kept.get(keys::proxyKind),
            .proxyHost = kept.get(keys::proxyHost),
            .proxyPort = kept.get(keys::proxyPort),
            .proxyUser = kept.get(keys::proxyUser),
            .hasPassword = assembly.hasProxyPassword(),
            .timeoutSeconds = kept.get(keys::timeoutSeconds),
            .retries = kept.get(keys::retries)};
}

void keepNetwork(assembly::Assembly &assembly, const NetworkValues &values)
{
    settings::Settings &kept = assembly.settings();
    kept.set(keys::timeoutSeconds, values.timeoutSeconds);
    kept.set(keys::retries, values.retries);
    assembly.useProxy({values.proxyKind, values.proxyHost, values.proxyPort, values.proxyUser, values.proxyPassword});
}

Status saveProfile(assembly::Assembly &assembly, const ProfileEdit &edit)
{
    const bool half = !edit.keys.isEmpty() && !edit.keys.isComplete();
    if (half && !assembly.hasKeys(edit.profile.name))
        return Error{.kind = ErrorKind::Usage, .code = QStringLiteral("Usage.HalfKeys")};
    if (Status saved = assembly.settings().saveProfile(edit.profile); !saved)
        return saved;
    if (assembly.profile().name == edit.profile.name)
        return assembly.chooseProfile(edit.profile.name); // with what was changed
    return {};
}

void removeProfile(assembly::Assembly &assembly, const QString &name)
{
    for (const settings::Profile &each : assembly.profiles()) {
        if (each.name == name)
            assembly.forgetKeys(each)->start();
    }
    assembly.settings().removeProfile(name);
    assembly.forgetNotes(name)->start();
}

OperationOf<QList<ProfileEdit>> *findProfiles(assembly::Assembly &assembly)
{
    const std::function<Result<QList<ProfileEdit>>()> work = [] {
        QList<ProfileEdit> found;
        for (const auto &[profile, keys] : settings::foundProfiles(settings::ownEnvironment(), settings::tccliFolder()))
            found.append({profile, keys});
        return found;
    };
    return new Background<QList<ProfileEdit>>(work, &assembly);
}

OperationOf<CallsValues> *callsOf(assembly::Assembly &assembly, const CallsChange &change)
{
    using Kind = assembly::BudgetChange::Kind;
    const Kind kind = change.kind == CallsChange::Kind::Budget      ? Kind::Set
                      : change.kind == CallsChange::Kind::CountAnew ? Kind::Reset
                                                                    : Kind::None;
    if (assembly.profile().isLocal())
        return new ReadyOperation<CallsValues>(CallsValues{.isFree = true}, &assembly);
    const auto turn = [](const assembly::CallUsage &usage) {
        CallsValues values{.billed = usage.billed, .budget = usage.budget, .since = usage.since};
        for (const auto &[action, rate] : usage.rates.asKeyValueRange()) {
            if (rate > 0)
                values.rates.append({action, rate});
        }
        std::ranges::sort(values.rates);
        return Result<CallsValues>(values);
    };
    return new Mapped<assembly::CallUsage, CallsValues>(assembly.callUsage({kind, change.budget}), turn, &assembly);
}

QList<ProfileRow> rowsOf(assembly::Assembly &assembly)
{
    QList<ProfileRow> rows;
    for (const settings::Profile &each : assembly.profiles())
        rows.append({each, assembly.hasKeys(each.name)});
    return rows;
}

} // namespace

SettingsActions settingsActions(assembly::Assembly &assembly, std::function<Message(const Error &)> errorWords)
{
    return {.profiles = [&assembly] { return rowsOf(assembly); },
            .profileInUse = [&assembly] { return assembly.profile().name; },
            .saveProfile = [&assembly](const ProfileEdit &edit) { return saveProfile(assembly, edit); },
            .keepKeys = [&assembly](const ProfileEdit &edit) { return assembly.keepKeys(edit.profile, edit.keys); },
            .findProfiles = [&assembly] { return findProfiles(assembly); },
            .removeProfile = [&assembly](const QString &name) { removeProfile(assembly, name); },
            .useProfile = [&assembly](const QString &name) { return assembly.chooseProfile(name); },
            .test = [&assembly](const ProfileEdit &edit) { return assembly.testConnection(edit.profile, edit.keys); },
            .calls = [&assembly](const CallsChange &change) { return callsOf(assembly, change); },
            .network = [&assembly] { return networkOf(assembly, assembly.settings()); },
            .keepNetwork = [&assembly](const NetworkValues &values) { keepNetwork(assembly, values); },
            .files =
                [&assembly] {
                    return FilesValues{.outputFolder = assembly.settings().get(keys::outputFolder),
                                       .defaultLogo = assembly.settings().get(keys::defaultLogo),
                                       .keepRuns = assembly.settings().get(keys::keepRuns),
                                       .keepDays = assembly.settings().get(keys::keepDays)};
                },
            .keepFiles =
                [&assembly](const FilesValues &values) {
                    assembly.settings().set(keys::outputFolder, values.outputFolder);
                    assembly.settings().set(keys::defaultLogo, values.defaultLogo);
                    assembly.settings().set(keys::keepRuns, values.keepRuns);
                    assembly.settings().set(keys::keepDays, values.keepDays);
                },
            .dataFolder = assembly.dataFolder(),
            .openFolder = [](const QString &folder) { return QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
            .models =
                [&assembly] {
                    const assembly::EngineModels models = assembly::engineModels(assembly.settings());
                    return ModelValues{models.finder, models.landmarker, models.swapper, models.embedder};
                },
            .keepModels =
                [&assembly](const ModelValues &values) {
                    assembly.settings().set(keys::modelFinder, values.finder);
                    assembly.settings().set(keys::modelLandmarker, values.landmarker);
                    assembly.settings().set(keys::modelSwapper, values.swapper);
                    assembly.settings().set(keys::modelEmbedder, values.embedder);
                },
            .errorWords = std::move(errorWords)};
}

EraseActions eraseActions(assembly::Assembly &assembly, std::function<Message(const Error &)> errorWords)
{
    const auto check = [&assembly]() -> OperationOf<bool> * {
        const auto look = [own = &assembly.folderHold()]() -> Result<bool> {
            const Status possible = assembly::mayErase(*own);
            return possible ? Result<bool>(true) : possible.error();
        };
        return new Background<bool>(std::function<Result<bool>()>(look), &assembly);
    };
    return {.folder = assembly.dataFolder(),
            .check = check,
            .forgetKeys = [&assembly] { return assembly.forgetAllKeys(); },
            .errorWords = std::move(errorWords)};
}

void applySettings(assembly::Assembly &assembly)
{
    assembly.pastCalls().keepNewest(assembly.settings().get(keys::keepRuns))->start();
    const QString folder = assembly.dataFolder();
    removeOldFiles({folder + QStringLiteral("/videos"), folder + QStringLiteral("/session"),
                    folder + QStringLiteral("/thumbnails")},
                   assembly.settings().get(keys::keepDays), &assembly)
        ->start();
    // what a session that broke off left of trying a material
    (new Background<bool>([folder] { return QDir(folder + QStringLiteral("/session/effect")).removeRecursively(); },
                          &assembly))
        ->start();
}

} // namespace likeness::gui
