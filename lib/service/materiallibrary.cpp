// SPDX-License-Identifier: Apache-2.0
#include "service/materiallibrary.h"

#include "api/limits.h"
#include "api/materialstatus.h"
#include "media/picture.h"
#include "service/apierror.h"

#include <QRegularExpression>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;
namespace limits = api::limits;

//! Ids stand in file names, addresses and forms.
bool isPlainId(const QString &id)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9_-]{1,64}$"_s);
    return shape.match(id).hasMatch();
}

void refuse(store::Material &material, const QString &reason)
{
    material.status = api::RefusedByMachine;
    material.reason = reason;
}

//! A face wants room: the picture should be twice its box in each direction.
bool isTight(const QRect &face, const QSize &picture)
{
    return picture.width() < 2 * face.width() || picture.height() < 2 * face.height();
}

} // namespace

MaterialLibrary::MaterialLibrary(LibraryParts parts, std::shared_ptr<store::Catalog> catalog)
    : m_parts(std::move(parts))
    , m_catalog(std::move(catalog))
{}

Result<std::shared_ptr<MaterialLibrary>> MaterialLibrary::open(const LibraryParts &parts)
{
    const auto catalog = store::Catalog::open(parts.dataFolder);
    if (!catalog)
        return catalog.error();
    return std::shared_ptr<MaterialLibrary>(new MaterialLibrary(parts, *catalog));
}

Result<QList<store::Project>> MaterialLibrary::projects() const { return m_catalog->projects(); }

Result<store::Project> MaterialLibrary::addProject(const QString &id, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > limits::projectNameLength)
        return apiError("InvalidParameterValue"_L1,
                        u"a project's name has 1 to %1 characters"_s.arg(limits::projectNameLength));
    const QDateTime now = m_parts.clock();
    const QString chosen = id.isEmpty() ? makeProjectId(now, m_parts.random) : id;
    if (!isPlainId(chosen))
        return apiError("InvalidParameterValue"_L1, u"an id has letters, digits, _ and -"_s);
    return m_catalog->addProject({.id = chosen, .name = trimmed, .published = true, .created = now});
}

Status MaterialLibrary::removeProject(const QString &idOrAlias)
{
    const Result<store::Project> found = project(idOrAlias);
    return found ? m_catalog->removeProject(found->id) : Status(found.error());
}

Result<store::Project> MaterialLibrary::project(const QString &idOrAlias) const
{
    const auto found = m_catalog->findProject(idOrAlias);
    if (!found)
        return found.error();
    if (!*found)
        return apiError("InvalidParameterValue.ActivityIdNotFound"_L1, idOrAlias.left(80));
    return **found;
}

Result<store::Material> MaterialLibrary::material(const store::Project &project, const QString &id) const
{
    const auto found = m_catalog->findMaterial(id);
    if (!found)
        return found.error();
    if (!*found || (*found)->project != project.id)
        return apiError("InvalidParameterValue.MaterialIdNotFound"_L1, id.left(80));
    return **found;
}

Result<QList<store::Material>> MaterialLibrary::materials(const QString &idOrAlias) const
{
    const Result<store::Project> found = project(idOrAlias);
    if (!found)
        return found.error();
    const Result<store::MaterialPage> all = m_catalog->materials({.project = found->id});
    if (!all)
        return all.error();
    return all->materials;
}

Result<store::MaterialPage> MaterialLibrary::page(const store::MaterialQuery &query) const
{
    return m_catalog->materials(query);
}

QString MaterialLibrary::filePath(const store::Material &material) const { return m_catalog->filePath(material); }

Result<store::Material> MaterialLibrary::addMaterial(const MaterialFile &file)
{
    const Result<store::Project> into = project(file.project);
    if (!into)
        return into.error();
    const Result<int> count = m_catalog->materialCount();
    if (!count)
        return count.error();
    if (*count >= m_parts.quota)
        return apiError("FailedOperation.MaterialValueExceed"_L1, QString::number(m_parts.quota));
    const QDateTime now = m_parts.clock();
    store::Material material{.id = file.id.isEmpty() ? makeMaterialId(now, m_parts.random) : file.id,
                             .project = into->id,
                             .name = file.name,
                             .status = api::PassedByMachine,
                             .created = now,
                             .updated = now};
    if (!isPlainId(material.id))
        return apiError("InvalidParameterValue"_L1, u"an id has letters, digits, _ and -"_s);
    if (Status status = examine(material, file.bytes); !status)
        return status.error();
    return m_catalog->addMaterial(material, file.bytes);
}

Status MaterialLibrary::examine(store::Material &material, const QByteArray &bytes) const
{
    const QByteArray format = media::sniffFormat(bytes);
    const Result<media::Picture> picture = media::decodePicture(bytes);
    material.extension = format == "png" ? u"png"_s : u"jpg"_s;
    if (format.isEmpty() || !picture) {
        refuse(material, u"The file is not a JPEG or PNG that can be read."_s);
        return {};
    }
    material.size = picture->facts.size;
    if (std::max(material.size.width(), material.size.height()) > limits::materialSide)
        refuse(material, u"%1×%2 pixels; at most 1080×1080."_s.arg(material.size.width()).arg(material.size.height()));
    else if (bytes.size() > limits::materialBytes)
        refuse(material, u"%1 KB; at most 500 KB."_s.arg(bytes.size() / 1024));
    else
        return findFaces(material, picture->image);
    return {};
}

Status MaterialLibrary::findFaces(store::Material &material, const QImage &picture) const
{
    const Result<const engine::Engine *> engine = m_parts.engine();
    if (!engine)
        return engine.error();
    const Result<engine::FacesFound> found = (*engine)->findFaces(picture, false);
    if (!found)
        return found.error();
    for (const engine::FoundFace &face : found->faces) {
        if (std::min(face.rect.width(), face.rect.height()) >= limits::smallestFace)
            material.faces.append({u"%1_%2"_s.arg(material.id).arg(material.faces.size() + 1), face.rect});
    }
    if (material.faces.isEmpty())
        refuse(material, found->faces.isEmpty() ? u"No face was found."_s : u"Every face is under 34×34 pixels."_s);
    else if (isTight(material.faces.first().rect, material.size))
        material.reason = u"The picture is cropped tightly: leave twice the face's size."_s;
    return {};
}

Status MaterialLibrary::removeMaterial(const QString &id) { return m_catalog->removeMaterial(id); }

} // namespace likeness::service
