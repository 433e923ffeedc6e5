// SPDX-License-Identifier: Apache-2.0
#include "assembly/erasing.h"

#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>
#include <algorithm>
#include <array>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

// All that any part of the program keeps in the data folder; a test of the whole program finds what is missing here.
constexpr std::array folders{"Likeness"_L1, "alive"_L1,   "calls"_L1,      "demo"_L1,       "followed"_L1, "jobs"_L1,
                             "logos"_L1,    "logs"_L1,    "materials"_L1,  "remembered"_L1, "results"_L1,  "samples"_L1,
                             "scratch"_L1,  "session"_L1, "thumbnails"_L1, "videos"_L1};
// And what stands beside each: journals, copies set aside, files half written.
constexpr std::array files{"catalog.sqlite"_L1, "history.sqlite"_L1, "likeness.ini"_L1};
constexpr std::array held{"window.lock"_L1, "window.socket"_L1};

bool isOurs(const QFileInfo &entry)
{
    const QString name = entry.fileName();
    if (entry.isDir())
        return std::ranges::find(folders, name) != folders.end();
    return std::ranges::any_of(files, [&name](QLatin1StringView each) { return name.startsWith(each); });
}

void removeTree(const QString &path, const Remover &remove, QStringList &left)
{
    QStringList all{path};
    if (const QFileInfo entry(path); entry.isDir() && !entry.isSymLink()) {
        for (QDirIterator each(path, everything, QDirIterator::Subdirectories); each.hasNext();)
            all.append(each.next());
    }
    // What is in a folder was found after the folder.
    std::ranges::reverse(all);
    for (const QString &each : std::as_const(all)) {
        const auto isBelow = [&each](const QString &other) { return other.startsWith(each + u'/'); };
        if (!remove(each) && std::ranges::none_of(left, isBelow)) // a folder stays for what stays in it
            left.append(each);
    }
}

} // namespace

bool removeOne(const QString &path)
{
    const QFileInfo entry(path);
    return entry.isDir() && !entry.isSymLink() ? QDir().rmdir(path) : QFile::remove(path);
}

Status mayErase(FolderHold &own)
{
    const QString &folder = own.folder();
    const auto within = [](const QString &path) { return path.endsWith(u'/') ? path : path + u'/'; };
    const QString home = within(QDir::home().canonicalPath());
    if (QFileInfo::exists(folder) && home.startsWith(within(QDir(folder).canonicalPath())))
        return Error{.kind = ErrorKind::File, .code = u"File.NotOurs"_s, .subject = folder};
    for (const auto place :
         {QStandardPaths::DesktopLocation, QStandardPaths::DocumentsLocation, QStandardPaths::DownloadLocation,
          QStandardPaths::MoviesLocation, QStandardPaths::MusicLocation, QStandardPaths::PicturesLocation}) {
        // folders of common names in there would not be ours
        if (QFileInfo::exists(folder) && QDir(folder) == QDir(QStandardPaths::writableLocation(place)))
            return Error{.kind = ErrorKind::File, .code = u"File.NotOurs"_s, .subject = folder};
    }
    if (!own.takeAlone())
        return Error{.kind = ErrorKind::File, .code = u"File.InUse"_s, .subject = folder};
    own.share();
    return {};
}

Erased eraseDataFolder(const QString &folder, const Remover &remove)
{
    Erased erased;
    FolderHold hold(folder);
    if (!hold.takeAlone())
        return {.left = {folder}};
    for (const QFileInfo &each : QDir(folder).entryInfoList(everything)) {
        if (std::ranges::find(held, each.fileName()) != held.end())
            continue;
        if (isOurs(each))
            removeTree(each.filePath(), remove, erased.left);
        else
            erased.foreign.append(each.filePath());
    }
    return erased;
}

} // namespace likeness::assembly
