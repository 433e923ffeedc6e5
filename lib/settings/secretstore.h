// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/environment.h"

#include <QHash>
#include <optional>

namespace likeness::settings {

//! Keys of profiles for as long as the program runs. They are held in memory only, written to no file, and wiped with
//! the store; whoever takes keys from a person says so. Lives on the event thread.
class SecretStore
{
public:
    //! Takes the place of keys kept under the same name; incomplete ones are not kept.
    void keep(const QString &profile, const EnvironmentKeys &keys);
    std::optional<EnvironmentKeys> find(const QString &profile) const;
    bool has(const QString &profile) const { return m_keys.contains(profile); }
    void forget(const QString &profile);

private:
    QHash<QString, EnvironmentKeys> m_keys;
};

} // namespace likeness::settings
