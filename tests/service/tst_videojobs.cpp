// SPDX-License-Identifier: Apache-2.0
#include "media/labels.h"
#include "service/http/server.h"
#include "store/database.h"
#include "support/servicefixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <mutex>

using namespace likeness;
using namespace likeness::testing;

namespace {

QByteArray tinyVideo()
{
    QFile file(LIKENESS_TEST_DATA "/tiny.mp4");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A box that players skip, to mark a file for the fake engine.
QByteArray freeBox(const QByteArray &text)
{
    const auto size = quint32(8 + text.size());
    QByteArray box;
    for (int shift : {24, 16, 8, 0})
        box.append(char(size >> shift));
    return box + "free" + text;
}

} // namespace

class TestVideoJobs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_fixture = std::make_unique<ServiceFixture>();
        const Status started = m_fixture->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        const auto added =
            m_fixture->service->library().addMaterial({.project = "p1", .bytes = tinyVideo(), .id = "v1"});
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        QCOMPARE(added->status, 31);
        QCOMPARE(added->faces.first().id, "v1_1");
        QCOMPARE(added->faces.first().seconds, 0.5);
        QVERIFY(QFile::exists(m_fixture->service->library().posterPath(*added)));
    }
    void cleanup() { m_fixture.reset(); }

    void jobEndsWithTheFileItTellsOf()
    {
        const QJsonObject submitted = submit();
        QVERIFY2(submitted.contains("JobId"), QJsonDocument(submitted).toJson().constData());
        QCOMPARE(submitted["JobId"].toString().size(), 16);
        QCOMPARE(submitted["JobQueueLength"].toInt(), 0);
        QVERIFY(submitted["EstimatedProcessTime"].toDouble() > 0);
        const QJsonObject done = waitFor(submitted["JobId"].toString(), 7);
        QCOMPARE(done["JobStatus"].toString(), "Processing completed");
        QCOMPARE(done["JobErrorCode"].toString(), "");
        const QJsonObject output = done["VideoFaceFusionOutput"].toObject();
        QCOMPARE(output["Width"].toInt(), 96);
        QCOMPARE(output["FPS"].toInt(), 25);
        QCOMPARE(output["Frame"].toInt(), 25);
        const QByteArray file = fetch(output["VideoUrl"].toString());
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex().toUpper()),
                 output["VideoMD5"].toString());
        const QString path = m_fixture->folder.filePath("got.mp4");
        QFile got(path);
        QVERIFY(got.open(QIODevice::WriteOnly) && got.write(file) == file.size());
        got.close();
        const auto labels = media::readLabels(path);
        QVERIFY(labels && labels->aigc.contains("\"Label\":\"1\""));
        QVERIFY(QDir(m_fixture->folder.filePath("jobs")).isEmpty());
    }

    void statesAreToldInBothLanguages()
    {
        m_fixture->engine.videos.hold = true;
        const QString first = submit()["JobId"].toString();
        const QJsonObject processing = waitFor(first, 3);
        QCOMPARE(processing["JobStatus"].toString(), "Processing");
        const QJsonObject second = submit();
        QCOMPARE(second["JobQueueLength"].toInt(), 1);
        QCOMPARE(query(second["JobId"].toString(), "zh-CN")["JobStatus"].toString(), "排队中");
        QCOMPARE(query(first, "zh-CN")["JobStatus"].toString(), "处理中");
        m_fixture->engine.videos.hold = false;
        waitFor(second["JobId"].toString(), 7);
        QCOMPARE(query(first, "zh-CN")["JobStatus"].toString(), "处理完成");
    }

    void badSubmissionsGetTheDocumentedCode_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &member, const QJsonValue &value, const char *code) {
            QTest::newRow(name) << member << value << QString::fromLatin1(code);
        };
        const QJsonValue info = ServiceFixture::fuse()["MergeInfos"][0];
        row("two photos", "MergeInfos", QJsonArray{info, info}, "FailedOperation.ParameterValueError");
        row("unknown project", "ProjectId", "p9", "InvalidParameterValue.ActivityIdNotFound");
        row("unknown material", "ModelId", "v9", "InvalidParameterValue.MaterialIdNotFound");
        row("a picture is no video", "ModelId", "m1", "FailedOperation.FuseMaterialNotAvailable");
        row("relative upload address", "UserDesignatedUrl", "/put", "InvalidParameterValue.UrlIllegal");
        row("no logo for videos to leave out", "LogoAdd", 0, "UnknownParameter");
        QJsonObject other = info.toObject();
        other["TemplateFaceID"] = "v1_7";
        row("unknown face", "MergeInfos", QJsonArray{other}, "FailedOperation.FaceIdNotInVideo");
        QImage black(200, 200, QImage::Format_RGB32);
        black.fill(Qt::black);
        other = {{"Image", ServiceFixture::base64(png(black))}};
        row("no face", "MergeInfos", QJsonArray{other}, "FailedOperation.NoFaceDetected");
        black.fill(Qt::blue);
        other = {{"Image", ServiceFixture::base64(png(black))}};
        row("tiny face", "MergeInfos", QJsonArray{other}, "FailedOperation.FaceSizeTooSmall");
    }
    void badSubmissionsGetTheDocumentedCode()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        QJsonObject request = job();
        request[member] = value;
        QCOMPARE(as("SubmitVideoFaceFusionJob").code(request), code);
        QCOMPARE(m_fixture->engine.videos.begun.load(), 0);
    }

    void unknownJobDoesNotExist()
    {
        QCOMPARE(as("QueryVideoFaceFusionJob").code({{"JobId", "C0a5EXaNR7JzGvlg"}}), "FailedOperation.JobNotExist");
    }

    void failureOfTheWorkIsAFailedJob()
    {
        m_fixture->engine.videos.fail = true;
        const QJsonObject failed = waitFor(submit()["JobId"].toString(), 5);
        QCOMPARE(failed["JobErrorCode"].toString(), "FailedOperation.NoFaceDetected");
        QVERIFY(!failed["JobErrorMsg"].toString().isEmpty());
        QVERIFY(!failed.contains("VideoFaceFusionOutput"));
    }

    void cancelledJobSaysSoAndStopsWorking()
    {
        m_fixture->engine.videos.hold = true;
        const QString id = submit()["JobId"].toString();
        waitFor(id, 3);
        const auto cancelled = m_fixture->service->jobs().cancel(id);
        QVERIFY(cancelled && *cancelled);
        QCOMPARE(as("QueryVideoFaceFusionJob").code({{"JobId", id}}), "FailedOperation.JobHasBeenCanceled");
        // The worker is free again although the engine was held: it was told to stop.
        m_fixture->engine.videos.hold = false;
        waitFor(submit()["JobId"].toString(), 7);
        QVERIFY(!*m_fixture->service->jobs().cancel(id));
    }

    void jobUnderWayGoesOnAtTheNextStart()
    {
        m_fixture->engine.videos.hold = true;
        const QString id = submit()["JobId"].toString();
        waitFor(id, 3);
        m_fixture->service->stop();
        m_fixture->service.reset();
        QCOMPARE(m_fixture->engine.videos.begun.load(), 1);
        m_fixture->engine.videos.hold = false;
        QVERIFY(m_fixture->startAgain());
        waitFor(id, 7);
        QCOMPARE(m_fixture->engine.videos.begun.load(), 2);
    }

    void leaseThatRanOutLetsAnotherGoOn()
    {
        const auto opened =
            store::Database::open(m_fixture->folder.filePath("catalog.sqlite"), store::catalogMigrations());
        QVERIFY(opened);
        m_fixture->service.reset();
        store::ServiceJobs jobs(*opened);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const char *id : {"first", "second"})
            QVERIFY(jobs.add({.id = id, .submitted = now, .changed = now, .estimatedSeconds = 2}));
        QCOMPARE(jobs.ahead()->jobs, 2);
        QCOMPARE(jobs.ahead()->seconds, 4.0);
        QCOMPARE((*jobs.claim({"a", now, now.addSecs(10)}))->id, "first");
        QCOMPARE((*jobs.claim({"b", now, now.addSecs(10)}))->id, "second");
        QVERIFY(!*jobs.claim({"c", now, now.addSecs(10)}));
        QVERIFY(*jobs.renew("second", {"b", now, now.addSecs(60)}, 0.5));
        QCOMPARE((*jobs.claim({"c", now.addSecs(11), now.addSecs(21)}))->id, "first");
        QVERIFY2(!*jobs.renew("first", {"a", now, now.addSecs(60)}, 0.9), "the job is another's now");
        store::ServiceJob verdict = **jobs.find("first");
        verdict.status = store::ServiceJob::Status::Completed;
        QVERIFY2(!*jobs.finish(verdict, "a"), "the result of the first worker is void");
        QVERIFY(*jobs.finish(verdict, "c"));
        QCOMPARE(jobs.completed(5)->size(), 1);
        QVERIFY(*jobs.release("second", "b"));
        QCOMPARE((*jobs.claim({"d", now, now.addSecs(10)}))->id, "second");
        QCOMPARE(jobs.removeEnded(now.addSecs(60))->size(), 1);
        QVERIFY(!*jobs.find("first"));
    }

    void videoGoesToTheDesignatedAddress()
    {
        std::mutex mutex;
        QList<service::http::Request> puts;
        auto target = service::http::Server::start({}, [&](const service::http::Request &request) {
            const std::lock_guard lock(mutex);
            puts.append(request);
            return service::http::Response{.status = request.target.startsWith("/full") ? 507 : 200};
        });
        QVERIFY(target);
        const QString base = QString("http://127.0.0.1:%1").arg((*target)->port());
        QJsonObject request = job();
        request["UserDesignatedUrl"] = base + "/bucket/a.mp4?q-signature=secret";
        const QJsonObject done = waitFor(as("SubmitVideoFaceFusionJob").response(request)["JobId"].toString(), 7);
        QCOMPARE(done["VideoFaceFusionOutput"]["VideoUrl"].toString(), base + "/bucket/a.mp4");
        QCOMPARE(puts.first().target, "/bucket/a.mp4?q-signature=secret");
        request["UserDesignatedUrl"] = base + "/full/a.mp4";
        const QJsonObject own = waitFor(as("SubmitVideoFaceFusionJob").response(request)["JobId"].toString(), 7);
        QVERIFY(own["VideoFaceFusionOutput"]["VideoUrl"].toString().contains("/results/"));
    }

    void videosThatBreakARuleAreRefusedWithAReason()
    {
        service::MaterialLibrary &library = m_fixture->service->library();
        const auto none = library.addMaterial({.project = "p1", .bytes = tinyVideo() + freeBox("no face"), .id = "v2"});
        QVERIFY(none);
        QCOMPARE(none->status, 33);
        QVERIFY(none->reason.contains("No face"));
        const auto junk =
            library.addMaterial({.project = "p1", .bytes = tinyVideo().left(40) + "no video", .id = "v3"});
        QVERIFY(junk);
        QCOMPARE(junk->status, 32);
        QJsonObject request = job();
        request["ModelId"] = "v2";
        QCOMPARE(as("SubmitVideoFaceFusionJob").code(request), "FailedOperation.FuseMaterialNotAvailable");
        // A face drawn by hand mends the first.
        const auto mended =
            library.changeMaterial("v2", {.faces = QList<store::Face>{{.rect = {0, 0, 40, 40}, .seconds = 0.2}}});
        QVERIFY(mended);
        QCOMPARE(mended->status, 31);
        QCOMPARE(mended->faces.first().id, "v2_1");
        QCOMPARE(as("SubmitVideoFaceFusionJob").code(request), "ok");
    }

private:
    static QJsonObject job()
    {
        return {{"ProjectId", "p1"}, {"ModelId", "v1"}, {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}};
    }
    SignedCall as(const QByteArray &action) const
    {
        SignedCall call = m_fixture->call;
        call.action = action;
        return call;
    }
    QJsonObject submit() const { return as("SubmitVideoFaceFusionJob").response(job()); }
    QJsonObject query(const QString &id, const QByteArray &language = {}) const
    {
        SignedCall call = as("QueryVideoFaceFusionJob");
        call.language = language;
        return call.response({{"JobId", id}});
    }
    QJsonObject waitFor(const QString &id, int status) const
    {
        QJsonObject last;
        const bool reached = QTest::qWaitFor([&] {
            last = query(id);
            return last["JobStatusCode"].toInt() == status;
        });
        if (!reached)
            QTest::qFail(QJsonDocument(last).toJson().constData(), __FILE__, __LINE__);
        return last;
    }
    QByteArray fetch(const QString &url) const
    {
        const QUrl parsed(url);
        const QByteArray answer =
            exchange(quint16(parsed.port()), "GET " + parsed.path().toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                                                 QByteArray::number(parsed.port()) + "\r\nConnection: close\r\n\r\n");
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }

    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestVideoJobs)
#include "tst_videojobs.moc"
