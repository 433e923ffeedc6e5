// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTcpServer>

using namespace likeness::testing;

namespace {

QString at(const QJsonObject &object, const char *outer, const char *inner)
{
    return object.value(QLatin1StringView(outer)).toObject().value(QLatin1StringView(inner)).toString();
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Ended demo = run({"demo", "--json", "--out-dir", path("out")});
        QVERIFY2(demo.code == 0, demo.err.constData());
        m_demo = demo.json();
        save("grey.jpg", jpeg(QImage(200, 200, QImage::Format_Grayscale8)));
        save("text.jpg", "not a picture");
    }

    void demoMakesAPicture()
    {
        const QString out = at(m_demo, "image", "out");
        QVERIFY(QFileInfo(out).isAbsolute());
        QVERIFY(!QImage(out).isNull());
        QVERIFY(m_demo["photos"].toArray().size() >= 6);
        const QString video = at(m_demo, "video", "out");
        QFile file(video);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(12).mid(4, 4), "ftyp");
        QCOMPARE(m_demo["videoMaterial"], "sample_video");
        QCOMPARE(run({"demo", "--out-dir", path("out")}).out.trimmed(), (out + '\n' + video).toUtf8());
    }

    void videoIsSubmittedWaitedForAndListed()
    {
        const QStringList submit{"video",      "submit",       "--project", "samples",
                                 "--material", "sample_video", "--photo",   m_demo["photos"][1].toString(),
                                 "--json"};
        const QJsonObject job = run(submit).json();
        const QString id = job["jobId"].toString();
        QCOMPARE(id.size(), 16);
        QVERIFY(job["estimatedSeconds"].toDouble() > 0);
        QCOMPARE(job["requestId"].toString().size(), 36);
        const QJsonObject state = run({"video", "status", id, "--json"}).json();
        QVERIFY2((QStringList{"queued", "processing", "completed"}).contains(state["status"].toString()),
                 QJsonDocument(state).toJson().constData());
        const QString out = path("waited.mp4");
        const QJsonObject done = run({"video", "wait", id, "--out", out, "--json"}).json();
        QCOMPARE(done["status"], "completed");
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray md5 = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Md5).toHex();
        QCOMPARE(done["md5"].toString().toLower().toLatin1(), md5);
        QVERIFY(done["frames"].toInt() > 100);
        QCOMPARE(run({"video", "wait", id, "--out", out}).code, 9);
        const QJsonArray jobs = run({"video", "list", "--json"}).json()["jobs"].toArray();
        QCOMPARE(jobs[0]["jobId"].toString(), id);
        QCOMPARE(jobs[0]["status"].toString(), "completed");
        QCOMPARE(jobs[0]["out"].toString(), out);
    }

    void otherActionsMakePictures()
    {
        const QString photo = m_demo["photos"][2].toString();
        const QJsonObject older = run({"face-fusion", "--project", "samples", "--material", "sample_1", "--photo",
                                       photo, "--celebrity-identify", "--out", path("older.jpg"), "--json"})
                                      .json();
        QCOMPARE(older["review"].toArray().size(), 1);
        QVERIFY(!QImage(path("older.jpg")).isNull());
        const QJsonObject ultra = run({"fuse-ultra", "--template", m_demo["photos"][3].toString(), "--photo", photo,
                                       "--warp", "0.5", "--makeup", "1", "--out", path("ultra.jpg"), "--json"})
                                      .json();
        QCOMPARE(ultra["width"].toInt(), 800);
        const QJsonArray entries = run({"history", "list", "--json"}).json()["entries"].toArray();
        QCOMPARE(entries[0]["action"].toString(), "FuseFaceUltra");
        QCOMPARE(entries[0]["out"].toString(), path("ultra.jpg"));
        QCOMPARE(entries[1]["action"].toString(), "FaceFusion");
        const QByteArray csv = run({"history", "export", "--format", "csv"}).out;
        QVERIFY(csv.startsWith("id,action,when,project,material,status,code,requestId,out,attempts,elapsedMs"));
        QCOMPARE(csv.trimmed().split('\n').size(), entries.size() + 1);
        const QJsonObject shown = run({"history", "show", entries[0]["id"].toString(), "--json"}).json();
        QCOMPARE(shown["entries"][0]["parameters"]["ultra"]["WarpRadio"].toDouble(), 0.5);
    }

    void exitCodesAreThoseOfTheContract_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("code");
        const QStringList fuse{"fuse", "--project", "samples", "--material", "sample_1", "--json"};
        const QStringList photo{"--photo", "@photo"};
        QTest::newRow("nothing to do") << QStringList{} << 2;
        QTest::newRow("unknown option") << QStringList{"faces", "a.jpg", "--colour"} << 2;
        QTest::newRow("option of another command") << QStringList{"faces", "a.jpg", "--project", "p"} << 2;
        QTest::newRow("option without its value") << QStringList{"fuse", "--project"} << 2;
        QTest::newRow("video without a job") << QStringList{"video", "wait"} << 2;
        QTest::newRow("video without a place") << QStringList{"video", "wait", "C0a5EXaNR7JzGvlg"} << 2;
        QTest::newRow("unknown job") << QStringList{"video", "status", "C0a5EXaNR7JzGvlg", "--json"} << 4;
        QTest::newRow("video into a picture")
            << QStringList{"video", "submit", "--project", "samples", "--material", "sample_1"} + photo << 4;
        QTest::newRow("video without a mark")
            << QStringList{"video", "submit", "--project", "samples", "--material", "sample_video", "--logo", "none"} +
                   photo
            << 2;
        QTest::newRow("two photos for one face")
            << QStringList{"face-fusion", "--project", "samples", "--material", "sample_1", "--out", "@new"} + photo +
                   photo
            << 2;
        QTest::newRow("share out of range")
            << QStringList{"fuse-ultra", "--template", "@photo", "--warp", "1.2", "--out", "@new"} + photo << 2;
        QTest::newRow("unknown fault") << QStringList{"serve", "--fault", "nonsense"} << 2;
        QTest::newRow("unknown limits") << QStringList{"serve", "--limits", "some"} << 2;
        const QStringList remote{"serve", "--listen", "0.0.0.0:0", "--allow-remote"};
        QTest::newRow("another address") << QStringList{"serve", "--listen", "0.0.0.0:0"} << 3;
        QTest::newRow("remote without TLS") << remote + QStringList{"--credentials", "@photo"} << 2;
        QTest::newRow("remote without keys") << remote + QStringList{"--tls-cert", "a", "--tls-key", "b"} << 2;
        QTest::newRow("certificate without its use") << QStringList{"serve", "--tls-cert", "a", "--tls-key", "b"} << 2;
        QTest::newRow("no such entry") << QStringList{"history", "show", "999"} << 3;
        QTest::newRow("rectangle before its photo")
            << fuse + QStringList{"--rect", "0,0,60,60"} + photo + QStringList{"--out", "@new"} << 2;
        QTest::newRow("json to a piped picture") << fuse + photo + QStringList{"--out", "-"} << 2;
        QTest::newRow("plain http to elsewhere")
            << QStringList{"faces", "@photo", "--endpoint", "http://example.com"} << 2;
        QTest::newRow("help") << QStringList{"--help"} << 0;
        QTest::newRow("version") << QStringList{"--version"} << 0;
        QTest::newRow("photo missing") << fuse + QStringList{"--photo", "@none", "--out", "@new"} << 3;
        QTest::newRow("not a picture") << fuse + QStringList{"--photo", "@text", "--out", "@new"} << 3;
        QTest::newRow("rectangle outside")
            << fuse + photo + QStringList{"--rect", "700,0,300,300", "--out", "@new"} << 3;
        QTest::newRow("rectangle too small") << fuse + photo + QStringList{"--rect", "0,0,20,20", "--out", "@new"} << 3;
        QTest::newRow("no face") << fuse + QStringList{"--photo", "@grey", "--out", "@new"} << 4;
        QTest::newRow("unknown material")
            << QStringList{"fuse", "--project", "samples", "--material", "m9", "--photo", "@photo", "--out", "@new"}
            << 4;
        QTest::newRow("nobody answers") << fuse + photo + QStringList{"--out", "@new",       "--retries",
                                                                      "0",     "--endpoint", "http://127.0.0.1:1"}
                                        << 5;
        QTest::newRow("nothing comes") << fuse + photo + QStringList{"--out",     "@new", "--retries",  "0",
                                                                     "--timeout", "0.5",  "--endpoint", "@silent"}
                                       << 6;
        QTest::newRow("file is there") << fuse + photo + QStringList{"--out", "@there"} << 9;
        QTest::newRow("fused") << fuse + photo + QStringList{"--out", "@new"} << 0;
        QTest::newRow("replaced") << fuse + photo + QStringList{"--out", "@there", "--force"} << 0;
        QTest::newRow("dry run") << fuse + photo + QStringList{"--dry-run"} << 0;
        QTest::newRow("faces") << QStringList{"faces", "@photo", "--landmarks", "--json"} << 0;
        QTest::newRow("no faces") << QStringList{"faces", "@grey", "--json"} << 0;
        QTest::newRow("materials") << QStringList{"materials", "list", "--project", "samples"} << 0;
        QTest::newRow("materials of nobody") << QStringList{"materials", "list", "--project", "p9"} << 4;
        QTest::newRow("refused material") << QStringList{"materials", "add", "--project", "samples", "@grey"} << 4;
    }
    void exitCodesAreThoseOfTheContract()
    {
        QFETCH(QStringList, line);
        QFETCH(int, code);
        QTcpServer silent; // takes connections and never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString fresh = path("new-%1.jpg").arg(++m_count);
        save("there.jpg", "mine");
        const QMap<QString, QString> names{{"@photo", m_demo["photos"][0].toString()},
                                           {"@none", path("none.jpg")},
                                           {"@text", path("text.jpg")},
                                           {"@grey", path("grey.jpg")},
                                           {"@new", fresh},
                                           {"@there", path("there.jpg")},
                                           {"@silent", QString("http://127.0.0.1:%1").arg(silent.serverPort())}};
        for (QString &word : line)
            word = names.value(word, word);
        const Ended ended = run(line);
        QVERIFY2(ended.code == code, (QByteArray::number(ended.code) + ": " + ended.err + ended.out).constData());
        const bool isFuse = line.value(0) == "fuse";
        if (code != 0)
            QVERIFY(!QFile::exists(fresh));
        if (isFuse && code > 2 && line.contains("--json"))
            QVERIFY(!at(ended.json(), "error", "message").isEmpty());
        if (isFuse && (code == 3 || code == 4) && line.contains("--json"))
            QCOMPARE(ended.json().value("error")["attempts"].toInt(-1), code == 4 ? 1 : 0);
        QVERIFY(!ended.out.contains("TENCENT") && !(ended.out + ended.err).contains("secret-of-the-test"));
    }

    void facesTellsSixtyEightPoints()
    {
        const QJsonObject faces = run({"faces", m_demo["photos"][0].toString(), "--landmarks", "--json"}).json();
        QCOMPARE(faces["width"], 800);
        QCOMPARE(faces["faces"][0]["landmarks"].toArray().size(), 68);
    }

    void signShowsTheKnownSignature()
    {
        save("body.json", R"({"JobId":"C0a5EXaNR7JzGvlg"})");
        const QJsonObject shown =
            run({"sign", "--host", "facefusion.tencentcloudapi.com", "--payload", path("body.json"), "--timestamp",
                 "1700000000", "--json"},
                {{"TENCENTCLOUD_SECRET_ID", "AKIDEXAMPLE"}, {"TENCENTCLOUD_SECRET_KEY", "secretKeyEXAMPLE"}})
                .json();
        QCOMPARE(shown["signature"], "8741ebabf5deab78e8f507b5b861db5f4e70e44df7c9d8527375c41be0027331");
        QCOMPARE(shown["payloadSha256"], "427dda27ec080f8e65e92ffd1a198859ceedb8cff406bcc22e6b4ec82fff71b2");
    }

    void projectsComeAndGo()
    {
        QCOMPARE(at(run({"projects", "add", "mine", "--name", "春天", "--json"}).json(), "project", "name"), "春天");
        QVERIFY(run({"projects", "list", "--json"}).out.contains("mine"));
        QCOMPARE(run({"projects", "add", "mine", "--name", "again"}).code, 4);
        QCOMPARE(run({"projects", "remove", "mine", "--json"}).json()["removed"], "mine");
        QCOMPARE(run({"projects", "remove", "mine"}).code, 4);
    }

    void chineseIsSpokenWhereAskedFor()
    {
        const Ended ended = run({"fuse", "--project", "samples", "--material", "m9", "--photo",
                                 m_demo["photos"][0].toString(), "--out", path("x.jpg"), "--language", "zh_CN"});
        QVERIFY(QString::fromUtf8(ended.err).contains("未找到该素材"));
    }

    void serviceEndsCleanlyWhenAsked()
    {
        const auto process = cliProcess(path("data"), {"serve"}, environment({}));
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardOutput()).contains("listening on http://127.0.0.1:"),
                                 10000);
        process->terminate();
        QCOMPARE(endOf(*process).code, 0);
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void save(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QMap<QString, QString> environment(const QMap<QString, QString> &more) const
    {
        QMap<QString, QString> values{{"HOME", m_folder.path()},
                                      {"XDG_DATA_HOME", path("xdg")},
                                      {"TENCENTCLOUD_SECRET_ID", "AKIDTEST"},
                                      {"TENCENTCLOUD_SECRET_KEY", "secret-of-the-test"}};
        values.insert(more);
        return values;
    }
    Ended run(const QStringList &line, const QMap<QString, QString> &more = {})
    {
        return endOf(*cliProcess(path("data"), line, environment(more)));
    }

    QTemporaryDir m_folder;
    QJsonObject m_demo;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
