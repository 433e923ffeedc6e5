// SPDX-License-Identifier: Apache-2.0
#include "gui/window/composekeeping.h"

#include "core/background.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QFileInfo>

namespace likeness::gui {

namespace {

namespace keys = settings::keys;

} // namespace

PresetActions presetActions(settings::Settings &settings)
{
    return {.kept = presetsOf(settings.get(keys::presets)),
            .keep = [&settings](const QList<Preset> &presets) { settings.set(keys::presets, textOf(presets)); },
            .missing = [&settings](const QStringList &paths) { return missingFiles(paths, &settings); }};
}

RecentActions recentActions(settings::Settings &settings, const QString &dataFolder)
{
    Recent kept{.materials = recentMaterialsOf(settings.get(keys::recentMaterials))};
    kept.usePhotos(settings.get(keys::photos));
    return {.kept = kept,
            .keep =
                [&settings](const Recent &recent) {
                    settings.set(keys::photos, recent.photos);
                    settings.set(keys::recentMaterials, textOf(recent.materials));
                },
            .missing = [&settings](const QStringList &paths) { return missingFiles(paths, &settings); },
            .ownFolder = dataFolder};
}

OperationOf<QStringList> *missingFiles(const QStringList &paths, QObject *parent)
{
    const std::function<Result<QStringList>()> work = [paths]() -> Result<QStringList> {
        QStringList missing = paths;
        missing.removeIf([](const QString &path) { return QFileInfo::exists(path); });
        return missing;
    };
    return new Background<QStringList>(work, parent);
}

} // namespace likeness::gui
