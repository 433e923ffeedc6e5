// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"
#include "store/jobs.h"
#include "store/runs.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace likeness;
using namespace likeness::store;

class TestRuns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void runsComeBackNewestFirst();
    void everyMemberComesBack();
    void searchTakesTextLiterally_data();
    void searchTakesTextLiterally();
    void outIsSetLater();
    void removedRunsAreGone();
    void theOldestGoFirst();
    void threadsWriteOneHistory();
    void aJobComesBackAsItWentIn();
    void statusLeavesTheRestOfAJob();
    void aSecondSubmissionTakesTheRow();

private:
    static Run run(int second, const QString &project)
    {
        return {.action = "FuseFace",
                .profile = "local",
                .when = QDateTime::fromSecsSinceEpoch(1'700'000'000 + second, Qt::UTC),
                .project = project,
                .material = "mt_1",
                .status = Run::Status::Failed,
                .code = "FailedOperation.NoFaceDetected",
                .requestId = "r-" + project,
                .attempts = 2,
                .elapsedMs = 345,
                .parameters = "{}",
                .noMarkReason = "因为"};
    }
    static Job job(const QString &id)
    {
        return {.id = id,
                .profile = "cloud",
                .project = "at_1",
                .material = "mt_2",
                .submitted = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC),
                .estimatedSeconds = 7.25,
                .queueLength = 3,
                .requestId = "r-1",
                .parameters = "{\"photo\":\"a.jpg\"}"};
    }
    qint64 insert(const Run &one)
    {
        const auto id = m_runs->insert(one);
        return id ? *id : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<Runs> m_runs;
    std::unique_ptr<Jobs> m_jobs;
};

void TestRuns::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_folder = std::make_unique<QTemporaryDir>();
    const auto database = Database::open(m_folder->filePath("history.sqlite"), historyMigrations());
    QVERIFY(database);
    m_database = *database;
    m_runs = std::make_unique<Runs>(m_database);
    m_jobs = std::make_unique<Jobs>(m_database);
}

void TestRuns::runsComeBackNewestFirst()
{
    insert(run(1, "at_1"));
    insert(run(2, "at_2"));
    insert(run(0, "at_3"));
    const auto all = m_runs->list({});
    QVERIFY(all);
    QStringList order;
    for (const Run &one : *all)
        order.append(one.project);
    QCOMPARE(order, QStringList({"at_2", "at_1", "at_3"}));
    const auto second = m_runs->list({.limit = 1, .offset = 1});
    QCOMPARE(second->size(), 1);
    QCOMPARE(second->first().project, QString("at_1"));
}

void TestRuns::everyMemberComesBack()
{
    Run one = run(1, "at_1");
    one.out = "/a b/ü.jpg";
    one.id = insert(one);
    const auto found = m_runs->find(one.id);
    QVERIFY(found && *found);
    QCOMPARE(**found, one);
    QVERIFY(!*m_runs->find(one.id + 1));
}

void TestRuns::searchTakesTextLiterally_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");
    QTest::newRow("all") << "" << 2;
    QTest::newRow("percent") << "a%t" << 1;
    QTest::newRow("underscore") << "at_1" << 1;
    QTest::newRow("material") << "mt_1" << 2;
    QTest::newRow("code, any case") << "nofacedetected" << 2;
    QTest::newRow("backslash") << "\\" << 0;
    QTest::newRow("a statement") << "'; DROP TABLE runs; --" << 0;
}

void TestRuns::searchTakesTextLiterally()
{
    QFETCH(QString, search);
    QFETCH(int, found);
    insert(run(1, "at_1"));
    insert(run(2, "a%t"));
    QCOMPARE(m_runs->list({.search = search})->size(), found);
    QCOMPARE(*m_runs->count({.search = search}), found);
}

void TestRuns::outIsSetLater()
{
    const qint64 id = insert(run(1, "at_1"));
    QVERIFY(*m_runs->setOut(id, "/a/b.jpg"));
    QCOMPARE((*m_runs->find(id))->out, QString("/a/b.jpg"));
    QVERIFY(!*m_runs->setOut(id + 1, "/a/b.jpg"));
}

void TestRuns::removedRunsAreGone()
{
    const qint64 id = insert(run(1, "at_1"));
    QVERIFY(*m_runs->remove(id));
    QVERIFY(!*m_runs->remove(id));
    QCOMPARE(*m_runs->count(), 0);
}

void TestRuns::theOldestGoFirst()
{
    for (int i = 0; i < 10; ++i)
        insert(run(i, QString("at_%1").arg(i)));
    QCOMPARE(*m_runs->keepNewest(3), 7);
    const auto left = m_runs->list({});
    QCOMPARE(left->size(), 3);
    QCOMPARE(left->last().project, QString("at_7"));
}

void TestRuns::threadsWriteOneHistory()
{
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([this, t] {
            for (int i = 0; i < 25; ++i)
                insert(run(i, QString("at_%1").arg(t)));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(*m_runs->count(), 100);
}

void TestRuns::aJobComesBackAsItWentIn()
{
    const Job one = job("C0a5EXaNR7JzGvlg");
    QVERIFY(m_jobs->put(one));
    QCOMPARE(**m_jobs->find(one.id), one);
    QVERIFY(!*m_jobs->find("other"));
    Job later = job("second");
    later.submitted = later.submitted.addSecs(1);
    QVERIFY(m_jobs->put(later));
    QCOMPARE(*m_jobs->list(), (QList<Job>{later, one}));
    QVERIFY(*m_jobs->remove(one.id));
    QCOMPARE(m_jobs->list()->size(), 1);
}

void TestRuns::statusLeavesTheRestOfAJob()
{
    Job one = job("j");
    QVERIFY(m_jobs->put(one));
    QVERIFY(*m_jobs->setStatus({.id = "j", .status = Job::Status::Failed, .code = "C", .message = "坏"}));
    QVERIFY(*m_jobs->setOut("j", "/v.mp4"));
    one.status = Job::Status::Failed;
    one.code = "C";
    one.message = "坏";
    one.out = "/v.mp4";
    QCOMPARE(**m_jobs->find("j"), one);
    QVERIFY(!*m_jobs->setStatus({.id = "none"}));
}

void TestRuns::aSecondSubmissionTakesTheRow()
{
    QVERIFY(m_jobs->put(job("j")));
    Job again = job("j");
    again.material = "mt_9";
    QVERIFY(m_jobs->put(again));
    QCOMPARE(m_jobs->list()->size(), 1);
    QCOMPARE(m_jobs->list()->first().material, QString("mt_9"));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
