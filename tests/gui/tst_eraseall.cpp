// SPDX-License-Identifier: Apache-2.0
// The whole window on a data folder and a key store of its own, used and then emptied: no trace of it is left.
#include "assembly/assembly.h"
#include "gui/settings/erasebox.h"
#include "gui/settings/settingspage.h"
#include "gui/window/mainwindow.h"
#include "gui/window/sitting.h"
#include "gui/window/tour.h"
#include "gui/window/workspace.h"
#include "net/singleinstance.h"
#include "settings/keys.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "support/keysession.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractButton>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestEraseAll : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const assembly::Options m_options{.dataDir = m_folder.filePath("data"), .language = "en"};
    const settings::EnvironmentKeys m_keys{.secretId = "AKIDexample", .secretKey = Secret("key")};

    template<typename T>
    Result<T> resultOf(OperationOf<T> *operation)
    {
        std::optional<Result<T>> ended;
        operation->whenDone(this, [&](const Result<T> &result) { ended = result; });
        operation->start();
        return QTest::qWaitFor([&] { return ended.has_value(); }, 30'000) ? *ended : Result<T>(Error{});
    }
    QStringList standing() const
    {
        return QDir(m_options.dataDir).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    //! Profiles, keys, a proxy's password and settings of one who has used the program.
    void prepare()
    {
        assembly::Assembly assembly(m_options);
        assembly.settings().set(settings::keys::tourSeen, true);
        for (const char *name : {"work", "other"}) {
            const settings::Profile profile{.name = name, .endpoint = "https://example.com"};
            QVERIFY(assembly.settings().saveProfile(profile));
            const auto kept = resultOf(assembly.keepKeys(profile, m_keys));
            QVERIFY(kept && kept->inSystem);
        }
        assembly.useProxy({.kind = "none", .host = "p", .port = 1, .user = "u", .password = Secret("word")});
        QTRY_VERIFY_WITH_TIMEOUT(assembly.settings().get(settings::keys::proxyInKeyStore), 30'000);
    }
    static QPushButton *shownButton(const QWidget &below, const char *name)
    {
        for (auto *each : below.findChildren<QPushButton *>(name)) {
            if (!each->isHidden())
                return each;
        }
        return nullptr;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); } // offscreen says so

    void aUsedProgramIsAsAtItsFirstStart()
    {
        prepare();
        net::SingleInstance instance(m_options.dataDir);
        QVERIFY(instance.claim());
        std::optional<QStringList> leftKeys;
        {
            Sitting sitting({.options = m_options}, instance);
            connect(&sitting, &Sitting::eraseWanted, this, [&](const QStringList &left) { leftKeys = left; });
            MainWindow &window = sitting.window();
            auto *fuse = window.findChild<QAbstractButton *>("fuse");
            QTRY_VERIFY_WITH_TIMEOUT(fuse->isEnabled(), 60'000); // with the samples
            fuse->click();
            QTRY_COMPARE_WITH_TIMEOUT(window.page(), PageId::Result, 60'000);
            window.showPage(PageId::History);
            window.showPage(PageId::Settings);
            QFile own(m_options.dataDir + "/notes.txt");
            QVERIFY(own.open(QIODevice::WriteOnly));
            const EraseBox &box = *window.workspace().settingsPage()->erasing();
            QTest::mouseClick(shownButton(box, "eraseEverything"), Qt::LeftButton);
            QTRY_VERIFY(shownButton(box, "messageAction0"));
            QVERIFY(!leftKeys);
            QTest::mouseClick(shownButton(box, "messageAction0"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(leftKeys.has_value(), 30'000);
        }
        QCOMPARE(*leftKeys, QStringList());
        for (const char *entry : {"profile/work", "profile/other", "proxy"})
            QVERIFY2(!resultOf(settings::SecretStore().recall(entry, this)), entry);
        QVERIFY(standing().contains("history.sqlite")); // until the window has gone
        const Beginning next = Sitting::erase(m_options, *leftKeys);
        QCOMPARE(standing(), (QStringList{"notes.txt", "window.lock", "window.socket"}));
        {
            Sitting sitting(next, instance);
            MainWindow &window = sitting.window();
            QTRY_VERIFY_WITH_TIMEOUT(!window.composePresenter().state().photos.isEmpty(), 60'000);
            const auto *bar = window.workspace().settingsPage()->findChild<MessageBar *>();
            QCOMPARE(window.page(), PageId::Settings);
            QVERIFY(bar->isVisible() && bar->message().advice.contains("notes.txt"));
            QCOMPARE(bar->message().severity, Severity::Warning);
            sitting.end();
        }
        assembly::Assembly assembly(m_options);
        QCOMPARE(assembly.profiles().size(), 1);
        QCOMPARE(assembly.settings().get(settings::keys::proxyHost), QString());
        QCOMPARE(*resultOf(assembly.pastCalls().count()), 0);
    }
    void whileAnotherProgramWorksWithTheFolderNothingGoes()
    {
        net::SingleInstance instance(m_options.dataDir);
        QVERIFY(instance.claim());
        Sitting sitting({.options = m_options}, instance);
        bool erased = false;
        connect(&sitting, &Sitting::eraseWanted, this, [&erased] { erased = true; });
        sitting.window().showPage(PageId::Settings);
        const EraseBox &box = *sitting.window().workspace().settingsPage()->erasing();
        QProcess other;
        other.start(LIKENESS_BIN_DIR "/likeness-cli", {"serve", "--data-dir", m_options.dataDir});
        QTRY_VERIFY_WITH_TIMEOUT(other.bytesAvailable() > 0, 30'000); // it says where it serves
        QTRY_VERIFY_WITH_TIMEOUT(shownButton(box, "eraseEverything"), 60'000);
        QTest::mouseClick(shownButton(box, "eraseEverything"), Qt::LeftButton);
        const auto *bar = box.findChild<MessageBar *>();
        QTRY_VERIFY(bar->message().text.endsWith("Another program works with this data folder."));
        QVERIFY(!shownButton(box, "messageAction0"));
        other.kill();
        QTRY_COMPARE(other.state(), QProcess::NotRunning);
        QTest::mouseClick(shownButton(box, "eraseEverything"), Qt::LeftButton);
        QTRY_VERIFY(shownButton(box, "messageAction0")); // now it asks
        QVERIFY(!erased);
        sitting.end();
    }
    void whatIsLeftIsNamed()
    {
        net::SingleInstance instance(m_options.dataDir);
        QVERIFY(instance.claim());
        Sitting sitting({.options = m_options,
                         .erasure = Erasure{.files = {.left = {"/data/results/held.jpg"}}, .keys = {"profile/work"}}},
                        instance);
        const auto *bar = sitting.window().workspace().settingsPage()->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->message().severity, Severity::Error);
        QVERIFY(bar->message().advice.contains("held.jpg"));
        QVERIFY(bar->message().advice.contains("profile/work"));
    }
    void whereNothingIsLeftTheTourBeginsAnew()
    {
        QTemporaryDir fresh;
        net::SingleInstance instance(fresh.path());
        QVERIFY(instance.claim());
        const Beginning next = Sitting::erase({.dataDir = fresh.path(), .profile = "work", .language = "en"}, {});
        QVERIFY(next.erasure->isWhole());
        QCOMPARE(next.options.profile, QString()); // it has gone
        Sitting sitting(next, instance);
        QTRY_VERIFY(sitting.window().findChild<Tour *>());
        QVERIFY(sitting.window().statusBar()->currentMessage().contains("deleted"));
        QCOMPARE(sitting.window().page(), PageId::Compose);
    }
    void aKeyStoreThatDoesNotAnswerIsTold()
    {
        prepare();
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        assembly::Assembly assembly(m_options);
        auto left = resultOf(assembly.forgetAllKeys());
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QVERIFY(left);
        left->sort();
        QCOMPARE(*left, (QStringList{"profile/other", "profile/work", "proxy"}));
        QCOMPARE(*resultOf(assembly.forgetAllKeys()), QStringList());
        QCOMPARE(*resultOf(assembly.forgetAllKeys()), QStringList()); // what has gone already is no trouble
    }
};

int main(int argc, char *argv[])
{
    if (!likeness::testing::isInKeySession()) {
        QCoreApplication outside(argc, argv);
        return likeness::testing::runInKeySession(QCoreApplication::arguments().mid(1));
    }
    likeness::gui::testing::WatchedApplication application(argc, argv);
    TestEraseAll tests;
    const int failures = QTest::qExec(&tests, argc, argv);
    return application.judge() ? failures : failures + 1;
}
#include "tst_eraseall.moc"
