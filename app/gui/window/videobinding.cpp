// SPDX-License-Identifier: Apache-2.0
#include "gui/window/videobinding.h"

#include "gui/compose/composepresenter.h"
#include "gui/video/jobpanel.h"
#include "gui/video/videopage.h"
#include "gui/video/videopresenter.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace likeness::gui {

namespace {

//! The photos of Compose that can be used, each with the first rectangle drawn on it.
QList<VideoPhoto> photosOf(const ComposeState &state)
{
    QList<VideoPhoto> photos;
    for (const Photo &each : state.photos) {
        const QList<RectItem> rects = state.drawn.rects.value(each.path);
        if (each.trouble.isEmpty())
            photos.append({each.path, rects.isEmpty() ? std::nullopt : std::optional(rects.first().rect)});
    }
    return photos;
}

void bindParts(const VideoPage &page, VideoPresenter &presenter)
{
    using Presenter = VideoPresenter;
    const auto bind = [&](const auto *part, auto wish, auto deed) { QObject::connect(part, wish, &presenter, deed); };
    const VideoForm *form = page.form();
    bind(form, &VideoForm::photoChosen, &Presenter::choosePhoto);
    bind(form, &VideoForm::materialChosen, &Presenter::chooseMaterial);
    bind(form, &VideoForm::settingsChanged, &Presenter::setSettings);
    bind(form, &VideoForm::submitRequested, &Presenter::submit);
    bind(form, &VideoForm::cancelRequested, &Presenter::cancel);
    const JobPanel *panel = page.panel();
    bind(panel, &JobPanel::jobChosen, &Presenter::chooseJob);
    bind(panel, &JobPanel::saveRequested, &Presenter::chooseFile);
    bind(panel, &JobPanel::followRequested, &Presenter::followChosen);
    bind(panel, &JobPanel::stopRequested, &Presenter::stopFollowing);
    bind(panel, &JobPanel::removeRequested, &Presenter::askToRemove);
    QObject::connect(panel, &JobPanel::openFolderRequested, panel, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    presenter.retranslate(); // the parts have been told nothing yet
}

} // namespace

void bindVideo(VideoPage &page, VideoPresenter &presenter, const ComposePresenter &composing)
{
    using Presenter = VideoPresenter;
    const auto bind = [&](auto wish, auto deed) { QObject::connect(&page, wish, &presenter, deed); };
    bind(&VideoPage::filesGiven, &Presenter::addPhotos);
    bind(&VideoPage::fileChosen, &Presenter::saveAs);
    bind(&VideoPage::messageActionChosen, &Presenter::actOnMessage);
    QObject::connect(&page, &VideoPage::seen, &presenter, [&presenter, &composing] {
        presenter.offerPhotos(photosOf(composing.state()));
        presenter.see();
    });
    QObject::connect(&composing, &ComposePresenter::changed, &presenter, [&page, &presenter, &composing] {
        if (page.isVisible()) // the first start brings the samples while one looks
            presenter.offerPhotos(photosOf(composing.state()));
    });
    QObject::connect(&page, &VideoPage::built, &presenter, [&page, &presenter, &composing] {
        bindParts(page, presenter);
        const workflow::MarkChoice &mark = composing.state().settings.mark;
        if (mark.kind == workflow::MarkChoice::Kind::Own && !mark.logoPath.isEmpty())
            page.form()->setLogo(mark.logoPath); // it begins with the mark of Compose
    });
}

bool performOnVideo(ActionId id, VideoPage &page, VideoPresenter &presenter)
{
    switch (id) {
    case ActionId::Open:
        page.askForPhotos();
        return true;
    case ActionId::Save:
        presenter.chooseFile();
        return true;
    case ActionId::Fuse:
        presenter.submit();
        return true;
    case ActionId::Cancel:
        presenter.cancel();
        return true;
    default:
        return false;
    }
}

} // namespace likeness::gui
