// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"
#include "gui/window/language.h"
#include "gui/window/pages.h"
#include "gui/window/services.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace likeness::gui {

class Canvas;
class ComposePage;
class ResultPage;

//! The frame: rail, pages, menus and status line. Starts nothing by itself but what its pages are told.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    ComposePage *composePage() const { return m_compose; }
    ResultPage *resultPage() const { return m_result; }
    ComposePresenter &composePresenter() { return *m_composing; }
    PageId page() const;
    void showPage(PageId page);
    QAction *action(ActionId id) const { return m_actions.value(int(id)); }
    const QString &language() const { return m_language.current(); }
    void chooseLanguage(const QString &language);
    void chooseScheme(Scheme scheme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRail();
    void buildMenus();
    void buildChoices(QMenu &view);
    void connectPages();
    void perform(ActionId id);
    void stepPage(int step);
    void askForPhotos();
    void askForLogo();
    void paste();
    void takePicture(const QImage &picture);
    void showShortcuts();
    void showAbout();
    void retranslate();
    void updateActions();
    Canvas *canvas() const;

    Services m_services;
    Language m_language;
    QStackedWidget *m_stack;
    ComposePage *m_compose;
    ResultPage *m_result;
    ComposePresenter *m_composing;
    ResultPresenter *m_results;
    QToolBar *m_rail = nullptr;
    QActionGroup *m_pages = nullptr;
    QHash<int, QAction *> m_actions;
    QHash<int, QMenu *> m_menus;
    QMenu *m_languages = nullptr;
    QMenu *m_schemes = nullptr;
    QLabel *m_profile;
};

} // namespace likeness::gui
