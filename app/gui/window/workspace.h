// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"
#include "gui/window/leaving.h"
#include "gui/window/pages.h"
#include "gui/window/services.h"

#include <QObject>

class QStackedWidget;

namespace likeness::gui {

class BatchPage;
class Canvas;
class ComposePage;
class HistoryPage;
class InspectPage;
class MaterialsPage;
class Intake;
class SentFiles;
class SessionKeeper;
class ResultPage;
class SettingsPage;
class VideoPage;

//! All pages with their presenters, and what one page has to tell another. The pages stand in the stack in the order
//! of PageId.
class Workspace : public QObject
{
    Q_OBJECT

public:
    //! The stack outlives it.
    Workspace(const Services &services, QStackedWidget &stack, QObject *parent);
    ~Workspace() override;

    ComposePage *composePage() const { return m_compose; }
    ResultPage *resultPage() const { return m_result; }
    VideoPage *videoPage() const { return m_video; }
    BatchPage *batchPage() const { return m_batch; }
    MaterialsPage *materialsPage() const { return m_materials; }
    HistoryPage *historyPage() const { return m_history; }
    InspectPage *inspectPage() const { return m_inspect; }
    SettingsPage *settingsPage() const { return m_settings; }
    //! Fetches what the profile's project has, for all pages that show it.
    void useProject();
    //! Where the first materials come from with the local service.
    void setSampleProject(const QString &project);
    ComposePresenter &composing() { return *m_composing; }
    ResultPresenter &results() { return *m_results; }
    VideoPresenter &filming() { return *m_filming; }
    BatchPresenter &batching() { return *m_batching; }
    SessionKeeper &session() { return *m_session; }
    Intake &intake() { return *m_intake; }

    //! The canvas that zoom actions mean on that page; null: none.
    Canvas *canvas(PageId page) const;
    WorkGoingOn workGoingOn() const;
    QUndoStack &undoStack(PageId page) const;
    //! What an action means on that page, done; false: nothing of its own.
    bool perform(PageId page, ActionId id);
    void showLooks(const LookValues &looks);
    void retranslate();

signals:
    void languageChosen(const QString &language);
    void schemeChosen(likeness::gui::Scheme scheme);
    void profileUsed(); //!< another one is in use now
    void pageWanted(likeness::gui::PageId page);
    void news(const QString &text); //!< something that ended, to be told whatever page is in sight
    void stateChanged();            //!< what can be done now may have changed

private:
    void bindPages();
    void bindTextLogos();
    void bindPast();
    void bindLooks();
    void bindStock();
    void openEffect();
    bool performOnStock(ActionId id);
    void bindFilming();
    void bindBatching();
    void bindInspect();
    void openPastResult(const store::Run &run, const std::function<void(const Message &)> &failed);
    void composePast(const store::Run &run, bool fuse);
    void setThumbnails();

    const Services &m_services;
    SentFiles *m_sent;
    ComposePage *m_compose;
    ResultPage *m_result;
    VideoPage *m_video;
    BatchPage *m_batch;
    MaterialsPage *m_materials;
    HistoryPage *m_history;
    InspectPage *m_inspect;
    SettingsPage *m_settings;
    ComposePresenter *m_composing;
    ResultPresenter *m_results;
    VideoPresenter *m_filming;
    BatchPresenter *m_batching;
    MaterialsPresenter *m_stock;
    EffectPresenter *m_trying = nullptr; //!< from the first test on
    HistoryPresenter *m_past;
    SettingsPresenter *m_setting;
    Intake *m_intake;
    SessionKeeper *m_session;
    QString m_sampleProject;
};

} // namespace likeness::gui
