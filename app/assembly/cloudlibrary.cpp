// SPDX-License-Identifier: Apache-2.0
#include "assembly/cloudlibrary.h"

#include "core/background.h"
#include "core/chained.h"
#include "core/mapped.h"

namespace likeness::assembly {

namespace {

using workflow::Material;
using workflow::MaterialNotes;
using workflow::NotedMaterial;
using workflow::RememberedMaterials;
using Materials = QList<Material>;

template<typename T>
OperationOf<T> *noted(std::function<Result<T>()> work, QObject *parent)
{
    return new Background<T>(std::move(work), parent);
}

//! One operation, and where it fails for other reasons than the user's word, another in its place, whose failure is the
//! first one's.
template<typename T>
class OrElse : public OperationOf<T>
{
public:
    OrElse(OperationOf<T> *first, OperationOf<T> *other, QObject *parent)
        : OperationOf<T>(parent)
        , m_step(first)
    {
        first->setParent(this);
        other->setParent(this);
        QObject::connect(first, &Operation::progressed, this, &Operation::progressed);
        first->whenDone(this, [this, other](const Result<T> &result) {
            if (!m_step) // cancelled
                return;
            if (result || result.error().kind == ErrorKind::Cancelled)
                return this->finish(result);
            m_step = other;
            other->whenDone(this, [this, result](const Result<T> &instead) {
                m_step = nullptr;
                this->finish(instead && !instead->isEmpty() ? instead : result);
            });
            other->start();
        });
    }

protected:
    void run() override { m_step->start(); }
    void stop() override
    {
        if (Operation *step = std::exchange(m_step, nullptr))
            step->cancel();
    }

private:
    QPointer<Operation> m_step;
};

Result<workflow::Project> shownNote(const Result<workflow::NotedProject> &note)
{
    if (!note)
        return note.error();
    return workflow::Project{.id = note->id, .name = note->name.value_or(QString())};
}

Error notOfTheCloud(const QString &subject)
{
    return {.kind = ErrorKind::Usage, .code = QStringLiteral("Usage.CloudConsole"), .subject = subject};
}

} // namespace

CloudLibrary::CloudLibrary(CloudSource source, RememberedMaterials notes, QObject *parent)
    : m_source(std::move(source))
    , m_notes(std::move(notes))
    , m_parent(parent)
{}

OperationOf<QList<workflow::Project>> *CloudLibrary::projects()
{
    using Projects = QList<workflow::Project>;
    const auto read = [notes = m_notes, profile = m_source.profile(), own = m_source.project()]() -> Result<Projects> {
        const Result<MaterialNotes> known = notes.notes(profile);
        return known ? Result<Projects>(notedProjects(*known, own)) : known.error();
    };
    return noted<Projects>(read, m_parent);
}

OperationOf<workflow::Project> *CloudLibrary::addProject(const QString &id, const QString &name)
{
    const auto keep = [notes = m_notes, profile = m_source.profile(), id, name] {
        return shownNote(notes.keepProject(profile, id, name));
    };
    return noted<workflow::Project>(keep, m_parent);
}

OperationOf<workflow::Project> *CloudLibrary::renameProject(const QString &id, const QString &name)
{
    const auto keep = [notes = m_notes, profile = m_source.profile(), id, name] {
        return shownNote(notes.nameProject(profile, id, name));
    };
    return noted<workflow::Project>(keep, m_parent);
}

OperationOf<QString> *CloudLibrary::removeProject(const QString &id)
{
    const auto forget = [notes = m_notes, profile = m_source.profile(), id]() -> Result<QString> {
        const Status gone = notes.forgetProject(profile, id);
        return gone ? Result<QString>(id) : gone.error();
    };
    return noted<QString>(forget, m_parent);
}

OperationOf<workflow::Quota> *CloudLibrary::quota()
{
    return new ReadyOperation<workflow::Quota>(workflow::Quota{}, m_parent);
}

OperationOf<Materials> *CloudLibrary::materials(const QString &project)
{
    const QString profile = m_source.profile();
    // Notes that cannot be read keep nobody from the list; projects() tells of them.
    const auto read = [notes = m_notes, profile]() -> Result<MaterialNotes> {
        const Result<MaterialNotes> known = notes.notes(profile);
        return known ? *known : MaterialNotes{};
    };
    const auto list = [list = m_source.list, project, folder = m_notes.pictureFolder(profile)](
                          const MaterialNotes &notes, QObject *parent) -> OperationOf<Materials> * {
        const auto join = [notes, project, folder](const Materials &listed) -> Result<Materials> {
            return workflow::withNotes(listed, notes, project, folder);
        };
        return new Mapped<Materials, Materials>(list(project), join, parent);
    };
    return new Chained<MaterialNotes, Materials>(noted<MaterialNotes>(read, m_parent), list, m_parent);
}

OperationOf<Materials> *CloudLibrary::knownMaterials(const QString &project)
{
    const auto read = [notes = m_notes, profile = m_source.profile(), project]() -> Result<Materials> {
        const Result<MaterialNotes> known = notes.notes(profile);
        if (!known)
            return known.error();
        return typedMaterials(*known, project, notes.pictureFolder(profile));
    };
    return noted<Materials>(read, m_parent);
}

OperationOf<Materials> *CloudLibrary::usableMaterials(const QString &project)
{
    return new OrElse<Materials>(materials(project), knownMaterials(project), m_parent);
}

OperationOf<Material> *CloudLibrary::addMaterial(const workflow::NewMaterial &material)
{
    const auto keep = [notes = m_notes, profile = m_source.profile(), material]() -> Result<Material> {
        const NotedMaterial typed{
            .id = material.id, .project = material.project, .name = material.name, .video = material.video};
        const Result<NotedMaterial> kept = notes.keepMaterial(profile, typed);
        if (!kept)
            return kept.error();
        if (!material.file.isEmpty()) {
            if (Status set = notes.setPicture(profile, kept->id, material.file); !set)
                return set.error();
        }
        const Result<MaterialNotes> known = notes.notes(profile);
        if (!known)
            return known.error();
        for (const Material &each : typedMaterials(*known, material.project, notes.pictureFolder(profile))) {
            if (each.id == kept->id)
                return each;
        }
        return Error{.kind = ErrorKind::Input, .code = QStringLiteral("Store.NotFound"), .subject = kept->id};
    };
    return noted<Material>(keep, m_parent);
}

OperationOf<Material> *CloudLibrary::changeMaterial(const QString &id, const workflow::MaterialEdit &edit)
{
    if (edit.profileDegree || edit.faceDegree)
        return new ReadyOperation<Material>(notOfTheCloud(id), m_parent);
    const auto change = [notes = m_notes, profile = m_source.profile(), id, edit]() -> Result<Material> {
        Material changed{.id = id};
        if (edit.name) {
            changed.name = edit.name->simplified();
            if (Status named = notes.nameMaterial(profile, id, changed.name); !named)
                return named.error();
        }
        if (edit.kind) {
            changed.kind = *edit.kind;
            if (Status said = notes.setKind(profile, id, changed.kind == Material::Kind::Video); !said)
                return said.error();
        }
        return changed;
    };
    return noted<Material>(change, m_parent);
}

OperationOf<QString> *CloudLibrary::removeMaterial(const QString &id)
{
    const auto forget = [notes = m_notes, profile = m_source.profile(), id]() -> Result<QString> {
        const Status gone = notes.forgetMaterial(profile, id);
        return gone ? Result<QString>(id) : gone.error();
    };
    return noted<QString>(forget, m_parent);
}

OperationOf<Material> *CloudLibrary::setFaces(const QString &id, const QList<workflow::TemplateFace> &)
{
    return new ReadyOperation<Material>(notOfTheCloud(id), m_parent);
}

OperationOf<QString> *CloudLibrary::setPicture(const QString &id, const QString &file)
{
    const auto set = [notes = m_notes, profile = m_source.profile(), id, file]() -> Result<QString> {
        if (Status kept = notes.setPicture(profile, id, file); !kept)
            return kept.error();
        const Result<MaterialNotes> known = notes.notes(profile);
        if (!known)
            return known.error();
        for (const NotedMaterial &each : known->materials) {
            if (each.id == id && each.picture)
                return notes.pictureFolder(profile) + QLatin1Char('/') + *each.picture;
        }
        return QString();
    };
    return noted<QString>(set, m_parent);
}

} // namespace likeness::assembly
