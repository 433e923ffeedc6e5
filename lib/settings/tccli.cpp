// SPDX-License-Identifier: Apache-2.0
#include "settings/tccli.h"

#include "core/logging.h"
#include "json/text.h"

#include <QDir>
#include <algorithm>

namespace likeness::settings {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 largestFile = 1 << 20;
const QString cloudHost = u"facefusion.tencentcloudapi.com"_s;

//! The object in a file; nothing where there is none. What was read is wiped: it may hold keys.
QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Secret text(file.read(largestFile));
    const Result<QJsonObject> object = json::parseObject(text.reveal());
    if (!object)
        qCWarning(lcSettings) << "left out, as it cannot be read:" << path;
    return object ? *object : QJsonObject();
}

QString textOf(const QJsonObject &object, QLatin1StringView name) { return object.value(name).toString().trimmed(); }

//! A host or a whole address, as tccli takes either.
QString endpointOf(const QString &given)
{
    const QString host = given.isEmpty() ? cloudHost : given;
    return host.contains("://"_L1) ? host : u"https://"_s + host;
}

FoundProfile profileIn(const QDir &folder, const QString &name)
{
    const QJsonObject credential = objectIn(folder.filePath(name + u".credential"_s));
    const QJsonObject configure = objectIn(folder.filePath(name + u".configure"_s));
    FoundProfile found;
    found.keys = {.secretId = textOf(credential, "secretId"_L1),
                  .secretKey = Secret(textOf(credential, "secretKey"_L1).toUtf8()),
                  .token = Secret(textOf(credential, "token"_L1).toUtf8())};
    found.profile.name = u"tccli-"_s + name;
    found.profile.endpoint = endpointOf(textOf(configure.value("facefusion"_L1).toObject(), "endpoint"_L1));
    // Older versions kept the region beside the services.
    found.profile.region = textOf(configure.value("_sys_param"_L1).toObject(), "region"_L1);
    if (found.profile.region.isEmpty())
        found.profile.region = textOf(configure, "region"_L1);
    return found;
}

} // namespace

QString tccliFolder() { return QDir::home().filePath(u".tccli"_s); }

QList<FoundProfile> foundProfiles(const Environment &environment, const QString &folder)
{
    QList<FoundProfile> all;
    all.append({.profile = {.name = u"environment"_s,
                            .endpoint = endpointOf({}),
                            .region = QString::fromUtf8(environment("TENCENTCLOUD_REGION").trimmed())},
                .keys = keysFrom(environment)});
    const QDir files(folder);
    const QString ending = u".credential"_s;
    QStringList names = files.entryList({u"*"_s + ending}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(ending.size());
    std::stable_partition(names.begin(), names.end(), [](const QString &name) { return name == "default"_L1; });
    for (const QString &name : std::as_const(names))
        all.append(profileIn(files, name));
    all.removeIf([](const FoundProfile &each) { return !each.keys.isComplete() || profileProblem(each.profile); });
    return all;
}

} // namespace likeness::settings
