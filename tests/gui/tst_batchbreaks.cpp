// SPDX-License-Identifier: Apache-2.0
// A batch that does not go straight on: cancelled, failed in part, cut, or left.
#include "tests/gui/batchpresenterfixture.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::gui;

class TestBatchBreaks : public QObject, gui::testing::BatchPresenterFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        setUp();
    }
    void cleanup() { tearDown(); }

    void cancellingWaitsForWhatIsPaidFor()
    {
        open(5);
        startHeld(2);
        m_presenter->stop();
        QCOMPARE(phase(), BatchPhase::Stopping);
        m_doubles.release();
        QTRY_COMPARE(phase(), BatchPhase::Ended);
        QCOMPARE(tally().done, 2);
        QCOMPARE(tally().left(), 3);
        QVERIFY(!m_doubles.fileAt("results/2-mt_1.jpg").isEmpty());
        QCOMPARE(state(4), RowState::Waiting);
        QVERIFY(canStart());
        m_doubles.hold = false;
        runToItsEnd();
        QVERIFY(m_presenter->status().isComplete());
        QCOMPARE(m_doubles.called.size(), 5); // no photo twice
        QCOMPARE(QSet<QString>(m_doubles.called.begin(), m_doubles.called.end()).size(), 5);
    }
    void cancelledAgainItEndsAtOnce()
    {
        open(3);
        startHeld(2);
        m_presenter->stop();
        m_presenter->stop();
        QCOMPARE(phase(), BatchPhase::Ended);
        QCOMPARE(m_presenter->status().calling, 0);
        QCOMPARE(state(0), RowState::Waiting);
    }
    void onlyTheFailedAreTriedAgain()
    {
        m_doubles.errors.insert("/photos/2.jpg", Error{.kind = ErrorKind::Service, .code = "X", .requestId = "q"});
        m_doubles.refused.insert("/photos/4.jpg");
        open(4);
        runToItsEnd();
        QCOMPARE(tally().failed, 2);
        QCOMPARE(m_view.message.severity, Severity::Warning);
        const BatchLine failed = m_presenter->lines().at(1);
        QCOMPARE(failed.trouble, QString("X"));
        QCOMPARE(failed.advice, QString("Do this."));
        QCOMPARE(failed.code, QString("X q"));
        QVERIFY(m_presenter->lines().at(3).trouble.startsWith("rule"));
        m_doubles.errors.clear();
        m_doubles.refused.clear();
        m_doubles.called.clear();
        runToItsEnd();
        m_doubles.called.sort();
        QCOMPARE(m_doubles.called, QStringList({"/photos/2.jpg", "/photos/4.jpg"}));
        QVERIFY(m_presenter->status().isComplete());
        QCOMPARE(state(0), RowState::Done); // made here, though not in this run
    }
    void aBudgetLeavesTheRest()
    {
        open(4);
        BatchChoices choices = m_presenter->setup().choices;
        choices.budget = 3;
        m_presenter->setChoices(choices);
        QVERIFY(canStart()); // it changes no row
        runToItsEnd();
        QVERIFY(tally().failed > 0);
        QVERIFY(m_doubles.called.size() <= 3);
        QCOMPARE(m_presenter->lines().last().trouble, QString("Batch.BudgetSpent"));
    }
    void aBatchThatWasCutIsOfferedAndGoesOn()
    {
        open(4);
        startHeld(2);
        m_doubles.release(); // two are made, two more begin
        QTRY_COMPARE(tally().done, 2);
        m_presenter.reset(); // as the end of the program
        QVERIFY(m_doubles.kept);
        m_doubles.hold = false;
        m_doubles.called.clear();
        m_presenter = std::make_unique<BatchPresenter>(m_view, m_doubles.actions());
        m_presenter->setProject("another");
        m_presenter->takeUp();
        QTRY_COMPARE(m_view.message.actions.size(), 2);
        m_presenter->actOnMessage(0);
        QTRY_VERIFY(m_presenter->status().isComplete());
        QCOMPARE(tally().skipped, 2);
        QCOMPARE(m_doubles.called.size(), 2);
        QVERIFY(!m_doubles.kept);
    }
    void aBatchThatWasCutMayBeLeft()
    {
        m_doubles.kept = BatchSetup{.choices = {.folder = "f"}, .photos = {"a"}};
        open(1);
        m_presenter->takeUp();
        QTRY_COMPARE(m_view.message.actions.size(), 2);
        m_presenter->actOnMessage(1);
        QTRY_VERIFY(!m_doubles.kept);
        QVERIFY(m_doubles.called.isEmpty());
    }
    void leavingKeepsItForTheNextStart()
    {
        open(4);
        startHeld(2);
        m_presenter->leave();
        QVERIFY(m_presenter->isRunning());
        m_doubles.release();
        QTRY_VERIFY(!m_presenter->isRunning());
        QVERIFY(m_doubles.kept);
        QCOMPARE(tally().done, 2);
    }
    void anotherProfileIsNotCharged()
    {
        open(4);
        startHeld(1);
        m_doubles.profile = "work";
        m_presenter->checkProfile();
        QCOMPARE(phase(), BatchPhase::Paused);
        QVERIFY(m_view.message.advice.contains("local"));
        m_doubles.release();
        QTRY_COMPARE(tally().done, 1);
        m_presenter->resume();
        QCOMPARE(phase(), BatchPhase::Paused);
        m_doubles.profile = "local";
        m_doubles.hold = false;
        m_presenter->resume();
        QTRY_VERIFY(m_presenter->status().isComplete());
    }
    void aFolderInUseElsewhereIsTold()
    {
        open(1);
        QDir().mkpath(m_doubles.path("results"));
        workflow::BatchJournal other(m_doubles.path("results/batch-report.csv"));
        QVERIFY(other.lock());
        runToItsEnd();
        QCOMPARE(m_view.message.text, QString("File.Locked"));
        QCOMPARE(phase(), BatchPhase::Idle);
        QVERIFY(canStart());
    }
};

QTEST_GUILESS_MAIN(TestBatchBreaks)
#include "tst_batchbreaks.moc"
