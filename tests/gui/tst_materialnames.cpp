// SPDX-License-Identifier: Apache-2.0
// Names of projects and materials: typed in place, undone, and told where they cannot be kept.
#include "gui/materials/materialspage.h"
#include "gui/window/materialsbinding.h"
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestMaterialNames : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;

    MainWindow &window() { return *m_fixture.window; }
    template<typename T>
    T *part(const char *name)
    {
        return window().findChild<T *>(name);
    }
    Filmstrip *grid() { return part<Filmstrip>("materialGrid"); }
    QStringList titles()
    {
        QStringList titles;
        for (const FilmItem &each : grid()->items())
            titles += each.title;
        return titles;
    }
    QAction *action(const char *text)
    {
        for (QAction *each : window().actions() + window().findChildren<QAction *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    void typeOver(QLineEdit *line, const char *text)
    {
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_fixture.open();
        window().showPage(PageId::Materials);
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
        QTRY_COMPARE(titles(), (QStringList{"One", "Two"}));
    }
    void cleanup() { m_fixture = {}; }

    void aMaterialIsRenamedInPlace()
    {
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_F2);
        typeOver(part<QLineEdit>("filmTitle"), "Spring");
        QTRY_COMPARE(titles(), (QStringList{"Spring", "Two"}));
        QCOMPARE(m_fixture.library->kept.at(0).name, QString("Spring"));
        QVERIFY(action("&Undo")->isEnabled());
    }
    void namesGoBackAndForth()
    {
        const QRect second = grid()->visualRect(grid()->model()->index(1, 0));
        QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, second.center());
        QTest::mouseDClick(grid()->viewport(), Qt::LeftButton, {}, second.center());
        typeOver(part<QLineEdit>("filmTitle"), "Other");
        QTRY_COMPARE(titles(), (QStringList{"One", "Other"}));
        action("&Undo")->trigger();
        QTRY_COMPARE(titles(), (QStringList{"One", "Two"}));
        QVERIFY(!action("&Undo")->isEnabled());
        action("&Redo")->trigger();
        QTRY_COMPARE(titles(), (QStringList{"One", "Other"}));
    }
    void undoOnOtherPagesIsTheirOwn()
    {
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_F2);
        typeOver(part<QLineEdit>("filmTitle"), "Spring");
        QTRY_COMPARE(titles(), (QStringList{"Spring", "Two"}));
        window().showPage(PageId::Compose);
        QVERIFY(!action("&Undo")->isEnabled());
        window().showPage(PageId::Materials);
        QVERIFY(action("&Undo")->isEnabled());
    }
    void aProjectIsRenamedInPlace()
    {
        auto *projects = part<QComboBox>("projects");
        projects->setFocus();
        QTest::keyClick(projects, Qt::Key_F2);
        auto *name = part<QLineEdit>("projectName");
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), QString("Samples"));
        typeOver(name, "Summer");
        QTRY_COMPARE(projects->currentText(), QString("Summer"));
        QVERIFY(!name->isVisible());
        action("&Undo")->trigger();
        QTRY_COMPARE(projects->currentText(), QString("Samples"));
    }
    void escapeLeavesAProjectsName()
    {
        QTest::mouseClick(part<QPushButton>("renameProject"), Qt::LeftButton);
        auto *name = part<QLineEdit>("projectName");
        QTest::keyClicks(name, "Summer");
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        QCOMPARE(m_fixture.library->all.first().name, QString("Samples"));
        QTest::mouseClick(part<QPushButton>("newProject"), Qt::LeftButton); // a new one begins with no name
        QCOMPARE(name->text(), QString());
        QCOMPARE(part<QPushButton>("createProject")->text(), QString("C&reate"));
    }
    void aNameThatCannotBeKeptIsTold()
    {
        m_fixture.library->nameError = Error{.kind = ErrorKind::File, .code = "File.NotWritable"};
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_F2);
        typeOver(part<QLineEdit>("filmTitle"), "Spring");
        auto *bar = window().findChild<MaterialsPage *>()->findChild<MessageBar *>();
        QTRY_COMPARE(bar->message().text, QString("File.NotWritable"));
        QCOMPARE(titles(), (QStringList{"One", "Two"}));
        QVERIFY(!action("&Undo")->isEnabled());
    }
    void whatIsUsedOfTheQuotaIsShown()
    {
        QTRY_COMPARE(part<QLabel>("materialQuota")->text(),
                     QString("2 of 1,000 materials used; in the cloud 10 are free"));
    }
};

LIKENESS_GUI_MAIN(TestMaterialNames)
#include "tst_materialnames.moc"
