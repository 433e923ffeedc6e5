// SPDX-License-Identifier: Apache-2.0
// What the Batch page does, without the page: from the choices to a batch that is done.
#include "tests/gui/batchpresenterfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace likeness;
using namespace likeness::gui;

class TestBatchPresenter : public QObject, gui::testing::BatchPresenterFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        setUp();
    }
    void cleanup() { tearDown(); }

    void aPhotoAndTheFirstMaterialAreEnough()
    {
        open(2);
        QCOMPARE(m_view.materials.size(), 3); // no video
        QVERIFY(m_view.materials.at(0).chosen && !m_view.materials.at(1).chosen);
        QCOMPARE(m_view.materials.at(2).trouble, QString("No face in it."));
        QCOMPARE(m_presenter->lines().at(1).material, QString("Wedding"));
        QVERIFY(m_view.example.endsWith(" 1-mt_1.jpg"));
        QCOMPARE(m_view.choices.folder, m_doubles.path("results"));
    }
    void whatIsMissingIsNamed()
    {
        open(1);
        m_presenter->chooseMaterials({});
        QVERIFY(m_presenter->blocker().contains("material"));
        m_presenter->clearPhotos();
        QVERIFY(m_presenter->blocker().contains("photos"));
        QTRY_VERIFY(m_presenter->lines().isEmpty());
        m_presenter->start();
        QVERIFY(!m_presenter->isRunning());
    }
    void aPatternThatCannotBeIsToldBesideIt()
    {
        open(1);
        BatchChoices choices = m_presenter->setup().choices;
        choices.pattern = "{who}";
        m_presenter->setChoices(choices);
        QVERIFY(m_view.exampleWrong);
        QVERIFY(!canStart());
        choices.pattern = "{n:3}-{photo}.png";
        m_presenter->setChoices(choices);
        QTRY_VERIFY(canStart());
        QVERIFY(m_view.example.endsWith(" 001-1.png"));
    }
    void photosOfComposeStayAwayOnceOwnAreChosen()
    {
        open(2);
        m_presenter->add({"/own/a.jpg", "/own/b.jpg"});
        QTRY_COMPARE(m_view.photos, QStringList({"/own/a.jpg", "/own/b.jpg"}));
        m_presenter->offerPhotos({"/photos/1.jpg"});
        QCOMPARE(m_presenter->setup().photos.size(), 2);
        m_presenter->removePhoto("/own/a.jpg");
        QCOMPARE(m_view.photos, QStringList{"/own/b.jpg"});
    }
    void aTableBringsItsOwnRows()
    {
        open(1);
        QFile table(m_doubles.path("plan.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("photo,material,out\nx.jpg,mt_2,x.png\ny.jpg,mt_1,\nz.jpg,mt_1,\n");
        table.close();
        m_presenter->add({table.fileName()});
        QTRY_COMPARE(m_presenter->lines().size(), 3);
        QCOMPARE(m_presenter->lines().at(0).record.out, m_doubles.path("results/x.png"));
        QCOMPARE(m_presenter->lines().at(0).material, QString("Space"));
    }
    void aTableThatCannotBeReadSaysWhy()
    {
        open(1);
        m_presenter->add({m_doubles.path("none.csv")});
        QTRY_VERIFY(m_presenter->blocker().startsWith("File.NotReadable"));
        QVERIFY(m_presenter->lines().isEmpty());
    }
    void everyRowGetsItsPicture()
    {
        open(5);
        QSignalSpy running(m_presenter.get(), &BatchPresenter::runningChanged);
        QSignalSpy news(m_presenter.get(), &BatchPresenter::news);
        m_presenter->start();
        QTRY_COMPARE(running.size(), 2);
        QVERIFY(m_presenter->status().isComplete());
        QCOMPARE(tally().done, 5);
        QCOMPARE(m_doubles.called.size(), 5);
        QCOMPARE(m_doubles.fileAt("results/3-mt_1.jpg"), QByteArray("/photos/3.jpg mt_1"));
        QCOMPARE(m_presenter->lines().at(2).record.requestId, QString("r-/photos/3.jpg"));
        QCOMPARE(m_view.message.severity, Severity::Good);
        QCOMPARE(news.size(), 1);
        QVERIFY(!m_doubles.kept);
        QVERIFY(!canStart()); // there is nothing left of it
        QVERIFY(QFile::exists(m_presenter->status().report));
        QTRY_VERIFY(m_view.usage.startsWith("7 ") && m_view.usage.contains("0.5"));
    }
    void whilePausedNoCallBegins()
    {
        open(6);
        startHeld(2);
        m_presenter->pause();
        m_doubles.release();
        QTRY_COMPARE(m_presenter->status().calling, 0);
        QTRY_COMPARE(tally().done, 2);
        QCOMPARE(m_doubles.called.size(), 2);
        QCOMPARE(phase(), BatchPhase::Paused);
        m_doubles.hold = false;
        m_presenter->resume();
        QTRY_VERIFY(m_presenter->status().isComplete());
        QCOMPARE(m_doubles.called.size(), 6);
    }
    void callsAreCountedAgainstTheirBudget()
    {
        m_doubles.used = {.billed = 1240, .budget = 2000};
        open(1);
        m_presenter->see();
        QTRY_COMPARE(m_view.usage, QLocale().toString(1240) + " of " + QLocale().toString(2000) + " billed calls used");
        m_doubles.used = {.isFree = true};
        m_presenter->see();
        QTRY_COMPARE(m_view.usage, QString("The local service bills nothing"));
    }
    void aSetupSurvivesItsFile()
    {
        const BatchSetup setup{.choices = {.fromTable = true,
                                           .table = "/t.csv",
                                           .folder = "/out",
                                           .pattern = "{n}",
                                           .jobs = 3,
                                           .rate = 1.5,
                                           .budget = 9,
                                           .replace = true},
                               .photos = {"/a.jpg", "/ü.jpg"},
                               .materials = {"m"},
                               .project = "p",
                               .profile = "work"};
        const auto read = readBatchSetup(bytesOf(setup));
        QVERIFY(read);
        QCOMPARE(*read, setup);
        QVERIFY(!readBatchSetup("{\"photos\":["));
    }
};

QTEST_GUILESS_MAIN(TestBatchPresenter)
#include "tst_batchpresenter.moc"
