// SPDX-License-Identifier: Apache-2.0
// The materials of all projects on one page: what is found, and that everything is done to it in its own project.
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "tests/gui/allprojectsfixture.h"
#include "tests/gui/stallwatch.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace likeness;
using namespace likeness::gui;

class TestAllProjects : public QObject
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

    void aSearchFindsWhatStandsInOtherProjects()
    {
        m_all->openAll();
        QTest::keyClicks(m_all->part<QLineEdit>("materialSearch"), "one");
        QCOMPARE(m_all->seen(), QString("mt_1@Samples mt_4@at_3"));
        QCOMPARE(m_all->part<QLabel>("materialCount")->text(), QString("2 of 4 shown"));
        QTest::keyClick(m_all->part<QLineEdit>("materialSearch"), Qt::Key_Escape);
        QCOMPARE(m_all->grid()->items().size(), 4);
    }
    void theChosenOneSaysItsProject()
    {
        m_all->openAll();
        QTest::keyClick(m_all->grid(), Qt::Key_Right);
        QTest::keyClick(m_all->grid(), Qt::Key_Right);
        QCOMPARE(m_all->presenter->material()->id, QString("mt_3"));
        const auto labels = m_all->page->findChildren<QLabel *>("materialProject");
        QCOMPARE(labels.last()->text(), QString("In the project Spring"));
        const QModelIndex at = m_all->grid()->model()->index(2, 0);
        QVERIFY(at.data(Qt::AccessibleDescriptionRole).toString().contains("Spring"));
        QVERIFY(at.data(Qt::ToolTipRole).toString().contains("Spring"));
    }
    void whatWasChosenStaysChosenAmongAll()
    {
        m_all->openPage();
        m_all->presenter->chooseMaterial("mt_2");
        m_all->seeAll();
        QTRY_COMPARE(m_all->grid()->items().size(), 4);
        QCOMPARE(m_all->grid()->current(), QString("mt_2"));
    }
    void aSingleProjectIsNotAll()
    {
        m_all->library->all = {{.id = "at_1", .name = "Samples"}};
        m_all->openPage();
        QCOMPARE(m_all->projects()->count(), 1);
        QCOMPARE(m_all->projects()->currentText(), QString("Samples"));
    }
    void theyAreStillAllWhenThePageIsSeenAgain()
    {
        m_all->openAll();
        m_all->presenter->reload();
        QTRY_COMPARE(m_all->grid()->items().size(), 4);
        QCOMPARE(m_all->projects()->currentText(), QString("All projects"));
    }
    void thoseOfOneProjectSayNothingOfIt()
    {
        m_all->openAll();
        QTest::keyClick(m_all->projects(), Qt::Key_End);
        QTRY_COMPARE(m_all->seen(), QString("mt_4"));
        QCOMPARE(m_all->presenter->project(), QString("at_3"));
    }
    void whenOnlyOneProjectIsLeftItIsShown()
    {
        m_all->openAll();
        m_all->library->all.resize(1);
        m_all->presenter->reload();
        QTRY_COMPARE(m_all->seen(), QString("mt_1 mt_2"));
        QCOMPARE(m_all->projects()->currentText(), QString("Samples"));
    }

    void itIsUsedInItsOwnProject()
    {
        m_all->openAll();
        m_all->presenter->chooseMaterial("mt_3");
        QSignalSpy wanted(m_all->presenter.get(), &MaterialsPresenter::useWanted);
        m_all->click("useMaterial");
        QCOMPARE(wanted.first(), (QVariantList{"at_2", "mt_3"}));
    }
    void aNameChangesInItsOwnProjectAndBack()
    {
        m_all->openAll();
        QSignalSpy changed(m_all->presenter.get(), &MaterialsPresenter::changed);
        m_all->presenter->renameMaterial("mt_3", "Tulips");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first(), QVariantList{"at_2"});
        QCOMPARE(m_all->grid()->items().at(2).title, QString("Tulips"));
        m_all->presenter->chooseProject("at_1"); // another one is seen by now
        m_all->presenter->undo();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed.last(), QVariantList{"at_2"});
        QCOMPARE(m_all->library->kept.at(2).name, QString("Three"));
    }
    void itIsRemovedFromItsOwnProject()
    {
        m_all->openAll();
        m_all->presenter->chooseMaterial("mt_3");
        QSignalSpy changed(m_all->presenter.get(), &MaterialsPresenter::changed);
        m_all->click("removeMaterial");
        QVERIFY(m_all->message().text.contains("Three"));
        m_all->presenter->actOnMessage(0);
        QTRY_COMPARE(m_all->seen(), QString("mt_1@Samples mt_2@Samples mt_4@at_3"));
        QCOMPARE(changed.first(), QVariantList{"at_2"});
    }
    void facesAreKeptInItsOwnProject()
    {
        m_all->openAll();
        m_all->presenter->chooseMaterial("mt_3");
        QTRY_VERIFY(!m_all->page->canvas()->isEmpty());
        QSignalSpy changed(m_all->presenter.get(), &MaterialsPresenter::changed);
        m_all->presenter->editFaces(
            {.kind = RectEdit::Kind::Move, .id = 1, .after = {{.id = 1, .rect = {30, 30, 90, 90}, .label = "mt_3_1"}}});
        m_all->click("keepFaces");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first(), QVariantList{"at_2"});
        QCOMPARE(m_all->library->kept.at(2).faces.first().rect, QRect(30, 30, 90, 90));
        QVERIFY(m_all->seen().contains("mt_3@Spring")); // what comes back is still said to be of its project
    }
    void aNoteOnRightsIsOfTheChosenOne()
    {
        m_all->openAll();
        m_all->presenter->chooseMaterial("mt_3");
        auto *line = m_all->part<QLineEdit>("rightsNote");
        QTest::keyClicks(line, "Studio Y");
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_all->rights.value("mt_3"), QString("Studio Y"));
    }
    void aProjectThatIsRenamedIsSoOnEveryCard()
    {
        m_all->openPage();
        QTest::keyClick(m_all->projects(), Qt::Key_Down);
        QTRY_COMPARE(m_all->seen(), QString("mt_3"));
        m_all->presenter->renameProject("Summer");
        QTRY_COMPARE(m_all->projects()->currentText(), QString("Summer"));
        m_all->seeAll();
        QTRY_VERIFY(m_all->seen().contains("mt_3@Summer"));
        m_all->presenter->undo();
        QTRY_VERIFY(m_all->seen().contains("mt_3@Spring"));
        QCOMPARE(m_all->projects()->currentText(), QString("All projects"));
    }

    //! The stall watch judges: a letter typed and an arrow pressed among a thousand.
    void aThousandAreSearchedAtOnce()
    {
        m_all->openPage();
        for (int i = 0; i < 1000; ++i) {
            const int project = 1 + i % 3;
            m_all->library->kept.append({.id = QString("mt_many_%1").arg(i),
                                         .project = QString("at_%1").arg(project),
                                         .name = QString("Tulip %1").arg(i),
                                         .status = 21,
                                         .faces = {{.id = "f", .rect = {20, 20, 80, 80}}}});
        }
        m_all->seeAll();
        QTRY_COMPARE(m_all->grid()->items().size(), 1004);
        m_all->part<QComboBox>("materialOrder")->setCurrentIndex(1); // by name
        QCOMPARE(m_all->grid()->items().first().title, QString("One"));
        auto *search = m_all->part<QLineEdit>("materialSearch");
        search->setFocus();
        QTest::keyClicks(search, "tulip 99");
        QCOMPARE(m_all->grid()->items().size(), 19); // 99, 199, …, 990, …
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(m_all->grid()->items().size(), 1004);
        m_all->grid()->setFocus();
        const int from = m_all->grid()->currentIndex().row();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(m_all->grid(), Qt::Key_Right);
        QCOMPARE(m_all->grid()->currentIndex().row(), from + 5);
    }
};

LIKENESS_GUI_MAIN(TestAllProjects)
#include "tst_allprojects.moc"
