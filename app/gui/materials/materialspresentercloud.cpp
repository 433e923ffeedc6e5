// SPDX-License-Identifier: Apache-2.0
// What is remembered of a cloud's materials, and what another profile changes.
#include "gui/materials/materialspresenter.h"

#include "api/limits.h"

#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

void MaterialsPresenter::changeProfile()
{
    stopAll();
    m_queue.clear();
    m_pictures.clear();
    m_addedTo.clear();
    m_undo.clear();
    m_asked = {};
    m_project.clear();
    m_formerProject.clear();
    m_seesAll = false;
    m_projects.clear();
    m_view.clearMessage();
    m_view.showIdle();
    m_view.showProjects({}, {});
    m_view.showQuota({});
    takeMaterials({});
}

void MaterialsPresenter::showListed()
{
    const auto listed = std::ranges::count(m_materials, false, &workflow::Material::isTyped);
    //: %n and %1 are counts of materials
    m_view.showQuota(tr("%n material(s) listed; %1 are free", nullptr, int(listed))
                         .arg(QLocale().toString(api::limits::freeMaterials)));
}

//! The list failed: what was typed in can be used all the same.
void MaterialsPresenter::fetchKnown(const Error &error)
{
    tell(error);
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_view.showQuota({}); // it is not known
    auto *listing = library().knownMaterials(m_project);
    m_listing = listing;
    listing->whenDone(this, [this, of = m_project, round = m_round](const Result<QList<workflow::Material>> &known) {
        if (known && of == m_project && round == m_round)
            takeMaterials(*known);
    });
    listing->start();
}

void MaterialsPresenter::addTyped(const QString &id, bool video)
{
    if (m_seesAll)
        return askForProject();
    if (m_project.isEmpty() || isBusy())
        return;
    const workflow::NewMaterial typed{.project = m_project, .id = id, .video = video};
    work<workflow::Material>(library().addMaterial(typed), [this](const workflow::Material &added) {
        const auto at = std::ranges::find(m_materials, added.id, &workflow::Material::id);
        if (at == m_materials.end())
            m_materials.append(added); // one that the service lists is known better by it
        chooseMaterial(added.id);
        emit changed(added.project);
    });
}

void MaterialsPresenter::attachFiles(const QStringList &paths)
{
    if (isBusy())
        return;
    QStringList strange;
    m_pictures.clear(); // of a drop that was broken off
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).completeBaseName();
        const bool isId = std::ranges::find(m_materials, name, &workflow::Material::id) != m_materials.end();
        const QString id = isId ? name : paths.size() == 1 ? m_material : QString();
        if (id.isEmpty())
            strange.append(QFileInfo(path).fileName());
        else
            m_pictures.append({id, path});
    }
    if (!strange.isEmpty()) {
        m_view.showMessage(
            {.severity = Severity::Warning,
             .text = tr("%n picture(s) belong to no material here.", nullptr, int(strange.size())),
             .advice = tr("Choose a material and drop one picture, or name the files after the IDs of materials.")});
    }
    attachNext();
}

//! One that cannot be kept is told of and keeps no other from its turn.
void MaterialsPresenter::attachNext()
{
    if (m_pictures.isEmpty())
        return;
    const auto [id, path] = m_pictures.takeFirst();
    const auto at = std::ranges::find(m_materials, id, &workflow::Material::id);
    if (at != m_materials.end() && !m_addedTo.contains(at->project))
        m_addedTo.append(at->project);
    auto *setting = library().setPicture(id, path);
    m_working = setting;
    setting->whenDone(this, [this, of = id, round = m_round](const Result<QString> &kept) {
        m_working = nullptr;
        if (round != m_round)
            return;
        if (kept)
            takePicture(of, *kept);
        else
            tell(kept.error());
        if (!kept && kept.error().kind == ErrorKind::Cancelled)
            m_pictures.clear();
        if (m_pictures.isEmpty())
            tellOfAdded();
        else
            attachNext();
    });
    setting->start();
}

//! Once for each project: other pages ask the service for the list again.
void MaterialsPresenter::tellOfAdded()
{
    for (const QString &project : std::exchange(m_addedTo, {}))
        emit changed(project);
}

void MaterialsPresenter::takePicture(const QString &id, const QString &path)
{
    const auto at = std::ranges::find(m_materials, id, &workflow::Material::id);
    if (at != m_materials.end())
        at->picturePath = path;
    if (id == m_material)
        chooseMaterial(id);
    else
        showMaterials();
}

void MaterialsPresenter::sayKind(workflow::Material::Kind kind)
{
    if (!material() || isBusy())
        return;
    work<workflow::Material>(library().changeMaterial(m_material, {.kind = kind}),
                             [this, kind](const workflow::Material &said) {
                                 const auto at = std::ranges::find(m_materials, said.id, &workflow::Material::id);
                                 if (at != m_materials.end()) {
                                     at->kind = kind;
                                     at->isKindGuessed = false;
                                 }
                                 tellChanged(said.id);
                                 showFacts();
                                 choose(m_choice); // it may no longer be among those that are wanted
                             });
}

void MaterialsPresenter::removePicture()
{
    if (!material() || isBusy())
        return;
    work<QString>(library().setPicture(m_material, {}), [this, id = m_material](const QString &none) {
        takePicture(id, none);
        tellChanged(id);
    });
}

} // namespace likeness::gui
