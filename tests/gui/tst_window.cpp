// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepage.h"
#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/history/historypage.h"
#include "gui/settings/settingspage.h"
#include "gui/video/videopresenter.h"
#include "gui/window/mainwindow.h"
#include "gui/window/workspace.h"
#include "tests/gui/composedoubles.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestWindow : public QObject
{
    Q_OBJECT

    gui::testing::Doubles m_doubles;
    std::unique_ptr<MainWindow> m_window;
    QString m_diagnostics;
    TextLogo m_kept;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_doubles = {};
        const auto thumbnail = [](const QString &, int edge) -> OperationOf<QImage> * {
            QImage image(edge, edge, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            return new ReadyOperation<QImage>(image);
        };
        Services services;
        services.compose = m_doubles.actions();
        services.thumbnail = thumbnail;
        services.looks.language = "en";
        services.writeDiagnostics = [this](const QString &path) -> OperationOf<bool> * {
            m_diagnostics = path;
            return new ReadyOperation<bool>(true);
        };
        services.textLogos = {.last = {.text = "Seen before"},
                              .keep = [this](const TextLogo &logo) { m_kept = logo; },
                              .write = [](const TextLogo &logo) -> OperationOf<QString> * {
                                  return new ReadyOperation<QString>("/logos/" + logo.text + ".png");
                              }};
        m_window = std::make_unique<MainWindow>(std::move(services));
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void theTitleEndsInTheName()
    {
        QCOMPARE(m_window->windowTitle(), QString("Compose — Likeness"));
        m_window->action(ActionId::Next)->trigger();
        QCOMPARE(m_window->page(), PageId::Result);
        QVERIFY(m_window->windowTitle().endsWith("Likeness"));
    }
    void fusingShowsTheResultPage()
    {
        m_window->composePresenter().setProject("at_1");
        m_window->composePresenter().addPhotos({"a.jpg"});
        auto *fuse = m_window->findChild<QAbstractButton *>("fuse");
        QTRY_VERIFY(fuse->isEnabled());
        QTest::mouseClick(fuse, Qt::LeftButton);
        QTRY_COMPARE(m_window->page(), PageId::Result);
    }
    void anOwnLogoIsSentWhereItIsShown()
    {
        m_window->composePresenter().setProject("at_1");
        auto *page = m_window->composePage();
        QTRY_VERIFY(!page->templateCanvas()->isEmpty());
        page->findChild<QComboBox *>("markKind")->setCurrentIndex(2);
        const QRect shown = page->templateCanvas()->templateTool()->logo();
        QVERIFY(QRect(0, 0, 200, 200).contains(shown));
        QCOMPARE(m_window->composePresenter().state().settings.mark.rect, shown);
    }
    void theLogosPlaceCanBeUndone()
    {
        ComposePresenter &composing = m_window->composePresenter();
        composing.setProject("at_1");
        auto *page = m_window->composePage();
        TemplateCanvas *canvas = page->templateCanvas();
        QTRY_VERIFY(!canvas->isEmpty());
        page->findChild<QComboBox *>("markKind")->setCurrentIndex(2);
        const QRect first = canvas->templateTool()->logo();
        const int count = composing.undoStack().count();
        QTest::keyClick(static_cast<QWidget *>(canvas), Qt::Key_Left);
        QTest::keyClick(static_cast<QWidget *>(canvas), Qt::Key_Left);
        QCOMPARE(composing.undoStack().count(), count + 1); // steps by key become one
        QCOMPARE(composing.state().settings.mark.rect, first.translated(-2, 0));
        QVERIFY(page->findChild<QLabel *>("logoPlace")->text().contains(QString::number(first.x() - 2)));
        m_window->action(ActionId::Undo)->trigger();
        QCOMPARE(canvas->templateTool()->logo(), first);
        QCOMPARE(composing.state().settings.mark.rect, first);
        m_window->action(ActionId::Undo)->trigger();
        QVERIFY(composing.state().settings.mark.kind == workflow::MarkChoice::Kind::Default);
        QVERIFY(canvas->templateTool()->logo().isEmpty());
        m_window->action(ActionId::Redo)->trigger();
        QCOMPARE(canvas->templateTool()->logo(), first);
    }
    void aTextBecomesALogoOfItsOwnShape()
    {
        ComposePresenter &composing = m_window->composePresenter();
        composing.setProject("at_1");
        auto *page = m_window->composePage();
        QTRY_VERIFY(!page->templateCanvas()->isEmpty());
        page->findChild<QComboBox *>("markKind")->setCurrentIndex(2);
        auto *words = page->findChild<QLineEdit *>("logoText");
        QCOMPARE(words->text(), QString("Seen before"));
        words->setText("Made by AI");
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(composing.state().settings.mark.logoPath, QString("/logos/Made by AI.png"));
        QCOMPARE(m_kept.text, QString("Made by AI"));
        // The doubles' pictures are squares.
        QTRY_COMPARE(composing.state().settings.mark.rect.width(), composing.state().settings.mark.rect.height());
        QCOMPARE(page->templateCanvas()->templateTool()->logo(), composing.state().settings.mark.rect);
    }
    void metadataReachesTheRequest()
    {
        auto *page = m_window->composePage();
        QTest::mouseClick(page->findChild<QAbstractButton *>("metaTemplate"), Qt::LeftButton);
        const FuseSettings settings = m_window->composePresenter().state().settings;
        QCOMPARE(settings.metaData.size(), 1);
        QCOMPARE(settings.metaData.first().metaKey, QString("AIGC"));
    }
    void aSecondStartBringsItsPhotos()
    {
        m_window->showPage(PageId::History);
        m_window->comeForward({});
        QCOMPARE(m_window->page(), PageId::History);
        m_window->comeForward({"a.jpg"});
        QCOMPARE(m_window->page(), PageId::Compose);
        QCOMPARE(m_window->composePresenter().state().photos.first().path, QString("a.jpg"));
    }
    void newsAreSeenOnEveryPage()
    {
        m_window->showPage(PageId::History);
        emit m_window->workspace().filming().jobEnded("The video of Talk is ready.");
        QCOMPARE(m_window->statusBar()->currentMessage(), QString("The video of Talk is ready."));
    }
    void diagnosticsAreSavedAndSaidSo()
    {
        m_window->saveDiagnostics("/somewhere/diagnostics.txt");
        QCOMPARE(m_diagnostics, QString("/somewhere/diagnostics.txt"));
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains("diagnostics"));
    }
    void languageChangesAtRunTime()
    {
        m_window->chooseLanguage("zh_CN");
        QCOMPARE(m_window->language(), QString("zh_CN"));
        m_window->chooseLanguage("en");
        QCOMPARE(m_window->windowTitle(), QString("Compose — Likeness"));
    }
    void pagesThatAreNotSeenAreMadeWhenWanted()
    {
        const auto table = [this] { return m_window->findChild<QTableView *>("historyTable"); };
        const auto language = [this] { return m_window->findChild<QComboBox *>("language"); };
        QVERIFY(!table() && !language() && !m_window->findChild<QTableView *>("exchangeTable"));
        m_window->chooseLanguage("zh_CN");
        m_window->showPage(PageId::Settings);
        QVERIFY(language()->isVisible());
        QCOMPARE(language()->currentData().toString(), QString("zh_CN")); // chosen before there was a page
        language()->setCurrentIndex(language()->findData("en"));
        emit language()->activated(language()->currentIndex());
        QCOMPARE(m_window->language(), QString("en"));
        QCOMPARE(m_window->windowTitle(), QString("Settings — Likeness"));
        for (const PageRow &row : pageRows()) { // each takes its own place, in any order
            m_window->showPage(row.id);
            QCOMPARE(m_window->page(), row.id);
            QCOMPARE(m_window->workspace().historyPage()->isVisible(), row.id == PageId::History);
            QCOMPARE(m_window->workspace().settingsPage()->isVisible(), row.id == PageId::Settings);
        }
        QCOMPARE(m_window->findChildren<QTableView *>("historyTable").size(), 1);
        QVERIFY(!m_window->workspace().hasResult());
    }
    void mnemonicsAreUniqueInEveryMenu()
    {
        for (const PageRow &row : pageRows())
            m_window->showPage(row.id);
        static const QRegularExpression mnemonic("&(\\w)");
        QStringList clashes;
        QList<QList<QAction *>> groups{m_window->menuBar()->actions()};
        for (QMenu *menu : m_window->findChildren<QMenu *>())
            groups.append(menu->actions());
        for (const auto &group : groups) {
            QSet<QString> seen;
            for (QAction *each : group) {
                const QString letter = mnemonic.match(each->text()).captured(1).toLower();
                if (!letter.isEmpty() && seen.contains(letter))
                    clashes.append(each->text());
                seen.insert(letter);
            }
        }
        QCOMPARE(clashes, QStringList());
    }
    void everyControlHasAName()
    {
        m_window->composePresenter().setProject("at_1");
        m_window->composePresenter().addPhotos({"a.jpg"});
        QStringList unnamed;
        for (QWidget *each : m_window->composePage()->findChildren<QWidget *>()) {
            const bool ofSpinBox = each->objectName() == "qt_spinbox_lineedit"; // its box has the name
            const bool control = qobject_cast<QAbstractButton *>(each) || qobject_cast<QComboBox *>(each) ||
                                 qobject_cast<QLineEdit *>(each);
            QAccessibleInterface *face =
                control && !ofSpinBox && each->isVisible() ? QAccessible::queryAccessibleInterface(each) : nullptr;
            if (face && face->text(QAccessible::Name).isEmpty())
                unnamed.append(QString("%1 %2").arg(each->metaObject()->className(), each->objectName()));
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(", ")));
    }
};

LIKENESS_GUI_MAIN(TestWindow)
#include "tst_window.moc"
