// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchrun.h"
#include "workflow/csv.h"

#include <QTimer>

using namespace likeness;
using namespace likeness::workflow;

namespace {

//! Ends by itself after some turns of the event loop, or never.
class SlowFusion : public OperationOf<FuseOutcome>
{
public:
    SlowFusion(Result<FuseOutcome> result, bool never, QObject *parent)
        : OperationOf(parent)
        , m_result(std::move(result))
        , m_never(never)
    {}

protected:
    void run() override
    {
        if (!m_never)
            QTimer::singleShot(1, this, [this] { finish(m_result); });
    }

private:
    Result<FuseOutcome> m_result;
    bool m_never = false;
};

} // namespace

class TestBatchRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_called; //!< photos, in the order of the calls
    int m_running = 0;
    int m_mostRunning = 0;
    QList<int> m_mostCalls;
    QHash<QString, Error> m_errors; //!< by photo
    QSet<QString> m_refused;
    bool m_never = false;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    BatchPlan plan(int rows) const
    {
        BatchPlan plan{.report = path("report.csv")};
        for (int i = 1; i <= rows; ++i)
            plan.rows.append({"p", "m", QString("/photos/%1.jpg").arg(i), {}, {}, path(QString("%1.jpg").arg(i))});
        return plan;
    }
    BatchDoors doors()
    {
        const auto check = [this](const FuseInput &input, QObject *parent) -> OperationOf<api::Findings> * {
            api::Findings findings;
            if (m_refused.contains(input.faces[0].photoPath))
                findings.append({.rule = api::Rule::FaceTooSmall, .severity = api::Severity::Stop});
            return new ReadyOperation<api::Findings>(findings, parent);
        };
        const auto fuse = [this](const FuseInput &input, int most, QObject *parent) -> OperationOf<FuseOutcome> * {
            const QString photo = input.faces[0].photoPath;
            m_called.append(photo);
            m_mostCalls.append(most);
            m_mostRunning = std::max(m_mostRunning, ++m_running);
            Result<FuseOutcome> result = FuseOutcome{
                .picture = photo.toUtf8(), .size = {4, 3}, .requestId = "r" + photo, .attempts = std::min(most, 2)};
            if (m_errors.contains(photo))
                result = m_errors.value(photo);
            auto *fusion = new SlowFusion(result, m_never, parent);
            connect(fusion, &Operation::ended, this, [this] { --m_running; });
            return fusion;
        };
        return {check, fuse, {}};
    }
    Result<BatchOutcome> run(const BatchPlan &plan, const BatchOptions &options = {.rate = 0})
    {
        std::optional<Result<BatchOutcome>> result;
        auto *batch = new BatchRun(plan, options, doors(), this);
        batch->whenDone(this, [&](const Result<BatchOutcome> &r) { result.emplace(r); });
        batch->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the batch never ended"};
        return *result;
    }
    QByteArray fileAt(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    void save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
        m_called.clear();
        m_mostCalls.clear();
        m_errors.clear();
        m_refused.clear();
        m_running = m_mostRunning = 0;
        m_never = false;
    }

    void everyRowGetsItsPicture()
    {
        const auto outcome = run(plan(9), {.jobs = 3, .rate = 0});
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.done, 9);
        QCOMPARE(outcome->tally.calls, 18);
        QVERIFY(m_mostRunning <= 3);
        QVERIFY(!outcome->firstFailed());
        QCOMPARE(fileAt("4.jpg"), "/photos/4.jpg");
        const auto report = readCsv(fileAt("report.csv"));
        QCOMPARE(report->size(), 10);
        QCOMPARE(report->at(4).cells[7], "done");
        QCOMPARE(report->at(4).cells[9], "r/photos/4.jpg");
    }

    void aRowThatFailsDoesNotStopTheOthers()
    {
        m_errors["/photos/2.jpg"] = {.kind = ErrorKind::Service, .code = "FailedOperation.NoFaceDetected"};
        m_refused = {"/photos/3.jpg"};
        save("4.jpg", "mine");
        const auto outcome = run(plan(5));
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.done, 2);
        QCOMPARE(outcome->tally.failed, 3);
        QCOMPARE(outcome->firstFailed()->error.code, "FailedOperation.NoFaceDetected");
        QCOMPARE(outcome->rows[2].refusal->rule, api::Rule::FaceTooSmall);
        QCOMPARE(outcome->rows[3].error.code, "File.Exists");
        QCOMPARE(fileAt("4.jpg"), "mine");
        m_called.sort();
        const QStringList called{"/photos/1.jpg", "/photos/2.jpg", "/photos/5.jpg"};
        QCOMPARE(m_called, called);
    }

    void runAgainDoesWhatIsNotDone()
    {
        m_errors["/photos/2.jpg"] = {.kind = ErrorKind::Network, .code = "Network.Other"};
        QVERIFY(run(plan(3)));
        m_errors.clear();
        m_called.clear();
        const auto again = run(plan(4));
        QCOMPARE(again->tally.skipped, 2);
        QCOMPARE(again->tally.done, 2);
        m_called.sort();
        const QStringList called{"/photos/2.jpg", "/photos/4.jpg"};
        QCOMPARE(m_called, called);
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
        save("2.jpg", "picture 2");
        const auto outcome = run(two);
        QVERIFY(outcome);
        QCOMPARE(outcome->tally.skipped, 2);
        QVERIFY(m_called.isEmpty());
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
        QVERIFY(m_called.isEmpty());
    }

    void aNewNameIsACopyNotACall()
    {
        BatchPlan one = plan(1);
        QVERIFY(run(one));
        one.rows[0].out = path("other.jpg");
        QCOMPARE(run(one)->tally.skipped, 1);
        QCOMPARE(fileAt("other.jpg"), "/photos/1.jpg");
        QCOMPARE(m_called.size(), 1);
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
        m_never = true;
        std::optional<Result<BatchOutcome>> result;
        auto *batch = new BatchRun(plan(4), {.jobs = 2, .rate = 0}, doors(), this);
        batch->whenDone(this, [&](const Result<BatchOutcome> &r) { result.emplace(r); });
        batch->start();
        QTRY_COMPARE(m_running, 2);
        batch->cancel();
        QVERIFY(result);
        QCOMPARE(result->error().kind, ErrorKind::Cancelled);
        QTRY_VERIFY(QFile::exists(path("report.csv")));
        QTRY_COMPARE(m_running, 0);
        m_never = false;
        QCOMPARE(run(plan(4))->tally.done, 4);
    }

    void aPauseBeginsNothing()
    {
        std::optional<Result<BatchOutcome>> result;
        auto *batch = new BatchRun(plan(5), {.jobs = 1, .rate = 0}, doors(), this);
        QList<BatchTally> tallies;
        connect(batch, &BatchRun::counted, this, [&](const BatchTally &tally) {
            tallies.append(tally);
            if (tally.done == 2)
                batch->pause();
            if (batch->isPaused())
                QTimer::singleShot(30, batch, [&, batch] {
                    QCOMPARE(m_called.size(), 2);
                    batch->resume();
                });
        });
        batch->whenDone(this, [&](const Result<BatchOutcome> &r) { result.emplace(r); });
        batch->start();
        QTRY_VERIFY(result);
        QCOMPARE((*result)->tally.done, 5);
        QVERIFY(tallies.last().perMinute > 0);
        QCOMPARE(tallies.last().secondsLeft, 0);
    }

    void twoProgramsDoNotShareAJournal()
    {
        BatchJournal other(plan(1).report);
        QVERIFY(other.lock());
        QCOMPARE(run(plan(1)).error().code, "File.Locked");
        QVERIFY(m_called.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "tst_batchrun.moc"
