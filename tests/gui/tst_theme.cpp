// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/theme.h"
#include "tests/gui/stallwatch.h"

#include <QApplication>
#include <QTest>

using namespace likeness::gui;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTextIsReadable_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const bool dark : {false, true}) {
            const Colors &c = dark ? darkColors() : lightColors();
            const auto row = [dark](const char *name, const QColor &ink, const QColor &ground, double least = 4.5) {
                QTest::addRow("%s %s", name, dark ? "dark" : "light") << ink << ground << least;
            };
            row("text on window", c.text, c.window);
            row("text on panel", c.text, c.panel);
            row("muted on window", c.muted, c.window);
            row("muted on panel", c.muted, c.panel);
            row("muted on ground", c.muted, c.ground);
            row("accent on panel", c.accent, c.panel);
            row("text on accent", c.accentText, c.accent);
            row("bad on panel", c.bad, c.panel);
            row("bad on its fill", c.bad, c.badFill);
            row("warning on its fill", c.warning, c.warningFill);
            row("good on its fill", c.good, c.goodFill);
            row("text on bad fill", c.text, c.badFill);
            row("text on info fill", c.text, c.infoFill);
            row("control edge on panel", c.strongBorder, c.panel, 3);
        }
        for (int number = 1; number <= 6; ++number)
            QTest::addRow("face %d", number) << faceTextColor() << faceColor(number) << 4.5;
    }
    void everyTextIsReadable()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrast(ink, ground) >= least, qPrintable(QString::number(contrast(ink, ground))));
    }

    void theThemeCanBeChangedAtAnyTime()
    {
        applyTheme(*qApp, Scheme::Dark);
        QVERIFY(isDark(qApp->palette()));
        applyTheme(*qApp, Scheme::Light);
        QVERIFY(!isDark(qApp->palette()));
        QCOMPARE(&colorsOf(qApp->palette()), &lightColors());
    }
};

LIKENESS_GUI_MAIN(ThemeTest)
#include "tst_theme.moc"
