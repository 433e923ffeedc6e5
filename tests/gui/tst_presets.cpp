// SPDX-License-Identifier: Apache-2.0
// Settings under names: as text, and in the window with a file behind them.
#include "gui/compose/presetbox.h"
#include "gui/window/composekeeping.h"
#include "gui/window/workspace.h"
#include "settings/settings.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace likeness;
using namespace likeness::gui;
using Kind = workflow::MarkChoice::Kind;

namespace {

FuseSettings whole()
{
    return {.profileDegree = 20,
            .faceDegree = 100,
            .mark = {.kind = Kind::Own, .logoPath = "/logos/mine.png", .rect = {5, 6, 70, 80}},
            .metaData = {{.metaKey = "k", .metaValue = "v, \"quoted\" 人"}},
            .form = api::ResponseForm::Url};
}

QString quoted(const QString &text) { return QString(text).replace('\'', '"'); }

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    gui::testing::WindowFixture m_fixture;

    //! As at a start of the program.
    void start()
    {
        m_fixture = {};
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath("likeness.ini"));
        Services services = m_fixture.services("en");
        services.presets = presetActions(*m_settings);
        m_fixture.window = std::make_unique<MainWindow>(std::move(services));
        m_fixture.window->show();
        m_fixture.fill();
        m_fixture.settle();
    }
    ComposePresenter &composing() { return m_fixture.window->composePresenter(); }
    template<typename T>
    T *part(const char *name)
    {
        return m_fixture.window->composePage()->findChild<T *>(name);
    }
    QStringList names()
    {
        QStringList all;
        const auto *list = part<QComboBox>("presets");
        for (int i = 0; i < list->count(); ++i)
            all.append(list->itemText(i));
        return all;
    }
    QAction *deed(int index) { return part<QToolButton>("presetDeeds")->menu()->actions().at(index); }
    void name(const QString &text)
    {
        auto *line = part<QLineEdit>("presetName");
        QVERIFY(line->isVisible());
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
    }
    void save(const QString &text)
    {
        deed(0)->trigger();
        name(text);
    }
    void choose(int index)
    {
        auto *list = part<QComboBox>("presets");
        list->setFocus();
        list->setCurrentIndex(index);
        emit list->activated(index);
    }
    Message message() { return m_fixture.window->composePage()->findChild<MessageBar *>()->message(); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_fixture = {};
        m_settings.reset();
    }

    void everythingComesThroughTheText()
    {
        const QList<Preset> all{{"Campaign, \"spring\" 春", whole()}, {"Plain", {}}};
        QCOMPARE(presetsOf(textOf(all)), all);
    }
    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no list") << quoted("{'name':'a'}");
        QTest::newRow("no name") << QString(textOf({{"a", whole()}})).replace("\"name\"", "\"title\"");
        QTest::newRow("no settings") << quoted("[{'name':'a','settings':'junk'}]");
        QTest::newRow("cut") << textOf({{"a", whole()}}).chopped(5);
    }
    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(QString, text);
        QVERIFY(presetsOf(text).isEmpty());
    }
    void thereAreBounds()
    {
        QList<Preset> many;
        for (int i = 0; i < mostPresets + 5; ++i)
            many.append({QString::number(i), {}});
        QCOMPARE(presetsOf(textOf(many)).size(), mostPresets);
    }
    void onlyWhatTheMarkUsesIsKept()
    {
        FuseSettings settings = whole();
        settings.mark.reason = "internal";
        QCOMPARE(essenceOf(settings).mark, whole().mark);
        settings.mark.kind = Kind::None;
        QCOMPARE(essenceOf(settings).mark, (workflow::MarkChoice{.kind = Kind::None, .reason = "internal"}));
        settings.mark.kind = Kind::Default;
        QCOMPARE(essenceOf(settings).mark, workflow::MarkChoice{});
    }

    void settingsAreSavedAndUsedAgain()
    {
        start();
        QVERIFY(!part<QComboBox>("presets")->isEnabled());
        const FuseSettings before = composing().state().settings;
        QTest::mouseClick(part<QPushButton>("metaTemplate"), Qt::LeftButton);
        part<QComboBox>("markKind")->setCurrentIndex(1);
        part<QLineEdit>("markReason")->setText("internal preview");
        const FuseSettings labelled = composing().state().settings;
        save("Preview");
        QCOMPARE(names(), QStringList{"Preview"});
        QCOMPARE(part<QComboBox>("presets")->currentText(), QString("Preview"));
        composing().useSettings("other", before);
        QCOMPARE(part<QComboBox>("presets")->currentText(), QString("Preview (changed)"));
        QVERIFY(deed(1)->isEnabled());
        choose(0);
        QCOMPARE(composing().state().settings, labelled);
        QCOMPARE(part<QLineEdit>("markReason")->text(), QString("internal preview"));
        QCOMPARE(part<QComboBox>("presets")->currentText(), QString("Preview"));
        QVERIFY(!deed(1)->isEnabled());
        m_fixture.window->action(ActionId::Undo)->trigger();
        QCOMPARE(composing().state().settings, before);
        m_fixture.window->action(ActionId::Redo)->trigger();
        QCOMPARE(composing().state().settings, labelled);
    }
    void aPresetCarriesNoPhoto()
    {
        start();
        save("Any");
        QVERIFY(m_settings->flush());
        QFile file(m_folder->filePath("likeness.ini"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Any"));
        QVERIFY(!text.contains(".jpg") && !text.contains("mt_1"));
    }
    void theyOutliveARestart()
    {
        start();
        QTest::mouseClick(part<QPushButton>("metaTemplate"), Qt::LeftButton);
        const FuseSettings labelled = composing().state().settings;
        save("第一");
        save("Second");
        start();
        QCOMPARE(names().size(), 2);
        QCOMPARE(part<QComboBox>("presets")->currentIndex(), -1);
        QVERIFY(composing().state().settings.metaData.isEmpty());
        choose(int(names().indexOf("第一")));
        QCOMPARE(composing().state().settings, labelled);
    }
    void theChosenOneIsUpdatedAndRenamed()
    {
        start();
        save("First");
        save("Other");
        choose(0);
        QTest::mouseClick(part<QPushButton>("metaTemplate"), Qt::LeftButton);
        deed(1)->trigger();
        QCOMPARE(names(), (QStringList{"First", "Other"}));
        deed(2)->trigger();
        QCOMPARE(part<QLineEdit>("presetName")->text(), QString("First"));
        name("Last");
        QCOMPARE(names(), (QStringList{"Last", "Other"}));
        QCOMPARE(presetsOf(textOf(presetActions(*m_settings).kept)).first().settings.metaData.size(), 1);
        m_fixture.window->action(ActionId::Undo)->trigger();
        QCOMPARE(names(), (QStringList{"First", "Other"}));
    }
    void aNameThatIsTypedForOneIsNotGivenToAnother()
    {
        start();
        save("First");
        save("Other");
        choose(0);
        deed(2)->trigger();
        QVERIFY(part<QLineEdit>("presetName")->isVisible());
        choose(1);
        QVERIFY(!part<QLineEdit>("presetName")->isVisible());
        QCOMPARE(names(), (QStringList{"First", "Other"}));
    }
    void aDeletedOneCanBeBroughtBack()
    {
        start();
        save("Kept");
        deed(3)->trigger();
        QVERIFY(names().isEmpty());
        QVERIFY(presetActions(*m_settings).kept.isEmpty());
        QVERIFY(message().text.contains("Kept"));
        QTest::mouseClick(part<QPushButton>("messageAction0"), Qt::LeftButton);
        QCOMPARE(names(), QStringList{"Kept"});
        QCOMPARE(presetActions(*m_settings).kept.size(), 1);
    }
    void aLogoThatIsGoneIsTold()
    {
        start();
        QFile logo(m_folder->filePath("logo.png"));
        QVERIFY(logo.open(QIODevice::WriteOnly));
        FuseSettings settings = whole();
        settings.mark.logoPath = logo.fileName();
        composing().useSettings("other", settings);
        save("Branded");
        composing().useSettings("other", {});
        choose(0);
        QTRY_COMPARE(composing().state().settings.mark.logoPath, logo.fileName());
        QVERIFY(!message().text.contains("Branded"));
        QVERIFY(logo.remove());
        composing().useSettings("other", {});
        choose(0);
        QTRY_VERIFY(message().text.contains("Branded"));
        QVERIFY(message().text.contains("logo.png"));
        QVERIFY(message().severity == Severity::Warning);
        QCOMPARE(composing().state().settings.mark.logoPath, logo.fileName()); // nothing is left out unasked
    }
    void namesAreJudgedWhileTheyAreTyped()
    {
        start();
        save("First");
        deed(0)->trigger();
        auto *line = part<QLineEdit>("presetName");
        const auto *give = part<QPushButton>("presetGive");
        const auto *note = part<QLabel>("presetNote");
        QVERIFY(!give->isEnabled());
        line->setText("   ");
        QVERIFY(!give->isEnabled());
        line->setText("First");
        QVERIFY(give->isEnabled() && note->isVisible());
        line->setText("Second");
        QVERIFY(give->isEnabled() && !note->isVisible());
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(names(), (QStringList{"First", "Second"}));
        deed(2)->trigger();
        line->setText("First"); // of another one
        QVERIFY(!give->isEnabled() && note->isVisible());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line->isVisible());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QCOMPARE(names(), (QStringList{"First", "Second"}));
    }
};

LIKENESS_GUI_MAIN(TestPresets)
#include "tst_presets.moc"
