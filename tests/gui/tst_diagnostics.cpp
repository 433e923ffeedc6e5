// SPDX-License-Identifier: Apache-2.0
// What leaves the window as a file for others, what goes from the disk by itself, and what becomes of typed secrets.
#include "gui/settings/settingspage.h"
#include "gui/window/diagnostics.h"
#include "gui/window/retention.h"
#include "gui/window/settingsactions.h"
#include "gui/window/settingsbinding.h"
#include "net/exchangelog.h"
#include "settings/keys.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "tests/gui/stallwatch.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;

class TestDiagnostics : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    template<typename T>
    static Result<T> resultOf(OperationOf<T> *operation)
    {
        std::optional<Result<T>> ended;
        operation->whenDone(operation, [&](const Result<T> &result) { ended = result; });
        operation->start();
        return QTest::qWaitFor([&] { return ended.has_value(); }) ? *ended : Result<T>(Error{});
    }
    void make(const QString &path, int daysAgo) const
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(path)).absolutePath());
        QFile file(m_folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime));
    }
    static gui::Message messageOf(const Error &error) { return {.severity = gui::Severity::Error, .text = error.code}; }
    bool stands(const QString &path) const { return QFile::exists(m_folder.filePath(path)); }

private slots:
    void nothingPrivateLeaves()
    {
        assembly::Assembly assembly({.dataDir = m_folder.filePath("private-data")});
        namespace keys = settings::keys;
        QVERIFY(assembly.settings().saveProfile({.name = "PrivateName",
                                                 .endpoint = "https://facefusion.tencentcloudapi.com",
                                                 .project = "PrivateProject"}));
        assembly.secrets().keep("PrivateName", {.secretId = "PrivateId", .secretKey = Secret("PrivateKey")});
        assembly.settings().set(keys::proxyHost, QString("PrivateHost"));
        assembly.settings().set(keys::proxyUser, QString("PrivateUser"));
        assembly.settings().set(keys::outputFolder, QString("/home/PrivateFolder"));
        assembly.exchanges().add({.when = QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC),
                                  .action = "FuseFace",
                                  .version = "2022-09-27",
                                  .url = QUrl("https://facefusion.tencentcloudapi.com/?PrivateQuery"),
                                  .headers = {{"Authorization", "PrivateHeader"}},
                                  .request = {{"MergeInfos", "PrivateBody"}},
                                  .status = 200,
                                  .answer = {{"FusedImage", "PrivateAnswer"}},
                                  .requestId = "0a1b2c3d",
                                  .code = "FailedOperation.NoFaceDetected",
                                  .elapsedMs = 321});
        const QString path = m_folder.filePath("diagnostics.txt");
        QVERIFY(resultOf(gui::writeDiagnostics(assembly, path)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(!text.contains("private", Qt::CaseInsensitive), qPrintable(text));
        QVERIFY(!text.contains(m_folder.path()));
        for (const char *told :
             {"2026-01-02T03:04:05Z FuseFace", "FailedOperation.NoFaceDetected", "0a1b2c3d", "321 ms",
              "facefusion.tencentcloudapi.com, region default, keys known", "the local service"})
            QVERIFY2(text.contains(told), told);
    }
    void aFolderThatIsMissingIsTold()
    {
        assembly::Assembly assembly({.dataDir = m_folder.filePath("private-data")});
        const auto written = resultOf(gui::writeDiagnostics(assembly, m_folder.filePath("none/diagnostics.txt")));
        QVERIFY(!written);
        QCOMPARE(written.error().code, QString("File.NotWritable"));
    }
    void aProxysPasswordIsKnownButNotShownAgain()
    {
        assembly::Assembly assembly({.dataDir = m_folder.filePath("proxy-data")});
        gui::SettingsPage page;
        gui::SettingsPresenter presenter(page, gui::settingsActions(assembly, messageOf));
        gui::bindSettings(page, presenter);
        const auto type = [&page](const char *name, const QString &text) {
            auto *line = page.findChild<QLineEdit *>(name);
            line->setText(text);
            emit line->editingFinished();
        };
        auto *kind = page.findChild<QComboBox *>("proxyKind");
        const auto *password = page.findChild<QLineEdit *>("proxyPassword");
        kind->setCurrentIndex(kind->findData("http"));
        type("proxyHost", "proxy.example");
        type("proxyUser", "me");
        QVERIFY(password->placeholderText().contains("key store"));
        type("proxyPassword", "secret");
        QVERIFY(password->text().isEmpty() && password->placeholderText().startsWith("known"));
        kind->setCurrentIndex(kind->findData("socks5")); // the password stays that of the proxy
        QVERIFY(assembly.hasProxyPassword() && password->placeholderText().startsWith("known"));
        type("proxyHost", "other.example");
        QVERIFY(!assembly.hasProxyPassword() && password->placeholderText().contains("key store"));
    }
    void halfAKeyThatCannotBeCompletedIsTold()
    {
        assembly::Assembly assembly({.dataDir = m_folder.filePath("key-data")});
        QVERIFY(assembly.settings().saveProfile(
            {.name = "work", .endpoint = "https://facefusion.tencentcloudapi.com", .keyEntry = "profile/gone"}));
        gui::SettingsPage page;
        gui::SettingsPresenter presenter(page, gui::settingsActions(assembly, messageOf));
        gui::bindSettings(page, presenter);
        auto *list = page.findChild<QComboBox *>("profiles");
        list->setCurrentIndex(list->findData("work"));
        page.findChild<QLineEdit *>("secretKey")->setText("another");
        page.findChild<QPushButton *>("saveProfile")->click();
        const auto *bar = page.findChild<gui::MessageBar *>();
        QTRY_COMPARE(bar->message().severity, gui::Severity::Error);
        QVERIFY(bar->message().text.contains("was not kept") && bar->message().text.contains("work"));
        QVERIFY(bar->message().advice.contains("SecretId"));
    }
    void copiesGoAfterTheirDays()
    {
        make("videos/old.mp4", 31);
        make("videos/new.mp4", 29);
        make("videos/below/old.mp4", 31);
        make("session/pasted-1.png", 400);
        make("elsewhere/old.mp4", 400);
        const QStringList folders{m_folder.filePath("videos"), m_folder.filePath("session"), m_folder.filePath("none")};
        QCOMPARE(*resultOf(gui::removeOldFiles(folders, 0, this)), 0);
        QVERIFY(stands("videos/old.mp4"));
        QCOMPARE(*resultOf(gui::removeOldFiles(folders, 30, this)), 2);
        QVERIFY(!stands("videos/old.mp4") && !stands("session/pasted-1.png"));
        QVERIFY(stands("videos/new.mp4") && stands("videos/below/old.mp4") && stands("elsewhere/old.mp4"));
    }
};

LIKENESS_GUI_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
