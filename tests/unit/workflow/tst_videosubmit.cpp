// SPDX-License-Identifier: Apache-2.0
#include "support/imagefactory.h"
#include "unit/workflow/videoscript.h"
#include "workflow/pollpace.h"
#include "workflow/videosubmit.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::testing;
using namespace likeness::workflow;

class TestVideoSubmit : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_script = std::make_unique<VideoScript>();
        m_script->serveAnswers();
    }
    void cleanup() { m_script.reset(); }

    void submissionIsRememberedBeforeAnyoneAsks()
    {
        m_script->answers = {VideoScript::envelope(
            {{"JobId", "C0a5EXaNR7JzGvlg"}, {"EstimatedProcessTime", 7.5}, {"JobQueueLength", 2}})};
        const auto submitted = submit();
        QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().detail));
        QCOMPARE(submitted->estimatedSeconds, 7.5);
        const auto job = *store::Jobs(*m_script->database()).find("C0a5EXaNR7JzGvlg");
        QVERIFY(job);
        QCOMPARE(job->queueLength, 2);
        QCOMPARE(job->profile, "tests");
        QVERIFY(!job->parameters.contains("/9j/"));
        QCOMPARE(store::Runs(*m_script->database()).list({})->first().action, "SubmitVideoFaceFusionJob");
        const QByteArray sent = m_script->server().received().first();
        QVERIFY(sent.contains("\"UserIp\":\"1.2.3.4\""));
        QVERIFY(sent.contains("\"MergeInfos\":[{\"Image\":\"/9j/"));
    }

    void lostSubmissionIsNotSentAgain()
    {
        m_script->serve([](QTcpSocket &socket, const QByteArray &) { socket.abort(); });
        const auto submitted = submit();
        QVERIFY(!submitted);
        QCOMPARE(submitted.error().kind, ErrorKind::Network);
        QCOMPARE(m_script->server().requests(), 1);
        QCOMPARE(store::Jobs(*m_script->database()).list()->size(), 0);
        QCOMPARE(store::Runs(*m_script->database()).list({})->first().status, store::Run::Status::Failed);
    }

    void paceGrowsAndEnds()
    {
        const PollPace pace;
        using std::chrono::milliseconds;
        QCOMPARE(pace.before(0, 100), milliseconds(5'000));
        QCOMPARE(pace.before(0, 3), milliseconds(3'000));
        QCOMPARE(pace.before(0, 0), milliseconds(2'000));
        QCOMPARE(pace.before(1, 100), milliseconds(2'000));
        QCOMPARE(pace.before(2, 100), milliseconds(3'000));
        QCOMPARE(pace.before(50, 100), milliseconds(15'000));
        const PollPace early{.jitter = [] { return 0.0; }};
        const PollPace late{.jitter = [] { return 1.0; }};
        QCOMPARE(early.before(1, 0), milliseconds(1'600));
        QCOMPARE(late.before(1, 0), milliseconds(2'400));
        QCOMPARE(pace.patienceFor(1), milliseconds(30 * 60'000));
        QCOMPARE(pace.patienceFor(600), milliseconds(6'000'000));
        QVERIFY(pace.patienceFor(1e300) > milliseconds(0));
    }

private:
    Result<VideoSubmission> submit()
    {
        QFile photo(m_script->path("me.jpg"));
        if (photo.open(QIODevice::WriteOnly))
            photo.write(jpeg(corners({200, 200})));
        photo.close();
        return m_script->ended(new VideoSubmit(
            m_script->client(),
            {.project = "p1", .material = "v1", .face = {.photoPath = photo.fileName()}, .userIp = "1.2.3.4"},
            {m_script->history(), "tests"}, m_script.get()));
    }

    std::unique_ptr<VideoScript> m_script;
};

QTEST_GUILESS_MAIN(TestVideoSubmit)
#include "tst_videosubmit.moc"
