// SPDX-License-Identifier: Apache-2.0
#include "workflow/rememberedmaterials.h"

#include "media/fit.h"
#include "json/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>
#include <algorithm>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int lockPatienceMs = 10'000;
constexpr int longestSide = 1080; // px, as of a material
constexpr int pictureQuality = 90;
constexpr qint64 mostNoteBytes = 8LL * 1024 * 1024;

Error inputError(const QString &code, const QString &subject)
{
    return {.kind = ErrorKind::Input, .code = code, .subject = subject};
}

Error fileError(const QString &code, const QString &path, const QString &detail = {})
{
    return {.kind = ErrorKind::File, .code = code, .detail = detail, .subject = path};
}

//! IDs of the cloud have letters, digits, _ and -; whatever else one may have, it is short and has no gap.
Result<QString> plainId(const QString &typed)
{
    static const QRegularExpression shape(u"^[^\\s\\p{C}]{1,64}$"_s);
    const QString id = typed.trimmed();
    if (!shape.match(id).hasMatch())
        return inputError(u"Input.PlainId"_s, typed.left(80));
    return id;
}

std::optional<QString> nameOrNone(const QString &name)
{
    const QString plain = name.simplified().left(RememberedMaterials::longestName);
    return plain.isEmpty() ? std::nullopt : std::optional(plain);
}

template<typename T>
T *find(QList<T> &notes, const QString &id)
{
    const auto at = std::find_if(notes.begin(), notes.end(), [&id](const T &each) { return each.id == id; });
    return at == notes.end() ? nullptr : &*at;
}

//! Nothing is known any more that the service does not know itself.
bool isIdle(const NotedMaterial &note) { return !note.isTyped() && !note.name && !note.picture && !note.isKindSaid(); }

Result<NotedMaterial *> noteOf(MaterialNotes &notes, const QString &id)
{
    if (NotedMaterial *known = find(notes.materials, id))
        return known;
    const Result<QString> plain = plainId(id);
    if (!plain)
        return plain.error();
    if (notes.materials.size() >= RememberedMaterials::mostMaterials)
        return inputError(u"Store.Full"_s, id);
    notes.materials.append({.id = *plain});
    return &notes.materials.last();
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fileError(u"File.NotWritable"_s, path, file.errorString());
}

//! Decoded, shrunk and written anew: neither metadata nor a wrong ending comes along.
Result<QByteArray> smallPicture(const QString &path)
{
    const Result<media::Picture> picture = media::loadPicture(path);
    if (!picture)
        return picture.error();
    QImage image = picture->image;
    if (const double scale = media::scaleWithin(image.size(), longestSide); scale < 1)
        image = image.scaled(media::scaledDown(image.size(), scale), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return media::encodePicture(image, image.hasAlphaChannel() ? "png" : "jpeg", pictureQuality);
}

//! One name for each profile, without dots: ".." would lead out of the folder. A long one is told by its digest.
QString fileName(const QString &profile)
{
    constexpr qsizetype longest = 180;
    const QByteArray name = QUrl::toPercentEncoding(profile, {}, ".");
    if (name.size() <= longest)
        return QString::fromLatin1(name);
    // a plus is encoded above
    return u'+' + QLatin1String(QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

RememberedMaterials::RememberedMaterials(QString folder)
    : m_folder(std::move(folder))
{}

QString RememberedMaterials::pictureFolder(const QString &profile) const { return m_folder + u'/' + fileName(profile); }

QString RememberedMaterials::fileOf(const QString &profile) const { return pictureFolder(profile) + u".json"_s; }

Result<MaterialNotes> RememberedMaterials::notes(const QString &profile) const
{
    QFile file(fileOf(profile));
    if (!file.exists())
        return MaterialNotes{};
    if (!file.open(QIODevice::ReadOnly))
        return fileError(u"File.NotReadable"_s, file.fileName(), file.errorString());
    const auto object = json::parseObject(file.read(mostNoteBytes));
    MaterialNotes notes;
    if (!object)
        return fileError(u"File.NotReadable"_s, file.fileName(), object.error().detail);
    if (Status read = json::read(*object, notes); !read)
        return fileError(u"File.NotReadable"_s, file.fileName(), read.error().detail);
    // A name in the file leads nowhere but into its own folder.
    for (NotedMaterial &each : notes.materials) {
        if (each.picture && QFileInfo(*each.picture).fileName() != *each.picture)
            each.picture.reset();
    }
    return notes;
}

Status RememberedMaterials::change(const QString &profile, const Change &change) const
{
    const QString path = fileOf(profile);
    if (!QDir().mkpath(m_folder))
        return fileError(u"File.NotWritable"_s, m_folder);
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatienceMs))
        return fileError(u"File.NotWritable"_s, path, u"another program is writing it"_s);
    Result<MaterialNotes> known = notes(profile);
    if (!known)
        return known.error();
    if (Status changed = change(*known); !changed)
        return changed;
    known->materials.removeIf(isIdle);
    if (Status kept = writeFile(path, json::pretty(json::write(*known).toObject())); !kept)
        return kept;
    dropPictures(profile, *known);
    return {};
}

Status RememberedMaterials::forgetProfile(const QString &profile) const
{
    const QString path = fileOf(profile);
    if (!QFile::exists(path))
        return {};
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatienceMs))
        return fileError(u"File.NotWritable"_s, path, u"another program is writing it"_s);
    if (!QDir(pictureFolder(profile)).removeRecursively() || !QFile::remove(path))
        return fileError(u"File.NotWritable"_s, path);
    return {};
}

void RememberedMaterials::dropPictures(const QString &profile, const MaterialNotes &notes) const
{
    QStringList used;
    for (const NotedMaterial &each : notes.materials)
        used.append(each.picture.value_or(QString()));
    QDir folder(pictureFolder(profile));
    for (const QString &file : folder.entryList(QDir::Files)) {
        if (!used.contains(file))
            folder.remove(file);
    }
}

Result<NotedProject> RememberedMaterials::keepProject(const QString &profile, const QString &id,
                                                      const QString &name) const
{
    const std::optional<QString> given = nameOrNone(name);
    return keep(profile, {.id = id, .name = given}, given.has_value());
}

Result<NotedProject> RememberedMaterials::nameProject(const QString &profile, const QString &id,
                                                      const QString &name) const
{
    return keep(profile, {.id = id, .name = nameOrNone(name)}, true);
}

Result<NotedProject> RememberedMaterials::keep(const QString &profile, const NotedProject &project, bool isNamed) const
{
    const Result<QString> plain = plainId(project.id);
    if (!plain)
        return plain.error();
    NotedProject kept{.id = *plain, .name = project.name};
    const Status changed = change(profile, [&](MaterialNotes &notes) -> Status {
        if (NotedProject *known = find(notes.projects, kept.id)) {
            if (isNamed)
                known->name = kept.name;
            kept = *known;
            return {};
        }
        if (notes.projects.size() >= mostProjects)
            return inputError(u"Store.Full"_s, kept.id);
        notes.projects.append(kept);
        return {};
    });
    return changed ? Result<NotedProject>(kept) : changed.error();
}

Status RememberedMaterials::forgetProject(const QString &profile, const QString &id) const
{
    return change(profile, [&id](MaterialNotes &notes) -> Status {
        notes.projects.removeIf([&id](const NotedProject &each) { return each.id == id; });
        notes.materials.removeIf([&id](const NotedMaterial &each) { return each.project == id; });
        return {};
    });
}

Result<NotedMaterial> RememberedMaterials::keepMaterial(const QString &profile, const NotedMaterial &typed) const
{
    const Result<QString> plain = plainId(typed.id);
    if (!plain)
        return plain.error();
    NotedMaterial kept;
    const Status changed = edit(profile, *plain, [&](NotedMaterial &note) {
        note.project = typed.project;
        note.video = typed.video;
        note.kindSaid = true;
        if (const auto name = nameOrNone(typed.name.value_or(QString())))
            note.name = name;
        kept = note;
    });
    return changed ? Result<NotedMaterial>(kept) : changed.error();
}

Status RememberedMaterials::edit(const QString &profile, const QString &id, const Edit &edit) const
{
    return change(profile, [&](MaterialNotes &notes) -> Status {
        const Result<NotedMaterial *> note = noteOf(notes, id);
        if (!note)
            return note.error();
        edit(**note);
        return {};
    });
}

Status RememberedMaterials::setKind(const QString &profile, const QString &id, bool video) const
{
    return edit(profile, id, [video](NotedMaterial &note) {
        note.video = video;
        note.kindSaid = true;
    });
}

Status RememberedMaterials::nameMaterial(const QString &profile, const QString &id, const QString &name) const
{
    return edit(profile, id, [&name](NotedMaterial &note) { note.name = nameOrNone(name); });
}

Status RememberedMaterials::setPicture(const QString &profile, const QString &id, const QString &file) const
{
    const Result<QByteArray> bytes = file.isEmpty() ? Result<QByteArray>(QByteArray()) : smallPicture(file);
    if (!bytes)
        return bytes.error();
    return change(profile, [&](MaterialNotes &notes) -> Status {
        const Result<NotedMaterial *> note = noteOf(notes, id);
        if (!note)
            return note.error();
        if (bytes->isEmpty()) {
            (*note)->picture.reset();
            return {};
        }
        const auto pictures = std::ranges::count_if(notes.materials, [](const auto &each) { return !!each.picture; });
        if (!(*note)->picture && pictures >= mostPictures)
            return inputError(u"Store.Full"_s, id);
        // Named by its content: one that shows the former picture may still be reading it.
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex().left(32);
        const QString name = QString::fromLatin1(hash) + (media::sniffFormat(*bytes) == "png" ? u".png"_s : u".jpg"_s);
        (*note)->picture = name;
        QDir().mkpath(pictureFolder(profile)); // whether it is there shows in writing
        return writeFile(pictureFolder(profile) + u'/' + name, *bytes);
    });
}

Status RememberedMaterials::forgetMaterial(const QString &profile, const QString &id) const
{
    return change(profile, [&id](MaterialNotes &notes) -> Status {
        const auto gone = notes.materials.removeIf([&id](const NotedMaterial &each) { return each.id == id; });
        return gone > 0 ? Status() : inputError(u"Store.NotFound"_s, id);
    });
}

} // namespace likeness::workflow
