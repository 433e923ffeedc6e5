// SPDX-License-Identifier: Apache-2.0
#include "assembly/samples.h"

#include "media/picture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QLatin1StringView root(":/likeness/sample/");
constexpr QLatin1StringView projectId("samples");

QString nameOf(const QJsonValue &entry, bool chinese) { return entry[chinese ? "zh_CN"_L1 : "en"_L1].toString(); }

Result<QString> copied(const QString &file, const QString &folder)
{
    const QString target = folder + u'/' + file;
    if (QFile::exists(target))
        return target;
    const Result<QByteArray> bytes = media::readFile(root + file);
    if (!bytes)
        return bytes.error();
    QSaveFile out(target);
    if (!QDir().mkpath(folder) || !out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() ||
        !out.commit())
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = out.errorString(), .subject = target};
    return target;
}

Status addMaterial(service::MaterialLibrary &library, const store::Project &project, const QJsonValue &entry,
                   const QString &id, bool chinese)
{
    if (library.material(project, id))
        return {};
    const Result<QByteArray> bytes = media::readFile(root + entry["file"_L1].toString());
    if (!bytes)
        return bytes.error();
    const auto added =
        library.addMaterial({.project = project.id, .bytes = *bytes, .id = id, .name = nameOf(entry, chinese)});
    return added ? Status() : Status(added.error());
}

} // namespace

Result<Samples> fillWithSamples(service::MaterialLibrary &library, const SampleWish &wish)
{
    const bool chinese = wish.chinese;
    const Result<QByteArray> list = media::readFile(root + u"samples.json"_s);
    if (!list)
        return list.error();
    const QJsonObject entries = QJsonDocument::fromJson(*list).object();
    Samples samples{.project = projectId};
    for (const QJsonValue &entry : entries["photos"_L1].toArray()) {
        const Result<QString> path = copied(entry["file"_L1].toString(), wish.dataFolder + u"/samples"_s);
        if (!path)
            return path.error();
        samples.photos.append(*path);
    }
    if (!library.project(projectId)) {
        if (const auto added = library.addProject(projectId, chinese ? u"示例"_s : u"Samples"_s); !added)
            return added.error();
    }
    const auto project = library.project(projectId);
    if (!project)
        return project.error();
    const QJsonArray materials = entries["materials"_L1].toArray();
    // Lists show the newest first: the one-person picture is added last.
    for (qsizetype i = materials.size(); i-- > 0;) {
        const QString id = u"sample_%1"_s.arg(i + 1);
        if (Status status = addMaterial(library, *project, materials[i], id, chinese); !status)
            return status.error();
        samples.materials.prepend(id);
    }
    const QJsonValue video = entries["videos"_L1].toArray().first();
    if (!wish.video)
        return samples;
    samples.video = u"sample_video"_s;
    if (Status status = addMaterial(library, *project, video, samples.video, chinese); !status)
        return status.error();
    return samples;
}

} // namespace likeness::assembly
