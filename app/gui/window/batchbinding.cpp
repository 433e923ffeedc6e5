// SPDX-License-Identifier: Apache-2.0
#include "gui/window/batchbinding.h"

#include "gui/batch/batchpage.h"
#include "gui/batch/batchpanel.h"
#include "gui/batch/batchpresenter.h"
#include "gui/compose/composepresenter.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace likeness::gui {

namespace {

void openFolder(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

void bindParts(const BatchPage &page, BatchPresenter &presenter)
{
    using Presenter = BatchPresenter;
    const auto bind = [&](const auto *part, auto wish, auto deed) { QObject::connect(part, wish, &presenter, deed); };
    const BatchForm *form = page.form();
    bind(form, &BatchForm::choicesChanged, &Presenter::setChoices);
    bind(form, &BatchForm::removeRequested, &Presenter::removePhoto);
    bind(form, &BatchForm::clearRequested, &Presenter::clearPhotos);
    bind(form, &BatchForm::materialsChosen, &Presenter::chooseMaterials);
    bind(form, &BatchForm::startRequested, &Presenter::start);
    bind(form, &BatchForm::pauseRequested, &Presenter::pause);
    bind(form, &BatchForm::resumeRequested, &Presenter::resume);
    bind(form, &BatchForm::cancelRequested, &Presenter::stop);
    const BatchPanel *panel = page.panel();
    bind(panel, &BatchPanel::openRequested, &Presenter::openRow);
    bind(panel, &BatchPanel::reportRequested, &Presenter::openReport);
    QObject::connect(panel, &BatchPanel::folderRequested, panel,
                     [](const QString &file) { openFolder(QFileInfo(file).absolutePath()); });
    presenter.retranslate(); // the parts have been told nothing yet
}

QStringList photosOf(const ComposeState &state)
{
    QStringList photos;
    for (const Photo &each : state.photos) {
        if (each.trouble.isEmpty())
            photos.append(each.path);
    }
    return photos;
}

} // namespace

void bindBatch(BatchPage &page, BatchPresenter &presenter, const ComposePresenter &composing)
{
    using Presenter = BatchPresenter;
    QObject::connect(&page, &BatchPage::filesGiven, &presenter, &Presenter::add);
    QObject::connect(&page, &BatchPage::messageActionChosen, &presenter, &Presenter::actOnMessage);
    QObject::connect(&presenter, &Presenter::folderWanted, &page, [](const QString &path) { openFolder(path); });
    QObject::connect(&page, &BatchPage::seen, &presenter, [&presenter, &composing] {
        presenter.offerPhotos(photosOf(composing.state()));
        presenter.see();
    });
    QObject::connect(&composing, &ComposePresenter::changed, &presenter, [&page, &presenter, &composing] {
        if (page.isVisible()) // the first start brings the samples while one looks
            presenter.offerPhotos(photosOf(composing.state()));
    });
    QObject::connect(&page, &BatchPage::built, &presenter, [&page, &presenter] { bindParts(page, presenter); });
}

bool performOnBatch(ActionId id, BatchPage &page, BatchPresenter &presenter)
{
    switch (id) {
    case ActionId::Open:
        page.askForPhotos();
        return true;
    case ActionId::Fuse:
        presenter.start();
        return true;
    case ActionId::Cancel:
        presenter.stop();
        return true;
    case ActionId::Save: // every picture of a batch has its file
        return true;
    default:
        return false;
    }
}

} // namespace likeness::gui
