// SPDX-License-Identifier: Apache-2.0
#include "assembly/options.h"

#include <QDir>
#include <QStandardPaths>

namespace likeness::assembly {

QByteArray wireLanguage(const QString &language)
{
    return language.startsWith(QLatin1StringView("zh")) ? "zh-CN" : "en-US";
}

QString dataFolder(const Options &options)
{
    const QString platform =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/likeness");
    return QDir().absoluteFilePath(options.dataDir.isEmpty() ? platform : options.dataDir);
}

} // namespace likeness::assembly
