// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/playbackpair.h"
#include "gui/video/videoform.h"
#include "gui/widgets/latepage.h"

class QStackedLayout;

namespace likeness::gui {

class JobPanel;
class Player;
class PosterStage;

//! The job's form at the left, the video large beside it, all jobs below. Shows what it is told; reads no file but
//! the video that it plays.
class VideoPage : public LatePage, public VideoView
{
    Q_OBJECT

public:
    using LatePage::LatePage;

    VideoForm *form() const { return m_form; }
    JobPanel *panel() const { return m_panel; }
    Player *player() const { return m_player; }
    PosterStage *posterStage() const { return m_poster; }

    void askForPhotos();

    void showPhotos(const QList<FilmItem> &photos, const QString &current) override;
    void showMaterials(const QList<FilmItem> &materials, const QString &current) override;
    void showTemplateFaces(const QStringList &faces, const QString &current) override;
    void showBlocker(const QString &why) override;
    void showProgress(const QString &text, qint64 done, qint64 total) override;
    void showIdle() override;
    void showJobs(const QList<JobRow> &jobs, const QString &current, const JobDeeds &deeds) override;
    void showVideo(const VideoShown &shown) override;
    void showPoster(const QImage &poster) override;
    void showLogo(const QImage &logo) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;
    void askForFile(const QString &suggested) override;

signals:
    void fileChosen(const QString &path);

protected:
    QLayout *makeParts() override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeStage();
    void placeLogo();
    void showStage();
    void askForLogo();

    VideoForm *m_form = nullptr; //!< null with the others until it is seen
    Player *m_player = nullptr;
    PosterStage *m_poster = nullptr;
    QStackedLayout *m_stage = nullptr; //!< the player, or the poster on which the logo is placed
    JobPanel *m_panel = nullptr;
    VideoShown m_shown;
};

} // namespace likeness::gui
