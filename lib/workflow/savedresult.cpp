// SPDX-License-Identifier: Apache-2.0
#include "workflow/savedresult.h"

#include <QFileInfo>
#include <QTemporaryFile>
#include <cstdio>
#include <unistd.h>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error savingError(const QString &code, const QString &detail, const QString &path)
{
    return {.kind = ErrorKind::File, .code = code, .detail = detail, .subject = path, .attempts = 0};
}

} // namespace

Status mayBeWritten(const QString &path, Existing existing)
{
    const QFileInfo target(path);
    if (target.isDir())
        return savingError(u"File.NotWritable"_s, u"a folder stands there"_s, path);
    if (existing == Existing::Keep && (target.exists() || target.isSymLink()))
        return savingError(u"File.Exists"_s, u"something stands there already"_s, path);
    if (!QFileInfo(target.absolutePath()).isDir())
        return savingError(u"File.NoFolder"_s, u"its folder does not exist"_s, path);
    return {};
}

Status saveResult(const QByteArray &bytes, const QString &path, Existing existing)
{
    if (Status status = mayBeWritten(path, existing); !status)
        return status;
    const QFileInfo target(path);
    QTemporaryFile file(target.absolutePath() + u"/.likeness-result"_s);
    // On the disk before it takes its name: what follows may forget where else the bytes were.
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return savingError(u"File.NotWritable"_s, file.errorString(), path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.close();
    // QFile::rename() never replaces: what appeared meanwhile is kept. std::rename() replaces in one step.
    const QString name = file.fileName();
    const bool moved = existing == Existing::Keep
                           ? file.rename(target.absoluteFilePath())
                           : std::rename(QFile::encodeName(name).constData(),
                                         QFile::encodeName(target.absoluteFilePath()).constData()) == 0;
    if (!moved)
        return savingError(u"File.NotWritable"_s, file.errorString(), path);
    file.setAutoRemove(false);
    return {};
}

} // namespace likeness::workflow
