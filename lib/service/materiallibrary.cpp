// SPDX-License-Identifier: Apache-2.0
#include "service/materiallibrary.h"

#include "api/limits.h"
#include "api/materialstatus.h"
#include "service/apierror.h"
#include "service/examine.h"

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

//! Statuses that a person gives; the others are the examination's.
constexpr bool isVerdict(int status)
{
    return status == api::InReview || status == api::PassedByPerson || status == api::RefusedByPerson ||
           status == api::AppealOpen || status == api::AppealWon || status == api::AppealLost;
}

constexpr int posterQuality = 90;

Result<QString> projectName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > limits::projectNameLength)
        return apiError("InvalidParameterValue"_L1,
                        u"a project's name has 1 to %1 characters"_s.arg(limits::projectNameLength));
    return trimmed;
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
    const Result<QString> given = projectName(name);
    if (!given)
        return given.error();
    const QDateTime now = m_parts.clock();
    const QString chosen = id.isEmpty() ? makeProjectId(now, m_parts.random) : id;
    if (!isPlainId(chosen))
        return apiError("InvalidParameterValue"_L1, u"an id has letters, digits, _ and -"_s);
    return m_catalog->addProject({.id = chosen, .name = *given, .published = true, .created = now});
}

Result<store::Project> MaterialLibrary::renameProject(const QString &idOrAlias, const QString &name)
{
    const Result<QString> given = projectName(name);
    if (!given)
        return given.error();
    Result<store::Project> found = project(idOrAlias);
    if (!found)
        return found;
    if (const Status renamed = m_catalog->renameProject(found->id, *given); !renamed)
        return renamed.error();
    return project(found->id);
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

Result<int> MaterialLibrary::materialCount() const { return m_catalog->materialCount(); }

QString MaterialLibrary::filePath(const store::Material &material) const { return m_catalog->filePath(material); }

QString MaterialLibrary::posterPath(const store::Material &material) const { return m_catalog->posterPath(material); }

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
    QImage poster;
    const Result<const engine::Engine *> engine = m_parts.engine();
    if (!engine)
        return engine.error();
    const Examiner examiner{**engine, m_parts.dataFolder + u"/scratch"_s};
    if (Status status = examine(material, file.bytes, examiner, poster); !status)
        return status.error();
    Result<store::Material> added = m_catalog->addMaterial(material, file.bytes);
    if (added && !poster.isNull())
        poster.save(m_catalog->posterPath(*added), "jpg", posterQuality);
    return added;
}

Result<store::Material> MaterialLibrary::changeMaterial(const QString &id, const MaterialChange &change)
{
    const auto known = m_catalog->findMaterial(id);
    if (!known)
        return known.error();
    if (!*known)
        return apiError("InvalidParameterValue.MaterialIdNotFound"_L1, id.left(80));
    store::Material material = **known;
    for (const auto &degree : {change.profileDegree, change.faceDegree}) {
        if (degree && (*degree < -1 || *degree > limits::mostDegree))
            return apiError("InvalidParameterValue"_L1, u"degree: %1"_s.arg(*degree));
    }
    if (change.status && !isVerdict(*change.status))
        return apiError("InvalidParameterValue"_L1, u"status: %1"_s.arg(*change.status));
    material.status = change.status ? *change.status : material.status;
    material.reason = change.reason ? *change.reason : material.reason;
    if (change.name)
        material.name = *change.name;
    if (change.profileDegree)
        material.profileDegree = *change.profileDegree < 0 ? std::nullopt : change.profileDegree;
    if (change.faceDegree)
        material.faceDegree = *change.faceDegree < 0 ? std::nullopt : change.faceDegree;
    if (change.faces) {
        if (Status placed = placeFaces(material, *change.faces); !placed)
            return placed.error();
    }
    material.updated = m_parts.clock();
    if (Status status = m_catalog->changeMaterial(material); !status)
        return status.error();
    return material;
}

Status MaterialLibrary::setPublished(const QString &project, bool published)
{
    const Result<store::Project> found = this->project(project);
    return found ? m_catalog->setPublished(found->id, published) : Status(found.error());
}

Status MaterialLibrary::removeMaterial(const QString &id) { return m_catalog->removeMaterial(id); }

} // namespace likeness::service
