// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/actions.h"
#include "gui/window/language.h"
#include "gui/window/pages.h"
#include "gui/window/services.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QStackedWidget;

namespace likeness::gui {

class ComposePage;
class LookMenus;
class Rail;
class ResultPage;
class TourGuide;
class Workspace;

//! The frame: rail, pages, menus and status line. Starts nothing by itself but what its pages are told.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    ComposePage *composePage() const;
    ResultPage *resultPage() const;
    ComposePresenter &composePresenter();
    Workspace &workspace() { return *m_workspace; }
    PageId page() const;
    void showPage(PageId page);
    QAction *action(ActionId id) const { return m_actions.value(int(id)); }
    const QString &language() const { return m_language.current(); }
    void comeForward(const QStringList &photos); //!< as a second start wishes
    void saveDiagnostics(const QString &path);
    void tell(const Error &error); //!< on the Compose page
    void chooseLanguage(const QString &language);
    void chooseScheme(Scheme scheme);
    void startTour();
    void offerTour(); //!< starts it unless it was seen or dismissed before

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMenus();
    void connectParts();
    void perform(ActionId id);
    void leave();
    void zoom(ActionId id);
    void stepPage(int step);
    void showLooks(Scheme scheme);
    void showProfile();
    void tellNews(const QString &text);
    void retranslate();
    void updateActions();

    Services m_services;
    Language m_language;
    QStackedWidget *m_stack;
    Workspace *m_workspace;
    Rail *m_rail;
    QHash<int, QAction *> m_actions;
    QHash<int, QMenu *> m_menus;
    LookMenus *m_looks = nullptr;
    QLabel *m_profile;
    bool m_leaving = false; //!< asked for, and calls under way are waited for
    TourGuide *m_tour;
};

} // namespace likeness::gui
