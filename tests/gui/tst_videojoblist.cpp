// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/stallwatch.h"
#include "tests/gui/videopagefixture.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

using namespace likeness;
using namespace likeness::gui;
using gui::testing::VideoDoubles;

class TestVideoJobList : public QObject, gui::testing::VideoPageFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        setUp();
    }
    void cleanup() { tearDown(); }

    void aJobIsFollowedToItsVideo()
    {
        openReady();
        click("submitVideo");
        QTRY_VERIFY(follower("job-1"));
        QVERIFY(message().text.contains("12.0"));
        QCOMPARE(cell(0, JobModel::Material), QString("Talk"));
        QCOMPARE(cell(0, JobModel::State), QString("In the queue"));
        QVERIFY(part<QPushButton>("stopFollowing")->isVisible());
        follower("job-1")->tell("process", 400, 1000);
        QCOMPARE(cell(0, JobModel::State), QString("Working"));
        QCOMPARE(cell(0, JobModel::Share), QString("40%"));
        QVERIFY(!part<QPushButton>("saveVideo")->isEnabled());
        follower("job-1")->tell("download", 9, 10);
        QCOMPARE(cell(0, JobModel::State), QString("Fetching"));
        QSignalSpy told(m_presenter.get(), &VideoPresenter::jobEnded);
        follower("job-1")->end(workflow::VideoOutcome{
            .jobId = "job-1", .out = file("job-1.mp4"), .warnings = {{"Sound", {}}, {"NoLabel", {}}}});
        QCOMPARE(cell(0, JobModel::State), QString("Ready"));
        QCOMPARE(told.size(), 1);
        QVERIFY(message().severity == Severity::Good);
        QCOMPARE(message().advice, QString("Beware of Sound. Beware of NoLabel."));
        QCOMPARE(m_page->player()->path(), m_folder.filePath("job-1.mp4"));
        QVERIFY(part<QPushButton>("saveVideo")->isEnabled());
    }
    void aVideoWithoutWarningsNeedsNoAdvice()
    {
        openReady();
        click("submitVideo");
        QTRY_VERIFY(follower("job-1"));
        follower("job-1")->end(workflow::VideoOutcome{.jobId = "job-1", .out = file("job-1.mp4"), .labelled = true});
        QVERIFY(message().severity == Severity::Good);
        QCOMPARE(message().advice, QString());
    }
    void aFailedJobSaysWhyAndWhatToDo()
    {
        openReady();
        click("submitVideo");
        QTRY_VERIFY(follower("job-1"));
        follower("job-1")->end(Error{.kind = ErrorKind::Job, .code = "FailedOperation.NoFaceDetected"});
        QCOMPARE(cell(0, JobModel::State), QString("Failed"));
        QCOMPARE(message().text, QString("Talk: FailedOperation.NoFaceDetected")); // another may be in sight
        QCOMPARE(title(), QString("Failed"));
        QVERIFY(hint().contains("Do this."));
        QVERIFY(!part<QPushButton>("followJob")->isEnabled());
    }
    void aJobThatEndsBeforeItsMaterialIsKnownIsNamedByItsTime()
    {
        store::Job job = VideoDoubles::job("lost");
        job.material = "mt_elsewhere";
        m_doubles.stored = {job};
        open();
        QTRY_VERIFY(follower("lost"));
        follower("lost")->end(Error{.kind = ErrorKind::Service, .code = "FailedOperation.JobNotExist"});
        QVERIFY2(message().text.startsWith("The job of "), qPrintable(message().text));
        QVERIFY(message().text.contains(QLocale().toString(job.submitted.toLocalTime(), QLocale::ShortFormat)));
        QVERIFY(message().text.endsWith("JobNotExist"));
    }
    void aLostConnectionCanBeTakenUpAgain()
    {
        openReady();
        click("submitVideo");
        QTRY_VERIFY(follower("job-1"));
        follower("job-1")->end(Error{.kind = ErrorKind::Network, .code = "Network.Refused"});
        QCOMPARE(cell(0, JobModel::State), QString("Interrupted"));
        click("followJob");
        QCOMPARE(m_doubles.followed, (QStringList{"job-1", "job-1"}));
        QCOMPARE(cell(0, JobModel::State), QString("In the queue"));
    }
    void jobsOfEarlierSessionsAreFollowedOnce()
    {
        store::Job other = VideoDoubles::job("elsewhere");
        other.profile = "cloud";
        store::Job kept = VideoDoubles::job("kept", Status::Completed);
        kept.out = file("kept.mp4");
        m_doubles.stored = {VideoDoubles::job("queued"),
                            VideoDoubles::job("working", Status::Processing),
                            VideoDoubles::job("unfetched", Status::Completed),
                            kept,
                            VideoDoubles::job("failed", Status::Failed),
                            other};
        m_presenter = std::make_unique<VideoPresenter>(*m_page, m_doubles.actions());
        m_presenter->takeUpJobs(); // as after the start, before anyone looks at the page
        QTRY_COMPARE(m_doubles.followed, (QStringList{"queued", "working", "unfetched"}));
        m_presenter->takeUpJobs();
        QTRY_COMPARE(m_presenter->jobs().size(), 6);
        QCOMPARE(m_doubles.followed.size(), 3);
        bindVideo(*m_page, *m_presenter, *m_composing);
        m_page->show(); // what happened before is seen then
        m_presenter->chooseJob("elsewhere");
        QVERIFY(hint().contains("cloud"));
        QCOMPARE(cell(3, JobModel::State), QString("Ready"));
    }
    void aVideoThatIsGoneIsFetchedOnRequestOnly()
    {
        store::Job gone = VideoDoubles::job("gone", Status::Completed);
        gone.out = m_folder.filePath("was-here.mp4");
        m_doubles.stored = {gone};
        open();
        QTRY_COMPARE(m_presenter->job(), QString("gone"));
        QVERIFY(m_doubles.followed.isEmpty());
        QCOMPARE(title(), QString("File missing"));
        QVERIFY(hint().contains("no longer"));
        click("followJob");
        QCOMPARE(m_doubles.followed, QStringList{"gone"});
    }
    void followingCanBeStopped()
    {
        m_doubles.stored = {VideoDoubles::job("queued")};
        open();
        QTRY_VERIFY(follower("queued"));
        click("stopFollowing");
        QTRY_COMPARE(cell(0, JobModel::State), QString("Not followed"));
        QVERIFY(part<QPushButton>("followJob")->isEnabled());
    }
    void takingOffTheListAsksFirst()
    {
        m_doubles.stored = {VideoDoubles::job("queued")};
        open();
        QTRY_VERIFY(follower("queued"));
        click("removeJob");
        click("messageAction1");
        QVERIFY(m_doubles.forgotten.isEmpty());
        click("removeJob");
        click("messageAction0");
        QTRY_COMPARE(m_doubles.forgotten, QStringList{"queued"});
        QTRY_VERIFY(m_presenter->jobs().isEmpty());
        QVERIFY(!m_presenter->isFollowing());
    }
    void savingCopiesTheKeptFile()
    {
        store::Job kept = VideoDoubles::job("kept", Status::Completed);
        kept.out = file("kept.mp4");
        m_doubles.stored = {kept};
        open();
        QTRY_COMPARE(m_presenter->job(), QString("kept"));
        m_presenter->saveAs("/somewhere/mine.mp4");
        QTRY_COMPARE(m_doubles.copies, QStringList{kept.out + " > /somewhere/mine.mp4"});
        QTRY_VERIFY(message().text.contains("mine.mp4"));
    }
    void theTableIsAProperModel()
    {
        JobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows({{.job = VideoDoubles::job("a")}, {.job = VideoDoubles::job("b"), .followed = true}});
        model.setRows({{.job = VideoDoubles::job("a"), .followed = true}, {.job = VideoDoubles::job("b")}});
        QCOMPARE(model.rowOf("b"), 1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

LIKENESS_GUI_MAIN(TestVideoJobList)
#include "tst_videojoblist.moc"
