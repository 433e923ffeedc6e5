// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/theme.h"
#include "tests/gui/stallwatch.h"

#include <QApplication>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolBar>

using namespace likeness::gui;

namespace {

//! The greatest contrast of any pixel along a line to what the line begins on.
double contrastAlong(const QImage &picture, const QPoint &from, const QPoint &step)
{
    const QColor ground = picture.pixelColor(from);
    double most = 1;
    for (QPoint at = from; picture.rect().contains(at); at += step)
        most = std::max(most, contrast(picture.pixelColor(at), ground));
    return most;
}

//! Shown on a panel of the theme.
QImage pictureOf(QWidget &widget)
{
    widget.setBackgroundRole(QPalette::Base);
    widget.setAutoFillBackground(true);
    widget.resize(120, 30);
    return widget.grab().toImage();
}

//! The plugins that read pictures, as far as they are in memory.
QStringList picturePlugins()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {QStringLiteral("not known")};
    return QString::fromLocal8Bit(maps.readAll()).split(u'\n').filter(QStringLiteral("/imageformats/"));
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    //! The first test: the others draw.
    void aToolBarLoadsNoPluginThatReadsPictures()
    {
        applyTheme(*qApp, Scheme::Light);
        QCOMPARE(picturePlugins(), QStringList());
        const QToolBar bar;
        QCOMPARE(picturePlugins(), QStringList());
    }
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

    void controlsStandOutFromTheirPanel_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addRow("dark") << Scheme::Dark;
        QTest::addRow("light") << Scheme::Light;
    }
    void controlsStandOutFromTheirPanel()
    {
        QFETCH(Scheme, scheme);
        applyTheme(*qApp, scheme);
        constexpr double least = 3;
        QSpinBox number;
        const QImage spin = pictureOf(number);
        QVERIFY(contrastAlong(spin, {40, 4}, {0, -1}) >= least); // its frame
        const int arrows = spin.width() - 10;
        QVERIFY(contrastAlong(spin, {arrows, 4}, {0, 1}) >= least);
        QSlider slider(Qt::Horizontal);
        slider.setRange(0, 10);
        slider.setValue(5);
        const QImage line = pictureOf(slider);
        QVERIFY(contrastAlong(line, {20, 2}, {0, 1}) >= least); // passed
        QVERIFY(contrastAlong(line, {100, 2}, {0, 1}) >= least);
        QVERIFY(contrastAlong(line, {60, 2}, {0, 1}) >= least); // its handle
    }
};

LIKENESS_GUI_MAIN(ThemeTest)
#include "tst_theme.moc"
