// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videopage.h"

#include "gui/picture/photodialog.h"
#include "gui/video/jobpanel.h"
#include "gui/video/player.h"
#include "gui/widgets/theme.h"

#include <QFileDialog>
#include <QSplitter>

namespace likeness::gui {

QLayout *VideoPage::makeParts()
{
    m_form = new VideoForm(this);
    m_player = new Player(this);
    m_panel = new JobPanel(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_player);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setSizes({520, 200});
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(m_form);
    row->addWidget(split, 1);
    connect(m_form, &VideoForm::addPhotosRequested, this, &VideoPage::askForPhotos);
    connect(m_form, &VideoForm::logoFileWanted, this, &VideoPage::askForLogo);
    return row;
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
