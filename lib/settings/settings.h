// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "settings/key.h"
#include "settings/profile.h"

#include <QObject>
#include <QSettings>

namespace likeness::settings {

//! The typed store of settings: one INI file. Holds no secrets. A value of another type than its key's counts as not
//! set. Lives on the event thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    template<typename T>
    T get(const Key<T> &key) const
    {
        const QVariant value = m_file.value(key.name);
        return value.isValid() && value.canConvert<T>() ? value.value<T>() : key.fallback;
    }
    template<typename T>
    void set(const Key<T> &key, const T &value)
    {
        write(key.name, QVariant::fromValue(value));
    }
    template<typename T>
    void reset(const Key<T> &key)
    {
        write(key.name, {});
    }

    //! Saved profiles; the built-in "local" is always the first.
    QList<Profile> profiles() const;
    //! Refuses what profileProblem() refuses, and a second "local".
    Status saveProfile(const Profile &profile);
    void removeProfile(const QString &name);

    //! Writes what is pending: File.NotWritable if that fails.
    Status flush();

signals:
    void changed(const QString &name); //!< only where the value differs from before

private:
    void write(const QString &name, const QVariant &value);
    void storeProfiles(const QList<Profile> &profiles);

    QSettings m_file;
};

} // namespace likeness::settings
