// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composeactions.h"
#include "gui/compose/composesession.h"
#include "gui/compose/composeview.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUndoStack>

namespace likeness::gui {

//! Keeps the state of the Compose page, checks it before a call and runs one fusion at a time. Photos, rectangles
//! and ties can be undone; cancelling is silent.
class ComposePresenter : public QObject
{
    Q_OBJECT

public:
    ComposePresenter(ComposeView &view, ComposeActions actions, QObject *parent = nullptr);
    ~ComposePresenter() override;

    const ComposeState &state() const { return m_state; }
    bool isRunning() const { return !m_running.isNull(); }
    bool mayFuse() const { return m_blocker.isEmpty() && !isRunning(); }
    QUndoStack &undoStack() { return m_undo; }

    void setProject(const QString &project); //!< fetches its materials
    void chooseMaterial(const QString &id);
    void useMaterial(const QString &project, const QString &id); //!< of any project
    void addPhotos(const QStringList &paths);                    //!< and addresses
    void startWith(const QStringList &paths);                    //!< like addPhotos(), not to be undone
    void startWithLogo(const QString &path);                     //!< as the mark, not to be undone
    void choosePhoto(const QString &path);
    void removePhoto(const QString &path); //!< undo brings it back with its rectangles
    void actOnMessage(int action);         //!< of the message last shown
    void tell(const Message &message);
    void tellRemoval(const QString &text); //!< of what the last step took away, with a button that brings it back

    void editRects(const RectEdit &edit); //!< on the current photo
    void selectRect(int id);
    void acceptSuggestions();
    void tie(const PhotoFace &face, const QString &templateFace); //!< an empty template face loosens
    void tieCurrent(int templateNumber);                          //!< from 1; 0 loosens
    void setSettings(const FuseSettings &settings);
    void useSettings(const QString &text, const FuseSettings &settings); //!< all of them, to be undone under this text
    //! The mark, to be undone; steps by key of one kind, and letters of the reason, become one.
    void editMark(const workflow::MarkChoice &mark, bool byKey);
    //! Photos, ties, material and settings of an earlier fusion, to be undone; fuses as soon as nothing stops it, if so
    //! wanted.
    void load(const workflow::FuseInput &input, bool fuseWhenReady);

    void restore(const ComposeSession &session); //!< of a program that broke off; not to be undone

    void mend(int check); //!< index into the checks last shown
    void fuse();
    void cancel();
    void retranslate();

signals:
    //! The face is the template's largest one that took part, in pixels of the picture before.
    void fused(const likeness::workflow::FuseOutcome &outcome, const QImage &before, const QRect &face);
    void runningChanged(bool running);
    void photosAdded(const QStringList &paths); //!< and addresses, also those that were there
    void changed();                             //!< something that a session keeps

private:
    template<typename T>
    void replace(QPointer<Operation> &slot, OperationOf<T> *operation, std::function<void(const Result<T> &)> take);

    void takeMaterials(const Result<QList<workflow::Material>> &materials);
    void lookAtAddress(const QString &address);
    void takePhoto(const QString &path, const Result<QImage> &image);
    void takeFaces(const QString &path, const Result<engine::FacesFound> &faces);
    QRect fusedFace() const;
    void takeOutcome(const Result<workflow::FuseOutcome> &outcome);
    void change(const QString &text, const Drawn &after, int mergeKey = 0);
    void apply(const Drawn &drawn);
    void bringLogo();   //!< its picture, if it is another one
    void bringPhotos(); //!< the strip as the state says

    void showPhotos();
    void showMaterials();
    void showFaces();
    QList<FaceLine> faceLines() const;
    void checkSoon();
    void check();
    void showFindings();
    void showRunning(const Progress &progress);
    QString mendCaption(const api::Finding &finding) const;
    void mendFace(const api::Finding &finding);

    ComposeView &m_view;
    ComposeActions m_actions;
    ComposeState m_state;
    QHash<QString, Photo> m_gone; //!< photos that undo may bring back
    QUndoStack m_undo;
    QImage m_template;
    QString m_logoPath; //!< of the picture last shown
    api::Findings m_findings;
    workflow::FuseInput m_checked;
    QString m_blocker;
    int m_removal = 0; //!< index of the undo stack after a photo was removed
    int m_attempt = 1;
    bool m_fuseWhenReady = false;
    QTimer m_checkTimer;
    QTimer m_clock;
    QElapsedTimer m_since;
    Progress m_progress;
    QPointer<Operation> m_loadingMaterials;
    QPointer<Operation> m_loadingTemplate;
    QPointer<Operation> m_loadingPhoto;
    QPointer<Operation> m_loadingLogo;
    QPointer<Operation> m_finding;
    QPointer<Operation> m_checking;
    QPointer<Operation> m_running;
};

template<typename T>
void ComposePresenter::replace(QPointer<Operation> &slot, OperationOf<T> *operation,
                               std::function<void(const Result<T> &)> take)
{
    const QPointer<Operation> former = std::exchange(slot, operation);
    operation->whenDone(this, [&slot, operation, take = std::move(take)](const Result<T> &result) {
        if (slot != operation)
            return; // a later one has taken its place
        slot.clear();
        take(result);
    });
    operation->start();
    if (former)
        former->cancel();
}

} // namespace likeness::gui
