// SPDX-License-Identifier: Apache-2.0
#include "gui/window/pastedpicture.h"

#include "core/background.h"

#include <QDir>

namespace likeness::gui {

namespace {

Result<QString> write(const QImage &picture, const QString &folder)
{
    const QDir dir(folder);
    QString path;
    for (int number = 1; path.isEmpty() || QFileInfo::exists(path); ++number)
        path = dir.filePath(QStringLiteral("pasted-%1.png").arg(number));
    if (!dir.mkpath(QStringLiteral(".")) || !picture.save(path, "PNG"))
        return Error{.kind = ErrorKind::File, .code = QStringLiteral("File.NotWritable"), .subject = path};
    return path;
}

} // namespace

OperationOf<QString> *keepPastedPicture(const QImage &picture, const QString &folder, QObject *parent)
{
    return new Background<QString>([picture, folder] { return write(picture, folder); }, parent);
}

} // namespace likeness::gui
