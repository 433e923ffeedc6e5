// SPDX-License-Identifier: Apache-2.0
#include "gui/window/materialsbinding.h"

#include "gui/materials/choicebar.h"
#include "gui/materials/effectpanel.h"
#include "gui/materials/effectpresenter.h"
#include "gui/materials/materialspage.h"
#include "gui/materials/materialspresenter.h"
#include "gui/materials/projectbox.h"

namespace likeness::gui {

void bindMaterials(MaterialsPage &page, MaterialsPresenter &presenter)
{
    using Page = MaterialsPage;
    using Presenter = MaterialsPresenter;
    const auto bind = [&](auto wish, auto deed) { QObject::connect(&page, wish, &presenter, deed); };
    bind(&Page::seen, &Presenter::reload);
    bind(&Page::projectMissed, &Presenter::askForProject);
    bind(&Page::materialChosen, &Presenter::chooseMaterial);
    bind(&Page::materialRenamed, &Presenter::renameMaterial);
    bind(&Page::filesGiven, &Presenter::addFiles);
    bind(&Page::idTyped, &Presenter::addTyped);
    bind(&Page::kindSaid, &Presenter::sayKind);
    bind(&Page::pictureRemoveRequested, &Presenter::removePicture);
    bind(&Page::facesEdited, &Presenter::editFaces);
    bind(&Page::keepFacesRequested, &Presenter::keepFaces);
    bind(&Page::revertFacesRequested, &Presenter::revertFaces);
    bind(&Page::removeRequested, &Presenter::askToRemoveMaterial);
    bind(&Page::rightsNoted, &Presenter::noteRights);
    bind(&Page::useRequested, &Presenter::use);
    bind(&Page::cancelRequested, &Presenter::cancel);
    bind(&Page::messageActionChosen, &Presenter::actOnMessage);
    QObject::connect(page.choices(), &ChoiceBar::chosen, &presenter, &Presenter::choose);
    const ProjectBox *projects = page.projects();
    QObject::connect(projects, &ProjectBox::chosen, &presenter, &Presenter::chooseProject);
    QObject::connect(projects, &ProjectBox::addRequested, &presenter, &Presenter::addProject);
    QObject::connect(projects, &ProjectBox::renameRequested, &presenter, &Presenter::renameProject);
    QObject::connect(projects, &ProjectBox::removeRequested, &presenter, &Presenter::askToRemoveProject);
}

void bindEffect(EffectPanel &panel, EffectPresenter &presenter)
{
    using Panel = EffectPanel;
    using Presenter = EffectPresenter;
    const auto bind = [&](auto wish, auto deed) { QObject::connect(&panel, wish, &presenter, deed); };
    bind(&Panel::photosGiven, &Presenter::addPhotos);
    bind(&Panel::photoRemoved, &Presenter::removePhoto);
    bind(&Panel::runRequested, &Presenter::run);
    bind(&Panel::cancelRequested, &Presenter::cancel);
    bind(&Panel::resultChosen, &Presenter::showResult);
    bind(&Panel::stepRequested, &Presenter::step);
}

bool performOnMaterials(ActionId id, MaterialsPresenter &presenter)
{
    if (id == ActionId::Undo)
        presenter.undo();
    else if (id == ActionId::Redo)
        presenter.redo();
    return id == ActionId::Undo || id == ActionId::Redo;
}

} // namespace likeness::gui
