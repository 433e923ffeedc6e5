// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/preset.h"

#include "workflow/inputjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

void sortByName(QList<Preset> &presets)
{
    std::ranges::stable_sort(presets,
                             [](const Preset &a, const Preset &b) { return a.name.localeAwareCompare(b.name) < 0; });
}

} // namespace

const Preset *PresetShelf::find(const QString &name) const
{
    const auto at = std::ranges::find(presets, name, &Preset::name);
    return at == presets.end() ? nullptr : &*at;
}

void PresetShelf::put(const Preset &preset)
{
    presets.removeIf([&](const Preset &each) { return each.name == preset.name; });
    presets.append(preset);
    sortByName(presets);
    chosen = preset.name;
}

void PresetShelf::rename(const QString &from, const QString &to)
{
    for (Preset &each : presets) {
        if (each.name == from)
            each.name = to;
    }
    if (chosen == from)
        chosen = to;
    sortByName(presets);
}

void PresetShelf::remove(const QString &name)
{
    presets.removeIf([&](const Preset &each) { return each.name == name; });
    if (chosen == name)
        chosen.clear();
}

FuseSettings essenceOf(const FuseSettings &settings)
{
    using Kind = workflow::MarkChoice::Kind;
    FuseSettings essence = settings;
    const workflow::MarkChoice &mark = settings.mark;
    essence.mark = {.kind = mark.kind};
    if (mark.kind == Kind::None)
        essence.mark.reason = mark.reason;
    if (mark.kind == Kind::Own) {
        essence.mark = mark;
        essence.mark.reason.clear();
    }
    return essence;
}

QString textOf(const QList<Preset> &presets)
{
    QJsonArray all;
    for (const Preset &each : presets)
        all.append(QJsonObject{{u"name"_s, each.name}, {u"settings"_s, workflow::textOf(carrierOf(each.settings))}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QList<Preset> presetsOf(const QString &text)
{
    PresetShelf shelf;
    for (const QJsonValue each : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QString name = each["name"_L1].toString().simplified().left(longestPresetName);
        const auto carrier = workflow::inputOf(each["settings"_L1].toString());
        if (carrier && !name.isEmpty() && shelf.presets.size() < mostPresets)
            shelf.put({name, essenceOf(settingsOf(*carrier))});
    }
    return shelf.presets;
}

} // namespace likeness::gui
