// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchview.h"
#include "workflow/library.h"

#include <QTimer>
#include <functional>

namespace likeness::gui {

//! Calls of the profile in use, made by whatever program.
struct BatchUsage
{
    qint64 billed = 0;
    std::optional<qint64> budget{}; //!< absent: any number
    bool isFree = false;            //!< the local service bills nothing
    double perSecond = 0;           //!< measured over the last minute at most
};

//! What the Batch page needs from elsewhere. Operations are handed out unstarted; absent functions leave their deed
//! out.
struct BatchActions
{
    std::function<OperationOf<QList<workflow::Material>> *(const QString &project)> materials{};
    //! The photos among these files, and those in these folders.
    std::function<OperationOf<QStringList> *(const QStringList &paths)> photos{};
    std::function<OperationOf<workflow::BatchPlan> *(const BatchSetup &)> plan{};
    std::function<workflow::BatchRun *(const workflow::BatchPlan &, const workflow::BatchOptions &)> run{};
    std::function<OperationOf<bool> *(const BatchSetup &)> keep{}; //!< the batch under way, until it has ended
    std::function<OperationOf<bool> *()> forget{};
    std::function<OperationOf<BatchSetup> *()> kept{}; //!< fails where no batch was cut
    std::function<OperationOf<BatchUsage> *()> usage{};
    std::function<QString()> profile{}; //!< the name of the one in use
    std::function<QString()> folder{};  //!< where results go as long as no other folder is chosen
    std::function<QString(const api::Finding &)> findingWords{};
    std::function<Message(const Error &)> errorWords{};
};

//! Plans while one chooses, runs one batch at a time and offers one that was cut to be taken up. What is paid for is
//! never asked for again: the batch's journal sees to that, here calls under way are waited for before a stop.
class BatchPresenter : public QObject
{
    Q_OBJECT

public:
    BatchPresenter(BatchView &view, BatchActions actions, QObject *parent = nullptr);
    ~BatchPresenter() override;

    const BatchSetup &setup() const { return m_setup; }
    const BatchStatus &status() const { return m_status; }
    const QList<BatchLine> &lines() const { return m_lines; }
    const QString &blocker() const { return m_blocker; }
    bool isRunning() const { return m_status.isActive(); }
    QString pictureOf(const QString &material) const; //!< a local file; empty: none

    void setProject(const QString &project);     //!< fetches its materials
    void checkProfile();                         //!< another one may be in use: a batch goes on with its own only
    void see();                                  //!< the page has come into sight
    void offerPhotos(const QStringList &photos); //!< of other pages, as long as none were chosen here
    void add(const QStringList &paths);          //!< photos and folders of photos; a CSV file becomes the table
    void removePhoto(const QString &path);
    void clearPhotos();
    void chooseMaterials(const QStringList &ids);
    void setChoices(const BatchChoices &choices);

    void start(); //!< from the beginning, or what is left and what failed
    void pause();
    void resume();
    void stop();   //!< once calls under way have ended; asked for again: at once
    void leave();  //!< likewise, and the next start offers to go on
    void takeUp(); //!< looks for a batch that was cut
    void openRow(int row);
    void openReport();
    void actOnMessage(int action);
    void retranslate();

signals:
    void runningChanged(bool running);
    void openWanted(const likeness::gui::BatchLine &line);
    void folderWanted(const QString &path); //!< to be shown by the desktop
    void news(const QString &text);         //!< in words, for whoever looks elsewhere

private:
    void fetchMaterials();
    void takeMaterials(const QList<workflow::Material> &materials);
    void showForm();
    void showMaterials();
    void showPhotos();
    void showExample();
    void check();
    QString missing() const;
    void setPhotos(const QStringList &photos);
    void refresh();
    void plan();
    void takePlan(const Result<workflow::BatchPlan> &plan);
    QString nameOf(const QString &material) const;
    void offer(const BatchSetup &setup);
    void restore(const BatchSetup &setup);

    void begin();
    void takeRow(int row, const workflow::RowOutcome &outcome);
    void takeEnd(const Result<workflow::BatchOutcome> &outcome);
    void settleLines();
    void tellEnd();
    void forget();
    void setPhase(BatchPhase phase);
    void stopIfIdle();
    void readUsage();
    void ask(const Message &message, std::function<void(int)> answer);
    bool isOwnProfile() const;

    BatchView &m_view;
    BatchActions m_actions;
    QString m_project;
    QList<workflow::Material> m_materials;
    BatchSetup m_setup;
    bool m_touched = false; //!< photos were chosen here
    QTimer m_soon;
    bool m_planned = false; //!< the plan is that of the setup
    bool m_startPlanned = false;
    std::optional<Message> m_planTrouble;
    workflow::BatchPlan m_plan;
    QList<BatchLine> m_lines;
    QSet<int> m_doneHere; //!< rows made since the plan was
    BatchStatus m_status;
    QString m_blocker;
    bool m_begun = false; //!< what earlier runs left has been read
    bool m_leaving = false;
    bool m_gone = false;               //!< what is cancelled now is told to nobody
    std::function<void(int)> m_answer; //!< to the message that is shown
    QTimer m_pulse;                    //!< while calls are counted
    QPointer<workflow::BatchRun> m_run;
    QPointer<Operation> m_listing;
    QPointer<Operation> m_planning;
    QPointer<Operation> m_keeping;
    QPointer<Operation> m_counting;
};

} // namespace likeness::gui
