// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspresenter.h"

#include "gui/widgets/theme.h"
#include "words/reasontext.h"

#include <QFileInfo>

namespace likeness::gui {

namespace {

//! By its ending; the service looks into it.
bool isMaterialFile(const QString &path)
{
    static const QStringList endings{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                     QStringLiteral("mp4"), QStringLiteral("m4v"),  QStringLiteral("mov")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

QString MaterialsPresenter::fewOf(const QStringList &names)
{
    constexpr int most = 5;
    const QString shown = names.mid(0, most).join(QStringLiteral(", "));
    return names.size() > most ? shown + QStringLiteral(", …") : shown;
}

void MaterialsPresenter::addProject(const QString &name)
{
    if (isBusy())
        return;
    auto *adding = m_isCloud ? library().addProject(name, {}) : library().addProject({}, name);
    work<workflow::Project>(adding, [this](const workflow::Project &project) {
        m_project = project.id;
        m_seesAll = false;
        m_material.clear();
        reload();
    });
}

void MaterialsPresenter::askToRemoveProject()
{
    const auto at = std::ranges::find(m_projects, m_project, &workflow::Project::id);
    if (at == m_projects.end() || isBusy())
        return;
    m_asked = [this, id = m_project] {
        work<QString>(library().removeProject(id), [this](const QString &gone) {
            m_undo.clear(); // a name of what has gone does not come back
            emit changed(gone);
            reload();
        });
    };
    const QString name = at->name.isEmpty() ? at->id : at->name;
    if (m_isCloud) {
        return m_view.showMessage({.severity = Severity::Warning,
                                   //: %1 is the name or the ID of a project
                                   .text = tr("Forget the project %1?").arg(name),
                                   .advice = tr("With it go the material IDs typed in for it. The service keeps all."),
                                   .actions = {tr("Forget the project"), tr("Keep it")}});
    }
    m_view.showMessage(
        {.severity = Severity::Warning,
         //: %1 is the name of a project
         .text = tr("Delete the project %1?").arg(name),
         .advice = tr("It goes with %n material(s). This cannot be undone.", nullptr, int(m_materials.size())),
         .actions = {tr("Delete the project"), tr("Keep it")}});
}

void MaterialsPresenter::askToRemoveMaterial()
{
    const workflow::Material *chosen = material();
    if (!chosen || isBusy())
        return;
    m_asked = [this, id = m_material, project = chosen->project] {
        work<QString>(library().removeMaterial(id), [this, project](const QString &) {
            m_undo.clear();
            emit changed(project);
            fetchMaterials();
        });
    };
    const QString shown = chosen->name.isEmpty() ? chosen->id : chosen->name;
    if (m_isCloud && chosen->name.isEmpty() && chosen->picturePath.isEmpty())
        return actOnMessage(0); // an ID is typed again as quickly as it is forgotten
    if (m_isCloud) {
        return m_view.showMessage({.severity = Severity::Warning,
                                   //: %1 is the name of a material
                                   .text = tr("Forget %1 with its own name and picture?").arg(shown),
                                   .advice = tr("This cannot be undone. Nothing changes in the cloud."),
                                   .actions = {tr("Forget it"), tr("Keep it")}});
    }
    m_view.showMessage({.severity = Severity::Warning,
                        //: %1 is the name of a material
                        .text = tr("Delete the material %1?").arg(shown),
                        .advice = tr("This cannot be undone."),
                        .actions = {tr("Delete the material"), tr("Keep it")}});
}

void MaterialsPresenter::actOnMessage(int action)
{
    m_view.clearMessage();
    const std::function<void()> deed = std::exchange(m_asked, {});
    if (deed && action == 0)
        deed();
}

void MaterialsPresenter::addFiles(const QStringList &paths)
{
    if (m_projects.isEmpty() || paths.isEmpty())
        return;
    if (m_isCloud)
        return attachFiles(paths);
    if (m_seesAll)
        return askForProject();
    const qsizetype before = m_queue.size();
    if (!isBusy()) {
        m_refused.clear();
        m_isRefusalTold = false;
        m_unusable.clear();
        m_queued = 0;
    }
    for (const QString &path : paths) {
        if (isMaterialFile(path))
            m_queue.append({m_project, path});
        else
            m_refused.append(QFileInfo(path).fileName());
    }
    m_queued += int(m_queue.size() - before);
    if (!isBusy())
        addNext();
}

void MaterialsPresenter::addNext()
{
    if (m_queue.isEmpty()) {
        endAdding();
        return;
    }
    const auto [project, path] = m_queue.takeFirst();
    if (!m_addedTo.contains(project))
        m_addedTo.append(project);
    const int number = m_queued - int(m_queue.size());
    m_view.showProgress(tr("Looking for faces, file %1 of %2").arg(number).arg(m_queued), number - 1, m_queued);
    auto *adding =
        library().addMaterial({.project = project, .file = path, .name = QFileInfo(path).completeBaseName().left(15)});
    m_working = adding;
    adding->whenDone(this, [this, path = path, round = m_round](const Result<workflow::Material> &added) {
        m_working = nullptr;
        if (round != m_round)
            return;
        if (added) {
            takeAdded(*added);
        } else {
            m_refused.append(QFileInfo(path).fileName());
            m_isRefusalTold = true;
            tell(added.error());
        }
        if (!added && added.error().kind == ErrorKind::Cancelled)
            m_queue.clear();
        addNext();
    });
    adding->start();
}

void MaterialsPresenter::endAdding()
{
    m_view.showIdle();
    if (m_queued > 0) {
        tellOfAdded();
        fetchMaterials();
    }
    if (m_unusable.size() > 1)
        m_view.showMessage(
            {.severity = Severity::Warning,
             .text = tr("%n material(s) were added, but cannot be used as they are.", nullptr, int(m_unusable.size())),
             //: %1 is a list of names of materials
             .advice = tr("Choose one to see why: %1").arg(fewOf(m_unusable))});
    if (m_refused.isEmpty() || (m_refused.size() == 1 && m_isRefusalTold))
        return;
    m_view.showMessage({.severity = Severity::Warning,
                        .text = tr("%n file(s) did not become materials.", nullptr, int(m_refused.size())),
                        //: %1 is a list of file names
                        .advice = tr("Pictures are JPEG or PNG, videos MP4 or MOV: %1").arg(fewOf(m_refused))});
}

void MaterialsPresenter::takeAdded(const workflow::Material &material)
{
    m_material = material.id;
    if (!material.isUsable()) {
        m_unusable.append(material.name);
        m_view.showMessage({.severity = Severity::Warning,
                            //: %1 is the name of a material
                            .text = tr("%1 was added, but cannot be used as it is.").arg(material.name),
                            .advice = words::reasonText(material.reason)});
    }
}

void MaterialsPresenter::cancel()
{
    m_queue.clear();
    if (m_gathering) { // back to one of them
        const bool isKnown = std::ranges::find(m_projects, m_formerProject, &workflow::Project::id) != m_projects.end();
        chooseProject(isKnown ? m_formerProject : m_projects.first().id);
    }
    if (m_working)
        m_working->cancel();
}

void MaterialsPresenter::editFaces(const RectEdit &edit)
{
    m_faces = edit.after;
    for (RectItem &each : m_faces)
        each.color = faceColor(each.id);
    m_view.showFaces(m_faces, true);
}

void MaterialsPresenter::noteRights(const QString &note)
{
    if (material() && m_actions.keepRights)
        m_actions.keepRights(m_material, note.trimmed());
}

void MaterialsPresenter::revertFaces() { chooseMaterial(m_material); }

void MaterialsPresenter::keepFaces()
{
    if (!material() || isBusy())
        return;
    QList<workflow::TemplateFace> faces; // a rectangle that was drawn has no id yet
    for (const RectItem &each : std::as_const(m_faces))
        faces.append({each.label, each.rect});
    work<workflow::Material>(library().setFaces(m_material, faces), [this](const workflow::Material &kept) {
        const auto at = std::ranges::find(m_materials, kept.id, &workflow::Material::id);
        if (at != m_materials.end())
            *at = kept;
        chooseMaterial(m_material);
        tellChanged(kept.id);
        m_view.showMessage({.severity = Severity::Good, .text = tr("The faces were kept.")});
    });
}

} // namespace likeness::gui
