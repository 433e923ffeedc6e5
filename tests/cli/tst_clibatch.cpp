// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"
#include "workflow/csv.h"

#include <QTcpSocket>
#include <QTimer>

using namespace likeness;
using namespace likeness::testing;

namespace {

//! A service that answers slowly and knows how often it was asked for which material.
struct SlowService
{
    QHash<QString, int> asked{};
    QHash<QString, int> answered{};
    QByteArray picture = jpeg(corners({40, 30}));
    int delay = 60; // ms
    ScriptedServer server{[this](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
        const QString material = QJsonDocument::fromJson(body).object()["ModelId"].toString();
        ++asked[material];
        QTimer::singleShot(delay, &socket, [this, &socket, material] {
            ++answered[material];
            socket.write(httpAnswer(R"({"Response":{"FusedImage":")" + picture.toBase64() + R"(","RequestId":"id-)" +
                                    material.toUtf8() + R"("}})"));
        });
    }};
};

} // namespace

class TestCliBatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(path("photos")));
        for (const char *name : {"photos/a.jpg", "photos/b.jpg"})
            save(name, jpeg(corners({200, 200})));
    }

    void aFolderIsFusedByTheEmbeddedService()
    {
        const QString samples = LIKENESS_SOURCE_DIR "/resources/sample/";
        QCOMPARE(run({"projects", "add", "p1", "--name", "One"}).code, 0);
        QCOMPARE(run({"materials", "add", "--project", "p1", samples + "material-1-evening.jpg", "--id", "m1"}).code,
                 0);
        QVERIFY(QDir().mkpath(path("guests")));
        QVERIFY(QFile::copy(samples + "photo-1-mei.jpg", path("guests/one.jpg")));
        QVERIFY(QFile::copy(samples + "photo-2-tomas.jpg", path("guests/two.jpg")));
        const QStringList line{"batch",  "run",    "--photos",           path("guests"), "--project",
                               "p1",     "--name", "{photo}_{material}", "--materials",  "m1,m9",
                               "--rate", "50",     "--out-dir",          path("fused"),  "--json"};
        const Ended first = run(line);
        QCOMPARE(first.code, 4); // there is no m9
        const QJsonObject told = first.json();
        QCOMPARE(told["rows"], 4);
        QCOMPARE(told["done"], 2);
        QCOMPARE(told["failed"], 2);
        QCOMPARE(told["error"]["code"], "InvalidParameterValue.MaterialIdNotFound");
        QVERIFY(!QImage(path("fused/one_m1.jpg")).isNull());
        QVERIFY(!QImage(path("fused/two_m1.jpg")).isNull());
        const QJsonArray entries = run({"history", "list", "--json"}).json()["entries"].toArray();
        const auto isSaved = [&](const QJsonValue &entry) {
            return entry["out"].toString() == path("fused/one_m1.jpg");
        };
        QCOMPARE(std::count_if(entries.begin(), entries.end(), isSaved), 1);
        const QJsonObject again = run(line).json();
        QCOMPARE(again["skipped"], 2);
        QCOMPARE(again["failed"], 2);
        QCOMPARE(workflow::readCsv(read(told["report"].toString()))->size(), 5);
    }

    //! The service is killed with the program that it is embedded in.
    void aKilledRunGoesOnWithItsEmbeddedService()
    {
        QVERIFY(QDir().mkpath(path("crowd")));
        for (int i = 1; i <= 9; ++i)
            QVERIFY(QFile::copy(path("guests/one.jpg"), path(QString("crowd/%1.jpg").arg(i))));
        const QStringList line{"batch",  "run",         "--photos", path("crowd"), "--project",
                               "p1",     "--materials", "m1",       "--out-dir",   path("crowded"),
                               "--jobs", "2",           "--rate",   "1000",        "--json"};
        const QDir results(path("crowded"));
        const auto process = started(line);
        QTRY_VERIFY_WITH_TIMEOUT(results.entryList({"*.jpg"}).size() >= 3, 30000);
        QVERIFY(send(*process, SIGKILL));
        QCOMPARE(endOf(*process).code, -2);
        QMap<QString, QDateTime> standing;
        for (const QFileInfo &result : results.entryInfoList({"*.jpg"}))
            standing.insert(result.fileName(), result.lastModified());
        const Ended last = run(line);
        QVERIFY2(last.code == 0, (last.err + last.out).constData());
        QVERIFY(last.json()["skipped"].toInt() >= int(standing.size()));
        QCOMPARE(last.json()["done"].toInt() + last.json()["skipped"].toInt(), 9);
        for (auto it = standing.begin(); it != standing.end(); ++it)
            QCOMPARE(QFileInfo(results.filePath(it.key())).lastModified(), it.value());
        QCOMPARE(results.entryList({"*.jpg"}).size(), 9);
    }

    //! Killed in the middle, again and again, and run to the end: each row has its picture, and no row whose answer was
    //! stored is called for again.
    void aKilledRunGoesOn()
    {
        SlowService service;
        constexpr int rows = 24;
        QByteArray plan = "project,material,photo,rect,template_face,out\n";
        for (int i = 1; i <= rows; ++i)
            plan += "p,m" + QByteArray::number(i) + ",photos/a.jpg,,,killed/" + QByteArray::number(i) + ".jpg\n";
        save("plan.csv", plan);
        QVERIFY(QDir().mkpath(path("killed")));
        const QStringList line{"batch",
                               "run",
                               path("plan.csv"),
                               "--jobs",
                               "3",
                               "--rate",
                               "1000",
                               "--retries",
                               "0",
                               "--endpoint",
                               service.server.url({}).toString(),
                               "--json"};
        for (int kills = 1; kills <= 3; ++kills) {
            QHash<QString, int> standing; // asked for so often when their results stood
            for (int i = 1; i <= rows; ++i) {
                const QString material = QString("m%1").arg(i);
                if (QFile::exists(path(QString("killed/%1.jpg").arg(i))))
                    standing.insert(material, service.asked[material]);
            }
            const auto process = started(line);
            const int before = total(service.answered);
            QTRY_VERIFY_WITH_TIMEOUT(total(service.answered) >= before + 4 + kills, 30000);
            QVERIFY(send(*process, SIGKILL));
            QCOMPARE(endOf(*process).code, -2);
            for (auto it = standing.begin(); it != standing.end(); ++it)
                QCOMPARE(service.asked[it.key()], it.value());
        }
        const int open = rows - int(QDir(path("killed")).entryList({"*.jpg"}).size());
        const int asked = total(service.asked);
        QVERIFY(open > 0);
        const Ended last = run(line);
        QVERIFY2(last.code == 0, (last.err + last.out).constData());
        QCOMPARE(last.json()["done"].toInt() + last.json()["skipped"].toInt(), rows);
        QVERIFY(total(service.asked) - asked <= open);
        // What a kill can cost is the calls under way.
        QVERIFY(total(service.asked) <= rows + 3 * 3);
        for (int i = 1; i <= rows; ++i)
            QCOMPARE(read(path(QString("killed/%1.jpg").arg(i))), service.picture);
        const auto report = workflow::readCsv(read(last.json()["report"].toString()));
        QCOMPARE(report->size(), rows + 1);
        for (int i = 1; i <= rows; ++i)
            QCOMPARE(report->at(i).cells[9], QString("id-m%1").arg(i));
        QCOMPARE(run(line).json()["skipped"], rows);
    }

    void theBudgetStopsBeforeItIsPassed()
    {
        SlowService service;
        const QStringList line = batchOf("m1,m2", "budget", service) + QStringList{"--budget", "3", "--retries", "0"};
        const Ended first = run(line);
        QCOMPARE(first.code, 6);
        QCOMPARE(first.json()["done"], 3);
        QCOMPARE(first.errorCode(), "Batch.BudgetSpent");
        QCOMPARE(total(service.asked), 3);
        QCOMPARE(run(line).code, 0);
        QCOMPARE(total(service.asked), 4);
    }

    void anInterruptedRunKeepsWhatItHas()
    {
        SlowService service;
        service.delay = 100'000;
        const QStringList line = batchOf("m1", "stopped", service);
        const auto process = started(line);
        QTRY_COMPARE_WITH_TIMEOUT(total(service.asked), 2, 20000);
        QVERIFY(send(*process, SIGINT));
        QCOMPARE(endOf(*process).code, 6);
        QVERIFY(QFile::exists(path("stopped/batch-report.csv")));
        QVERIFY(QDir(path("stopped")).entryList({"*.jpg"}).isEmpty());
    }

    void exitCodesAreThoseOfTheContract_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("code");
        const QStringList folder{"--photos", "@photos", "--project", "p", "--materials", "m1", "--out-dir", "@new"};
        QTest::newRow("nothing given") << QStringList{} << 2;
        QTest::newRow("folder without materials") << QStringList{"--photos", "@photos", "--project", "p"} << 2;
        QTest::newRow("table and folder") << QStringList{"@table"} + folder << 2;
        QTest::newRow("pattern") << folder + QStringList{"--name", "{who}"} << 2;
        QTest::newRow("jobs") << folder + QStringList{"--jobs", "0"} << 2;
        QTest::newRow("rate") << folder + QStringList{"--rate", "-1"} << 2;
        QTest::newRow("budget") << folder + QStringList{"--budget", "x"} << 2;
        QTest::newRow("no such table") << QStringList{"@none"} << 3;
        QTest::newRow("bad table") << QStringList{"@table"} << 3;
        QTest::newRow("empty folder") << QStringList{"--photos",    "@empty", "--project", "p",
                                                     "--materials", "m1",     "--out-dir", "@new"}
                                      << 3;
        QTest::newRow("nobody answers") << folder + QStringList{"--endpoint", "http://127.0.0.1:1", "--retries", "0"}
                                        << 5;
    }
    void exitCodesAreThoseOfTheContract()
    {
        QFETCH(QStringList, line);
        QFETCH(int, code);
        save("table.csv", "project,material,photo\np,m\n");
        QVERIFY(QDir().mkpath(path("empty")));
        const QMap<QString, QString> names{{"@photos", path("photos")},
                                           {"@new", path("new")},
                                           {"@none", path("none.csv")},
                                           {"@empty", path("empty")},
                                           {"@table", path("table.csv")}};
        for (QString &word : line)
            word = names.value(word, word);
        const Ended ended = run(QStringList{"batch", "run"} + line + QStringList{"--json"});
        QVERIFY2(ended.code == code, (QByteArray::number(ended.code) + ": " + ended.err + ended.out).constData());
        QVERIFY(!ended.error()["message"].toString().isEmpty());
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static int total(const QHash<QString, int> &counted) { return std::accumulate(counted.begin(), counted.end(), 0); }
    void save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QProcess> started(const QStringList &line) const
    {
        return cliProcess(path("data"), line,
                          {{"HOME", m_folder.path()},
                           {"TENCENTCLOUD_SECRET_ID", "AKIDTEST"},
                           {"TENCENTCLOUD_SECRET_KEY", "secret-of-the-test"}});
    }
    Ended run(const QStringList &line) const { return endOf(*started(line)); }
    //! Two photos by the scripted service, into a folder of this name.
    QStringList batchOf(const QString &materials, const QString &out, const SlowService &service) const
    {
        return {"batch",  "run",         "--photos", path("photos"), "--project",
                "p",      "--materials", materials,  "--out-dir",    path(out),
                "--rate", "100",         "--json",   "--endpoint",   service.server.url({}).toString()};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliBatch)
#include "tst_clibatch.moc"
