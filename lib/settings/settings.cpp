// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

#include "core/logging.h"
#include "json/text.h"

#include <QJsonArray>

namespace likeness::settings {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString profilesName = u"api/profiles"_s;

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
    m_file.setFallbacksEnabled(false);
}

QList<Profile> Settings::profiles() const
{
    QList<Profile> profiles{localProfile()};
    const Result<QJsonObject> stored = json::parseObject(m_file.value(profilesName).toByteArray());
    if (!stored)
        return profiles;
    const QJsonArray list = stored->value("profiles"_L1).toArray();
    for (const QJsonValue &value : list) {
        Profile profile;
        if (json::read(value, profile) && !profileProblem(profile))
            profiles.append(profile);
        else
            qCWarning(lcSettings) << "a saved profile cannot be read and is left out";
    }
    return profiles;
}

Status Settings::saveProfile(const Profile &profile)
{
    if (const std::optional<Error> problem = profileProblem(profile))
        return *problem;
    QList<Profile> all = profiles();
    const auto same = std::ranges::find(all, profile.name, &Profile::name);
    if (same == all.end())
        all.append(profile);
    else
        *same = profile;
    storeProfiles(all);
    return {};
}

void Settings::removeProfile(const QString &name)
{
    QList<Profile> all = profiles();
    all.removeIf([&name](const Profile &each) { return each.name == name; });
    storeProfiles(all);
}

Status Settings::flush()
{
    m_file.sync();
    if (m_file.status() == QSettings::NoError)
        return {};
    return Error{.kind = ErrorKind::File,
                 .code = u"File.NotWritable"_s,
                 .detail = u"the settings could not be written"_s,
                 .subject = m_file.fileName()};
}

void Settings::write(const QString &name, const QVariant &value)
{
    if (m_file.value(name) == value)
        return;
    if (value.isValid())
        m_file.setValue(name, value);
    else
        m_file.remove(name);
    emit changed(name);
}

void Settings::storeProfiles(const QList<Profile> &profiles)
{
    QJsonArray list;
    for (const Profile &profile : profiles) {
        if (!profile.isLocal())
            list.append(json::writeObject(profile));
    }
    write(profilesName, json::compact({{u"profiles"_s, list}}));
}

} // namespace likeness::settings

#include "moc_settings.cpp"
