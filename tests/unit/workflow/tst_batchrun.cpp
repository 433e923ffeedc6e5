// SPDX-License-Identifier: Apache-2.0
#include "unit/workflow/batchscene.h"
#include "workflow/csv.h"

using namespace likeness;
using namespace likeness::testing;
using namespace likeness::workflow;

class TestBatchRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BatchScene> m_scene;

    QString path(const QString &name) const { return m_scene->path(name); }
    BatchPlan plan(int rows) const { return m_scene->plan(rows); }
    QByteArray fileAt(const QString &name) const { return m_scene->fileAt(name); }
    Result<BatchOutcome> run(const BatchPlan &plan, const BatchOptions &options = {.rate = 0})
    {
        return m_scene->run(plan, options);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_scene = std::make_unique<BatchScene>();
    }

    void everyRowGetsItsPicture()
    {
        const auto outcome = run(plan(9), {.jobs = 3, .rate = 0});
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.done, 9);
        QCOMPARE(outcome->tally.calls, 18);
        QVERIFY(m_scene->mostRunning <= 3);
        QVERIFY(!outcome->firstFailed());
        QCOMPARE(fileAt("4.jpg"), "/photos/4.jpg");
        const auto report = readCsv(fileAt("report.csv"));
        QCOMPARE(report->size(), 10);
        QCOMPARE(report->at(4).cells[7], "done");
        QCOMPARE(report->at(4).cells[9], "r/photos/4.jpg");
    }

    void aRowThatFailsDoesNotStopTheOthers()
    {
        m_scene->errors["/photos/2.jpg"] = {.kind = ErrorKind::Service, .code = "FailedOperation.NoFaceDetected"};
        m_scene->refused = {"/photos/3.jpg"};
        m_scene->save("4.jpg", "mine");
        const auto outcome = run(plan(5));
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.done, 2);
        QCOMPARE(outcome->tally.failed, 3);
        QCOMPARE(outcome->firstFailed()->error.code, "FailedOperation.NoFaceDetected");
        QCOMPARE(outcome->rows[2].refusal->rule, api::Rule::FaceTooSmall);
        QCOMPARE(outcome->rows[3].error.code, "File.Exists");
        QCOMPARE(fileAt("4.jpg"), "mine");
        m_scene->called.sort();
        const QStringList called{"/photos/1.jpg", "/photos/2.jpg", "/photos/5.jpg"};
        QCOMPARE(m_scene->called, called);
    }

    void runAgainDoesWhatIsNotDone()
    {
        m_scene->errors["/photos/2.jpg"] = {.kind = ErrorKind::Network, .code = "Network.Other"};
        QVERIFY(run(plan(3)));
        m_scene->errors.clear();
        m_scene->called.clear();
        const auto again = run(plan(4));
        QCOMPARE(again->tally.skipped, 2);
        QCOMPARE(again->tally.done, 2);
        m_scene->called.sort();
        const QStringList called{"/photos/2.jpg", "/photos/4.jpg"};
        QCOMPARE(m_scene->called, called);
        QCOMPARE(readCsv(fileAt("report.csv"))->at(1).cells[7], "skipped");
        QCOMPARE(readCsv(fileAt("report.csv"))->at(1).cells[9], "r/photos/1.jpg");
    }

    //! Killed after the answer came, before or after its file was written.
    void aStoredAnswerIsNotPaidForTwice()
    {
        const BatchPlan two = plan(2);
        const BatchJournal journal(two.report);
        const QStringList keys = keysOf(two.rows);
        for (int i = 0; i < 2; ++i) {
            const QByteArray picture = "picture " + QByteArray::number(i + 1);
            const QByteArray hash = QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex();
            QVERIFY(journal.note({.key = keys[i]}));
            QVERIFY(journal.keepAnswer({{.key = keys[i], .sha256 = QString::fromLatin1(hash)}, picture}));
        }
        m_scene->save("2.jpg", "picture 2");
        const auto outcome = run(two);
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.skipped, 2);
        QVERIFY(m_scene->called.isEmpty());
        QCOMPARE(fileAt("1.jpg"), "picture 1");
        QVERIFY(!QFile::exists(path(".report.answers")));
        QCOMPARE(journal.recover()->value(keys[0]).state, RowRecord::State::Done);
    }

    void anAnswerWhoseFileCannotBeWrittenIsKept()
    {
        BatchPlan one = plan(1);
        one.rows[0].out = path("later/1.jpg");
        const BatchJournal journal(one.report);
        const QByteArray hash = QCryptographicHash::hash("paid", QCryptographicHash::Sha256).toHex();
        const QString key = keysOf(one.rows)[0];
        QVERIFY(journal.keepAnswer({{.key = key, .sha256 = QString::fromLatin1(hash)}, "paid"}));
        QCOMPARE(run(one)->firstFailed()->error.code, "File.NoFolder");
        QVERIFY(QDir().mkpath(path("later")));
        QCOMPARE(run(one)->tally.skipped, 1);
        QCOMPARE(fileAt("later/1.jpg"), "paid");
        QVERIFY(m_scene->called.isEmpty());
    }

    void aNewNameIsACopyNotACall()
    {
        BatchPlan one = plan(1);
        QVERIFY(run(one));
        one.rows[0].out = path("other.jpg");
        QCOMPARE(run(one)->tally.skipped, 1);
        QCOMPARE(fileAt("other.jpg"), "/photos/1.jpg");
        QCOMPARE(m_scene->called.size(), 1);
    }

    void aResultThatIsGoneIsMadeAgain()
    {
        QVERIFY(run(plan(1)));
        QVERIFY(QFile::remove(path("1.jpg")));
        QCOMPARE(run(plan(1))->tally.done, 1);
        QCOMPARE(fileAt("1.jpg"), "/photos/1.jpg");
    }

    void theBudgetIsNeverPassed_data()
    {
        QTest::addColumn<int>("budget");
        QTest::addColumn<int>("done"); // of six rows that take two requests each
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one row without a second try") << 1 << 1;
        QTest::newRow("in part") << 5 << 3;
        QTest::newRow("all") << 12 << 6;
    }
    void theBudgetIsNeverPassed()
    {
        QFETCH(int, budget);
        QFETCH(int, done);
        const auto outcome = run(plan(6), {.jobs = 3, .rate = 0, .budget = budget, .attempts = 2});
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.done, done);
        QCOMPARE(outcome->tally.failed, 6 - done);
        QVERIFY(outcome->tally.calls <= budget);
        if (done < 6)
            QCOMPARE(outcome->firstFailed()->error.code, "Batch.BudgetSpent");
    }

    void callsKeepTheirPace()
    {
        QElapsedTimer since;
        since.start();
        QVERIFY(run(plan(4), {.jobs = 4, .rate = 20}));
        QVERIFY2(since.elapsed() >= 145, qPrintable(QString::number(since.elapsed())));
    }

    void cancellingEndsAtOnceAndLeavesAReport()
    {
        m_scene->never = true;
        std::optional<Result<BatchOutcome>> result;
        auto *batch = new BatchRun(plan(4), {.jobs = 2, .rate = 0}, m_scene->doors(), this);
        batch->whenDone(this, [&](const Result<BatchOutcome> &r) { result.emplace(r); });
        batch->start();
        QTRY_COMPARE(m_scene->running, 2);
        batch->cancel();
        QVERIFY(result);
        QCOMPARE(result->error().kind, ErrorKind::Cancelled);
        QTRY_VERIFY(QFile::exists(path("report.csv")));
        QTRY_COMPARE(m_scene->running, 0);
        m_scene->never = false;
        QCOMPARE(run(plan(4))->tally.done, 4);
    }

    void aPauseBeginsNothing()
    {
        auto *batch = new BatchRun(plan(5), {.jobs = 1, .rate = 0}, m_scene->doors(), this);
        connect(batch, &BatchRun::counted, this, [&](const BatchTally &tally) {
            if (tally.done == 2)
                batch->pause();
            if (batch->isPaused())
                QTimer::singleShot(30, batch, [&, batch] {
                    QCOMPARE(m_scene->called.size(), 2);
                    batch->resume();
                });
        });
        QCOMPARE(m_scene->endOf(*batch)->tally.done, 5);
    }

    //! Each call takes a second, and an hour goes by after the second row. The call under way at the pause is work.
    void aPauseIsNoWork_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("done");   // when the pause comes
        QTest::addColumn<int>("looked"); // at how many rows done
        QTest::newRow("between calls") << 1 << 2 << 3;
        QTest::newRow("with a call under way") << 2 << 1 << 6;
    }
    void aPauseIsNoWork()
    {
        QFETCH(int, jobs);
        QFETCH(int, done);
        QFETCH(int, looked);
        constexpr qint64 hour = 3'600'000;
        m_scene->callMs = 1000;
        auto *batch = new BatchRun(plan(6), {.jobs = jobs, .rate = 0}, m_scene->doors(), this);
        QList<BatchTally> tallies;
        connect(batch, &BatchRun::counted, this, [&](const BatchTally &tally) {
            tallies.append(tally);
            if (tally.done == done)
                batch->pause();
            if (batch->isPaused() && tally.done == done + jobs - 1)
                QTimer::singleShot(0, batch, [&, batch] {
                    m_scene->now += hour;
                    batch->resume();
                });
        });
        QVERIFY(m_scene->endOf(*batch));
        const auto after = std::ranges::find(tallies, looked, &BatchTally::done);
        QVERIFY(after != tallies.end());
        QCOMPARE(after->perMinute, 60.0);
        QCOMPARE(after->secondsLeft, 6 - looked);
    }

    //! Rows that stand from earlier runs, or that the budget no longer lets call, say nothing of the pace.
    void onlyWorkMakesAPace()
    {
        m_scene->callMs = 1000;
        QVERIFY(run(plan(2)));
        const auto outcome = run(plan(8), {.jobs = 1, .rate = 0, .budget = 4, .attempts = 2});
        QCOMPARE(outcome->tally.skipped, 2);
        QCOMPARE(outcome->tally.done, 2);
        QCOMPARE(outcome->tally.failed, 4);
        QCOMPARE(outcome->tally.perMinute, 60.0);
    }

    void aPaceIsNotKnownBeforeThereIsWork()
    {
        qint64 now = 5;
        BatchPace pace([&] { return now; });
        now += 1000; // not at work yet
        QCOMPARE(pace.workedMs(), 0);
        QCOMPARE(pace.perMinute(3), 0.0);
        QCOMPARE(pace.secondsFor(3, 0), -1);
        pace.setWorking(true);
        QCOMPARE(pace.secondsFor(3, 1), -1); // no time has passed
        now += 500;
        pace.setWorking(true); // again: nothing begins anew
        now += 500;
        QCOMPARE(pace.workedMs(), 1000);
        QCOMPARE(pace.perMinute(0), 0.0);
        QCOMPARE(pace.secondsFor(10, 1), 10);
        now = 4'000'000'000'000;
        QCOMPARE(pace.secondsFor(2'000'000'000, 1), 1'000'000'000);
    }

    void twoProgramsDoNotShareAJournal()
    {
        BatchJournal other(plan(1).report);
        QVERIFY(other.lock());
        QCOMPARE(run(plan(1)).error().code, "File.Locked");
        QVERIFY(m_scene->called.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "tst_batchrun.moc"
