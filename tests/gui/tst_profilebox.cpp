// SPDX-License-Identifier: Apache-2.0
// How fast calls are made as a profile: typed, kept, shown again, and what the service allows by itself; and the folder
// by which all programs keep to it.
#include "api/action.h"
#include "gui/settings/profilebox.h"
#include "gui/settings/settingspage.h"
#include "gui/window/settingsactions.h"
#include "gui/window/settingsbinding.h"
#include "settings/settings.h"
#include "tests/gui/settingsdoubles.h"
#include "tests/gui/stallwatch.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestProfileBox : public QObject
{
    Q_OBJECT

    gui::testing::SettingsDoubles m_doubles;
    std::unique_ptr<SettingsPage> m_page;
    std::unique_ptr<SettingsPresenter> m_presenter;

    void open(SettingsActions actions)
    {
        m_page = std::make_unique<SettingsPage>();
        m_presenter = std::make_unique<SettingsPresenter>(*m_page, std::move(actions));
        bindSettings(*m_page, *m_presenter);
        m_page->resize(900, 900);
        m_page->show();
    }
    QDoubleSpinBox *rate() { return m_page->findChild<QDoubleSpinBox *>("profileRate"); }
    void click(const char *name) { QTest::mouseClick(m_page->findChild<QPushButton *>(name), Qt::LeftButton); }
    void choose(const QString &profile)
    {
        auto *list = m_page->findChild<QComboBox *>("profiles");
        list->setCurrentIndex(list->findData(profile));
    }
    void type(const char *text)
    {
        rate()->selectAll();
        QTest::keyClicks(rate(), text);
        QTest::keyClick(rate(), Qt::Key_Return);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_doubles = {};
    }
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
    }

    void whatTheServiceAllowsIsShownWhereNothingIsTyped()
    {
        open(m_doubles.actions());
        choose("work");
        QVERIFY(rate()->isVisible());
        QCOMPARE(rate()->value(), 0.0);
        const api::Action *fuse = api::findAction(u"FuseFace", api::version2022);
        QVERIFY(rate()->text().contains("FuseFace " + QLocale().toString(fuse->callsPerSecond)));
        QVERIFY(!rate()->text().contains("DescribeMaterialList")); // none is published for it
        click("saveProfile");
        QVERIFY(!m_doubles.saved.first().profile.callsPerSecond);
    }
    void aTypedRateIsSaved()
    {
        open(m_doubles.actions());
        choose("work");
        type("2.5");
        click("saveProfile");
        QCOMPARE(m_doubles.saved.first().profile.callsPerSecond, std::optional<double>(2.5));
    }
    void aRateIsShownAgainAndCanBeTakenBack()
    {
        m_doubles.rows.last().profile.callsPerSecond = 7;
        open(m_doubles.actions());
        choose("work");
        QCOMPARE(rate()->value(), 7.0);
        type("0");
        QVERIFY(rate()->text().contains("FuseFace"));
        click("saveProfile");
        QVERIFY(!m_doubles.saved.first().profile.callsPerSecond);
    }
    void aFinerRateThanIsShownStays()
    {
        m_doubles.rows.last().profile.callsPerSecond = 1.0 / 60;
        open(m_doubles.actions());
        choose("work");
        click("saveProfile");
        QCOMPARE(m_doubles.saved.first().profile.callsPerSecond, std::optional<double>(1.0 / 60));
    }
    void theLocalServiceHasNone()
    {
        open(m_doubles.actions());
        choose("local");
        QVERIFY(!rate()->isVisible());
    }
    void itHoldsForCallsAndTheNextStart()
    {
        QTemporaryDir folder;
        {
            assembly::Assembly assembly({.dataDir = folder.path()});
            QVERIFY(assembly.settings().saveProfile({.name = "work", .endpoint = "https://example.com"}));
            open(settingsActions(assembly, [](const Error &error) { return Message{.text = error.code}; }));
            choose("work");
            click("useProfile");
            QCOMPARE(assembly.profile().callsPerSecond, std::optional<double>());
            type("3");
            click("saveProfile");
            QCOMPARE(assembly.profile().callsPerSecond, std::optional<double>(3)); // at once
            QCOMPARE(m_page->findChild<QLineEdit *>("dataFolder")->text(), folder.path());
            m_presenter.reset();
            m_page.reset();
        }
        assembly::Assembly again({.dataDir = folder.path()});
        QCOMPARE(again.profile().name, QString("work"));
        QCOMPARE(again.profile().callsPerSecond, std::optional<double>(3));
    }
    void theDataFolderIsShownAndOpened()
    {
        open(m_doubles.actions());
        auto *folder = m_page->findChild<QLineEdit *>("dataFolder");
        QVERIFY(folder->isVisible() && folder->isReadOnly());
        QCOMPARE(folder->text(), QDir::toNativeSeparators(m_doubles.dataFolder));
        click("openDataFolder");
        QCOMPARE(m_doubles.openedFolders, QStringList{m_doubles.dataFolder});
        auto *bar = m_page->findChild<MessageBar *>();
        QVERIFY(!bar->isVisible());
        m_doubles.opensFolders = false;
        click("openDataFolder");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->message().severity, Severity::Error);
    }
};

LIKENESS_GUI_MAIN(TestProfileBox)
#include "tst_profilebox.moc"
