// SPDX-License-Identifier: Apache-2.0
#include "gui/window/retention.h"

#include "core/background.h"

#include <QDateTime>
#include <QDir>

namespace likeness::gui {

OperationOf<int> *removeOldFiles(const QStringList &folders, int days, QObject *parent)
{
    const std::function<Result<int>()> work = [folders, days]() -> Result<int> {
        int gone = 0;
        const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-days);
        for (const QString &folder : folders) {
            for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Files)) {
                if (days > 0 && each.lastModified().toUTC() < oldest && QFile::remove(each.filePath()))
                    ++gone;
            }
        }
        return gone;
    };
    return new Background<int>(work, parent);
}

} // namespace likeness::gui
