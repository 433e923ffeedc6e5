// SPDX-License-Identifier: Apache-2.0
// A newcomer's video: the first click on Submit, a failure of power while it is made, and the video that plays after
// it.
#include "tests/realuser/userpath.h"

#include <QDir>

using namespace likeness::testing;

class TestVideoJob : public UserPath
{
    Q_OBJECT

    QStringList files(const QString &folder, const QString &pattern) const
    {
        return QDir(m_desktop.path("data/" + folder)).entryList({pattern}, QDir::Files);
    }
    void goToVideo() const
    {
        goTo("Result", "ctrl+Next");
        goTo("Video", "ctrl+Next");
    }
    //! The middle of the area in which videos are seen.
    QImage picture() const { return m_desktop.screen().copy(700, 150, 260, 260); }

private slots:
    void initTestCase() { open(); }

    void theFirstSubmissionWorks()
    {
        goToVideo();
        const auto submitted = [this] { // pressed again as long as the sample is being made ready
            if (files("followed", "*.lock").isEmpty())
                m_desktop.key("ctrl+Return");
            return !files("followed", "*.lock").isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(submitted(), 60000);
    }
    void theJobSurvivesAFailureOfPower()
    {
        restart();
        QTRY_VERIFY_WITH_TIMEOUT(!files("videos", "*.mp4").isEmpty(), 120000); // nobody has opened the page
    }
    void theVideoPlays()
    {
        goToVideo();
        m_desktop.click({840, 280}); // plays where it is paused
        const QImage before = picture();
        QTRY_VERIFY_WITH_TIMEOUT(picture() != before, 15000);
    }
    void theProgramEndsCleanly()
    {
        QVERIFY(m_desktop.isRunning());
        QCOMPARE(m_desktop.quit(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVideoJob)
#include "tst_videojob.moc"
