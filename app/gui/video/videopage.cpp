// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videopage.h"

#include "gui/picture/canvas.h"
#include "gui/picture/logotool.h"
#include "gui/picture/photodialog.h"
#include "gui/video/jobpanel.h"
#include "gui/video/player.h"
#include "gui/video/posterstage.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QSplitter>
#include <QStackedLayout>

namespace likeness::gui {

QLayout *VideoPage::makeParts()
{
    m_form = new VideoForm(this);
    m_panel = new JobPanel(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeStage());
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setSizes({520, 200});
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(m_form);
    row->addWidget(split, 1);
    connect(m_form, &VideoForm::addPhotosRequested, this, &VideoPage::askForPhotos);
    connect(m_form, &VideoForm::logoFileWanted, this, &VideoPage::askForLogo);
    connect(m_form, &VideoForm::edited, this, &VideoPage::placeLogo);
    connect(m_form, &VideoForm::placingToggled, this, &VideoPage::showStage);
    connect(m_panel, &JobPanel::jobChosen, this, [this] { m_form->setPlacing(false); }); // its video is to be seen
    connect(m_poster, &PosterStage::placed, m_form, &VideoForm::setLogoPlace);
    connect(m_poster, &PosterStage::doneRequested, this, [this] { m_form->setPlacing(false); });
    return row;
}

QWidget *VideoPage::makeStage()
{
    m_player = new Player(this);
    m_poster = new PosterStage(this);
    auto *area = new QWidget(this);
    auto *film = new QWidget(area); // keeps the player's place while it fills the screen
    auto *column = new QVBoxLayout(film);
    column->setContentsMargins({});
    column->addWidget(m_player);
    m_stage = new QStackedLayout(area);
    m_stage->addWidget(film);
    m_stage->addWidget(m_poster);
    return area;
}

void VideoPage::showStage()
{
    const bool placing = m_form->isPlacing();
    m_stage->setCurrentIndex(placing ? 1 : 0);
    if (placing)
        m_poster->canvas()->setFocus();
}

//! What is shown is what is sent: a place that is none on this poster becomes the default one.
void VideoPage::placeLogo()
{
    const workflow::MarkChoice mark = m_form->settings().mark;
    const QSize poster = m_poster->posterSize();
    const bool own = mark.kind == workflow::MarkChoice::Kind::Own && !mark.logoPath.isEmpty();
    m_form->offerPlacing(own && !poster.isEmpty());
    if (!own || poster.isEmpty())
        return m_poster->setPlace({});
    const QRect place = placedLogoRect(mark.rect, poster, m_poster->logoSize());
    m_poster->setPlace(place);
    if (place != mark.rect)
        m_form->setLogoPlace(place);
}

void VideoPage::showPoster(const QImage &poster)
{
    if (!m_form)
        return;
    m_poster->showPoster(poster);
    placeLogo();
}

void VideoPage::showLogo(const QImage &logo)
{
    if (!m_form)
        return;
    const QSize former = m_poster->logoSize();
    const QRect place = m_form->settings().mark.rect;
    const QSize poster = m_poster->posterSize();
    m_poster->showLogo(logo);
    if (former != logo.size() && !poster.isEmpty() && place == defaultLogoRect(poster, former))
        m_form->setLogoPlace({}); // nobody placed it: it takes the shape of its picture
}

void VideoPage::showPhotos(const QList<FilmItem> &photos, const QString &current)
{
    if (!m_form)
        return;
    m_form->showPhotos(photos, current);
}

void VideoPage::showMaterials(const QList<FilmItem> &materials, const QString &current)
{
    if (!m_form)
        return;
    m_form->showMaterials(materials, current);
}

void VideoPage::showTemplateFaces(const QStringList &faces, const QString &current)
{
    if (!m_form)
        return;
    m_form->showTemplateFaces(faces, current);
}

void VideoPage::showBlocker(const QString &why)
{
    if (m_form)
        m_form->showBlocker(why);
}

void VideoPage::showProgress(const QString &text, qint64 done, qint64 total)
{
    if (!m_form)
        return;
    m_form->showProgress(text, done, total);
}

void VideoPage::showIdle()
{
    if (m_form)
        m_form->showIdle();
}

void VideoPage::showJobs(const QList<JobRow> &jobs, const QString &current, const JobDeeds &deeds)
{
    if (m_panel)
        m_panel->showJobs(jobs, current, deeds);
}

void VideoPage::showVideo(const VideoShown &shown)
{
    const bool again = std::exchange(m_shown, shown) == shown;
    if (!m_player)
        return;
    if (shown.path.isEmpty())
        m_player->showText(shown.title, shown.hint);
    else if (!again && isVisible())
        m_player->showVideo(shown.path, shown.beside);
}

void VideoPage::showEvent(QShowEvent *event)
{
    build();
    if (!m_shown.path.isEmpty() && m_player->path() != m_shown.path)
        m_player->showVideo(m_shown.path, m_shown.beside);
    LatePage::showEvent(event);
}

void VideoPage::showMessage(const Message &message) { messageBar()->showMessage(message); }

void VideoPage::clearMessage() { messageBar()->dismiss(); }

void VideoPage::askForFile(const QString &suggested)
{
    auto *dialog = new QFileDialog(this, tr("Save the video"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("mp4"));
    dialog->setNameFilter(tr("Videos (%1)").arg(QStringLiteral("*.mp4")));
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, &VideoPage::fileChosen);
    dialog->open();
}

void VideoPage::askForPhotos()
{
    QFileDialog *dialog = photoDialog(this, tr("Add photos"));
    connect(dialog, &QFileDialog::filesSelected, this, &VideoPage::filesGiven);
    dialog->open();
}

void VideoPage::askForLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg")));
    connect(dialog, &QFileDialog::fileSelected, m_form, &VideoForm::setLogo);
    dialog->open();
}

} // namespace likeness::gui

#include "moc_videopage.cpp"
