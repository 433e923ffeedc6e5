// SPDX-License-Identifier: Apache-2.0
#include "gui/window/videoactions.h"

#include "core/background.h"
#include "core/mapped.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QSaveFile>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<bool> copied(const QString &from, const QString &to)
{
    constexpr qint64 piece = 1 << 20;
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotReadable"_s, .detail = in.errorString(), .subject = from};
    QSaveFile out(to);
    bool fine = out.open(QIODevice::WriteOnly);
    while (fine && !in.atEnd()) {
        const QByteArray bytes = in.read(piece);
        fine = !bytes.isEmpty() && out.write(bytes) == bytes.size();
    }
    if (!fine || !out.commit())
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = out.errorString(), .subject = to};
    return true;
}

} // namespace

VideoActions videoActions(assembly::Assembly &assembly)
{
    const auto addSample = [&assembly]() -> OperationOf<QString> * {
        if (!assembly.profile().isLocal())
            return nullptr;
        const auto id = [](const assembly::Samples &samples) -> Result<QString> { return samples.video; };
        return new Mapped<assembly::Samples, QString>(assembly.ensureSamples(true), id, &assembly);
    };
    const auto follow = [&assembly](const QString &jobId, const QString &out) {
        QDir().mkpath(QFileInfo(out).absolutePath());
        return assembly.followVideo(jobId, out, workflow::Existing::Replace);
    };
    const auto copy = [&assembly](const QString &from, const QString &to) -> OperationOf<bool> * {
        return new Background<bool>([from, to] { return copied(from, to); }, &assembly);
    };
    return {.materials = [&assembly](const QString &project) { return assembly.materials(project); },
            .addSample = addSample,
            .preflight = [&assembly](const workflow::FuseInput &input) { return assembly.preflight(input); },
            .submit = [&assembly](const workflow::VideoInput &input) { return assembly.submitVideo(input); },
            .follow = follow,
            .jobs = [&assembly] { return assembly.pastCalls().jobs(); },
            .forget = [&assembly](const QString &jobId) { return assembly.pastCalls().removeJob(jobId); },
            .copy = copy,
            .profile = [&assembly] { return assembly.profile().name; },
            .folder = assembly.dataFolder() + u"/videos"_s};
}

std::unique_ptr<Playback> loadPlayback()
{
    using Make = Playback *(*)();
    // The same place in the build folder and where the program is installed.
    const QString module = QCoreApplication::applicationDirPath() + u"/../lib/likeness/likeness-player"_s;
    const auto make = reinterpret_cast<Make>(QLibrary::resolve(module, "likeness_make_playback"));
    return std::unique_ptr<Playback>(make ? make() : nullptr);
}

} // namespace likeness::gui
