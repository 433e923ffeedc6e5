// SPDX-License-Identifier: Apache-2.0
// Every page and dialog as a keyboard and a screen reader meet it.
#include "gui/compose/recentbutton.h"
#include "gui/window/help.h"
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace likeness;
using namespace likeness::gui;

namespace {

bool isControl(const QWidget &widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
                      qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget) ||
                      qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QSlider *>(&widget) ||
                      qobject_cast<const QPlainTextEdit *>(&widget) || widget.inherits("likeness::gui::Canvas");
    const QWidget *parent = widget.parentWidget(); // boxes have parts that carry their name
    const bool part = qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
                      widget.objectName().startsWith("qt_") || (parent && parent->inherits("QAbstractItemView"));
    return kind && !part && widget.isVisible();
}

QString nameOf(const QWidget &widget)
{
    return QString("%1 %2").arg(widget.metaObject()->className(), widget.objectName());
}

QStringList unnamedBelow(const QWidget &root)
{
    QStringList unnamed;
    for (QWidget *each : root.findChildren<QWidget *>()) {
        QAccessibleInterface *face = isControl(*each) ? QAccessible::queryAccessibleInterface(each) : nullptr;
        if (face && face->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(nameOf(*each));
    }
    return unnamed;
}

QString mnemonicOf(const QString &text)
{
    static const QRegularExpression mnemonic("(?<!&)&(\\w)");
    return mnemonic.match(text).captured(1).toLower();
}

//! Two things on screen that one key with Alt would mean.
QStringList clashesOf(const MainWindow &window)
{
    QHash<QString, QString> seen;
    QStringList clashes;
    const auto note = [&](const QString &text) {
        const QString letter = mnemonicOf(text);
        if (!letter.isEmpty() && seen.contains(letter))
            clashes.append(seen.value(letter) + " / " + text);
        if (!letter.isEmpty())
            seen.insert(letter, text);
    };
    for (const QAction *menu : window.menuBar()->actions())
        note(menu->text());
    for (const auto *each : window.findChildren<QAbstractButton *>()) {
        if (each->isVisible())
            note(each->text());
    }
    for (const auto *each : window.findChildren<QLabel *>()) {
        if (each->isVisible() && each->buddy())
            note(each->text());
    }
    return clashes;
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;

    MainWindow &window() { return *m_fixture.window; }

    QWidget *page(PageId id)
    {
        window().showPage(id);
        auto *stack = window().findChild<QStackedWidget *>();
        return stack->currentWidget();
    }

    static void pages()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("language");
        for (const PageRow &row : pageRows()) {
            for (const char *language : {"en", "zh_CN"})
                QTest::addRow("%s, %s", row.title, language) << int(row.id) << QString(language);
        }
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); } // offscreen says so
    void cleanup() { m_fixture = {}; }

    void everyControlHasAName_data() { pages(); }
    void everyControlHasAName()
    {
        QFETCH(int, id);
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        QWidget *shown = page(PageId(id));
        m_fixture.settle();
        QCOMPARE(unnamedBelow(*shown).join('\n'), QString());
        QCOMPARE(unnamedBelow(window()).join('\n'), QString());
    }

    void noKeyMeansTwoThings_data() { pages(); }
    void noKeyMeansTwoThings()
    {
        QFETCH(int, id);
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        page(PageId(id));
        m_fixture.settle();
        QCOMPARE(clashesOf(window()).join('\n'), QString());
    }

    void tabReachesEveryControlOnce_data() { pages(); }
    void tabReachesEveryControlOnce()
    {
        QFETCH(int, id);
        m_fixture.open();
        m_fixture.fill();
        QWidget *shown = page(PageId(id));
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
        m_fixture.settle();
        QSet<QWidget *> open;
        for (QWidget *each : shown->findChildren<QWidget *>()) {
            const bool grouped = each->inherits("QRadioButton"); // arrows move inside a group
            if (isControl(*each) && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !grouped)
                open.insert(each);
        }
        QVERIFY(id == int(PageId::Result) || !open.isEmpty());
        for (int step = 0; step < 200 && !open.isEmpty(); ++step) {
            QTest::keyClick(&window(), Qt::Key_Tab);
            open.remove(QApplication::focusWidget());
        }
        QStringList missed;
        for (const QWidget *each : std::as_const(open))
            missed.append(nameOf(*each));
        QCOMPARE(missed.join('\n'), QString());
    }

    void twoCallsComparedAreReachedToo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }
    void twoCallsComparedAreReachedToo()
    {
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        QWidget *history = page(PageId::History);
        m_fixture.settle();
        auto *table = history->findChild<QTableView *>("historyTable");
        QTRY_VERIFY(table->currentIndex().isValid());
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        history->findChild<QAbstractButton *>("historyCompare")->click();
        QVERIFY(history->findChild<QAbstractButton *>("compareBack")->isVisible());
        QCOMPARE(unnamedBelow(*history).join('\n'), QString());
        QCOMPARE(clashesOf(window()).join('\n'), QString());
    }

    void whatOpensOnWishIsNamedToo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }
    void whatOpensOnWishIsNamedToo()
    {
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        m_fixture.settle();
        ComposePage *compose = window().composePage();
        const QList<QAction *> deeds = compose->findChild<QToolButton *>("presetDeeds")->menu()->actions();
        deeds.first()->trigger();
        QVERIFY(compose->findChild<QLineEdit *>("presetName")->isVisible());
        QStringList letters;
        for (const QAction *each : deeds)
            letters.append(mnemonicOf(each->text()));
        QVERIFY(!letters.contains(QString()));
        QCOMPARE(letters.removeDuplicates(), 0);
        compose->recentPhotos().click();
        QVERIFY(compose->recentPhotos().isOpen());
        QCOMPARE(unnamedBelow(window()).join('\n'), QString());
        QCOMPARE(clashesOf(window()).join('\n'), QString());
    }

    void whatOpensOnThePageOfMaterialsIsNamedToo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("cloud");
        QTest::addColumn<QString>("button");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("a test, %s", language) << QString(language) << false << "testEffect";
            QTest::addRow("a test in the cloud, %s", language) << QString(language) << true << "testEffect";
            QTest::addRow("an ID, %s", language) << QString(language) << true << "addMaterials";
            QTest::addRow("a project's name, %s", language) << QString(language) << false << "renameProject";
            QTest::addRow("a project's ID, %s", language) << QString(language) << true << "newProject";
        }
    }
    void whatOpensOnThePageOfMaterialsIsNamedToo()
    {
        QFETCH(QString, language);
        QFETCH(bool, cloud);
        QFETCH(QString, button);
        m_fixture.library->cloud = cloud;
        m_fixture.open(language);
        m_fixture.fill();
        QWidget *shown = page(PageId::Materials);
        m_fixture.settle();
        auto *opens = shown->findChild<QAbstractButton *>(button);
        QTRY_VERIFY(opens->isEnabled());
        QTest::mouseClick(opens, Qt::LeftButton);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(unnamedBelow(*shown).join('\n'), QString());
        QCOMPARE(clashesOf(window()).join('\n'), QString());
        const QSize least = window().minimumSizeHint();
        QVERIFY2(least.width() <= 853 && least.height() <= 533, // a small screen
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
    }

    void dialogsAreNamedToo()
    {
        m_fixture.open();
        showShortcuts(&window());
        showAbout(&window());
        const auto boxes = window().findChildren<QMessageBox *>();
        QCOMPARE(boxes.size(), 2);
        for (const QMessageBox *box : boxes) {
            QVERIFY(!box->windowTitle().isEmpty());
            QCOMPARE(unnamedBelow(*box), QStringList());
        }
    }
};

LIKENESS_GUI_MAIN(TestAccess)
#include "tst_access.moc"
