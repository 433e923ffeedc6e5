// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "settings/environment.h"

#include <QHash>
#include <chrono>
#include <optional>

namespace likeness::settings {

//! Where keys are kept now.
struct KeptKeys
{
    bool inSystem = false; //!< else in memory only, until the program ends
    QString why{};         //!< English, for logs: why not in the system's key store
};

//! Keys of profiles: in memory for as long as the program runs, and by operations in the system's key store, where
//! there is one. They are written to no file, and wiped with the store; whoever takes keys from a person says so. Lives
//! on the event thread and never blocks it.
class SecretStore
{
public:
    //! Takes the place of keys kept under the same name; incomplete ones are not kept.
    void keep(const QString &profile, const EnvironmentKeys &keys);
    std::optional<EnvironmentKeys> find(const QString &profile) const;
    bool has(const QString &profile) const { return m_keys.contains(profile); }
    void forget(const QString &profile);

    //! Whether there is a key store to ask; told at once, without asking it.
    static bool isSystemStoreThere();

    // Entries of the system's key store. Whatever it does, each ends within the patience; a store that refuses is told
    // in the value of the first two, and is Usage.KeyStore for the third. Erasing what is not there is no refusal.
    OperationOf<KeptKeys> *store(const QString &entry, const EnvironmentKeys &keys, QObject *parent) const;
    OperationOf<KeptKeys> *erase(const QString &entry, QObject *parent) const;
    OperationOf<EnvironmentKeys> *recall(const QString &entry, QObject *parent) const;

    std::chrono::milliseconds patience{10'000};

private:
    QHash<QString, EnvironmentKeys> m_keys;
};

} // namespace likeness::settings
