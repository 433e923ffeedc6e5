// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/pages.h"
#include "gui/window/services.h"

#include <QObject>

class QStackedWidget;

namespace likeness::gui {

class Canvas;
class ComposePage;
class HistoryPage;
class Intake;
class ResultPage;

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
    HistoryPage *historyPage() const { return m_history; }
    ComposePresenter &composing() { return *m_composing; }
    ResultPresenter &results() { return *m_results; }
    Intake &intake() { return *m_intake; }

    //! The canvas that zoom actions mean on that page; null: none.
    Canvas *canvas(PageId page) const;
    void retranslate();

signals:
    void pageWanted(likeness::gui::PageId page);
    void stateChanged(); //!< what can be done now may have changed

private:
    void bindPages();
    void bindPast();
    void openPastResult(const store::Run &run);
    void composePast(const store::Run &run, bool fuse);
    void setThumbnails();

    const Services &m_services;
    ComposePage *m_compose;
    ResultPage *m_result;
    HistoryPage *m_history;
    ComposePresenter *m_composing;
    ResultPresenter *m_results;
    HistoryPresenter *m_past;
    Intake *m_intake;
};

} // namespace likeness::gui
