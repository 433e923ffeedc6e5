// SPDX-License-Identifier: Apache-2.0
// The whole window by keyboard alone: every page, language and theme from the menus, a fusion, and the way back.
#include "tests/realuser/desktop.h"
#include "tests/realuser/screen.h"

#include <QPainter>

using namespace likeness::testing;

class TestByKeyboard : public QObject
{
    Q_OBJECT

    Desktop m_desktop;
    bool m_sound = true;

    bool isShown(const QString &page) const { return !m_desktop.window(page + " — Likeness").isEmpty(); }
    //! The mean of the whole screen, 0 … 255.
    int brightness() const
    {
        return qGray(m_desktop.screen().scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    }
    void choose(const QString &menu, const QString &submenu, const QStringList &keys) const
    {
        m_desktop.key(menu);
        m_desktop.key(submenu);
        for (const QString &each : keys)
            m_desktop.key(each);
    }

private slots:
    void init() { QVERIFY2(m_sound, "an earlier step failed"); }
    void cleanup() { m_sound = m_sound && !QTest::currentTestFailed(); }
    void initTestCase()
    {
        const QString trouble = m_desktop.open();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    void everyPageIsReached()
    {
        for (const char *page :
             {"Result", "Video", "Batch", "Materials", "History", "Inspect", "Settings", "Compose"}) {
            m_desktop.key("ctrl+Next");
            QTRY_VERIFY_WITH_TIMEOUT(isShown(page), 10000);
        }
        m_desktop.key("ctrl+Prior");
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Settings"), 10000);
        m_desktop.key("ctrl+Next");
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Compose"), 10000);
    }
    void theThemeIsChosenFromTheMenu()
    {
        const int before = brightness();
        choose("alt+v", "t", {"d"});
        QTRY_VERIFY_WITH_TIMEOUT(brightness() < before - 25, 10000);
        const int dark = brightness();
        choose("alt+v", "t", {"l"});
        QTRY_VERIFY_WITH_TIMEOUT(brightness() > dark + 25, 10000);
    }
    void theLanguageIsChosenFromTheMenu()
    {
        choose("alt+v", "l", {"Down", "Return"});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("制作"), 10000);
        choose("alt+v", "l", {"Return"});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Compose"), 10000);
    }
    void aFusionIsMadeAndListed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.isFused(), 60000);
        m_desktop.key("ctrl+Prior");
        QTRY_VERIFY_WITH_TIMEOUT(isShown("Compose"), 10000);
    }
    void theProgramEndsCleanly()
    {
        QVERIFY(m_desktop.isRunning());
        QCOMPARE(m_desktop.quit(), 0);
        QCOMPARE(m_desktop.programErrors(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestByKeyboard)
#include "tst_bykeyboard.moc"
