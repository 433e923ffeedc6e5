// SPDX-License-Identifier: Apache-2.0
#include "gui/window/composebinding.h"

#include "gui/compose/composepage.h"
#include "gui/compose/composepresenter.h"
#include "gui/window/intake.h"
#include "gui/window/services.h"

namespace likeness::gui {

void bindCompose(ComposePage &page, ComposePresenter &presenter, Intake &intake)
{
    using Page = ComposePage;
    using Presenter = ComposePresenter;
    const auto bind = [&](auto wish, auto deed) { QObject::connect(&page, wish, &presenter, deed); };
    bind(&Page::photosGiven, &Presenter::addPhotos);
    bind(&Page::photoChosen, &Presenter::choosePhoto);
    bind(&Page::photoRemoved, &Presenter::removePhoto);
    bind(&Page::materialChosen, &Presenter::chooseMaterial);
    bind(&Page::rectsEdited, &Presenter::editRects);
    bind(&Page::rectSelected, &Presenter::selectRect);
    bind(&Page::acceptRequested, &Presenter::acceptSuggestions);
    bind(&Page::tieRequested, &Presenter::tie);
    bind(&Page::tieCurrentRequested, &Presenter::tieCurrent);
    bind(&Page::settingsChanged, &Presenter::setSettings);
    bind(&Page::markEdited, &Presenter::editMark);
    bind(&Page::mendRequested, &Presenter::mend);
    bind(&Page::fuseRequested, &Presenter::fuse);
    bind(&Page::cancelRequested, &Presenter::cancel);
    bind(&Page::messageActionChosen, &Presenter::actOnMessage);
    QObject::connect(&page, &Page::openRequested, &intake, &Intake::askForPhotos);
    QObject::connect(&page, &Page::logoFileWanted, &intake, &Intake::askForLogo);
    QObject::connect(&page, &Page::textLogoChosen, &intake, &Intake::useTextLogo);
    QObject::connect(&page, &Page::pictureGiven, &intake, &Intake::takePicture);
}

void bindKept(ComposePage &page, ComposePresenter &presenter, const Services &services, QObject *owner)
{
    new PresetPresenter(page.presetBox(), presenter, services.presets, owner);
    auto *recent =
        new RecentPresenter({page.recentPhotos(), page.recentMaterials()}, presenter, services.recent, owner);
    recent->setThumbnail(services.thumbnail);
}

} // namespace likeness::gui
