// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/filesbox.h"
#include "gui/settings/lookbox.h"
#include "gui/settings/networkbox.h"
#include "gui/settings/profilebox.h"
#include "gui/settings/settingspage.h"
#include "gui/window/settingsbinding.h"
#include "tests/gui/settingsdoubles.h"
#include "tests/gui/stallwatch.h"
#include "tests/support/memorysearch.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

using namespace likeness;
using namespace likeness::gui;

namespace {

//! A language in which every text stands between brackets.
struct Brackets : QTranslator
{
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return '[' + QString::fromUtf8(text) + ']';
    }
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

    gui::testing::SettingsDoubles m_doubles;
    std::unique_ptr<SettingsPage> m_page;
    std::unique_ptr<SettingsPresenter> m_presenter;

    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    Message message() { return m_page->findChild<MessageBar *>()->message(); }
    void choose(const QString &profile)
    {
        auto *list = part<QComboBox>("profiles");
        list->setCurrentIndex(list->findData(profile));
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_doubles = {};
        m_page = std::make_unique<SettingsPage>();
        m_presenter = std::make_unique<SettingsPresenter>(*m_page, m_doubles.actions());
        bindSettings(*m_page, *m_presenter);
        m_page->resize(900, 900);
        m_page->show();
    }
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
    }

    void theLocalServiceNeedsNothing()
    {
        QCOMPARE(part<QComboBox>("profiles")->currentData().toString(), QString("local"));
        QVERIFY(!part<QLineEdit>("secretKey")->isVisible());
        QVERIFY(!part<QPushButton>("removeProfile")->isVisible());
        QVERIFY(!part<QPushButton>("useProfile")->isEnabled());
        click("testProfile");
        QTRY_COMPARE(message().severity, Severity::Good);
        QVERIFY(m_doubles.tested.first().profile.isLocal());
    }
    void anotherLanguageReachesTheListAndLeavesWhatIsTyped()
    {
        auto *list = part<QComboBox>("profiles");
        click("newProfile");
        part<QLineEdit>("profileName")->setText("campaign");
        Brackets other;
        QCoreApplication::installTranslator(&other);
        QTRY_COMPARE(list->itemText(0), QString("[[Local service] (in use)]"));
        QCOMPARE(list->currentText(), QString("[New profile]"));
        QCOMPARE(part<QLineEdit>("profileName")->text(), QString("campaign"));
        QCoreApplication::removeTranslator(&other);
        QTRY_COMPARE(list->currentText(), QString("New profile"));
    }
    void aNewProfileIsSavedWithItsKeys()
    {
        click("newProfile");
        part<QLineEdit>("profileName")->setText("campaign");
        part<QLineEdit>("secretId")->setText(" AKIDexample ");
        part<QLineEdit>("secretKey")->setText("key");
        click("saveProfile");
        QCOMPARE(m_doubles.saved.size(), 1);
        const ProfileEdit saved = m_doubles.saved.first();
        QCOMPARE(saved.profile.name, QString("campaign"));
        QVERIFY(saved.profile.endpoint.startsWith("https://"));
        QCOMPARE(saved.keys.secretId, QString("AKIDexample"));
        QCOMPARE(saved.keys.secretKey, Secret("key"));
        QCOMPARE(part<QComboBox>("profiles")->currentData().toString(), QString("campaign"));
        QVERIFY(part<QLineEdit>("secretKey")->text().isEmpty()); // not shown again
        QVERIFY(!part<QLineEdit>("secretKey")->placeholderText().isEmpty());
    }
    void aSavedKeyIsNotLeftInTheField()
    {
        const likeness::testing::MarkedKey key(50);
        click("newProfile");
        part<QLineEdit>("profileName")->setText("campaign");
        part<QLineEdit>("secretId")->setText("AKIDexample");
        part<QLineEdit>("secretKey")->setText(key.plain<QString>());
        click("saveProfile");
        QCOMPARE(m_doubles.saved.first().keys.secretKey, key.secret());
        QCOMPARE(m_doubles.saved.first().keys.secretId, QString("AKIDexample"));
        m_doubles.saved.clear();
        QCOMPARE(key.timesInMemory(), 0);
    }
    void whatCannotBeSavedIsTold()
    {
        m_doubles.saveError = Error{.code = "Usage.PlainHttp"};
        click("newProfile");
        click("saveProfile");
        QCOMPARE(message().text, QString("Usage.PlainHttp"));
    }
    void keysFoundElsewhereBecomeProfiles()
    {
        const settings::EnvironmentKeys keys{.secretId = "AKIDfound", .secretKey = Secret("key")};
        click("importProfiles");
        QTRY_VERIFY(message().advice.contains("tccli"));
        m_doubles.found = {{{.name = "work", .endpoint = "https://other.example"}, keys},
                           {{.name = "tccli-default", .endpoint = "https://facefusion.example"}, keys}};
        click("importProfiles");
        QTRY_COMPARE(message().severity, Severity::Good);
        QVERIFY(message().text.contains("tccli-default"));
        QVERIFY(message().advice.contains("work"));
        QCOMPARE(m_doubles.saved.size(), 1); // a name that is known stays what it is
        QCOMPARE(m_doubles.saved.first().keys.secretId, QString("AKIDfound"));
        QCOMPARE(part<QComboBox>("profiles")->currentData().toString(), QString("tccli-default"));
        click("importProfiles");
        QTRY_VERIFY(message().severity == Severity::Info && message().text.contains("tccli-default"));
        QCOMPARE(m_doubles.saved.size(), 1);
    }
    void anEndUsersAddressIsKept()
    {
        choose("work");
        part<QLineEdit>("profileForwardedFor")->setText(" 203.0.113.7 ");
        click("saveProfile");
        QCOMPARE(m_doubles.saved.first().profile.forwardedFor, std::optional<QString>("203.0.113.7"));
        choose("local");
        QVERIFY(!part<QLineEdit>("profileForwardedFor")->isVisible());
    }
    void aFailedTestNamesWhatIsWrong()
    {
        m_doubles.testError = Error{.kind = ErrorKind::Service, .code = "AuthFailure.SignatureExpire"};
        choose("work");
        click("testProfile");
        QTRY_COMPARE(message().text, QString("AuthFailure.SignatureExpire"));
        QCOMPARE(m_doubles.tested.first().profile.region, QString("ap-beijing"));
    }
    void billedCallsAreToldAndBounded()
    {
        m_doubles.calls = {
            .billed = 4000, .since = QDateTime(QDate(2026, 3, 1), QTime()), .rates = {{"FuseFace", 0.5}}};
        auto *budget = part<QSpinBox>("callsBudget");
        QVERIFY(!budget->isVisible()); // the local service is in use
        choose("work");
        click("useProfile");
        QTRY_VERIFY(budget->isVisible());
        const auto told = [this] { return part<QLabel>("callsTold")->text(); };
        QVERIFY2(told().startsWith(QLocale().toString(4000) + ' '), qPrintable(told()));
        QVERIFY(told().contains("FuseFace: " + QLocale().toString(0.5, 'f', 2)));
        QCOMPARE(budget->text(), QString("Any number"));
        budget->setValue(4000);
        QTRY_COMPARE(m_doubles.calls.budget, std::optional<qint64>(4000));
        QTRY_VERIFY(told().contains("No more"));
        click("countAnew");
        QTRY_VERIFY(told().startsWith("0 "));
        QVERIFY(!part<QPushButton>("countAnew")->isEnabled());
        QCOMPARE(m_doubles.calls.budget, std::optional<qint64>(4000));
        budget->setValue(0);
        QTRY_COMPARE(m_doubles.calls.budget, std::optional<qint64>());
        choose("local");
        click("useProfile");
        QTRY_VERIFY(!budget->isVisible());
    }
    void callsAreCountedAnewWhereThePageIsSeen()
    {
        choose("work");
        click("useProfile");
        QTRY_VERIFY(part<QLabel>("callsTold")->text().startsWith("0 "));
        m_page->hide();
        m_doubles.calls.billed = 3;
        m_page->show();
        QTRY_VERIFY(part<QLabel>("callsTold")->text().startsWith("3 "));
        m_doubles.callsError = Error{.kind = ErrorKind::File, .code = "Budget.Damaged"};
        part<QSpinBox>("callsBudget")->setValue(9);
        QTRY_COMPARE(message().text, QString("Budget.Damaged"));
        QCOMPARE(part<QSpinBox>("callsBudget")->value(), 0); // it was not kept
        choose("local"); // whose count cannot be read either: that of the one before is not shown for it
        click("useProfile");
        QTRY_VERIFY(part<QLabel>("callsTold")->text().contains("not known"));
        QVERIFY(!part<QSpinBox>("callsBudget")->isVisible() && !part<QPushButton>("countAnew")->isVisible());
    }
    void usingAProfileIsTold()
    {
        QSignalSpy used(m_presenter.get(), &SettingsPresenter::profileUsed);
        choose("work");
        click("useProfile");
        QCOMPARE(used.size(), 1);
        QCOMPARE(m_doubles.inUse, QString("work"));
        QVERIFY(!part<QPushButton>("useProfile")->isEnabled());
    }
    void deletingTheProfileInUseGoesBackToTheLocalService()
    {
        choose("work");
        click("useProfile");
        click("removeProfile");
        QCOMPARE(m_doubles.rows.size(), 2);
        click("messageAction0");
        QCOMPARE(m_doubles.rows.size(), 1);
        QCOMPARE(m_doubles.inUse, QString("local"));
    }
    void proxyFieldsAreThereWhenTheyMeanSomething()
    {
        auto *kind = part<QComboBox>("proxyKind");
        QVERIFY(!part<QLineEdit>("proxyHost")->isVisible());
        kind->setCurrentIndex(kind->findData("socks5"));
        QVERIFY(part<QLineEdit>("proxyHost")->isVisible());
        part<QLineEdit>("proxyHost")->setText("proxy.example");
        emit part<QLineEdit>("proxyHost")->editingFinished();
        QCOMPARE(m_doubles.network.proxyKind, QString("socks5"));
        QCOMPARE(m_doubles.network.proxyHost, QString("proxy.example"));
    }
    void numbersAreKeptAtOnce()
    {
        part<QSpinBox>("timeout")->setValue(45);
        QCOMPARE(m_doubles.network.timeoutSeconds, 45);
        part<QSpinBox>("keepRuns")->setValue(5000);
        emit part<QSpinBox>("keepRuns")->editingFinished();
        QCOMPARE(m_doubles.files.keepRuns, 5000);
        part<QSpinBox>("keepDays")->setValue(30);
        emit part<QSpinBox>("keepDays")->editingFinished();
        QCOMPARE(m_doubles.files.keepDays, 30);
        part<QLineEdit>("defaultLogo")->setText(" /logos/mine.png ");
        emit part<QLineEdit>("defaultLogo")->editingFinished();
        QCOMPARE(m_doubles.files.defaultLogo, QString("/logos/mine.png"));
    }
    void modelsAreKeptAndTakenAtTheNextStart()
    {
        auto *finder = part<QLineEdit>("modelFinder");
        finder->setText(" /models/yunet.onnx ");
        emit finder->editingFinished();
        QCOMPARE(m_doubles.models, (ModelValues{.finder = "/models/yunet.onnx"}));
        QCOMPARE(message().severity, Severity::Info);
        finder->clear();
        emit finder->editingFinished();
        QCOMPARE(m_doubles.models, ModelValues());
    }
    void modelsThatStayAsTheyWereAreNotTold()
    {
        emit part<QLineEdit>("modelSwapper")->editingFinished();
        QVERIFY(!m_page->findChild<MessageBar *>()->isVisible());
    }
    void languageAndThemeAreOnlyTold()
    {
        QSignalSpy language(m_page->looks(), &LookBox::languageChosen);
        QSignalSpy scheme(m_page->looks(), &LookBox::schemeChosen);
        auto *list = part<QComboBox>("language");
        QVERIFY(list->count() >= 2);
        emit list->activated(list->findData("zh_CN"));
        emit part<QComboBox>("scheme")->activated(int(Scheme::Dark));
        QCOMPARE(language.first().first().toString(), QString("zh_CN"));
        QCOMPARE(scheme.first().first().value<Scheme>(), Scheme::Dark);
    }
    void showingValuesTellsNothing()
    {
        QSignalSpy changed(m_page->network(), &NetworkBox::changed);
        m_page->showNetwork({.proxyKind = "http", .proxyHost = "p", .timeoutSeconds = 99});
        QVERIFY(changed.isEmpty());
        QVERIFY(part<QLineEdit>("proxyHost")->isVisible());
    }
};

LIKENESS_GUI_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
