// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/effectview.h"
#include "workflow/effectrun.h"
#include "workflow/library.h"

namespace likeness::gui {

//! What trying a material needs from elsewhere. Operations are handed out unstarted.
struct EffectActions
{
    std::function<workflow::EffectRun *(const workflow::EffectPlan &)> run{};
    std::function<OperationOf<QImage> *(const QString &path)> picture{}; //!< upright
    std::function<Message(const Error &)> errorWords{};
    std::function<bool()> isBilled{}; //!< as the profile in use has it
    QString folder{};                 //!< where results stand as long as they are shown
};

//! Tries one material on any number of photos, one run at a time, and says which result is to be seen. What is shown
//! goes with the presenter.
class EffectPresenter : public QObject
{
    Q_OBJECT

public:
    EffectPresenter(EffectView &view, EffectActions actions, QObject *parent = nullptr);
    ~EffectPresenter() override;

    bool isRunning() const { return !m_running.isNull(); }
    const QStringList &photos() const { return m_photos; }
    QString resultOf(const QString &photo) const; //!< a file; empty: none

    //! The material that is to be tried; results of another one are no longer shown.
    void open(const QString &project, const workflow::Material &material);
    void offerPhotos(const QStringList &paths); //!< of other pages; taken where there are none yet
    void addPhotos(const QStringList &paths);
    void removePhoto(const QString &path);
    void run();
    void cancel();                         //!< what has come stays
    void showResult(const QString &photo); //!< large
    void step(int by);                     //!< to the next result that there is, from the one shown large

private:
    struct Try
    {
        QString file{};
        std::optional<Error> error{};
        bool isRunning = false;
    };

    void stop();
    void show();
    void showResults();
    void take(int index, const Result<QString> &file);
    void conclude(const Result<Tally> &tally);
    QString tally() const;
    QString titleOf(const QString &photo) const;

    EffectView &m_view;
    EffectActions m_actions;
    QString m_project;
    workflow::Material m_material;
    QStringList m_photos;
    QStringList m_tried; //!< the photos of the run, in its order
    QHash<QString, Try> m_tries;
    QImage m_template;
    QString m_large; //!< the photo whose result is shown large; empty: none
    int m_runs = 0;
    QPointer<Operation> m_running;
    QPointer<Operation> m_loading;
    QPointer<Operation> m_loadingTemplate;
};

} // namespace likeness::gui
