// SPDX-License-Identifier: Apache-2.0
#include "gui/window/mainwindow.h"

#include "gui/compose/composepage.h"
#include "gui/picture/canvas.h"
#include "gui/widgets/icon.h"
#include "gui/window/help.h"
#include "gui/window/intake.h"
#include "gui/window/lookmenus.h"
#include "gui/window/rail.h"
#include "gui/window/tourguide.h"
#include "gui/window/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

namespace likeness::gui {

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_stack(new QStackedWidget(this))
    , m_workspace(new Workspace(m_services, *m_stack, this))
    , m_rail(new Rail(this))
    , m_profile(new QLabel(this))
    , m_tour(new TourGuide(*m_workspace->composePage(), *m_rail, *this))
{
    setObjectName(QStringLiteral("window"));
    setCentralWidget(m_stack);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    buildMenus();
    statusBar()->addPermanentWidget(m_profile);
    connectParts();
    m_language.choose(m_services.looks.language);
    showLooks(m_services.looks.scheme);
    resize(1280, 800);
    retranslate();
    showPage(PageId::Compose);
}

MainWindow::~MainWindow()
{
    delete m_workspace; // its presenters go before the pages they speak to
}

void MainWindow::buildMenus()
{
    for (const Menu menu : {Menu::File, Menu::Edit, Menu::View, Menu::Help})
        m_menus.insert(int(menu), menuBar()->addMenu(QString()));
    for (const ActionRow &row : actionRows()) {
        auto *action = new QAction(row.icon ? themeIcon(QLatin1String(row.icon)) : QIcon(), {}, this);
        action->setShortcut(row.keys);
        connect(action, &QAction::triggered, this, [this, id = row.id] { perform(id); });
        m_actions.insert(int(row.id), action);
        m_menus.value(int(row.menu))->addAction(action);
    }
    QMenu *view = m_menus.value(int(Menu::View));
    view->addSeparator();
    m_looks = new LookMenus(*view, this);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_looks, &LookMenus::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_looks, &LookMenus::schemeChosen, this, &MainWindow::chooseScheme);
    connect(m_workspace, &Workspace::pageWanted, this, &MainWindow::showPage);
    connect(m_workspace, &Workspace::stateChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_workspace, &Workspace::schemeChosen, this, &MainWindow::chooseScheme);
    connect(m_workspace, &Workspace::profileUsed, this, &MainWindow::showProfile);
    connect(m_workspace, &Workspace::news, this, &MainWindow::tellNews);
    connect(&m_workspace->intake(), &Intake::clipboardEmpty, this,
            [this] { statusBar()->showMessage(tr("There is no picture on the clipboard."), 5000); });
}

ComposePage *MainWindow::composePage() const { return m_workspace->composePage(); }

ResultPage *MainWindow::resultPage() const { return m_workspace->resultPage(); }

ComposePresenter &MainWindow::composePresenter() { return m_workspace->composing(); }

PageId MainWindow::page() const { return PageId(m_stack->currentIndex()); }

void MainWindow::showPage(PageId page)
{
    m_workspace->show(page);
    m_rail->setCurrent(page);
    m_tour->follow(page);
    //: the window's title; %1 is a page
    setWindowTitle(tr("%1 — Likeness").arg(pageTitle(pageRows().at(int(page)))));
    updateActions();
}

void MainWindow::startTour()
{
    showPage(PageId::Compose);
    m_tour->start(m_services.looks.keepTourSeen);
}

void MainWindow::offerTour()
{
    if (!m_services.looks.tourSeen)
        startTour();
}

void MainWindow::stepPage(int step)
{
    const int count = m_stack->count();
    showPage(PageId((m_stack->currentIndex() + step + count) % count));
}

void MainWindow::perform(ActionId id)
{
    if (m_workspace->perform(page(), id))
        return;
    ComposePresenter &composing = m_workspace->composing();
    switch (id) {
    case ActionId::Open:
        return m_workspace->intake().askForPhotos();
    case ActionId::Paste:
        return m_workspace->intake().paste();
    case ActionId::Save:
        return m_workspace->results().chooseFile();
    case ActionId::Quit:
        close();
        return;
    case ActionId::Undo:
        return composing.undoStack().undo();
    case ActionId::Redo:
        return composing.undoStack().redo();
    case ActionId::Fuse:
        return composing.fuse();
    case ActionId::Cancel:
        return composing.cancel();
    case ActionId::ZoomIn:
    case ActionId::ZoomOut:
    case ActionId::Fit:
    case ActionId::ActualSize:
        return zoom(id);
    case ActionId::Next:
        return stepPage(1);
    case ActionId::Previous:
        return stepPage(-1);
    case ActionId::Tour:
        return startTour();
    case ActionId::Shortcuts:
        return showShortcuts(this);
    case ActionId::Diagnostics:
        return askForDiagnosticsFile(*this, [this](const QString &path) { saveDiagnostics(path); });
    case ActionId::About:
        return showAbout(this);
    }
}

void MainWindow::zoom(ActionId id)
{
    Canvas *canvas = m_workspace->canvas(page());
    if (!canvas)
        return;
    if (id == ActionId::ZoomIn)
        canvas->zoomIn();
    else if (id == ActionId::ZoomOut)
        canvas->zoomOut();
    else if (id == ActionId::Fit)
        canvas->fit();
    else
        canvas->actualSize();
}

void MainWindow::updateActions()
{
    const ComposePresenter &composing = m_workspace->composing();
    action(ActionId::Undo)->setEnabled(m_workspace->undoStack(page()).canUndo());
    action(ActionId::Redo)->setEnabled(m_workspace->undoStack(page()).canRedo());
    const bool films = page() == PageId::Video;
    const bool batch = page() == PageId::Batch;
    action(ActionId::Cancel)
        ->setEnabled(films || (batch ? m_workspace->batching().isRunning() : composing.isRunning()));
    action(ActionId::Save)->setEnabled(films || (!batch && m_workspace->hasResult()));
    for (const ActionId each : {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::Fit, ActionId::ActualSize})
        action(each)->setEnabled(m_workspace->canvas(page()) != nullptr);
}

void MainWindow::comeForward(const QStringList &photos)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (photos.isEmpty())
        return;
    showPage(PageId::Compose);
    composePresenter().addPhotos(photos);
}

void MainWindow::tell(const Error &error) { composePage()->showMessage(m_services.compose.errorWords(error)); }

void MainWindow::tellNews(const QString &text)
{
    constexpr int stay = 15'000;
    statusBar()->showMessage(text, stay);
    QApplication::alert(this);
}

void MainWindow::saveDiagnostics(const QString &path)
{
    if (!m_services.writeDiagnostics)
        return;
    auto *writing = m_services.writeDiagnostics(path);
    writing->whenDone(this, [this](const Result<bool> &written) {
        if (written)
            statusBar()->showMessage(tr("The diagnostics were saved. They hold no keys, names or pictures."), 10'000);
        else
            tell(written.error());
    });
    writing->start();
}

void MainWindow::chooseLanguage(const QString &language)
{
    m_language.choose(language);
    showLooks(m_services.looks.scheme);
    if (m_services.looks.keepLanguage)
        m_services.looks.keepLanguage(language);
}

void MainWindow::showLooks(Scheme scheme)
{
    m_looks->setLanguage(m_language.current());
    m_looks->setScheme(scheme);
    m_workspace->showLooks({.language = m_language.current(), .scheme = scheme});
}

void MainWindow::chooseScheme(Scheme scheme)
{
    applyTheme(*qApp, scheme);
    m_services.looks.scheme = scheme;
    showLooks(scheme);
    if (m_services.looks.keepScheme)
        m_services.looks.keepScheme(scheme);
}

void MainWindow::retranslate()
{
    for (const ActionRow &row : actionRows())
        action(row.id)->setText(actionText(row));
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu)
        menu.value()->setTitle(menuText(Menu(menu.key())));
    m_looks->retranslate();
    m_rail->retranslate();
    showProfile();
    m_workspace->retranslate();
    m_tour->retranslate();
    showPage(page());
}

void MainWindow::showProfile()
{
    const QString name = m_services.profile ? m_services.profile() : QString();
    m_profile->setText(name.isEmpty() ? tr("Local service") : name);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const WorkGoingOn work = m_workspace->workGoingOn();
    if (!work.any() || m_leaving)
        return QMainWindow::closeEvent(event);
    event->ignore();
    askToLeave(this, work, [this] { leave(); });
}

//! Closes at once, or when the calls of a batch that are under way have ended; closed again meanwhile, at once.
void MainWindow::leave()
{
    m_leaving = true;
    BatchPresenter &batching = m_workspace->batching();
    if (!batching.isRunning())
        return void(close());
    connect(&batching, &BatchPresenter::runningChanged, this, &MainWindow::close, Qt::QueuedConnection);
    statusBar()->showMessage(tr("The window closes when the calls under way have ended."));
    batching.leave();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_looks)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_mainwindow.cpp"
