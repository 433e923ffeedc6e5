// SPDX-License-Identifier: Apache-2.0
// The whole window by keyboard alone: the tour of the first start, every page, language and theme from the menus, a
// fusion, and the way back.
#include "tests/realuser/screen.h"
#include "tests/realuser/userpath.h"

#include <QSettings>

using namespace likeness::testing;

class TestByKeyboard : public UserPath
{
    Q_OBJECT

    bool isTourSeen() const
    {
        return QSettings(m_desktop.path("data/likeness.ini"), QSettings::IniFormat).value("look/tourSeen").toBool();
    }
    //! Its first step stands on the template's picture, which has no large white place itself.
    bool isTourShown() const { return boxOf(m_desktop.screen().copy(530, 30, 426, 570), Qt::white).width() > 250; }
    //! The mean of the whole screen, 0 … 255.
    int brightness() const
    {
        return qGray(m_desktop.screen().scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    }
    void chooseInMenu(const QString &menu, const QString &submenu, const QStringList &keys) const
    {
        m_desktop.key(menu);
        m_desktop.key(submenu);
        for (const QString &each : keys)
            m_desktop.key(each);
    }

private slots:
    void initTestCase()
    {
        m_desktop.offerTour();
        open();
    }

    void theTourLeadsThroughFourStepsAndGoes()
    {
        waitForSamples();
        QTRY_VERIFY_WITH_TIMEOUT(isTourShown(), 10000);
        for (int i = 0; i < 4; ++i) {
            QVERIFY2(!isTourSeen(), qPrintable(QString::number(i)));
            const QImage before = m_desktop.screen();
            m_desktop.key("Return");
            QTRY_VERIFY_WITH_TIMEOUT(m_desktop.screen() != before, 10000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isTourSeen(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!isTourShown(), 10000);
    }
    void itIsNotOfferedAgain()
    {
        restart();
        waitForSamples();
        QVERIFY(!isTourShown());
    }

    void everyPageIsReached()
    {
        for (const char *page : {"Result", "Video", "Batch", "Materials", "History", "Inspect", "Settings", "Compose"})
            goTo(page, "ctrl+Next");
        goTo("Settings", "ctrl+Prior");
        goTo("Compose", "ctrl+Next");
    }
    void theThemeIsChosenFromTheMenu()
    {
        const int before = brightness();
        chooseInMenu("alt+v", "t", {"d"});
        QTRY_VERIFY_WITH_TIMEOUT(brightness() < before - 25, 10000);
        const int dark = brightness();
        chooseInMenu("alt+v", "t", {"l"});
        QTRY_VERIFY_WITH_TIMEOUT(brightness() > dark + 25, 10000);
    }
    void theLanguageIsChosenFromTheMenu()
    {
        chooseInMenu("alt+v", "l", {"Down", "Return"});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("制作"), 10000);
        chooseInMenu("alt+v", "l", {"Return"});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Compose"), 10000);
    }
    void aFusionIsMadeAndListed()
    {
        fuse();
        goTo("Compose", "ctrl+Prior");
    }
    void theProgramEndsCleanly() { end(); }
};

QTEST_GUILESS_MAIN(TestByKeyboard)
#include "tst_bykeyboard.moc"
