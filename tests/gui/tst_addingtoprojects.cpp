// SPDX-License-Identifier: Apache-2.0
// Where all projects are shown: to which one something is added, and what a cloud does not list.
#include "tests/gui/allprojectsfixture.h"
#include "tests/gui/stallwatch.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace likeness;
using namespace likeness::gui;

class TestAddingToProjects : public QObject
{
    Q_OBJECT

    std::unique_ptr<gui::testing::AllProjectsFixture> m_all;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_all = std::make_unique<gui::testing::AllProjectsFixture>();
    }
    void cleanup() { m_all.reset(); }

    void nothingIsAddedToAll()
    {
        m_all->openAll();
        m_all->click("addMaterials");
        QVERIFY(m_all->message().advice.startsWith("Choose the project"));
        QVERIFY(m_all->projects()->hasFocus()); // where that is done
        m_all->page->clearMessage();
        m_all->drop({"/p/new.jpg"});
        QVERIFY(m_all->page->findChild<MessageBar *>()->isVisible());
        QVERIFY(m_all->library->added.isEmpty());
        QVERIFY(!m_all->part<QPushButton>("renameProject")->isEnabled());
        QVERIFY(!m_all->part<QPushButton>("removeProject")->isEnabled());
        QTest::keyClick(m_all->projects(), Qt::Key_End);
        QTRY_COMPARE(m_all->seen(), QString("mt_4"));
        QVERIFY(m_all->part<QPushButton>("renameProject")->isEnabled());
        m_all->drop({"/p/new.jpg"});
        QTRY_COMPARE(m_all->library->added, QStringList{"/p/new.jpg"});
        QCOMPARE(m_all->library->kept.last().project, QString("at_3"));
    }
    void whatIsBeingAddedGoesWhereItWasDropped()
    {
        m_all->openPage();
        QSignalSpy changed(m_all->presenter.get(), &MaterialsPresenter::changed);
        m_all->presenter->addFiles({"/p/a.jpg", "/p/b.jpg"});
        m_all->presenter->chooseProject({});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first(), QVariantList{"at_1"});
        QCOMPARE(m_all->library->kept.last().project, QString("at_1"));
        QTRY_COMPARE(m_all->grid()->items().size(), 6);
    }
    void aNewProjectIsShownByItself()
    {
        m_all->openAll();
        m_all->click("newProject");
        QTest::keyClicks(m_all->part<QLineEdit>("projectName"), "Autumn");
        QTest::keyClick(m_all->part<QLineEdit>("projectName"), Qt::Key_Return);
        QTRY_COMPARE(m_all->projects()->currentText(), QString("Autumn"));
        QTRY_COMPARE(m_all->seen(), QString());
    }
    void whereNoProjectHasOneItSaysSo()
    {
        m_all->library->kept.resize(2);
        m_all->openPage();
        m_all->library->kept.clear();
        m_all->seeAll();
        QTRY_COMPARE(m_all->seen(), QString());
        const auto buttons = m_all->page->findChildren<QPushButton *>("emptyButton");
        const auto choose = std::ranges::find_if(buttons, &QWidget::isVisible);
        QVERIFY(choose != buttons.end());
        QCOMPARE((*choose)->text(), QString("Choose a pro&ject"));
        QTest::mouseClick(*choose, Qt::LeftButton);
        QVERIFY(m_all->projects()->hasFocus());
    }

    void aCloudProjectThatCannotBeListedIsNamed()
    {
        m_all->library->cloud = true;
        m_all->library->listError = Error{.kind = ErrorKind::Service, .code = "AuthFailure"};
        m_all->library->listErrorOf = "at_2";
        m_all->library->kept.append({.id = "mt_9", .project = "at_2", .isTyped = true});
        m_all->openPage();
        m_all->seeAll();
        QTRY_COMPARE(m_all->seen(), QString("mt_1@Samples mt_2@Samples mt_9@Spring mt_4@at_3"));
        QCOMPARE(m_all->message().text, QString("1 project(s) could not be listed: Spring"));
        QVERIFY(m_all->message().advice.contains("AuthFailure"));
        QVERIFY(!m_all->part<QLabel>("materialQuota")->isVisible()); // nobody knows
    }
    void ofManyThatCannotBeListedTheFirstAreNamed()
    {
        m_all->library->cloud = true;
        m_all->openPage();
        for (int i = 4; i <= 9; ++i)
            m_all->library->all.append({.id = QString("at_%1").arg(i)});
        m_all->library->listError = Error{.kind = ErrorKind::Service, .code = "AuthFailure"};
        m_all->presenter->reload();
        m_all->seeAll();
        QTRY_COMPARE(m_all->message().text,
                     QString("9 project(s) could not be listed: Samples, Spring, at_3, at_4, at_5, …"));
    }
    void anIdIsNotTypedForAll()
    {
        m_all->library->cloud = true;
        m_all->openPage();
        m_all->click("addMaterials");
        QVERIFY(m_all->part<QLineEdit>("typedId")->isVisible());
        m_all->seeAll();
        QTRY_COMPARE(m_all->grid()->items().size(), 4);
        QVERIFY(!m_all->part<QLineEdit>("typedId")->isVisible());
        m_all->click("addMaterials");
        QVERIFY(!m_all->part<QLineEdit>("typedId")->isVisible());
        QVERIFY(m_all->message().advice.startsWith("Choose the project"));
    }
    void picturesFindTheirMaterialsInAllProjects()
    {
        m_all->library->cloud = true;
        m_all->openAll();
        QSignalSpy changed(m_all->presenter.get(), &MaterialsPresenter::changed);
        m_all->drop({"/p/mt_1.png", "/p/mt_3.png", "/p/mt_2.png"});
        QTRY_COMPARE(m_all->library->pictures.size(), 3);
        QTRY_COMPARE(changed.size(), 2); // each project once
        QCOMPARE(changed.at(0), QVariantList{"at_1"});
        QCOMPARE(changed.at(1), QVariantList{"at_2"});
    }
    void aListThatTakesLongIsCancelled()
    {
        m_all->library->cloud = true;
        m_all->openPage();
        m_all->library->listHangs = true;
        m_all->seeAll();
        auto *cancel = m_all->page->findChild<QPushButton *>("progressCancel");
        QVERIFY(cancel);
        QTRY_VERIFY(cancel->isVisible());
        m_all->library->listHangs = false;
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(m_all->seen(), QString("mt_1 mt_2"));
        QCOMPARE(m_all->projects()->currentText(), QString("Samples"));
        QVERIFY(!cancel->isVisible());
    }
    void anotherProfileBeginsWithOneProject()
    {
        m_all->openAll();
        m_all->presenter->changeProfile();
        QCOMPARE(m_all->seen(), QString());
        m_all->presenter->reload();
        QTRY_COMPARE(m_all->seen(), QString("mt_1 mt_2"));
    }
};

LIKENESS_GUI_MAIN(TestAddingToProjects)
#include "tst_addingtoprojects.moc"
