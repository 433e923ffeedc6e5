// SPDX-License-Identifier: Apache-2.0
// Deleting everything: what it removes from a data folder, when it will not, and how it asks.
#include "assembly/erasing.h"
#include "gui/settings/erasebox.h"
#include "gui/settings/erasepresenter.h"
#include "gui/settings/settingspage.h"
#include "gui/window/erasebinding.h"
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestErasing : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    gui::testing::WindowFixture m_fixture;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void make(const QString &name) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).absolutePath()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("bytes");
    }
    QStringList standing() const
    {
        QStringList all;
        for (const QString &each :
             QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            all.append(each);
        return all;
    }
    EraseBox *box() { return m_fixture.window->workspace().settingsPage()->erasing(); }
    Message message() { return box()->findChild<MessageBar *>()->message(); }
    bool isAsked()
    {
        const auto *bar = box()->findChild<MessageBar *>();
        return !bar->isHidden() && bar->message().actions.size() == 2;
    }
    void press(const char *name)
    {
        for (auto *each : box()->findChildren<QPushButton *>(name)) {
            if (!each->isHidden()) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        QFAIL(name);
    }
    void openSettings()
    {
        m_fixture.open();
        m_fixture.window->showPage(PageId::Settings);
    }

    //! The settings, and the button of a fusion that will not end.
    QAbstractButton *openWithAFusionToHang()
    {
        m_fixture.compose.hang = true;
        openSettings();
        m_fixture.fill();
        m_fixture.settle();
        auto *fuse = m_fixture.window->findChild<QAbstractButton *>("fuse");
        [&] { QTRY_VERIFY(fuse->isEnabled()); }();
        return fuse;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_fixture = {}; }

    void aDataFolderIsEmptied()
    {
        for (const char *each : {"catalog.sqlite", "catalog.sqlite-wal", "history.sqlite", "history.sqlite.damaged-1",
                                 "history.sqlite.damaged-1-shm", "likeness.ini", "materials/ab/abc.jpg",
                                 "results/deep/er/.hidden", "session/compose.json", "thumbnails/x", "videos/a.mp4",
                                 "calls/work.json", "alive/one", "logos/1/logo.png", "jobs/1/photo"})
            make(each);
        QCOMPARE(assembly::eraseDataFolder(m_folder->path()), assembly::Erased());
        QCOMPARE(standing(), QStringList());
    }
    void whatIsNotOursStaysAndIsNamed()
    {
        for (const char *each : {"results/r.jpg", "thesis.odt", "my photos/a.jpg", "window.lock"})
            make(each);
        const assembly::Erased erased = assembly::eraseDataFolder(m_folder->path());
        QCOMPARE(erased.left, QStringList());
        QCOMPARE(erased.foreign, (QStringList{path("my photos"), path("thesis.odt")}));
        QCOMPARE(standing(), (QStringList{"my photos", "thesis.odt", "window.lock"}));
        QVERIFY(QFile::exists(path("my photos/a.jpg")));
    }
    void aLinkGoesAndWhatItPointsToStays()
    {
        QTemporaryDir elsewhere;
        QFile target(elsewhere.filePath("kept.jpg"));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(elsewhere.path(), path("results")));
        make("videos/v.mp4");
        QVERIFY(QFile::link(elsewhere.path(), path("videos/there")));
        QCOMPARE(assembly::eraseDataFolder(m_folder->path()), assembly::Erased());
        QCOMPARE(standing(), QStringList());
        QVERIFY(QFile::exists(elsewhere.filePath("kept.jpg")));
    }
    void whatCannotBeRemovedIsNamedAndTheRestGoes()
    {
        make("results/held.jpg");
        make("results/free.jpg");
        make("history.sqlite");
        const auto remove = [](const QString &each) { return !each.endsWith("held.jpg") && assembly::removeOne(each); };
        const assembly::Erased erased = assembly::eraseDataFolder(m_folder->path(), remove);
        QCOMPARE(erased.left, QStringList{path("results/held.jpg")}); // its folder stays for it, and is not named
        QVERIFY(!QFile::exists(path("results/free.jpg")) && !QFile::exists(path("history.sqlite")));
    }
    void aHomeFolderIsNeverEmptied()
    {
        const QByteArray home = qgetenv("HOME");
        const auto mayErase = [](const QString &folder) {
            assembly::FolderHold own(folder);
            const Status status = assembly::mayErase(own);
            return status ? QString() : status.error().code;
        };
        QVERIFY(QDir().mkpath(path("home/data")));
        QVERIFY(QDir().mkpath(path("home/Documents/likeness")));
        qputenv("HOME", path("home").toUtf8());
        const QStringList codes{mayErase("/"),
                                mayErase(m_folder->path()),
                                mayErase(path("home")),
                                mayErase(path("home/data")),
                                mayErase(path("not there")),
                                mayErase(path("home/Documents")),
                                mayErase(path("home/Documents/likeness"))};
        qputenv("HOME", home);
        QCOMPARE(codes, (QStringList{"File.NotOurs", "File.NotOurs", "File.NotOurs", "", "", "File.NotOurs", ""}));
    }
    void aFolderThatAnotherOneHoldsIsInUse()
    {
        make("results/r.jpg");
        assembly::FolderHold own(m_folder->path());
        QVERIFY(assembly::mayErase(own));
        auto other = std::make_unique<assembly::FolderHold>(m_folder->path());
        QCOMPARE(assembly::mayErase(own).error().code, QString("File.InUse"));
        QCOMPARE(assembly::eraseDataFolder(m_folder->path()), assembly::Erased{.left = {m_folder->path()}});
        QVERIFY(QFile::exists(path("results/r.jpg"))); // of what another program works with, nothing goes
        other.reset();
        QVERIFY(assembly::mayErase(own));
    }
    //! Otherwise a player that was begun from here and outlives the window would hold the folder for good.
    void whatIsBegunFromHereHoldsNothing()
    {
        auto own = std::make_unique<assembly::FolderHold>(m_folder->path());
        QProcess other;
        other.start("sleep", {"60"});
        QVERIFY(other.waitForStarted());
        own = std::make_unique<assembly::FolderHold>(path("elsewhere"));
        assembly::FolderHold again(m_folder->path());
        QVERIFY(assembly::mayErase(again));
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void nothingIsDeletedWithoutAnAnswer()
    {
        openSettings();
        QVERIFY(!isAsked());
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
        press("messageAction1");
        QVERIFY(!isAsked());
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
        QTest::mouseClick(box()->findChild<QAbstractButton *>("messageClose"), Qt::LeftButton);
        QVERIFY(!isAsked());
        QVERIFY(m_fixture.settings.forgot == 0 && !m_fixture.settings.begunAnew);
    }
    void yesForgetsTheKeysAndBeginsAnew()
    {
        m_fixture.settings.leftKeys = {"profile/work"};
        openSettings();
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
        press("messageAction0");
        QVERIFY(!isAsked());
        QTRY_VERIFY(m_fixture.settings.begunAnew.has_value());
        QCOMPARE(m_fixture.settings.forgot, 1);
        QCOMPARE(*m_fixture.settings.begunAnew, QStringList{"profile/work"});
        QVERIFY(m_fixture.window->isEnabled());
    }
    void theKeysAloneWillDo()
    {
        openSettings();
        m_fixture.window->activateWindow();
        QTRY_VERIFY(m_fixture.window->isActiveWindow());
        QTest::keyClick(m_fixture.window.get(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(isAsked());
        // Return means no; the question has come into sight.
        auto *harmless = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(harmless);
        QCOMPARE(harmless->text(), QString("Keep it all"));
        auto *area = m_fixture.window->workspace().settingsPage()->findChild<QScrollArea *>();
        const auto inSight = [&] {
            const QRect part(harmless->mapTo(area->viewport(), QPoint()), harmless->size());
            return area->viewport()->rect().contains(part);
        };
        QTRY_VERIFY(inSight());
        QTest::keyClick(harmless, Qt::Key_Space);
        QVERIFY(!isAsked());
        QTest::keyClick(m_fixture.window.get(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(isAsked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(m_fixture.settings.begunAnew.has_value());
    }
    void whileTheKeysAreForgottenNothingElseBegins()
    {
        m_fixture.settings.hangErasing = true;
        openSettings();
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
        press("messageAction0");
        QTRY_VERIFY(!m_fixture.window->isEnabled());
        QCOMPARE(box()->findChild<QPushButton *>("eraseEverything")->text(), QString("Deleting…"));
    }
    void workUnderWayStopsItAndSaysHowToEndIt()
    {
        QAbstractButton *fuse = openWithAFusionToHang();
        fuse->click();
        QTRY_VERIFY(m_fixture.window->composePresenter().isRunning());
        press("eraseEverything");
        QTRY_VERIFY(message().advice.contains("Compose"));
        QVERIFY(message().actions.isEmpty());
        m_fixture.window->composePresenter().cancel();
        QTRY_VERIFY(!m_fixture.window->composePresenter().isRunning());
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
    }
    void workThatBeganAfterTheQuestionStopsItToo()
    {
        QAbstractButton *fuse = openWithAFusionToHang();
        press("eraseEverything");
        QTRY_VERIFY(isAsked());
        fuse->click();
        QTRY_VERIFY(m_fixture.window->composePresenter().isRunning());
        press("messageAction0");
        QTRY_VERIFY(message().advice.contains("Compose"));
        QCOMPARE(m_fixture.settings.forgot, 0);
    }
    void everyKindOfWorkIsNamed()
    {
        QCOMPARE(hindrances({}), QStringList());
        const WorkGoingOn all{
            .batch = true, .fusing = true, .submitting = true, .following = true, .adding = true, .testing = true};
        QCOMPARE(hindrances(all).size(), 6);
        for (const WorkGoingOn &one :
             {WorkGoingOn{.batch = true}, WorkGoingOn{.fusing = true}, WorkGoingOn{.submitting = true},
              WorkGoingOn{.following = true}, WorkGoingOn{.adding = true}, WorkGoingOn{.testing = true}}) {
            QCOMPARE(hindrances(one).size(), 1);
            QVERIFY(hindrances(all).contains(hindrances(one).first()));
        }
    }
    void aFolderThatCannotBeEmptiedIsTold()
    {
        m_fixture.settings.eraseError = Error{.kind = ErrorKind::File, .code = "File.InUse"};
        openSettings();
        press("eraseEverything");
        QTRY_COMPARE(message().text, QString("File.InUse"));
        QVERIFY(message().actions.isEmpty());
    }
    void itSaysWhatGoesAndFromWhere()
    {
        m_fixture.settings.eraseFolder = "/data/likeness";
        openSettings();
        QVERIFY(box()->findChild<QLabel *>("eraseStays")->text().contains("likeness"));
        QVERIFY(box()->findChild<QLabel *>("eraseAbout")->text().contains("history"));
    }
};

LIKENESS_GUI_MAIN(TestErasing)
#include "tst_erasing.moc"
