// SPDX-License-Identifier: Apache-2.0
// Whoever works with a data folder keeps it from being emptied, until it ends or dies: the real likeness-cli as another
// program.
#include "assembly/erasing.h"
#include "cliprocess.h"

#include <QRegularExpression>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestDataHolders : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QProcess> started(const QStringList &line, const QUrl &service) const
    {
        const QMap<QString, QString> keys{{"TENCENTCLOUD_SECRET_ID", "AKIDexample"},
                                          {"TENCENTCLOUD_SECRET_KEY", "secret"},
                                          {"DBUS_SESSION_BUS_ADDRESS", "disabled:"}};
        return cliProcess(path("data"), line + QStringList{"--endpoint", service.toString()}, keys);
    }
    static QString codeOf(const Status &status) { return status ? QString() : status.error().code; }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
        QFile photo(path("a.jpg"));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write(jpeg(corners({200, 200})));
        QFile plan(path("plan.csv"));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("project,material,photo,rect,template_face,out\np,m1," + path("a.jpg").toUtf8() + ",,,out.jpg\n");
    }

    void aProgramAtWorkHoldsTheFolderUntilItDies_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("a batch") << QStringList{"batch", "run", "PLAN", "--retries", "0"};
        QTest::newRow("a video that is waited for")
            << QStringList{"video", "wait", "1000000000000001", "--out", "OUT", "--retries", "0"};
    }
    void aProgramAtWorkHoldsTheFolderUntilItDies()
    {
        QFETCH(QStringList, line);
        line.replaceInStrings("PLAN", path("plan.csv")).replaceInStrings("OUT", path("v.mp4"));
        ScriptedServer silent([](QTcpSocket &, const QByteArray &) {}); // work that does not end
        assembly::FolderHold own(path("data"));
        const auto process = started(line, silent.url({}));
        QTRY_VERIFY2_WITH_TIMEOUT(silent.requests() > 0, process->readAllStandardError().constData(), 30'000);
        QCOMPARE(codeOf(assembly::mayErase(own)), QString("File.InUse"));
        QCOMPARE(codeOf(assembly::mayErase(own)), QString("File.InUse")); // having looked changes nothing
        QCOMPARE(assembly::eraseDataFolder(path("data")).left, QStringList{path("data")});
        QVERIFY(send(*process, SIGKILL));
        QCOMPARE(endOf(*process).code, -2);
        QCOMPARE(codeOf(assembly::mayErase(own)), QString());
    }
    void oneThatEndedHoldsNothing()
    {
        assembly::FolderHold own(path("data"));
        const auto process =
            cliProcess(path("data"), {"projects", "list"}, {{"DBUS_SESSION_BUS_ADDRESS", "disabled:"}});
        QCOMPARE(endOf(*process).code, 0);
        QCOMPARE(codeOf(assembly::mayErase(own)), QString());
    }
    void programsWorkWithItSideBySide()
    {
        ScriptedServer silent([](QTcpSocket &, const QByteArray &) {});
        const auto process = started({"batch", "run", path("plan.csv"), "--retries", "0"}, silent.url({}));
        QTRY_VERIFY_WITH_TIMEOUT(silent.requests() > 0, 30'000);
        const auto other = cliProcess(path("data"), {"projects", "list"}, {{"DBUS_SESSION_BUS_ADDRESS", "disabled:"}});
        QCOMPARE(endOf(*other).code, 0);
        QVERIFY(send(*process, SIGKILL));
        QCOMPARE(endOf(*process).code, -2);
    }
    //! What begins while the folder is being emptied finds it emptied.
    void oneThatBeginsMeanwhileWaits()
    {
        assembly::FolderHold own(path("data"));
        QVERIFY(own.takeAlone());
        const auto process = cliProcess(path("data"), {"projects", "add", "p1", "--name", "One"},
                                        {{"DBUS_SESSION_BUS_ADDRESS", "disabled:"}});
        QVERIFY(process->waitForStarted());
        QVERIFY(!process->waitForFinished(300));
        QVERIFY(!QFile::exists(path("data/catalog.sqlite")));
        own.share();
        QCOMPARE(endOf(*process).code, 0);
        QVERIFY(QFile::exists(path("data/catalog.sqlite")));
    }
};

QTEST_GUILESS_MAIN(TestDataHolders)
#include "tst_dataholders.moc"
