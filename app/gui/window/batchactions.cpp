// SPDX-License-Identifier: Apache-2.0
#include "gui/window/batchactions.h"

#include "core/background.h"
#include "core/mapped.h"
#include "media/picture.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

Error fileError(const QString &code, const QFileDevice &file)
{
    return {.kind = ErrorKind::File, .code = code, .detail = file.errorString(), .subject = file.fileName()};
}

// What follows runs in the pool.

Result<QStringList> photosAmong(const QStringList &paths)
{
    QStringList photos;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QDir folder(path);
        if (!file.isDir() && QDir::match(media::photoEndings(), file.fileName()))
            photos.append(file.absoluteFilePath());
        else if (file.isDir())
            for (const QString &name : folder.entryList(media::photoEndings(), QDir::Files, QDir::Name))
                photos.append(folder.absoluteFilePath(name));
    }
    if (photos.isEmpty())
        return Error{.kind = ErrorKind::Input,
                     .code = u"Input.NoRows"_s,
                     .detail = u"there are no photos"_s,
                     .subject = paths.value(0)};
    return photos;
}

Result<workflow::BatchPlan> planOf(const BatchSetup &setup)
{
    const BatchChoices &choices = setup.choices;
    if (choices.fromTable)
        return workflow::planOf(workflow::TablePlan{
            .path = choices.table, .project = setup.project, .outFolder = choices.folder, .pattern = choices.pattern});
    return workflow::planOf(workflow::FolderPlan{.photos = setup.photos,
                                                 .project = setup.project,
                                                 .materials = setup.materials,
                                                 .outFolder = choices.folder,
                                                 .pattern = choices.pattern});
}

Result<bool> write(const QString &path, const BatchSetup &setup)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = bytesOf(setup);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fileError(u"File.NotWritable"_s, file);
    return true;
}

Result<BatchSetup> read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readBatchSetup(file.readAll()) : fileError(u"File.NotReadable"_s, file);
}

BatchUsage usageOf(const assembly::CallUsage &usage, bool isFree)
{
    BatchUsage told{.billed = usage.billed, .budget = usage.budget, .isFree = isFree};
    for (const auto &[action, rate] : usage.rates.asKeyValueRange()) {
        if (action.startsWith("Fuse"_L1))
            told.perSecond += rate;
    }
    return told;
}

QString usualFolder(const assembly::Assembly &assembly, const QString &chosen)
{
    if (!chosen.isEmpty())
        return chosen;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return (pictures.isEmpty() ? assembly.dataFolder() : pictures) + u"/Likeness"_s;
}

} // namespace

BatchActions batchActions(assembly::Assembly &assembly)
{
    const QString kept = assembly.dataFolder() + u"/session/batch.json"_s;
    // Several programs may work with one data folder, but only one window does.
    const auto pool = [&assembly]<typename T>(std::function<Result<T>()> work) -> OperationOf<T> * {
        return new Background<T>(std::move(work), &assembly);
    };
    const auto usage = [&assembly]() -> OperationOf<BatchUsage> * {
        const auto turn = [isFree = assembly.profile().isLocal()](const assembly::CallUsage &told) {
            return Result<BatchUsage>(usageOf(told, isFree));
        };
        return new Mapped<assembly::CallUsage, BatchUsage>(assembly.callUsage(), turn, &assembly);
    };
    return {
        .materials = [&assembly](const QString &project) { return assembly.materials(project); },
        .photos =
            [pool](const QStringList &paths) {
                return pool(std::function<Result<QStringList>()>([paths] { return photosAmong(paths); }));
            },
        .plan =
            [pool](const BatchSetup &setup) {
                return pool(std::function<Result<workflow::BatchPlan>()>([setup] { return planOf(setup); }));
            },
        .run = [&assembly](const workflow::BatchPlan &plan,
                           const workflow::BatchOptions &options) { return assembly.batch(plan, options); },
        .keep =
            [pool, kept](const BatchSetup &setup) {
                return pool(std::function<Result<bool>()>([kept, setup] { return write(kept, setup); }));
            },
        .forget =
            [pool, kept] {
                return pool(std::function<Result<bool>()>([kept]() -> Result<bool> { return QFile::remove(kept); }));
            },
        .kept = [pool, kept] { return pool(std::function<Result<BatchSetup>()>([kept] { return read(kept); })); },
        .usage = usage,
        .profile = [&assembly] { return assembly.profile().name; },
        .folder = [&assembly] { return usualFolder(assembly, assembly.settings().get(settings::keys::outputFolder)); }};
}

} // namespace likeness::gui
