// SPDX-License-Identifier: Apache-2.0
// What the Materials page has to tell the others, and the material that is tried there.
#include "gui/materials/effectpanel.h"
#include "gui/materials/materialspage.h"
#include "gui/window/materialsbinding.h"
#include "gui/window/workspace.h"
#include "workflow/photosource.h"

#include <QStackedWidget>

namespace likeness::gui {

namespace {

//! The photos of Compose that are files and can be used.
QStringList filesOf(const ComposeState &state)
{
    QStringList files;
    for (const Photo &each : state.photos) {
        if (each.trouble.isEmpty() && !workflow::isAddress(each.path))
            files.append(each.path);
    }
    return files;
}

} // namespace

void Workspace::makeStock()
{
    m_materials = new MaterialsPage(&m_stack);
    m_stock = new MaterialsPresenter(*m_materials, m_services.materials, this);
    put(PageId::Materials, *m_materials);
    m_materials->setThumbnail(
        [this](const QString &id, int edge) { return m_services.thumbnail(m_stock->pictureOf(id), edge); });
    bindMaterials(*m_materials, *m_stock);
    connect(m_stock, &MaterialsPresenter::changed, this, [this](const QString &project) {
        if (project != m_composing->state().project)
            return;
        m_composing->setProject(project);
        m_batching->setProject(project);
        m_filming->setProject(project, false);
    });
    connect(&m_stock->undoStack(), &QUndoStack::indexChanged, this, &Workspace::stateChanged);
    connect(this, &Workspace::profileUsed, m_stock, &MaterialsPresenter::changeProfile);
    connect(this, &Workspace::profileUsed, this, [this] {
        if (m_trying)
            m_trying->cancel();
    });
    connect(m_stock, &MaterialsPresenter::useWanted, this, [this](const QString &project, const QString &material) {
        m_composing->useMaterial(project, material);
        emit pageWanted(PageId::Compose);
    });
    connect(m_stock, &MaterialsPresenter::filmWanted, this, [this](const QString &project, const QString &material) {
        m_filming->useMaterial(project, material);
        emit pageWanted(PageId::Video);
    });
    connect(m_materials, &MaterialsPage::effectRequested, this, &Workspace::openEffect);
}

void Workspace::openEffect()
{
    const workflow::Material *material = m_stock->material();
    if (!material)
        return;
    if (m_trying && m_trying->isRunning()) // what runs is shown; its results would go with its material
        return m_materials->showEffect(true);
    EffectPanel *panel = m_materials->effectPanel();
    if (!m_trying) {
        m_trying = new EffectPresenter(*panel, m_services.effect, this);
        bindEffect(*panel, *m_trying);
        panel->setThumbnails(m_services.thumbnail, [this](const QString &photo, int edge) -> OperationOf<QImage> * {
            const QString file = m_trying->resultOf(photo);
            return file.isEmpty() ? nullptr : m_services.thumbnail(file, edge);
        });
    }
    m_trying->open(material->project, *material);
    m_trying->offerPhotos(filesOf(m_composing->state()));
    m_materials->showEffect(true);
}

bool Workspace::performOnStock(ActionId id)
{
    if (m_materials->isTesting() && id == ActionId::Fuse)
        m_trying->run();
    else if (m_materials->isTesting() && id == ActionId::Cancel)
        m_trying->cancel();
    else
        return performOnMaterials(id, *m_stock);
    return true;
}

} // namespace likeness::gui
