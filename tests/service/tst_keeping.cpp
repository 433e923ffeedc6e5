// SPDX-License-Identifier: Apache-2.0
// What the service keeps, for how long, and what it foretells by what it kept.
#include "service/requestlog.h"
#include "service/videoanswer.h"
#include "support/servicefixture.h"

#include <QLockFile>

using namespace likeness;
using namespace likeness::testing;

namespace {

//! As curl would: the whole answer.
QByteArray get(quint16 port, const QByteArray &target, const QByteArray &more = {}, const QByteArray &method = "GET")
{
    return exchange(port,
                    method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
}

QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

} // namespace

class TestKeeping : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_days = std::make_shared<std::atomic<int>>(0);
        m_fixture = std::make_unique<ServiceFixture>();
        m_fixture->options.parts.clock = [days = m_days] { return QDateTime::currentDateTimeUtc().addDays(*days); };
        m_fixture->options.queue.workers = 0;
    }
    void cleanup() { m_fixture.reset(); }

    void estimatesFollowTheLastJobsAndTheQueue()
    {
        startWithVideo();
        for (const double seconds : {19.4, 20.4, 21.4}) // of work, 0.4 of it the start
            addEnded({.width = 96, .height = 64, .fps = 25, .seconds = 1, .frames = 25, .work = seconds}, 0);
        const double first = submit()["EstimatedProcessTime"].toDouble();
        QVERIFY2(std::abs(first - 20.4) < 0.5, qPrintable(QString::number(first)));
        const QJsonObject second = submit();
        QCOMPARE(second["JobQueueLength"].toInt(), 1);
        const double together = second["EstimatedProcessTime"].toDouble();
        QVERIFY2(std::abs(together - 40.8) < 1, qPrintable(QString::number(together)));
    }

    void jobsOfADeadProgramAreTakenAtOnce()
    {
        startWithVideo();
        const QStringList ids{submit()["JobId"].toString(), submit()["JobId"].toString()};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const char *holder : {"living/1", "dead/1"})
            QVERIFY(*m_fixture->service->jobs().jobs().claim({holder, now, now.addSecs(3600)}));
        QLockFile living(m_fixture->folder.filePath("alive/living"));
        QVERIFY(living.tryLock(0));
        m_fixture->service.reset();
        m_fixture->options.queue.workers = 1;
        QVERIFY(m_fixture->startAgain());
        QTRY_COMPARE(stateOf(ids[1]), 7);
        QCOMPARE(stateOf(ids[0]), 3);
        living.unlock();
        QTRY_COMPARE(stateOf(ids[0]), 7);
    }

    void endedJobsAreForgottenAfterAWeek()
    {
        startWithVideo();
        addEnded({.work = 1}, 6);
        addEnded({.work = 1}, 8);
        m_fixture->service.reset();
        m_fixture->options.queue.workers = 1;
        QVERIFY(m_fixture->startAgain());
        QTRY_COMPARE(codeOfJob("ended-8"), "FailedOperation.JobNotExist");
        QCOMPARE(codeOfJob("ended-6"), "ok");
    }

    void resultsEndWhenTheirAddressSays()
    {
        QVERIFY(m_fixture->start());
        const QByteArray target = fusedTarget();
        const quint16 port = m_fixture->call.port;
        QVERIFY(get(port, target).startsWith("HTTP/1.1 200"));
        *m_days = 6;
        QVERIFY(get(port, target).startsWith("HTTP/1.1 200"));
        *m_days = 8;
        QVERIFY(get(port, target).startsWith("HTTP/1.1 404"));
        QCOMPARE(resultFiles().size(), 1);
        m_fixture->call.clockOffset = 8 * 24 * 3600;
        fusedTarget();
        QCOMPARE(resultFiles().size(), 1);
    }

    void oldestResultsMakeRoomForNewOnes()
    {
        QTemporaryDir folder;
        service::Results results(folder.path(), systemClock(), systemRandom(), 1'000);
        const auto files = [&] { return QDir(folder.path()).entryInfoList(QDir::Files, QDir::Time); };
        const QDateTime now = QDateTime::currentDateTime();
        for (int i = 0; i < 4; ++i) {
            const auto target = results.add(QByteArray(400, char('a' + i)), "png", 7);
            QVERIFY(target);
            QFile file(folder.filePath(QString::fromLatin1(target->mid(9)).section('?', 0, 0)));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(now.addSecs(i - 100), QFileDevice::FileModificationTime));
            qint64 sum = 0;
            for (const QFileInfo &each : files())
                sum += each.size();
            QVERIFY2(sum <= 1'000, qPrintable(QString::number(sum)));
        }
        QByteArray kept;
        for (const QFileInfo &each : files()) {
            QFile file(each.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            kept += file.read(1);
        }
        QCOMPARE(kept, QByteArray("dc"));
        QCOMPARE(results.add(QByteArray(1'001, 'x'), "png", 7).error().code, "ResourceInsufficient");
        QCOMPARE(files().size(), 2);
    }

    void partsAreGivenOnlyOfTheFileThatIsMeant()
    {
        QVERIFY(m_fixture->start());
        const QByteArray target = fusedTarget();
        const quint16 port = m_fixture->call.port;
        const QByteArray whole = get(port, target);
        const qsizetype at = whole.indexOf("ETag: ") + 6;
        const QByteArray tag = whole.mid(at, whole.indexOf('\r', at) - at);
        const QByteArray part = "Range: bytes=0-3\r\n";
        QCOMPARE(bodyOf(get(port, target, part + "If-Range: " + tag + "\r\n")), bodyOf(whole).left(4));
        QCOMPARE(bodyOf(get(port, target, part + "If-Range: \"another\"\r\n")), bodyOf(whole));
        QCOMPARE(bodyOf(get(port, target, "Range: lines=0-3\r\n")), bodyOf(whole));
        QVERIFY(get(port, target, "If-None-Match: " + tag + "\r\n").startsWith("HTTP/1.1 304"));
        const QByteArray head = get(port, target, {}, "HEAD");
        QVERIFY(head.startsWith("HTTP/1.1 200"));
        for (const char *method : {"PUT", "DELETE", "POST"})
            QVERIFY(get(port, target, "Content-Length: 0\r\n", method).startsWith("HTTP/1.1 405"));
        QCOMPARE(bodyOf(get(port, target)), bodyOf(whole));
    }

    void requestLogTellsWhoAndHowButNoSecret()
    {
        m_fixture->options.requestLog = m_fixture->folder.filePath("logs/requests.jsonl");
        QVERIFY(m_fixture->start());
        m_fixture->call.send(QJsonDocument(ServiceFixture::fuse()).toJson());
        QJsonObject bad = ServiceFixture::fuse();
        bad["ModelId"] = "m9";
        m_fixture->call.send(QJsonDocument(bad).toJson());
        m_fixture->call.action = "SubmitVideoFaceFusionJob";
        m_fixture->call.send(
            R"({"ProjectId":"p9","ModelId":"v1","UserIp":"203.0.113.7","MergeInfos":[{"Image":"A"}]})");
        QFile file(m_fixture->options.requestLog);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first["action"].toString(), "FuseFace");
        QCOMPARE(first["code"].toString(), "ok");
        QCOMPARE(first["secretId"].toString(), "AKID***");
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()["code"].toString(),
                 "InvalidParameterValue.MaterialIdNotFound");
        QVERIFY(!first.contains("userIp"));
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object()["userIp"].toString(), "203.0.113.7");
        QVERIFY(!lines.join().contains("AKIDTEST"));
        QVERIFY(!lines.join().contains("a key for tests"));
        QVERIFY(!lines.join().contains("/9j/"));
    }

    void longRequestLogIsPutAside()
    {
        const QString path = m_fixture->folder.filePath("requests.jsonl");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(8 * 1024 * 1024 + 1));
        file.close();
        service::RequestLog log(path, systemClock());
        log.write({.action = "One"}, {}, 1);
        QVERIFY(QFile::exists(path + ".1"));
        QVERIFY(QFile::rename(path, path + ".moved")); // by another program
        QTRY_VERIFY((log.write({.action = "Two"}, {}, 1), QFile::exists(path)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("{") && file.size() < 1'000);
    }

private:
    void startWithVideo()
    {
        QVERIFY(m_fixture->start());
        QFile video(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(video.open(QIODevice::ReadOnly));
        QVERIFY(m_fixture->service->library().addMaterial({.project = "p1", .bytes = video.readAll(), .id = "v1"}));
    }
    //! A job that was done so many days ago; its id says so.
    void addEnded(const service::VideoAnswer &answer, int days)
    {
        const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-days);
        const QString id = days > 0 ? QString("ended-%1").arg(days) : QString("ended-now-%1").arg(answer.work);
        store::ServiceJob job{.id = id, .submitted = then, .changed = then};
        job.status = store::ServiceJob::Status::Completed;
        job.output = QString::fromUtf8(QJsonDocument(json::writeObject(answer)).toJson());
        QVERIFY(m_fixture->service->jobs().jobs().add(job));
    }
    QJsonObject submit() const
    {
        SignedCall call = m_fixture->call;
        call.action = "SubmitVideoFaceFusionJob";
        return call.response(
            {{"ProjectId", "p1"}, {"ModelId", "v1"}, {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}});
    }
    QString codeOfJob(const QString &id) const
    {
        SignedCall call = m_fixture->call;
        call.action = "QueryVideoFaceFusionJob";
        return call.code({{"JobId", id}});
    }
    int stateOf(const QString &id) const
    {
        SignedCall call = m_fixture->call;
        call.action = "QueryVideoFaceFusionJob";
        return call.response({{"JobId", id}}).value("JobStatusCode").toInt();
    }
    QByteArray fusedTarget() const
    {
        QJsonObject request = ServiceFixture::fuse();
        request["RspImgType"] = "url";
        const QUrl url(m_fixture->call.response(request).value("FusedImage").toString());
        return url.path().toLatin1();
    }
    QStringList resultFiles() const { return QDir(m_fixture->folder.filePath("results")).entryList(QDir::Files); }

    std::shared_ptr<std::atomic<int>> m_days; // the service's clock has it too
    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
