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
//! of PageId. Result, Materials, History, Inspect and Settings are made when they are first wanted, since the window's
//! first paint has no time for them; until then an empty widget holds the place of each.
class Workspace : public QObject
{
    Q_OBJECT

public:
    //! The stack outlives it.
    Workspace(const Services &services, QStackedWidget &stack, QObject *parent);
    ~Workspace() override;

    void show(PageId page);
    ComposePage *composePage() const { return m_compose; }
    VideoPage *videoPage() const { return m_video; }
    BatchPage *batchPage() const { return m_batch; }
    // These make what they give.
    ResultPage *resultPage();
    HistoryPage *historyPage();
    SettingsPage *settingsPage();
    ResultPresenter &results();
    bool hasResult() const;
    //! Fetches what the profile's project has, for all pages that show it.
    void useProject();
    //! Where the first materials come from with the local service.
    void setSampleProject(const QString &project);
    ComposePresenter &composing() { return *m_composing; }
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
    void make(PageId page); //!< once; later calls do nothing
    void put(PageId id, QWidget &page);
    void makeResult();
    void makeStock();
    void makePast();
    void makeInspect();
    void makeSettings();
    void bindPages();
    void bindTextLogos();
    void openEffect();
    bool performOnStock(ActionId id);
    void bindBatching();
    void openPastResult(const store::Run &run, const std::function<void(const Message &)> &failed);
    void composePast(const store::Run &run, bool fuse);
    void setThumbnails();

    const Services &m_services;
    QStackedWidget &m_stack;
    SentFiles *m_sent;
    ComposePage *m_compose;
    VideoPage *m_video;
    BatchPage *m_batch;
    ComposePresenter *m_composing;
    VideoPresenter *m_filming;
    BatchPresenter *m_batching;
    Intake *m_intake;
    SessionKeeper *m_session;
    // Null until they are wanted.
    ResultPage *m_result = nullptr;
    ResultPresenter *m_results = nullptr;
    MaterialsPage *m_materials = nullptr;
    MaterialsPresenter *m_stock = nullptr;
    EffectPresenter *m_trying = nullptr; //!< from the first test on
    HistoryPage *m_history = nullptr;
    HistoryPresenter *m_past = nullptr;
    InspectPage *m_inspect = nullptr;
    SettingsPage *m_settings = nullptr;
    SettingsPresenter *m_setting = nullptr;
    LookValues m_looks;
    QString m_sampleProject;
};

} // namespace likeness::gui
