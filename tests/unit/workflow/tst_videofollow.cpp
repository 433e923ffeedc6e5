// SPDX-License-Identifier: Apache-2.0
#include "media/labels.h"
#include "support/scriptedserver.h"
#include "unit/workflow/videoscript.h"
#include "workflow/savedvideo.h"
#include "workflow/videofollow.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace likeness;
using namespace likeness::testing;
using namespace likeness::workflow;

namespace {

QByteArray errorEnvelope(const QString &code)
{
    return VideoScript::envelope({{"Error", QJsonObject{{"Code", code}, {"Message", "as the script says"}}}});
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
        m_script = std::make_unique<VideoScript>();
        m_script->file = video();
        m_announced.clear();
        m_query.clear();
        m_md5 = true;
        m_script->serveAnswers();
    }
    void cleanup() { m_script.reset(); }

    void followsFromQueuedToTheFile()
    {
        m_script->answers = {state(1), state(3), state(3), done()};
        VideoFollow *one = follower(Existing::Keep);
        QStringList stages;
        connect(one, &Operation::progressed, this, [&](const Progress &progress) {
            if (!stages.contains(progress.stage))
                stages.append(progress.stage);
            if (progress.stage == "save")
                QVERIFY(!QFile::exists(path())); // told before there is anything
        });
        const auto outcome = m_script->ended(one);
        QCOMPARE(stages, (QStringList{"queued", "process", "download", "save"}));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code + outcome.error().detail));
        QCOMPARE(outcome->output.frame, 125);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_script->file);
        QVERIFY(!outcome->labelled);
        QCOMPARE(outcome->warnings, QList<api::LikenessWarning>({{.code = "Sound", .text = "t"}, {.code = "NoLabel"}}));
        const auto job = store::Jobs(*m_script->database()).find("C0a5EXaNR7JzGvlg");
        QVERIFY(!*job);
    }

    //! As the service writes it, whatever else the file holds.
    void theLabelIsReadBack()
    {
        const QString labelled = m_script->path("labelled");
        QVERIFY(QFile::copy(LIKENESS_TEST_DATA "/tiny.mp4", labelled));
        QVERIFY(media::writeLabels(labelled, {.aigc = media::aigcJson("someone", "one")}));
        QFile file(labelled);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_script->file = file.readAll();
        m_script->answers = {done()};
        const auto outcome = follow();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code));
        QVERIFY(outcome->labelled);
        QCOMPARE(outcome->warnings.size(), 1);
    }

    void blipsOnTheWayAreBorne()
    {
        m_script->answers = {errorEnvelope("InternalError"),
                             QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
                             errorEnvelope("RequestLimitExceeded"), done()};
        QVERIFY(follow());
    }

    void failedJobTellsItsCode()
    {
        m_script->answers = {VideoScript::envelope({{"JobStatus", "Processing failed"},
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
        QTest::newRow("a longer word than that of a limit") << "RequestLimitExceededly";
        QTest::newRow("wrong key") << "AuthFailure.SignatureFailure";
    }
    void errorsThatStayEndIt()
    {
        QFETCH(QString, code);
        m_script->answers = {errorEnvelope(code)};
        const auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Service);
        QCOMPARE(outcome.error().code, code);
    }

    void otherBytesThanAnnouncedAreRefused()
    {
        m_announced = m_script->file;
        m_script->answers = {done()};
        m_script->file.append("more");
        auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "Result.Md5");
        m_script->file = "<html>login</html>";
        m_script->answers = {done()};
        outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "Result.NotAVideo");
        QVERIFY(!QFile::exists(path()));
    }

    //! Without an MD5 of the service, what the file itself says has to do.
    void aCutVideoIsRefusedWithoutAnMd5Too()
    {
        QFile file(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(isWholeMp4(whole));
        for (const qsizetype cut : {whole.size() - 1, whole.size() / 2, qsizetype(40), qsizetype(13), qsizetype(0)})
            QVERIFY(!isWholeMp4(whole.left(cut)));
        const QByteArray longBox("\0\0\0\1mdat\0\0\0\0\0\0\0\x11x", 17);
        QVERIFY(isWholeMp4(whole + longBox));
        QVERIFY(!isWholeMp4(whole + longBox.chopped(1)));
        QVERIFY(!isWholeMp4(whole + longBox.left(10)));
        QVERIFY(isWholeMp4(whole + QByteArray("\0\0\0\0mdat to the end", 19)));
        QVERIFY(!isWholeMp4(whole + QByteArray("\0\0\0\7mdat", 8)));
        QVERIFY(!isWholeMp4(longBox)); // no tracks
        m_md5 = false;
        for (const qsizetype size : {whole.size() - 100, whole.size()}) {
            m_script->file = whole.left(size);
            m_script->answers = {done()};
            const auto outcome = follow();
            QCOMPARE(bool(outcome), size == whole.size());
            if (!outcome)
                QCOMPARE(outcome.error().code, "Result.NotAVideo");
            QCOMPARE(QFile::exists(path()), bool(outcome));
        }
    }

    void aVideoThatCannotBeFetchedIsNamed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        const QByteArray forbidden = httpAnswer("<Error>", "403 Forbidden");
        QTest::newRow("forbidden") << "?q-sign-time=1700000000;9000000000" << forbidden << "Answer.HttpStatus";
        QTest::newRow("expired") << "?q-sign-time=1700000000;1700604800" << forbidden << "Result.Expired";
        QTest::newRow("expired, but there") << "?q-sign-time=1700000000;1700604800" << QByteArray() << "";
        QTest::newRow("elsewhere") << "" << httpAnswer("", "302 Found", "Location: http://b.example/\r\n")
                                   << "Answer.Redirect";
        QTest::newRow("cut") << "" << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\nabc")
                             << "Network.ConnectionLost";
    }
    void aVideoThatCannotBeFetchedIsNamed()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        m_query = query;
        m_script->serve([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isFetch = request.startsWith("GET");
            socket.write(!isFetch ? done() : answer.isEmpty() ? httpAnswer(m_script->file) : answer);
            if (isFetch)
                socket.disconnectFromHost();
        });
        const auto outcome = follow();
        QCOMPARE(outcome ? QString() : outcome.error().code, code);
        if (outcome)
            return;
        QCOMPARE(outcome.error().requestId, "11111111-2222-4333-8444-555555555555");
        QCOMPARE(outcome.error().subject, m_script->server().url("/results/a.mp4").toString() + query);
        QCOMPARE(m_script->entries({"*.mp4", ".likeness*"}), QStringList());
    }

    void whatStandsThereIsKept()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        m_script->answers = {done()};
        const auto outcome = follow();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, "File.Exists");
        m_script->answers = {done()};
        QVERIFY(follow(Existing::Replace));
        QCOMPARE(QFileInfo(path()).size(), m_script->file.size());
    }

    void secondFollowerWaitsForItsTurn()
    {
        m_script->answers = {state(3), state(3), state(3), done(), done()};
        auto *first = follower(Existing::Keep);
        auto *second = follower(Existing::Replace);
        QList<int> order;
        first->whenDone(m_script.get(), [&](const auto &) { order.append(1); });
        second->whenDone(m_script.get(), [&](const auto &result) { order.append(result ? 2 : -2); });
        first->start();
        second->start();
        QTRY_COMPARE(order, (QList<int>{1, 2}));
    }

    void cancelEndsAtOnceAndLeavesNothing()
    {
        m_script->answers = {state(1)};
        auto *one = follower(Existing::Keep);
        std::optional<ErrorKind> kind;
        one->whenDone(m_script.get(), [&](const auto &result) { kind = result.error().kind; });
        one->start();
        QTRY_VERIFY(m_script->server().requests() > 0);
        one->cancel();
        QCOMPARE(kind, ErrorKind::Cancelled);
        QCOMPARE(m_script->entries({"*.mp4", ".likeness*"}), QStringList());
    }

private:
    static QByteArray state(int code)
    {
        return VideoScript::envelope(
            {{"JobStatus", "text"}, {"JobStatusCode", code}, {"JobErrorCode", ""}, {"JobErrorMsg", ""}});
    }
    QByteArray done() const
    {
        const QByteArray md5 =
            QCryptographicHash::hash(m_announced.isEmpty() ? m_script->file : m_announced, QCryptographicHash::Md5)
                .toHex()
                .toUpper();
        const QString url = m_script->server().url("/results/a.mp4").toString() + m_query;
        return VideoScript::envelope(
            {{"JobStatus", "Processing completed"},
             {"JobStatusCode", 7},
             {"LikenessWarnings", QJsonArray{QJsonObject{{"Code", "Sound"}, {"Text", "t"}}}},
             {"VideoFaceFusionOutput", QJsonObject{{"VideoUrl", url},
                                                   {"VideoMD5", QString::fromLatin1(m_md5 ? md5 : "")},
                                                   {"Width", 720},
                                                   {"Height", 1280},
                                                   {"FPS", 25},
                                                   {"DurationInSec", 5.0},
                                                   {"Frame", 125}}}});
    }
    QString path() const { return m_script->path("out.mp4"); }

    VideoFollow *follower(Existing existing)
    {
        PollPace quick{.first = std::chrono::milliseconds(5),
                       .shortest = std::chrono::milliseconds(5),
                       .longest = std::chrono::milliseconds(10)};
        return new VideoFollow(m_script->manager(), m_script->client(),
                               {.jobId = "C0a5EXaNR7JzGvlg",
                                .out = path(),
                                .existing = existing,
                                .pace = quick,
                                .history = m_script->history(),
                                .lockFolder = m_script->path("followed")},
                               m_script.get());
    }
    Result<VideoOutcome> follow(Existing existing = Existing::Keep) { return m_script->ended(follower(existing)); }

    std::unique_ptr<VideoScript> m_script;
    QString m_query;        //!< of the result's address
    bool m_md5 = true;      //!< told by the service
    QByteArray m_announced; //!< what the MD5 told is of; empty: of the file
};

QTEST_GUILESS_MAIN(TestVideoFollow)
#include "tst_videofollow.moc"
