// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"
#include "store/database.h"
#include "store/jobs.h"
#include "store/runs.h"
#include "support/imagefactory.h"
#include "support/scriptedserver.h"
#include "workflow/videofollow.h"
#include "workflow/videosubmit.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace likeness;
using namespace likeness::testing;
using namespace likeness::workflow;

namespace {

QByteArray envelope(QJsonObject response)
{
    response["RequestId"] = "11111111-2222-4333-8444-555555555555";
    return httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson(QJsonDocument::Compact));
}

QByteArray errorEnvelope(const QString &code)
{
    return envelope({{"Error", QJsonObject{{"Code", code}, {"Message", "as the script says"}}}});
}

QByteArray video()
{
    return QByteArray("\0\0\0\x18"
                      "ftypisom",
                      12) +
           QByteArray(5'000, 'v');
}

} // namespace

class TestVideoFollow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_answers.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_manager.reset(net::makeManager(nullptr));
        m_file = video();
        m_server = std::make_unique<ScriptedServer>([this](QTcpSocket &socket, const QByteArray &request) {
            socket.write(request.startsWith("GET /results/") ? httpAnswer(m_file) : m_answers.takeFirst());
        });
    }
    void cleanup()
    {
        m_server.reset();
        m_manager.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5'000));
    }

    void followsFromQueuedToTheFile()
    {
        m_answers = {state(1), state(3), state(3), done()};
        const auto outcome = follow();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code + outcome.error().detail));
        QCOMPARE(outcome->output.frame, 125);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_file);
        QVERIFY(!outcome->labelled);
        const auto job = store::Jobs(*database()).find("C0a5EXaNR7JzGvlg");
        QVERIFY(!*job);
    }

    void blipsOnTheWayAreBorne()
    {
        m_answers = {errorEnvelope("InternalError"),
                     QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
                     errorEnvelope("RequestLimitExceeded"), done()};
        QVERIFY(follow());
    }

    void failedJobTellsItsCode()
    {
        m_answers = {envelope({{"JobStatus", "Processing failed"},
                               {"JobStatusCode", 5},
                               {"JobErrorCode", "FailedOperation.NoFaceDetected"},
                               {"JobErrorMsg", "no face"}})};
        const auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Job);
        QCOMPARE(outcome.error().code, "FailedOperation.NoFaceDetected");
        QVERIFY(!QFile::exists(path()));
    }

    void errorsThatStayEndIt_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown job") << "FailedOperation.JobNotExist";
        QTest::newRow("cancelled") << "FailedOperation.JobHasBeenCanceled";
        QTest::newRow("wrong key") << "AuthFailure.SignatureFailure";
    }
    void errorsThatStayEndIt()
    {
        QFETCH(QString, code);
        m_answers = {errorEnvelope(code)};
        const auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Service);
        QCOMPARE(outcome.error().code, code);
    }

    void otherBytesThanAnnouncedAreRefused()
    {
        m_answers = {done()};
        m_file.append("more");
        auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "Result.Md5");
        m_file = "<html>login</html>";
        m_answers = {done()};
        outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "Result.NotAVideo");
        QVERIFY(!QFile::exists(path()));
    }

    void whatStandsThereIsKept()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        m_answers = {done()};
        const auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "File.Exists");
        m_answers = {done()};
        QVERIFY(follow(Existing::Replace));
        QCOMPARE(QFileInfo(path()).size(), m_file.size());
    }

    void secondFollowerWaitsForItsTurn()
    {
        m_answers = {state(3), state(3), state(3), done(), done()};
        auto *first = follower(Existing::Keep);
        auto *second = follower(Existing::Replace);
        QList<int> order;
        first->whenDone(this, [&](const auto &) { order.append(1); });
        second->whenDone(this, [&](const auto &result) { order.append(result ? 2 : -2); });
        first->start();
        second->start();
        QTRY_COMPARE(order, (QList<int>{1, 2}));
    }

    void cancelEndsAtOnceAndLeavesNothing()
    {
        m_answers = {state(1)};
        auto *one = follower(Existing::Keep);
        std::optional<ErrorKind> kind;
        one->whenDone(this, [&](const auto &result) { kind = result.error().kind; });
        one->start();
        QTRY_VERIFY(m_server->requests() > 0);
        one->cancel();
        QCOMPARE(kind, ErrorKind::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList({"*.mp4", ".likeness*"}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void submissionIsRememberedBeforeAnyoneAsks()
    {
        m_answers = {envelope({{"JobId", "C0a5EXaNR7JzGvlg"}, {"EstimatedProcessTime", 7.5}, {"JobQueueLength", 2}})};
        const auto submitted = submit();
        QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().detail));
        QCOMPARE(submitted->estimatedSeconds, 7.5);
        const auto job = *store::Jobs(*database()).find("C0a5EXaNR7JzGvlg");
        QVERIFY(job);
        QCOMPARE(job->queueLength, 2);
        QCOMPARE(job->profile, "tests");
        QVERIFY(!job->parameters.contains("/9j/"));
        QCOMPARE(store::Runs(*database()).list({})->first().action, "SubmitVideoFaceFusionJob");
        const QByteArray sent = m_server->received().first();
        QVERIFY(sent.contains("\"UserIp\":\"1.2.3.4\""));
        QVERIFY(sent.contains("\"MergeInfos\":[{\"Image\":\"/9j/"));
    }

    void lostSubmissionIsNotSentAgain()
    {
        m_answers = {QByteArray()};
        m_server = std::make_unique<ScriptedServer>([](QTcpSocket &socket, const QByteArray &) { socket.abort(); });
        const auto submitted = submit();
        QVERIFY(!submitted);
        QCOMPARE(submitted.error().kind, ErrorKind::Network);
        QCOMPARE(m_server->requests(), 1);
        QCOMPARE(store::Jobs(*database()).list()->size(), 0);
        QCOMPARE(store::Runs(*database()).list({})->first().status, store::Run::Status::Failed);
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
    static QByteArray state(int code)
    {
        return envelope({{"JobStatus", "text"}, {"JobStatusCode", code}, {"JobErrorCode", ""}, {"JobErrorMsg", ""}});
    }
    QByteArray done() const
    {
        const QByteArray md5 = QCryptographicHash::hash(video(), QCryptographicHash::Md5).toHex().toUpper();
        return envelope({{"JobStatus", "Processing completed"},
                         {"JobStatusCode", 7},
                         {"VideoFaceFusionOutput", QJsonObject{{"VideoUrl", m_server->url("/results/a.mp4").toString()},
                                                               {"VideoMD5", QString::fromLatin1(md5)},
                                                               {"Width", 720},
                                                               {"Height", 1280},
                                                               {"FPS", 25},
                                                               {"DurationInSec", 5.0},
                                                               {"Frame", 125}}}});
    }
    QString path() const { return m_folder->filePath("out.mp4"); }

    HistorySource history()
    {
        return [file = m_folder->filePath("history.sqlite")] {
            return store::Database::open(file, store::historyMigrations());
        };
    }
    Result<std::shared_ptr<store::Database>> database() { return history()(); }

    net::Client client()
    {
        const sign::Credential who{.secretId = "AKIDTEST", .secretKey = Secret("a key")};
        return net::Client(*m_manager, {.url = m_server->url(), .credential = who}, 0);
    }
    VideoFollow *follower(Existing existing)
    {
        PollPace quick{.first = std::chrono::milliseconds(5),
                       .shortest = std::chrono::milliseconds(5),
                       .longest = std::chrono::milliseconds(10)};
        return new VideoFollow(*m_manager, client(),
                               {.jobId = "C0a5EXaNR7JzGvlg",
                                .out = path(),
                                .existing = existing,
                                .pace = quick,
                                .history = history(),
                                .lockFolder = m_folder->filePath("followed")},
                               this);
    }
    Result<VideoOutcome> follow(Existing existing = Existing::Keep) { return ended(follower(existing)); }
    Result<VideoSubmission> submit()
    {
        QFile photo(m_folder->filePath("me.jpg"));
        if (photo.open(QIODevice::WriteOnly))
            photo.write(jpeg(corners({200, 200})));
        photo.close();
        return ended(new VideoSubmit(
            client(), {.project = "p1", .material = "v1", .face = {.photoPath = photo.fileName()}, .userIp = "1.2.3.4"},
            {history(), "tests"}, this));
    }
    template<typename T>
    Result<T> ended(OperationOf<T> *operation)
    {
        std::optional<Result<T>> result;
        operation->whenDone(this, [&result](const Result<T> &given) { result = given; });
        operation->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
            return Error{.kind = ErrorKind::Internal, .code = "Test.NeverEnded"};
        return *result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<ScriptedServer> m_server;
    QList<QByteArray> m_answers;
    QByteArray m_file;
};

QTEST_GUILESS_MAIN(TestVideoFollow)
#include "tst_videofollow.moc"
