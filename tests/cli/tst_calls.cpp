// SPDX-License-Identifier: Apache-2.0
// Several programs on one data folder, a budget, Ctrl-C, kill -9 and a disk that takes no more; settings and options.
#include "cliprocess.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QJsonArray>
#include <QTcpSocket>
#include <QTimer>

using namespace likeness;
using namespace likeness::testing;

class TestCalls : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    const QByteArray m_picture = jpeg(noise({300, 300}));
    QString m_data;

    const QMap<QString, QString> m_keys{{"TENCENTCLOUD_SECRET_ID", "AKIDTEST"},
                                        {"TENCENTCLOUD_SECRET_KEY", "secret-of-the-test"}};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString freshOut() { return path(QString("out-%1/result.jpg").arg(++m_count)); }
    Ended run(const QStringList &line) { return endOf(*cliProcess(m_data, line, m_keys)); }
    QStringList fuse(const QUrl &url, const QString &out) const
    {
        QDir().mkpath(QFileInfo(out).path());
        return {"fuse",       "--project",    "p",     "--material", "m",      "--photo",   path("photo.jpg"),
                "--endpoint", url.toString(), "--out", out,          "--json", "--retries", "0"};
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    //! A folder of so many photos, fused into one material; results in a folder of this name.
    QStringList batch(const QUrl &url, int photos, const QString &results)
    {
        const QString guests = path(QString("guests-%1").arg(photos));
        QDir().mkpath(guests);
        for (int i = 0; i < photos; ++i)
            QFile::copy(path("photo.jpg"), guests + QString("/%1.jpg").arg(i));
        return {"batch",      "run",          "--photos", guests,      "--project",
                "p",          "--materials",  "m",        "--out-dir", path(results),
                "--endpoint", url.toString(), "--json",   "--retries", "0"};
    }
    bool settle(int timeout, int retries)
    {
        settings::Settings kept(m_data + "/likeness.ini");
        kept.set(settings::keys::timeoutSeconds, timeout);
        kept.set(settings::keys::retries, retries);
        return bool(kept.flush());
    }
    static QStringList filesBeside(const QString &out)
    {
        return QDir(QFileInfo(out).path()).entryList(QDir::Files | QDir::Hidden);
    }

private slots:
    void initTestCase()
    {
        QFile file(path("photo.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jpeg(QImage(200, 200, QImage::Format_Grayscale8)));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_data = path(QString("data-%1").arg(++m_count));
    }

    void aBudgetIsKeptFromRunToRun()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        const QStringList at{"--endpoint", server.url().toString(), "--json"};
        const QJsonObject set = run(QStringList{"budget", "set", "1"} + at).json();
        QCOMPARE(set["budget"].toInt(), 1);
        QCOMPARE(set["left"].toInt(), 1);
        const Ended first = run(fuse(server.url(), freshOut()));
        QVERIFY2(first.code == 0, first.err.constData());
        const QString out = freshOut();
        const Ended over = run(fuse(server.url(), out));
        QCOMPARE(over.code, 3);
        QCOMPARE(over.errorCode(), "Budget.Reached");
        QCOMPARE(over.error()["attempts"].toInt(), 0);
        QVERIFY(over.error()["advice"].toString().contains("budget set"));
        QVERIFY(!QFile::exists(out));
        const QStringList chinese{"--language", "zh_CN"};
        QVERIFY(run(fuse(server.url(), out) + chinese).error()["message"].toString().contains(u"预算"));
        QCOMPARE(server.requests(), 1);

        const QJsonObject shown = run(QStringList{"budget", "show"} + at).json();
        QCOMPARE(shown["billed"].toInt(), 1);
        QCOMPARE(shown["left"].toInt(), 0);
        QVERIFY(shown["rates"].toObject().contains("FuseFace"));
        QCOMPARE(run(QStringList{"budget", "set", "2"} + at).code, 0);
        QCOMPARE(run(fuse(server.url(), out)).code, 0);
        QCOMPARE(run(QStringList{"budget", "reset"} + at).json()["left"].toInt(), 2);
        QVERIFY(!run(QStringList{"budget", "set", "none"} + at).json().contains("left"));
        QCOMPARE(run(QStringList{"budget", "set", "many"} + at).code, 2);
        QCOMPARE(run(QStringList{"budget", "set"} + at).code, 2);
        QCOMPARE(server.requests(), 2);
    }

    void programsAtOnceKeepTheBudgetTogether()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QCOMPARE(run({"budget", "set", "2", "--endpoint", server.url().toString()}).code, 0);
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i)
            programs.push_back(cliProcess(m_data, fuse(server.url(), freshOut()), m_keys));
        QList<int> codes;
        for (const auto &program : programs)
            codes.append(endOf(*program).code);
        QCOMPARE(codes.count(0), 2);
        QCOMPARE(codes.count(3), 2);
        QCOMPARE(server.requests(), 2);
    }

    void batchesAtOnceKeepTheBudgetOfTheProfile()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QCOMPARE(run({"budget", "set", "3", "--endpoint", server.url().toString()}).code, 0);
        const QStringList quickly{"--rate", "100"};
        const auto first = cliProcess(m_data, batch(server.url(), 3, "first") + quickly, m_keys);
        const auto second = cliProcess(m_data, batch(server.url(), 3, "second") + quickly, m_keys);
        const QList<Ended> ended{endOf(*first), endOf(*second)};
        int done = 0;
        for (const Ended &each : ended) {
            done += each.json()["done"].toInt();
            QVERIFY(each.code == 0 || (each.code == 3 && each.errorCode() == "Budget.Reached"));
        }
        QCOMPARE(done, 3);
        QCOMPARE(server.requests(), 3);
        const QStringList show{"budget", "show", "--json", "--endpoint", server.url().toString()};
        QCOMPARE(run(show).json()["left"].toInt(), 0);
        // A batch's own budget bounds it besides.
        QCOMPARE(run({"budget", "set", "100", "--endpoint", server.url().toString()}).code, 0);
        const Ended bounded = run(batch(server.url(), 3, "third") + quickly + QStringList{"--budget", "2"});
        QCOMPARE(bounded.code, 6);
        QCOMPARE(bounded.errorCode(), "Batch.BudgetSpent");
        QCOMPARE(server.requests(), 5);
        QCOMPARE(run(show).json()["billed"].toInt(), 5);
    }

    void batchesAtOnceKeepOnePace()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        const QStringList slowly{"--rate", "10"};
        const auto first = cliProcess(m_data, batch(server.url(), 6, "slow-1") + slowly, m_keys);
        const auto second = cliProcess(m_data, batch(server.url(), 6, "slow-2") + slowly, m_keys);
        QCOMPARE(endOf(*first).code, 0);
        QCOMPARE(endOf(*second).code, 0);
        QCOMPARE(server.requests(), 12);
        const QByteArray ledger = bytesOf(m_data + "/calls/127.0.0.1.json");
        const QJsonArray turns = QJsonDocument::fromJson(ledger)["paces"][0]["recent"].toArray();
        QCOMPARE(turns.size(), 12);
        for (int i = 1; i < turns.size(); ++i)
            QVERIFY2(turns[i].toInteger() - turns[i - 1].toInteger() >= 100, ledger.constData());
    }

    void anOptionGivenComesBeforeTheSettings_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("requests");
        QTest::newRow("settings") << QStringList() << 2;
        QTest::newRow("what is usual, given") << QStringList{"--retries", "3"} << 4;
        QTest::newRow("none") << QStringList{"--retries", "0"} << 1;
    }
    void anOptionGivenComesBeforeTheSettings()
    {
        QFETCH(QStringList, line);
        QFETCH(int, requests);
        QVERIFY(settle(30, 1));
        ScriptedServer server(
            answering(httpAnswer(R"({"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}})")));
        for (const QStringList &command :
             {QStringList{"materials", "list", "--project", "p"}, QStringList{"video", "status", "C0a5EXaNR7JzGvlg"}}) {
            const int before = server.requests();
            QCOMPARE(run(command + line + QStringList{"--json", "--endpoint", server.url().toString()}).code, 4);
            QCOMPARE(server.requests() - before, requests);
        }
    }

    void aTimeoutGivenComesBeforeTheSettings()
    {
        QVERIFY(settle(1, 0));
        ScriptedServer server([this](QTcpSocket &socket, const QByteArray &) {
            QTimer::singleShot(2'000, &socket, [this, &socket] { socket.write(fusedAnswer(m_picture)); });
        });
        QCOMPARE(run(fuse(server.url(), freshOut())).code, 6);
        const Ended ended = run(fuse(server.url(), freshOut()) + QStringList{"--timeout", "30"});
        QVERIFY2(ended.code == 0, (ended.out + ended.err).constData());
    }

    void attemptsShowInTheResult()
    {
        int asked = 0;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &) {
            const QByteArray busy = R"({"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}})";
            socket.write(++asked == 1 ? httpAnswer(busy) : fusedAnswer(m_picture));
        });
        const Ended ended = run(fuse(server.url(), freshOut()) + QStringList{"--retries", "3"});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.json()["attempts"].toInt(), 2);
        const QJsonObject history = run({"history", "list", "--json"}).json();
        QCOMPARE(history["entries"][0]["attempts"].toInt(), 2);
    }

    void controlCLeavesNothingBehind()
    {
        ScriptedServer server([](QTcpSocket &, const QByteArray &) {});
        const QString out = freshOut();
        const auto process = cliProcess(m_data, fuse(server.url(), out), m_keys);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 1, 30'000);
        QVERIFY(send(*process, SIGINT));
        const Ended ended = endOf(*process);
        QCOMPARE(ended.code, 6);
        QCOMPARE(ended.error()["kind"].toString(), "cancelled");
        QCOMPARE(filesBeside(out), QStringList());
        // It may have been billed: the count says so.
        QCOMPARE(run({"budget", "show", "--json", "--endpoint", server.url().toString()}).json()["billed"].toInt(), 1);
    }

    void stoppedAtAnyMomentTheResultIsWholeOrNotThere_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("form");
        QTest::newRow("killed") << SIGKILL << "base64";
        QTest::newRow("Ctrl-C") << SIGINT << "base64";
        QTest::newRow("Ctrl-C with a result to be fetched") << SIGINT << "url";
    }
    void stoppedAtAnyMomentTheResultIsWholeOrNotThere()
    {
        QFETCH(int, signal);
        QFETCH(QString, form);
        QUrl result;
        int calls = 0;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("GET"))
                return void(socket.write(httpAnswer(m_picture)));
            ++calls;
            const QByteArray address = R"({"Response":{"FusedImage":")" + result.toEncoded() + R"(","RequestId":"r"}})";
            socket.write(form == "url" ? httpAnswer(address) : fusedAnswer(m_picture));
        });
        result = server.url("/r.jpg");
        for (int i = 0; i < 6; ++i) {
            const QString out = freshOut();
            const auto process = cliProcess(m_data, fuse(server.url(), out) + QStringList{"--return", form}, m_keys);
            QTRY_COMPARE_WITH_TIMEOUT(calls, i + 1, 30'000);
            QElapsedTimer since;
            since.start();
            QVERIFY(QTest::qWaitFor([&] { return since.elapsed() >= i * 6 || QFile::exists(out); }, 10'000));
            (void)send(*process, signal); // it may have ended
            const Ended ended = endOf(*process);
            if (QFile::exists(out))
                QCOMPARE(bytesOf(out), m_picture);
            if (signal != SIGINT)
                continue;
            QVERIFY2(ended.code == 6 || ended.code == 0, (QByteArray::number(ended.code) + ended.err).constData());
            QCOMPARE(filesBeside(out), ended.code == 0 ? QStringList{QFileInfo(out).fileName()} : QStringList());
        }
        // Whatever state that left the data folder in, the next run works.
        const Ended ended = run(fuse(server.url(), freshOut()) + QStringList{"--return", form});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonObject shown = run({"budget", "show", "--json", "--endpoint", server.url().toString()}).json();
        QCOMPARE(shown["billed"].toInt(), calls);
    }

    void aFullDiskIsSaidAndLeavesNothingAtThePlace()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QVERIFY(m_picture.size() > 8192);
        QCOMPARE(run({"budget", "show", "--endpoint", server.url().toString()}).code, 0);
        const QString out = freshOut();
        const QStringList line = fuse(server.url(), out) + QStringList{"--data-dir", m_data};
        QProcess process;
        process.setProcessEnvironment(environmentWith(m_keys));
        // No file may grow beyond 16 blocks of 512 bytes: writing fails as it does on a full disk.
        process.start(
            "sh", QStringList{"-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "sh", LIKENESS_BIN_DIR "/likeness-cli"} +
                      line);
        const Ended ended = endOf(process);
        QVERIFY2(ended.code == 9, (QByteArray::number(ended.code) + ended.out + ended.err).constData());
        QCOMPARE(filesBeside(out), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
