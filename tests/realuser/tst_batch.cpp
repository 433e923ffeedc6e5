// SPDX-License-Identifier: Apache-2.0
// A batch of twenty by mouse and keyboard, with a pause and a failure of power in the middle: twenty files, and each
// asked for once.
#include "tests/realuser/userpath.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace likeness::testing;

class TestBatch : public UserPath
{
    Q_OBJECT

    static constexpr int guests = 20;

    bool isKept() const { return QFile::exists(m_desktop.path("data/session/batch.json")); }
    int made() const { return int(QDir(m_desktop.path("made")).entryList({"guest-*.jpg"}, QDir::Files).size()); }
    //! Calls of the history, as the command line tells them of the same data folder.
    int calls() const
    {
        QProcess program;
        program.start(LIKENESS_BIN_DIR "/likeness-cli",
                      {"history", "list", "--json", "--data-dir", m_desktop.path("data")});
        program.waitForFinished(30000);
        const QJsonObject told = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        return int(told.value("entries").toArray().size());
    }
    //! Rows of which the batch's journal says last that a call has begun.
    int underWay() const
    {
        QFile journal(m_desktop.path("made/.batch-report.journal"));
        if (!journal.open(QIODevice::ReadOnly))
            return 0;
        QSet<QString> calling;
        while (!journal.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(journal.readLine()).object();
            if (line.value("state").toString() == "calling")
                calling.insert(line.value("key").toString());
            else
                calling.remove(line.value("key").toString());
        }
        return int(calling.size());
    }
    //! Calls under way have ended and none begins: four go side by side as long as it runs.
    void waitUntilItStands()
    {
        constexpr int looks = 8;
        int still = 0;
        const auto stands = [&] {
            if (still < looks)
                still = underWay() == 0 ? still + 1 : 0;
            return still == looks;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stands(), 30000);
        QVERIFY2(made() < guests, "it was over before it stood still");
        QTRY_COMPARE_WITH_TIMEOUT(calls(), made(), 10000);
    }

private slots:
    void initTestCase()
    {
        open();
        QVERIFY(QDir().mkpath(m_desktop.path("guests")) && QDir().mkpath(m_desktop.path("made")));
        const QDir samples(LIKENESS_SOURCE_DIR "/resources/sample");
        const QStringList people = samples.entryList({"photo-*.jpg"}, QDir::Files);
        QVERIFY(!people.isEmpty());
        for (int i = 0; i < guests; ++i) {
            const QString guest = QString("guests/guest-%1.jpg").arg(i + 1, 2, 10, QChar('0'));
            QVERIFY(QFile::copy(samples.filePath(people.at(i % people.size())), m_desktop.path(guest)));
        }
    }

    void photosAndAFolderAreChosen()
    {
        goTo("Batch", "alt+4");
        choose("alt+d", "Add a folder of photos", "guests");
        choose("alt+b", "Choose the folder of the results", "made");
    }
    void theBatchIsStartedByMouse()
    {
        const auto begun = [this] { // clicked again as long as the samples are being made ready
            if (!isKept())
                m_desktop.click(startButton);
            return isKept();
        };
        QTRY_VERIFY_WITH_TIMEOUT(begun(), 60000);
    }
    void aPauseStopsItInTheMiddle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(made() >= 3, 60000);
        m_desktop.key("alt+u");
        waitUntilItStands();
        QVERIFY(made() >= 3);
    }
    void aFailureOfPowerLosesNothing()
    {
        restart();
        goTo("Batch", "alt+4");
        const int before = made();
        const auto goesOn = [&] { // clicked until the offer is there
            m_desktop.click(goOnButton);
            return made() > before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(goesOn(), 60000);
    }
    void everyGuestIsMadeOnce()
    {
        QTRY_COMPARE_WITH_TIMEOUT(made(), guests, 120000);
        QTRY_VERIFY_WITH_TIMEOUT(!isKept(), 10000);
        QTRY_COMPARE_WITH_TIMEOUT(calls(), guests, 10000);
        QVERIFY(QFile::exists(m_desktop.path("made/batch-report.csv")));
    }
    void theProgramEndsCleanly() { end(); }

private:
    static constexpr QPoint startButton{260, 750};
    static constexpr QPoint goOnButton{150, 91};
};

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
