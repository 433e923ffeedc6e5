// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composestate.h"

namespace likeness::gui {

//! Settings of the call under a name. Has no photo, no material and no address with its query.
struct Preset
{
    QString name{};
    FuseSettings settings{};

    bool operator==(const Preset &) const = default;
};

//! All presets by name, and the one that was chosen last.
struct PresetShelf
{
    QList<Preset> presets{};
    QString chosen{}; //!< empty: none

    const Preset *find(const QString &name) const;
    void put(const Preset &preset); //!< in place of one of that name, if there is one; it is the chosen one
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);

    bool operator==(const PresetShelf &) const = default;
};

inline constexpr int mostPresets = 50;
inline constexpr int longestPresetName = 60; //!< letters

//! Without what its mark does not use: the reason where there is a mark, a logo's place where there is none.
FuseSettings essenceOf(const FuseSettings &settings);

//! One line of text, as the settings keep it.
QString textOf(const QList<Preset> &presets);
//! What cannot be read is left out, and what is above the bounds.
QList<Preset> presetsOf(const QString &text);

} // namespace likeness::gui
