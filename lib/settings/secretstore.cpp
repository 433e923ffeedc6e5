// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

namespace likeness::settings {

void SecretStore::keep(const QString &profile, const EnvironmentKeys &keys)
{
    if (keys.isComplete())
        m_keys.insert(profile, keys);
}

std::optional<EnvironmentKeys> SecretStore::find(const QString &profile) const
{
    const auto found = m_keys.constFind(profile);
    return found == m_keys.constEnd() ? std::nullopt : std::optional(*found);
}

void SecretStore::forget(const QString &profile) { m_keys.remove(profile); }

} // namespace likeness::settings
