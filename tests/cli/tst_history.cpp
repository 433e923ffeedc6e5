// SPDX-License-Identifier: Apache-2.0
// What a data folder keeps for other programs: a long history, handed out whole, and jobs to go on with.
#include "cliprocess.h"
#include "support/manyruns.h"
#include "workflow/csv.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestHistory : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 100'001; // more than the history keeps where nobody says otherwise
    QTemporaryDir m_folder;

    Ended run(const QStringList &line) { return endOf(*cliProcess(m_folder.path(), line, {})); }

private slots:
    void initTestCase()
    {
        const Status added = addManyRuns(m_folder.path(), many);
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyEntryStandsInTheTable()
    {
        const Ended ended = run({"history", "export", "--format", "csv"});
        QCOMPARE(ended.code, 0);
        const auto rows = workflow::readCsv(ended.out);
        QVERIFY(rows);
        QCOMPARE(rows->size(), many + 1);
        const QStringList &names = rows->first().cells;
        QCOMPARE(rows->at(1).cells[names.indexOf("requestId")], QString("request-%1").arg(many)); // the newest first
        QCOMPARE(rows->at(2).cells[names.indexOf("status")], "failed");
        QCOMPARE(rows->at(2).cells[names.indexOf("code")], "InternalError");
        QCOMPARE(rows->last().cells[names.indexOf("out")], "/results/1.jpg");
        for (const workflow::CsvRow &row : *rows)
            QCOMPARE(row.cells.size(), names.size());
    }

    void everyEntryStandsInTheJson()
    {
        const Ended ended = run({"history", "export", "--format", "json"});
        QCOMPARE(ended.code, 0);
        const QJsonArray entries = ended.json()["entries"].toArray();
        QCOMPARE(entries.size(), many);
        QCOMPARE(entries.first()["requestId"].toString(), QString("request-%1").arg(many));
        QCOMPARE(entries[1]["code"].toString(), "InternalError");
        QCOMPARE(entries.last()["when"].toString(), "2026-01-01T00:01:00.000Z");
    }

    void oneEntryIsFoundAmongThem()
    {
        const Ended ended = run({"history", "show", "50000", "--json"});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()["entries"][0]["requestId"].toString(), "request-50000");
        QCOMPARE(run({"history", "show", "100002"}).code, 3);
    }

    //! A damaged history is set aside and said so; one of a newer version is left alone.
    void aHistoryThatCannotBeReadIsNeverOverwritten()
    {
        QTemporaryDir data;
        const auto written = [&](const QByteArray &bytes) {
            QFile file(data.filePath("history.sqlite"));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto read = [&](const QString &name) {
            QFile file(data.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray damaged = QByteArray("not a database ").repeated(500);
        QVERIFY(written(damaged));
        const Ended listed = endOf(*cliProcess(data.path(), {"history", "list", "--json"}, {}));
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.err.contains("set aside"));
        QCOMPARE(read("history.sqlite.damaged-1"), damaged);
        const QByteArray fresh = read("history.sqlite");
        QByteArray newer = fresh;
        newer[63] = 99; // user_version: four bytes from 60 on, the highest first
        QVERIFY(fresh.startsWith("SQLite format 3") && written(newer));
        QFile::remove(data.filePath("history.sqlite-wal"));
        const Ended refused = endOf(*cliProcess(data.path(), {"history", "list", "--json"}, {}));
        QCOMPARE(refused.errorCode(), "Store.Newer");
        QCOMPARE(refused.code, 9);
        QCOMPARE(read("history.sqlite"), newer);
    }

    //! Submitted by one program, waited for by a second that is killed, finished by a third: one submission.
    void aJobOutlivesWhoeverWaitsForIt()
    {
        QTemporaryDir data;
        const QMap<QString, QString> keys{{"TENCENTCLOUD_SECRET_ID", "AKIDTEST"},
                                          {"TENCENTCLOUD_SECRET_KEY", "secret-of-the-test"}};
        QFile made(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray video = made.readAll();
        QHash<QByteArray, int> asked;
        bool isDone = false;
        QUrl result;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &request) {
            QJsonObject response{{"RequestId", "r"}, {"JobId", "job-1"}, {"JobStatus", "x"}, {"JobStatusCode", 3}};
            for (const QByteArray action : {"Submit", "Query", "GET"})
                asked[action] += request.contains(action) ? 1 : 0;
            if (request.startsWith("GET"))
                return void(socket.write(httpAnswer(video)));
            response["EstimatedProcessTime"] = 0.1;
            response["JobQueueLength"] = 0;
            if (isDone) {
                const QByteArray md5 = QCryptographicHash::hash(video, QCryptographicHash::Md5).toHex();
                response["JobStatusCode"] = 7;
                response["VideoFaceFusionOutput"] = QJsonObject{{"VideoUrl", result.toString()},
                                                                {"VideoMD5", QString::fromLatin1(md5)},
                                                                {"Width", 64},
                                                                {"Height", 64},
                                                                {"FPS", 25},
                                                                {"DurationInSec", 1.0},
                                                                {"Frame", 25}};
            }
            socket.write(httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson()));
        });
        result = server.url("/a.mp4");
        QFile photo(data.filePath("photo.jpg"));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write(jpeg(corners({200, 200})));
        photo.close();
        const auto started = [&](const QStringList &line) {
            return cliProcess(data.path(), line + QStringList{"--json", "--endpoint", server.url().toString()}, keys);
        };
        const Ended submitted =
            endOf(*started({"video", "submit", "--project", "p", "--material", "m", "--photo", photo.fileName()}));
        QVERIFY2(submitted.code == 0, (submitted.out + submitted.err).constData());
        QCOMPARE(submitted.json()["jobId"].toString(), "job-1");
        const QString out = data.filePath("out/a.mp4");
        QVERIFY(QDir().mkpath(data.filePath("out")));
        const auto second = started({"video", "wait", "job-1", "--out", out});
        QTRY_VERIFY_WITH_TIMEOUT(asked["Query"] > 0, 30'000);
        second->kill();
        QCOMPARE(endOf(*second).code, -2);
        QCOMPARE(QDir(data.filePath("out")).entryList(QDir::Files | QDir::Hidden), QStringList());
        isDone = true;
        const Ended third = endOf(*started({"video", "wait", "job-1", "--out", out}));
        QVERIFY2(third.code == 0, (third.out + third.err).constData());
        QCOMPARE(QFileInfo(out).size(), video.size());
        QVERIFY(third.err.contains("metadata")); // the scripted service labels nothing
        QCOMPARE(asked["Submit"], 1);
        QCOMPARE(asked["GET"], 1);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
