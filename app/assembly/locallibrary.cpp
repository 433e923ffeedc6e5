// SPDX-License-Identifier: Apache-2.0
#include "assembly/locallibrary.h"

#include "core/background.h"
#include "media/picture.h"

#include <QFileInfo>

namespace likeness::assembly {

namespace {

using service::MaterialLibrary;

constexpr qint64 mostFileBytes = 200LL * 1024 * 1024; // as a material video may have

//! A pool operation over the opened library.
template<typename T>
OperationOf<T> *inPool(LocalService &local, QObject *parent, std::function<Result<T>(MaterialLibrary &)> work)
{
    const auto run = [&local, work = std::move(work)]() -> Result<T> {
        const auto library = local.library();
        if (!library)
            return library.error();
        return work(**library);
    };
    return new Background<T>(std::function<Result<T>()>(run), parent);
}

//! By the material's own file.
Error toldElsewhere(const QString &material)
{
    return {.kind = ErrorKind::Usage, .code = QStringLiteral("Usage.CloudConsole"), .subject = material};
}

workflow::Project shown(const store::Project &project)
{
    return {.id = project.id, .name = project.name, .alias = project.alias};
}

} // namespace

workflow::Material shownMaterial(const MaterialLibrary &library, const store::Material &material)
{
    QList<workflow::TemplateFace> faces;
    for (const store::Face &face : material.faces)
        faces.append({face.id, face.rect});
    const bool video = material.kind == store::MaterialKind::Video;
    return {.id = material.id,
            .project = material.project,
            .name = material.name,
            .kind = video ? workflow::Material::Kind::Video : workflow::Material::Kind::Image,
            .status = material.status,
            .reason = material.reason,
            .faces = faces,
            .profileDegree = material.profileDegree,
            .faceDegree = material.faceDegree,
            .picturePath = video ? library.posterPath(material) : library.filePath(material),
            .videoPath = video ? library.filePath(material) : QString(),
            .size = material.size,
            .created = material.created};
}

LocalLibrary::LocalLibrary(LocalService &local, QObject *parent)
    : m_local(local)
    , m_parent(parent)
{}

OperationOf<QList<workflow::Project>> *LocalLibrary::projects()
{
    return inPool<QList<workflow::Project>>(m_local, m_parent,
                                            [](MaterialLibrary &library) -> Result<QList<workflow::Project>> {
                                                const auto rows = library.projects();
                                                if (!rows)
                                                    return rows.error();
                                                QList<workflow::Project> projects;
                                                for (const store::Project &row : *rows)
                                                    projects.append(shown(row));
                                                return projects;
                                            });
}

OperationOf<workflow::Project> *LocalLibrary::addProject(const QString &id, const QString &name)
{
    return inPool<workflow::Project>(m_local, m_parent,
                                     [id, name](MaterialLibrary &library) -> Result<workflow::Project> {
                                         const auto row = library.addProject(id, name);
                                         return row ? Result<workflow::Project>(shown(*row)) : row.error();
                                     });
}

OperationOf<workflow::Project> *LocalLibrary::renameProject(const QString &id, const QString &name)
{
    return inPool<workflow::Project>(m_local, m_parent,
                                     [id, name](MaterialLibrary &library) -> Result<workflow::Project> {
                                         const auto row = library.renameProject(id, name);
                                         return row ? Result<workflow::Project>(shown(*row)) : row.error();
                                     });
}

OperationOf<QString> *LocalLibrary::removeProject(const QString &id)
{
    return inPool<QString>(m_local, m_parent, [id](MaterialLibrary &library) -> Result<QString> {
        const Status status = library.removeProject(id);
        return status ? Result<QString>(id) : status.error();
    });
}

OperationOf<workflow::Quota> *LocalLibrary::quota()
{
    return inPool<workflow::Quota>(m_local, m_parent, [](MaterialLibrary &library) -> Result<workflow::Quota> {
        const Result<int> used = library.materialCount();
        return used ? Result<workflow::Quota>({*used, library.quota()}) : used.error();
    });
}

OperationOf<QList<workflow::Material>> *LocalLibrary::materials(const QString &project)
{
    return inPool<QList<workflow::Material>>(m_local, m_parent,
                                             [project](MaterialLibrary &library) -> Result<QList<workflow::Material>> {
                                                 const auto rows = library.materials(project);
                                                 if (!rows)
                                                     return rows.error();
                                                 QList<workflow::Material> materials;
                                                 for (const store::Material &row : *rows)
                                                     materials.append(shownMaterial(library, row));
                                                 return materials;
                                             });
}

OperationOf<workflow::Material> *LocalLibrary::addMaterial(const workflow::NewMaterial &material)
{
    return inPool<workflow::Material>(
        m_local, m_parent, [material](MaterialLibrary &library) -> Result<workflow::Material> {
            if (QFileInfo(material.file).size() > mostFileBytes) // what is far too large is not even read
                return Error{
                    .kind = ErrorKind::Input, .code = QStringLiteral("Input.FileTooLarge"), .subject = material.file};
            const Result<QByteArray> bytes = media::readFile(material.file);
            if (!bytes)
                return bytes.error();
            const auto row = library.addMaterial(
                {.project = material.project, .bytes = *bytes, .id = material.id, .name = material.name});
            return row ? Result<workflow::Material>(shownMaterial(library, *row)) : row.error();
        });
}

OperationOf<workflow::Material> *LocalLibrary::changeMaterial(const QString &id, const workflow::MaterialEdit &edit)
{
    if (edit.kind)
        return new ReadyOperation<workflow::Material>(toldElsewhere(id), m_parent);
    const service::MaterialChange change{
        .name = edit.name, .profileDegree = edit.profileDegree, .faceDegree = edit.faceDegree};
    return inPool<workflow::Material>(
        m_local, m_parent, [id, change](MaterialLibrary &library) -> Result<workflow::Material> {
            const auto row = library.changeMaterial(id, change);
            return row ? Result<workflow::Material>(shownMaterial(library, *row)) : row.error();
        });
}

OperationOf<QString> *LocalLibrary::removeMaterial(const QString &id)
{
    return inPool<QString>(m_local, m_parent, [id](MaterialLibrary &library) -> Result<QString> {
        const Status status = library.removeMaterial(id);
        return status ? Result<QString>(id) : status.error();
    });
}

OperationOf<workflow::Material> *LocalLibrary::setFaces(const QString &id, const QList<workflow::TemplateFace> &faces)
{
    return inPool<workflow::Material>(
        m_local, m_parent, [id, faces](MaterialLibrary &library) -> Result<workflow::Material> {
            QList<store::Face> drawn;
            for (const workflow::TemplateFace &each : faces)
                drawn.append({each.id, each.rect});
            const auto row = library.changeMaterial(id, {.faces = drawn});
            return row ? Result<workflow::Material>(shownMaterial(library, *row)) : row.error();
        });
}

OperationOf<QString> *LocalLibrary::setPicture(const QString &id, const QString &)
{
    return new ReadyOperation<QString>(toldElsewhere(id), m_parent);
}

} // namespace likeness::assembly
