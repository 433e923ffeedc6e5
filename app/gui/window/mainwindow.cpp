// SPDX-License-Identifier: Apache-2.0
#include "gui/window/mainwindow.h"

#include "gui/compose/composepage.h"
#include "gui/result/resultpage.h"
#include "gui/widgets/icon.h"
#include "gui/window/composebinding.h"
#include "gui/window/pastedpicture.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

namespace likeness::gui {

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_stack(new QStackedWidget(this))
    , m_compose(new ComposePage(this))
    , m_result(new ResultPage(this))
    , m_composing(new ComposePresenter(*m_compose, m_services.compose, this))
    , m_results(new ResultPresenter(*m_result, m_services.result, this))
    , m_profile(new QLabel(this))
{
    setObjectName(QStringLiteral("window"));
    m_stack->addWidget(m_compose);
    m_stack->addWidget(m_result);
    setCentralWidget(m_stack);
    m_compose->setThumbnails(m_services.thumbnail, [this](const QString &id, int edge) {
        const auto &materials = m_composing->state().materials;
        const auto at = std::ranges::find(materials, id, &workflow::Material::id);
        return m_services.thumbnail(at == materials.end() ? QString() : at->picturePath, edge);
    });
    buildRail();
    buildMenus();
    statusBar()->addPermanentWidget(m_profile);
    bindCompose(*m_compose, *m_composing);
    connectPages();
    m_language.choose(m_services.looks.language);
    resize(1280, 800);
    retranslate();
    showPage(PageId::Compose);
}

MainWindow::~MainWindow()
{
    delete m_composing; // before the pages they speak to
    delete m_results;
}

void MainWindow::buildRail()
{
    m_rail = new QToolBar(this);
    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_rail->setIconSize({24, 24});
    m_pages = new QActionGroup(this);
    for (const PageRow &row : pageRows()) {
        auto *page = new QAction(themeIcon(QLatin1String(row.icon)), {}, m_pages);
        page->setCheckable(true);
        page->setData(int(row.id));
        m_rail->addAction(page);
    }
    connect(m_pages, &QActionGroup::triggered, this, [this](QAction *page) { showPage(PageId(page->data().toInt())); });
    addToolBar(Qt::LeftToolBarArea, m_rail);
    m_rail->toggleViewAction()->setVisible(false);
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
    buildChoices(*m_menus.value(int(Menu::View)));
}

void MainWindow::buildChoices(QMenu &view)
{
    view.addSeparator();
    m_languages = view.addMenu(QString());
    for (const QString &each : Language::known()) {
        QAction *choice = m_languages->addAction(Language::nameOf(each));
        connect(choice, &QAction::triggered, this, [this, each] { chooseLanguage(each); });
    }
    m_schemes = view.addMenu(QString());
    for (const Scheme each : {Scheme::System, Scheme::Light, Scheme::Dark}) {
        QAction *choice = m_schemes->addAction(QString());
        connect(choice, &QAction::triggered, this, [this, each] { chooseScheme(each); });
    }
}

void MainWindow::connectPages()
{
    connect(m_compose, &ComposePage::openRequested, this, &MainWindow::askForPhotos);
    connect(m_compose, &ComposePage::logoFileWanted, this, &MainWindow::askForLogo);
    connect(m_compose, &ComposePage::pictureGiven, this, &MainWindow::takePicture);
    connect(m_composing, &ComposePresenter::runningChanged, this, &MainWindow::updateActions);
    connect(m_composing, &ComposePresenter::fused, this, [this](const auto &outcome, const QImage &before) {
        m_results->show(outcome, before);
        showPage(PageId::Result);
    });
    connect(m_result, &ResultPage::saveRequested, m_results, &ResultPresenter::chooseFile);
    connect(m_result, &ResultPage::fileChosen, m_results, &ResultPresenter::save);
    connect(m_result, &ResultPage::openFolderRequested, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    connect(m_result, &ResultPage::useAsPhotoRequested, this, &MainWindow::takePicture);
    connect(m_result, &ResultPage::composeRequested, this, [this] { showPage(PageId::Compose); });
    connect(&m_composing->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
}

PageId MainWindow::page() const { return PageId(m_stack->currentIndex()); }

void MainWindow::showPage(PageId page)
{
    m_stack->setCurrentIndex(int(page));
    QAction *shown = m_pages->actions().at(int(page));
    shown->setChecked(true);
    //: the window's title; %1 is a page
    setWindowTitle(tr("%1 — Likeness").arg(shown->text()));
    updateActions();
}

void MainWindow::stepPage(int step)
{
    const int count = m_stack->count();
    showPage(PageId((m_stack->currentIndex() + step + count) % count));
}

Canvas *MainWindow::canvas() const
{
    if (page() == PageId::Result)
        return m_result->comparer()->canvas();
    Canvas *second = m_compose->findChild<Canvas *>(QStringLiteral("templateCanvas"));
    return second && second->hasFocus() ? second : m_compose->photoCanvas();
}

void MainWindow::perform(ActionId id)
{
    switch (id) {
    case ActionId::Open:
        return askForPhotos();
    case ActionId::Paste:
        return paste();
    case ActionId::Save:
        return m_results->chooseFile();
    case ActionId::Quit:
        close();
        return;
    case ActionId::Undo:
        return m_composing->undoStack().undo();
    case ActionId::Redo:
        return m_composing->undoStack().redo();
    case ActionId::Fuse:
        return m_composing->fuse();
    case ActionId::Cancel:
        return m_composing->cancel();
    case ActionId::ZoomIn:
        return canvas()->zoomIn();
    case ActionId::ZoomOut:
        return canvas()->zoomOut();
    case ActionId::Fit:
        return canvas()->fit();
    case ActionId::ActualSize:
        return canvas()->actualSize();
    case ActionId::Next:
        return stepPage(1);
    case ActionId::Previous:
        return stepPage(-1);
    case ActionId::Shortcuts:
        return showShortcuts();
    case ActionId::About:
        return showAbout();
    }
}

void MainWindow::updateActions()
{
    action(ActionId::Undo)->setEnabled(m_composing->undoStack().canUndo());
    action(ActionId::Redo)->setEnabled(m_composing->undoStack().canRedo());
    action(ActionId::Cancel)->setEnabled(m_composing->isRunning());
    action(ActionId::Save)->setEnabled(m_results->hasResult());
}

void MainWindow::askForPhotos()
{
    auto *dialog = new QFileDialog(this, tr("Open photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Photos (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.webp")));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        showPage(PageId::Compose);
        m_composing->addPhotos(files);
    });
    dialog->open();
}

void MainWindow::askForLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        FuseSettings settings = m_composing->state().settings;
        settings.mark.logoPath = file;
        m_compose->showSettings(settings);
        m_composing->setSettings(settings);
    });
    dialog->open();
}

void MainWindow::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!data || !m_compose->take(*data))
        statusBar()->showMessage(tr("There is no picture on the clipboard."), 5000);
    else
        showPage(PageId::Compose);
}

void MainWindow::takePicture(const QImage &picture)
{
    auto *keeping = keepPastedPicture(picture, m_services.sessionFolder, this);
    keeping->whenDone(this, [this](const Result<QString> &path) {
        if (!path)
            return m_compose->showMessage(m_services.compose.errorWords(path.error()));
        showPage(PageId::Compose);
        m_composing->addPhotos({*path});
    });
    keeping->start();
}

} // namespace likeness::gui
