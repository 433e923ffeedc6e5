// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"
#include "gui/video/videoview.h"
#include "workflow/library.h"

#include <QTimer>
#include <functional>

namespace likeness::gui {

//! What the Video page needs from elsewhere. Operations are handed out unstarted; absent functions leave their deed
//! out.
struct VideoActions
{
    std::function<OperationOf<QList<workflow::Material>> *(const QString &project)> materials{};
    //! Puts the sample video among the sample project's materials; ends with its id. Null where there is none.
    std::function<OperationOf<QString> *()> addSample{};
    std::function<OperationOf<api::Findings> *(const workflow::FuseInput &)> preflight{};
    std::function<OperationOf<workflow::VideoSubmission> *(const workflow::VideoInput &)> submit{};
    std::function<OperationOf<workflow::VideoOutcome> *(const QString &jobId, const QString &out)> follow{};
    std::function<OperationOf<QList<store::Job>> *()> jobs{}; //!< as stored, the latest first
    std::function<OperationOf<bool> *(const QString &jobId)> forget{};
    std::function<OperationOf<bool> *(const QString &from, const QString &to)> copy{};
    std::function<OperationOf<QImage> *(const QString &path)> picture{}; //!< upright
    std::function<QString()> profile{};                                  //!< jobs of other profiles are not asked about
    QString folder{};                                                    //!< where videos are kept as they come
    std::function<QString(const api::Finding &)> findingWords{};
    std::function<Message(const Error &)> errorWords{};
    std::function<QString(const api::LikenessWarning &)> warningWords{};
};

//! Submits one job at a time, follows every job until its video is here, also those of earlier sessions, and says which
//! video is to be seen. A job is followed once in this window; over all programs its follower sees to that.
class VideoPresenter : public QObject
{
    Q_OBJECT

public:
    VideoPresenter(VideoView &view, VideoActions actions, QObject *parent = nullptr);
    ~VideoPresenter() override;

    const QList<JobRow> &jobs() const { return m_jobs; }
    const QString &job() const { return m_job; } //!< the chosen one; empty: none
    const QString &material() const { return m_material; }
    const QString &blocker() const { return m_blocker; }
    bool isSubmitting() const { return !m_submitting.isNull(); }
    bool isFollowing() const { return !m_followers.isEmpty(); }
    workflow::VideoInput input() const;
    QString pictureOf(const QString &material) const; //!< a local file; empty: none

    void setProject(const QString &project, bool samples);       //!< fetches its videos
    void useMaterial(const QString &project, const QString &id); //!< chosen on another page
    void see();                                                  //!< the page has come into sight
    void takeUpJobs();                                           //!< reads the stored ones and follows those not over
    void offerPhotos(const QList<VideoPhoto> &photos);           //!< of other pages
    void addPhotos(const QStringList &paths);
    void choosePhoto(const QString &path);
    void chooseMaterial(const QString &id);
    void setSettings(const VideoSettings &settings);

    void submit();
    void cancel(); //!< the submission, as long as it has not gone out
    void chooseJob(const QString &id);
    void followChosen();
    void stopFollowing(); //!< the job goes on at the service
    void askToRemove();
    void actOnMessage(int action);
    void chooseFile();
    void saveAs(const QString &path);
    void retranslate();

signals:
    void jobEnded(const QString &text); //!< in words, for whoever looks elsewhere
    void submittingChanged();

private:
    struct BroughtPicture
    {
        QString path{}; //!< empty: none is shown
        QPointer<Operation> loading{};
    };

    void fetchMaterials();
    void takeMaterials(const QList<workflow::Material> &materials);
    void addSample();
    const workflow::Material *findMaterial(const QString &id) const;
    JobRow *findJob(const QString &id);
    void showPhotos();
    void showMaterials();
    void check();
    void bringMark();
    void bring(BroughtPicture &picture, const QString &path, const std::function<void(const QImage &)> &show);
    void send();
    void takeSubmission(const workflow::VideoInput &input, const workflow::VideoSubmission &submission);
    void takeJobs(const QList<store::Job> &stored);
    bool mayFollow(const JobRow &row) const;
    void follow(const QString &id);
    void takeProgress(const QString &id, const Progress &progress);
    void takeVideo(const QString &id, const Result<workflow::VideoOutcome> &outcome);
    void tellEnd(const JobRow &row, const Message &message);
    void remove(const QString &id);
    void showJobs();
    void showVideo();
    void tell(const Error &error);
    QString nameOf(const QString &material) const;

    VideoView &m_view;
    VideoActions m_actions;
    QString m_project;
    bool m_isSamples = false;
    bool m_seen = false;
    QList<workflow::Material> m_materials; //!< those that may be videos
    QString m_material;
    bool m_isTemplateSeen = false; //!< the material was chosen last, not a job
    QList<VideoPhoto> m_photos;
    QString m_photo;
    VideoSettings m_settings;
    BroughtPicture m_poster;
    BroughtPicture m_logo;
    QString m_blocker;
    QList<JobRow> m_jobs;
    QString m_job;
    std::function<void()> m_asked; //!< done when the question is answered with yes
    QHash<QString, QPointer<Operation>> m_followers;
    QPointer<Operation> m_listing;
    QPointer<Operation> m_sampling;
    QPointer<Operation> m_reading;
    QPointer<Operation> m_submitting;
};

} // namespace likeness::gui
